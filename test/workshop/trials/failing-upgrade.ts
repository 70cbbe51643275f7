/** What a step of an upgrade comes to: it throws at once, or the whole transaction is given up after it. */
export type StepFault = 'throws' | 'gives up';

const steps = [
  [IDBDatabase, ['createObjectStore', 'deleteObjectStore']],
  [
    IDBObjectStore,
    [
      ...['createIndex', 'deleteIndex', 'add', 'put', 'delete', 'clear'],
      ...['get', 'getAll', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor'],
    ],
  ],
  [IDBIndex, ['get', 'getAll', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor']],
  [IDBCursor, ['update', 'delete', 'continue']],
] as const;

/**
 * Runs work while the n-th step (from 1) that any upgrade asks of IndexedDB itself fails; none when n is null. Answers
 * what the work answers, and how many steps there were.
 */
export async function withFailingUpgrade<Answer>(
  n: number | null,
  fault: StepFault,
  work: () => Promise<Answer>,
): Promise<{ readonly answer: Answer; readonly steps: number }> {
  const upgrades = new WeakMap<IDBDatabase, IDBTransaction>();
  let taken = 0;
  const restore: (() => void)[] = [];
  const intercept = (prototype: object, name: string, transactionOf: (target: never) => IDBTransaction | null) => {
    const original: (...given: unknown[]) => unknown = Reflect.get(prototype, name);
    restore.push(() => Reflect.set(prototype, name, original));
    Reflect.set(prototype, name, function replaced(this: never, ...given: unknown[]) {
      const transaction = transactionOf(this);
      if (transaction?.mode !== 'versionchange') return original.apply(this, given);
      taken += 1;
      if (taken !== n) return original.apply(this, given);
      if (fault === 'throws') throw new Error(`step ${n} (${name}) fails`);
      const answer = original.apply(this, given);
      transaction.abort();
      return answer;
    });
  };
  // A database does not say which transaction upgrades it: it is that of the request which opened it.
  const open = IDBFactory.prototype.open;
  restore.push(() => Reflect.set(IDBFactory.prototype, 'open', open));
  IDBFactory.prototype.open = function watched(...given) {
    const request = open.apply(this, given);
    request.addEventListener('upgradeneeded', () => {
      if (request.transaction) upgrades.set(request.result, request.transaction);
    });
    return request;
  };
  for (const [{ prototype }, names] of steps) {
    for (const name of names) {
      intercept(prototype, name, (target: IDBDatabase | IDBObjectStore | IDBIndex | IDBCursor) => {
        if (target instanceof IDBDatabase) return upgrades.get(target) ?? null;
        if (target instanceof IDBObjectStore) return target.transaction;
        if (target instanceof IDBIndex) return target.objectStore.transaction;
        return target.source instanceof IDBIndex ? target.source.objectStore.transaction : target.source.transaction;
      });
    }
  }
  try {
    return { answer: await work(), steps: taken };
  } finally {
    for (const undo of restore) undo();
  }
}
