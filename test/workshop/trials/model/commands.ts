import fc from 'fast-check';
import { type Action, inverse } from '../../../../renderer/domain/book/action';
import { anyGesture, type Gesture } from '../../../support/any-gesture';
import { type Done, type PlainBook, type PlainRows, refusalOf, waiting } from '../../../support/plain-book';
import { withoutOldTrash } from '../../../support/plain-trash';
import { readStores, withWholeActions } from '../stores';
import type { Fate } from './head';
import { bookIn, doing, type Household, having, type Model, pastOf, replacedIn, swapped } from './household';
import { type Candidate, compare, isEqual, startAgain, unknownName } from './start-again';

/** fast-check hands the same object to every command. */
export interface Known {
  model: Model;
}

type Command = fc.AsyncCommand<Known, Household>;

/** Does something to the app, and answers what is true then: the only candidate, or what a kill leaves open. */
type Deed = (model: Model, real: Household, fate: Fate | null) => Promise<readonly Candidate[] | null>;

function command(name: string, fate: Fate | null, deed: Deed): Command {
  const what = fate === null ? name : `${name} (killed at ${JSON.stringify(fate)})`;
  return {
    check: () => true,
    async run(known, real) {
      real.pass(61_000);
      const candidates = await deed(known.model, real, fate);
      if (candidates === null) return;
      real.deeds += 1;
      const [only] = candidates;
      if (only && candidates.length === 1 && real.isAlive()) {
        known.model = only.model;
        await compare(real, known.model, what);
      } else known.model = await startAgain(real, candidates, what);
    },
    toString: () => what,
  };
}

const anyFate: fc.Arbitrary<Fate> = fc.oneof(
  fc.record({ at: fc.constant('write' as const), number: fc.integer({ min: 1, max: 3 }), isDone: fc.boolean() }),
  fc.record({ at: fc.constant('moment' as const), milliseconds: fc.integer({ min: 0, max: 12 }) }),
);
/** Every second deed is one that the app may not outlive. */
const maybeFate = fc.option(anyFate, { freq: 2 });

/** Commits, and answers what must be true. */
async function commit(model: Model, real: Household, action: Action, fate: Fate | null) {
  const refusal = refusalOf(bookIn(model), action.changes);
  if (refusal !== null) throw new Error(`the gesture itself makes no sense: ${refusal}`);
  const next = having(model, doing(action, real.now));
  const answer = await real.ask({ task: 'commit', action }, fate);
  if (answer === null) return [{ model }, { model: next }];
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.reason)}`);
  return [{ model: next }];
}

const actionOf = (gesture: Gesture, model: Model, { now, today, newId }: Household) =>
  gesture.actionIn(bookIn(model), { now, today, newId });

const acting = fc.tuple(anyGesture(1), maybeFate).map(([gesture, fate]) =>
  command(gesture.name, fate, async (model, real) => {
    const action = actionOf(gesture, model, real);
    return action && commit(model, real, action, fate);
  }),
);

const refusedByTheDisk = fc
  .tuple(anyGesture(0), fc.constantFrom('nothing' as const, 'half' as const))
  .map(([gesture, fault]) =>
    command(`${gesture.name}, of which ${fault} reaches the journal`, null, async (model, real) => {
      const action = actionOf(gesture, model, real);
      if (action === null) return null;
      real.journalFails = fault;
      const answer = await real.ask({ task: 'commit', action });
      if (answer?.ok !== false || answer.reason.code !== 'journal-failed') throw new Error('not refused');
      return [{ model }];
    }),
  );

/** Takes back or does again, and expects the refusal that the plain book gives. */
async function replay(
  model: Model,
  real: Household,
  kind: 'undo' | 'redo',
  wanted: Done | undefined,
  fate: Fate | null,
  seq: number | null,
) {
  const book = bookIn(model);
  const changes = wanted && (kind === 'undo' ? inverse(wanted.changes) : wanted.changes);
  const refusal = changes ? refusalOf(book, changes) : 'nothing-to-undo';
  const answer = await real.ask(kind === 'undo' ? { task: 'undo', seq } : { task: 'redo' }, fate);
  const found = answer?.ok === false ? answer.reason.code : null;
  if (answer !== null && found !== refusal) throw new Error(`${kind}: expected ${refusal}, found ${found}`);
  if (!wanted || !changes || refusal !== null) return [{ model }];
  const done = { at: real.now, kind, of: wanted.seq, label: wanted.label, undoable: false, changes };
  const next = { model: having(model, done) };
  return answer === null ? [{ model }, next] : [next];
}

const undoing = maybeFate.map((fate) =>
  command('undo', fate, (model, real) => replay(model, real, 'undo', waiting(bookIn(model)).undo.at(-1), fate, null)),
);
const undoingOne = fc.tuple(fc.nat(20), maybeFate).map(([place, fate]) =>
  command(`undo of one before (${place})`, fate, async (model, real) => {
    const { undo } = waiting(bookIn(model));
    const wanted = undo[place % Math.max(1, undo.length)];
    return wanted ? replay(model, real, 'undo', wanted, fate, wanted.seq) : null;
  }),
);
const redoing = maybeFate.map((fate) =>
  command('redo', fate, (model, real) => replay(model, real, 'redo', waiting(bookIn(model)).redo.at(-1), fate, null)),
);

const sorted = (rows: PlainRows) =>
  Object.entries(rows).map(([name, ofTable]) => [
    name,
    [...ofTable].toSorted(([left], [right]) => (left < right ? -1 : 1)),
  ]);

/** The action that emptied the trash, as the history tells it; null when nothing had to leave. Throws where something had. */
function emptied(book: PlainBook, found: readonly Done[], now: Household['now']): Omit<Done, 'seq'> | null {
  const expected = withoutOldTrash(book, now);
  const [last] = found.slice(book.history.length);
  if (!last) {
    if (!isEqual(sorted(expected), sorted(book.rows)))
      throw new Error('what is thirty days old has not left the trash');
    return null;
  }
  const refusal = refusalOf(book, last.changes);
  if (refusal !== null) throw new Error(`what left the trash: ${refusal}`);
  return last;
}

const aMonth = maybeFate.map((fate) =>
  command('a month passes, the trash is emptied', fate, async (model, real) => {
    real.pass(31 * 86_400_000);
    const answer = await real.ask({ task: 'empty-trash' }, fate);
    // The history says what left; that it is what had to leave is judged from the plain book.
    if (answer === null) await real.settle();
    const book = bookIn(model);
    const found = withWholeActions((await readStores(model.current)) ?? {}).changes as readonly Done[];
    if (answer === null && found.length === book.history.length) return [{ model }];
    const done = emptied(book, found, real.now);
    if (done === null) return [{ model }];
    const next = having(model, done);
    const expected = withoutOldTrash(book, real.now);
    if (!isEqual(sorted(bookIn(next).rows), sorted(expected)))
      throw new Error('other rows have left the trash than had to');
    return [{ model: next }];
  }),
);

const reopening = maybeFate.map((fate) =>
  command('the app is started again', fate, async (model, real) => {
    real.kill();
    return [{ model: await startAgain(real, [{ model }], 'started again', fate) }];
  }),
);

const snapshotting = fc.tuple(fc.boolean(), maybeFate).map(([isTested, fate]) =>
  command('a snapshot', fate, async (model, real) => {
    const taken = await real.ask({ task: 'snapshot' }, fate);
    if (taken === null) return [{ model }];
    const { length } = bookIn(model).history;
    if (taken.isSuspect || taken.seq !== length)
      throw new Error(`a snapshot of ${JSON.stringify(taken)}, not ${length}`);
    const different = isTested ? await real.ask({ task: 'test-restore' }) : '';
    if (different !== '') throw new Error(`the snapshot does not restore: ${different}`);
    return [{ model }];
  }),
);

const restoring = fc.tuple(fc.nat(20), maybeFate).map(([place, fate]) =>
  command(`a snapshot is restored (${place})`, fate, async (model, real) => {
    const snapshots = await real.snapshots();
    const wanted = snapshots[place % Math.max(1, snapshots.length)];
    if (!wanted) return null;
    const name = await real.ask({ task: 'restore', ordinal: wanted.ordinal }, fate);
    const next = swapped(model, name ?? unknownName, pastOf(model, wanted), real.now);
    const candidate = { model: next, madeFrom: wanted.database };
    if (name === null) return [{ model }, candidate];
    real.isAlso(name, wanted.database);
    return [{ model: await startAgain(real, [candidate], 'restored') }];
  }),
);

const swappingBack = maybeFate.map((fate) =>
  command('the restore is taken back', fate, async (model, real) => {
    const replaced = replacedIn(model);
    const answer = await real.ask({ task: 'swap-back' }, fate);
    if (answer !== null && answer !== (replaced !== null)) throw new Error(`went back: ${answer}`);
    const next =
      replaced === null ? model : swapped(model, replaced, bookIn({ ...model, current: replaced }), real.now);
    if (answer === null) return [{ model }, { model: next }];
    return [{ model: await startAgain(real, [{ model: next }], 'swapped back') }];
  }),
);

const losing = fc.boolean().map((isAll) =>
  command(isAll ? 'every database is lost' : 'the database is lost', null, async (model, real) => {
    await real.lose(isAll ? null : model.current);
    const lost = new Set(isAll ? model.books.keys() : [...model.lost, model.current]);
    const kept: Model['kept'] = isAll ? new Map() : model.kept;
    return [{ model: await startAgain(real, [{ model: { ...model, lost, kept } }], 'after the loss') }];
  }),
);

const weighed = (weight: number, arbitrary: fc.Arbitrary<Command>) => Array.from({ length: weight }, () => arbitrary);

/** Sequences of what happens to a book. */
export function anySequence(most: number) {
  return fc.commands<Known, Household, false>(
    [
      ...weighed(12, acting),
      ...weighed(2, undoing),
      ...weighed(1, undoingOne),
      ...weighed(1, redoing),
      refusedByTheDisk,
      aMonth,
      reopening,
      snapshotting,
      restoring,
      swappingBack,
      losing,
    ],
    { maxCommands: most, size: 'max' },
  );
}
