import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { readTableAsOf } from '../../renderer/data/as-of';
import { readLastSeq } from '../../renderer/data/history';
import { inTurn } from '../../renderer/data/turns';
import type { WholeTable } from '../../renderer/data/whole-book';
import { type Change, creation, label, removal, update } from '../../renderer/domain/book/action';
import type { Client } from '../../renderer/domain/client/client';
import { numberedId } from '../support/follow-ups';
import { clientNamed, openTestBook, type TestBook } from '../support/open-test-book';

const open: TestBook[] = [];
async function freshBook(): Promise<TestBook> {
  const made = await openTestBook();
  open.push(made);
  return made;
}
afterEach(async () => {
  for (const made of open.splice(0)) await made.destroy();
});

async function commit({ book }: TestBook, ...changes: readonly Change[]): Promise<void> {
  expect(await book.commit({ label: label('client-changed'), changes })).toMatchObject({ ok: true });
}

/** Clients of these numbers, in one action; a larger number sorts later. */
async function addClients(made: TestBook, numbers: readonly number[]): Promise<readonly Client[]> {
  const clients = numbers.map((number) => ({ ...clientNamed(`C${number}`, made), id: numberedId<'client'>(number) }));
  await commit(made, ...clients.map((client) => creation('clients', client)));
  return clients;
}

/** Reads a table to its end, with something happening after each batch. */
async function read(
  { book }: TestBook,
  table: WholeTable,
  seq: number,
  { rowsAtOnce = 500, between = async () => {} }: { rowsAtOnce?: number; between?: (batch: number) => Promise<void> },
): Promise<readonly object[]> {
  const all: object[] = [];
  let batch = 0;
  for await (const rows of readTableAsOf(book.database, table, seq, rowsAtOnce)) {
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.length).toBeLessThanOrEqual(rowsAtOnce);
    all.push(...rows);
    await between(batch);
    batch += 1;
  }
  return all;
}

test('a book in which nothing was ever done has no rows but its settings', async () => {
  const made = await freshBook();
  const seq = await readLastSeq(made.book.database);
  expect(seq).toBe(0);
  for (const table of ['clients', 'sales', 'changes'] as const) expect(await read(made, table, seq, {})).toEqual([]);
  expect(await read(made, 'settings', seq, {})).toEqual(await made.book.database.settings.toArray());
});

test('rows removed meanwhile come back in their place, also when all of them went', async () => {
  const made = await freshBook();
  const clients = await addClients(made, [1, 2, 3, 4, 5, 6, 7]);
  const rows = await read(made, 'clients', 1, {
    rowsAtOnce: 2,
    between: async (batch) => {
      if (batch === 0) await commit(made, ...clients.map((client) => removal('clients', client)));
    },
  });
  expect(await made.book.database.clients.count()).toBe(0);
  expect(rows).toEqual(clients);
});

test('a row that was removed and made anew shows what it was first; one that came and changed since is left out', async () => {
  const made = await freshBook();
  const [first, second] = await addClients(made, [10, 20]);
  if (!first || !second) throw new Error('two clients were added');
  const rows = await read(made, 'clients', 1, {
    rowsAtOnce: 1,
    between: async (batch) => {
      if (batch > 0) return;
      await commit(made, removal('clients', second));
      await commit(made, creation('clients', { ...second, name: 'Un autre' }));
      const [late] = await addClients(made, [15]);
      if (late) await commit(made, update('clients', late, { name: 'Après coup' }, made.clock.now()));
    },
  });
  expect(rows).toEqual([first, second]);
});

test('many rows that came between two others since do not end the reading', async () => {
  const made = await freshBook();
  const clients = await addClients(made, [1, 1000]);
  await addClients(
    made,
    Array.from({ length: 600 }, (_, index) => index + 2),
  );
  expect(await read(made, 'clients', 1, {})).toEqual(clients);
});

test('an undo is a change as any other, and the history ends where it did', async () => {
  const made = await freshBook();
  const clients = await addClients(made, [1, 2, 3]);
  const changes = await read(made, 'changes', 1, {
    rowsAtOnce: 1,
    between: async () => {
      await addClients(made, [4]);
    },
  });
  expect(changes).toHaveLength(1);
  const rows = await read(made, 'clients', 1, {
    rowsAtOnce: 1,
    between: async (batch) => {
      if (batch !== 0) return;
      await made.book.undo();
      await made.book.undo();
    },
  });
  expect(await made.book.database.clients.count()).toBe(0);
  expect(rows).toEqual(clients);
});

test('an action of more changes than its head holds is taken back too', async () => {
  const made = await freshBook();
  const numbers = Array.from({ length: 700 }, (_, index) => index);
  const clients = await addClients(made, numbers);
  const rows = await read(made, 'clients', 1, {
    between: async (batch) => {
      if (batch > 0) return;
      await commit(made, ...clients.map((client) => update('clients', client, { notes: 'tous' }, made.clock.now())));
    },
  });
  expect(rows).toEqual(clients);
  expect(await read(made, 'changes', 1, {})).toEqual(
    (await made.book.database.changes.toArray()).filter((row) => row.seq === 1),
  );
});

test('it reads while somebody else holds the turn', async () => {
  const made = await freshBook();
  const clients = await addClients(made, [1, 2, 3]);
  expect(await inTurn(made.name, () => read(made, 'clients', 1, { rowsAtOnce: 2 }))).toEqual(clients);
});

type Move = { readonly move: 'put' | 'remove'; readonly number: number; readonly notes: string };
const anyMove: fc.Arbitrary<Move> = fc.record({
  move: fc.constantFrom('put', 'put', 'remove'),
  number: fc.integer({ min: 1, max: 12 }),
  notes: fc.string({ maxLength: 3 }),
});
/** An action touches each client once at most; null is an undo. */
const anyAction = fc.option(fc.uniqueArray(anyMove, { selector: (each) => each.number, minLength: 1, maxLength: 8 }), {
  freq: 5,
});

test('whatever is done between batches, the reading equals what was in the book at that action', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyAction, { maxLength: 6 }),
      fc.array(anyAction, { maxLength: 8 }),
      fc.integer({ min: 1, max: 4 }),
      fc.nat(),
      async (earlier, later, rowsAtOnce, chosen) => {
        const made = await openTestBook();
        try {
          const states: (readonly Client[])[] = [[]];
          for (const moves of earlier) {
            await act(made, moves);
            const seq = await readLastSeq(made.book.database);
            states[seq] = await made.book.database.clients.toArray();
          }
          const seq = chosen % states.length;
          const rest = [...later];
          const rows = await read(made, 'clients', seq, {
            rowsAtOnce,
            between: async () => {
              for (const moves of rest.splice(0, 2)) await act(made, moves);
            },
          });
          expect(rows).toEqual(states[seq]);
        } finally {
          await made.destroy();
        }
      },
    ),
    { numRuns: 40 },
  );
});

async function act(made: TestBook, moves: readonly Move[] | null): Promise<void> {
  if (moves === null) {
    await made.book.undo();
    return;
  }
  const changes: Change[] = [];
  for (const { move, number, notes } of moves) {
    made.clock.pass(1);
    const id = numberedId<'client'>(number);
    const stored = await made.book.database.clients.get(id);
    if (move === 'remove') {
      if (stored) changes.push(removal('clients', stored));
    } else if (stored) changes.push(update('clients', stored, { notes }, made.clock.now()));
    else changes.push(creation('clients', { ...clientNamed(`C${number}`, made), id, notes }));
  }
  await commit(made, ...changes);
}
