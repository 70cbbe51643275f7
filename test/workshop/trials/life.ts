import fc from 'fast-check';
import type { Book } from '../../../renderer/data/book';
import { tableOf } from '../../../renderer/data/commit';
import { purgeTrash } from '../../../renderer/data/trash';
import { type BookRecord, tableNames } from '../../../renderer/domain/book/records';
import type { NewId } from '../../../renderer/domain/id';
import { anyGesture, type Gesture } from '../../support/any-gesture';
import type { TestClock } from '../../support/open-test-book';
import { emptyPlainBook, type PlainBook } from '../../support/plain-book';

type Step = Gesture | 'undo' | 'redo' | 'a month passes';

/** What somebody does with a book, one thing after the other. */
export type Life = readonly Step[];

function anyLife(least: number, most: number): fc.Arbitrary<Life> {
  const step = fc.oneof<fc.WeightedArbitrary<Step>[]>(
    { weight: 60, arbitrary: anyGesture(1) },
    { weight: 6, arbitrary: fc.constant('undo') },
    { weight: 4, arbitrary: fc.constant('redo') },
    { weight: 1, arbitrary: fc.constant('a month passes') },
  );
  // Not as fast-check would have it, which begins with short ones.
  const lengths = fc.noBias(fc.integer({ min: least, max: most }));
  return lengths.chain((length) => fc.array(step, { minLength: length, maxLength: length, size: 'max' }));
}

/** The life of this seed. */
export function lifeOf(seed: number, least: number, most: number): Life {
  const [life] = fc.sample(anyLife(least, most), { seed, numRuns: 1 });
  return life ?? [];
}

const dayLong = 86_400_000;

/** Does it, in a book that is open. */
export async function live(
  book: Book,
  life: Life,
  { clock, newId }: { clock: TestClock; newId: NewId },
): Promise<void> {
  for (const step of life) {
    clock.pass(61_000);
    if (step === 'undo') await book.undo();
    else if (step === 'redo') await book.redo();
    else if (step === 'a month passes') {
      clock.pass(31 * dayLong);
      await purgeTrash(book, clock);
    } else {
      const action = step.actionIn(await asItStands(book), { now: clock.now(), today: clock.today(), newId });
      const outcome = action && (await book.commit(action));
      if (outcome?.ok === false) throw new Error(`${step.name}: ${JSON.stringify(outcome.reason)}`);
    }
  }
}

/** The rows of a book as a screen reads them. */
async function asItStands({ database }: Book): Promise<PlainBook> {
  const book = emptyPlainBook();
  await Promise.all(
    tableNames.map(async (name) => {
      const ofTable = book.rows[name] as Map<string, BookRecord>;
      for (const row of await tableOf(database, name).toArray()) ofTable.set(row.id, row);
    }),
  );
  return book;
}
