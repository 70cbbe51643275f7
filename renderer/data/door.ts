import type { DBCore, DBCoreTable, Dexie } from 'dexie';
import { invariant } from '../domain/invariant';

/** Admits the transactions of the queue; every other write is refused by the middleware below. */
export interface Door {
  admit(transaction: object): void;
}

/**
 * Puts a middleware around the database that throws on any write outside an admitted transaction, so that going round
 * `book.commit` is impossible rather than discouraged. Reading is free. Schema upgrades pass: they run before any
 * transaction of ours.
 */
export function closeDoor(database: Dexie): Door {
  const admitted = new WeakSet<object>();
  database.use({
    stack: 'dbcore',
    name: 'the one door',
    create: (core: DBCore): Partial<DBCore> => ({
      ...core,
      table(name: string): DBCoreTable {
        const table = core.table(name);
        return {
          ...table,
          mutate: (request) => {
            const { mode } = request.trans as IDBTransaction;
            invariant(
              admitted.has(request.trans) || mode === 'versionchange',
              `a write to "${name}" went round book.commit`,
            );
            return table.mutate(request);
          },
        };
      },
    }),
  });
  return { admit: (transaction) => void admitted.add(transaction) };
}
