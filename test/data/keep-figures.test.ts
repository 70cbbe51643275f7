import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { Book } from '../../renderer/data/book';
import { type Change, creation, label, removal, update } from '../../renderer/domain/book/action';
import { addDays, type Day } from '../../renderer/domain/calendar/day';
import type { FollowUp } from '../../renderer/domain/follow-up/follow-up';
import type { ClientId } from '../../renderer/domain/id';
import { type Interaction, interactionKinds } from '../../renderer/domain/interaction/interaction';
import { monthWidth, placeOf } from '../../renderer/domain/portfolio/months';
import { creditSale, recordSale, trashSale } from '../../renderer/domain/sale/actions';
import { saleKinds, walkIn } from '../../renderer/domain/sale/sale';
import { changesOf, saleStep } from '../domain/sale/histories';
import { cash, Rows, stairs } from '../domain/sale/rows';
import { day } from '../support/days';
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

async function commit(made: TestBook, changes: readonly Change[]): Promise<void> {
  const outcome = await made.book.commit({ label: label('sale-changed'), changes });
  if (!outcome.ok) throw new Error(`${outcome.reason.code} ${JSON.stringify(changes)}`);
  made.clock.pass(1_000);
}

async function addClients(made: TestBook, count: number): Promise<readonly ClientId[]> {
  const clients = Array.from({ length: count }, (_, index) => clientNamed(`Client ${index}`, made));
  await commit(
    made,
    clients.map((client) => creation('clients', client)),
  );
  return clients.map((client) => client.id);
}

async function keptRows({ database }: Book) {
  return { figures: await database.figures.toArray(), open: await database.openSales.toArray() };
}

/** What is kept, and that a rebuild from the rows would not change any of it. */
async function expectKeptWell(book: Book): Promise<Awaited<ReturnType<typeof keptRows>>> {
  const kept = await keptRows(book);
  await book.rebuildFigures();
  expect(kept).toEqual(await keptRows(book));
  return kept;
}

async function rowsOf({ database }: Book): Promise<Rows> {
  const rows = new Rows();
  for (const sale of await database.sales.toArray()) rows.sales.set(sale.id, sale);
  for (const payment of await database.payments.toArray()) rows.payments.set(payment.id, payment);
  return rows;
}

const stampOf = (made: TestBook) => ({ now: made.clock.now(), newId: made.newId });

describe('walk-in sales', () => {
  test('a sale that gets a client leaves the walk-ins nothing, and the client all of it', async () => {
    const made = await freshBook();
    const [client] = await addClients(made, 1);
    if (!client) throw new Error('no client');
    await commit(made, recordSale(stairs, [cash(4_000, '2026-05-02')], stampOf(made)));
    const rows = await rowsOf(made.book);
    const moved = changesOf(
      rows,
      { do: 'change', at: 0, amount: 9_000, kind: 'goods', buyer: client, day: day('2026-04-01') },
      stampOf(made),
    );
    await commit(made, moved);
    const kept = await expectKeptWell(made.book);
    expect(kept.figures.map((each) => each.buyerId)).toEqual([client]);
    expect(kept.open).toMatchObject([{ buyerId: client, balance: 5_000 }]);
    // The sale's month, then the payment's.
    expect(kept.figures[0]?.months[monthWidth + placeOf.received + saleKinds.indexOf('goods')]).toBe(4_000);
  });

  test('a sale that was open and gets a client in the moment in which it is settled waits for nobody any more', async () => {
    const made = await freshBook();
    const [client] = await addClients(made, 1);
    if (!client) throw new Error('no client');
    await commit(made, recordSale(stairs, [cash(4_000, '2026-05-02')], stampOf(made)));
    const rows = await rowsOf(made.book);
    await commit(
      made,
      changesOf(
        rows,
        { do: 'change', at: 0, amount: 4_000, kind: 'goods', buyer: client, day: day('2026-04-01') },
        stampOf(made),
      ),
    );
    expect((await expectKeptWell(made.book)).open).toEqual([]);
    await made.book.undo();
    expect((await expectKeptWell(made.book)).open).toMatchObject([{ buyerId: walkIn, balance: 6_000 }]);
    await made.book.redo();
    expect((await expectKeptWell(made.book)).open).toEqual([]);
  });

  test('a credit note is set off against its sale, and a sale in the trash gives it back its due', async () => {
    const made = await freshBook();
    await commit(made, recordSale(stairs, [], stampOf(made)));
    const before = await rowsOf(made.book);
    const credited = creditSale(
      before.whole(before.onlySale),
      { day: day('2026-05-02'), amount: 3_000, label: '', reference: '', note: '', refund: null },
      stampOf(made),
    );
    if (!credited.ok) throw new Error(credited.reason.code);
    await commit(made, credited.value);
    expect((await expectKeptWell(made.book)).open).toMatchObject([{ balance: 7_000 }]);

    await made.book.undo();
    expect((await expectKeptWell(made.book)).open).toMatchObject([{ balance: 10_000 }]);
    await made.book.redo();

    const rows = await rowsOf(made.book);
    const { sale, payments } = rows.whole(rows.onlySale);
    await commit(made, trashSale({ sale, payments, creditNotes: [] }, made.clock.now()));
    expect((await expectKeptWell(made.book)).open).toMatchObject([{ balance: -3_000 }]);
  });

  test('thousands at once are kept as well as one', async () => {
    const made = await freshBook();
    const sales = Array.from({ length: 3_000 }, (_, index) =>
      recordSale(
        { ...stairs, day: addDays(stairs.day, index % 400), price: index },
        index % 3 === 1 ? [cash(1)] : [],
        stampOf(made),
      ),
    );
    await commit(made, sales.flat());
    const kept = await expectKeptWell(made.book);
    expect(kept.figures[0]).toMatchObject({ buyerId: walkIn, saleCount: 0 });
    await made.book.undo();
    expect(await keptRows(made.book)).toEqual({ figures: [], open: [] });
  });
});

test('a client removed for good with all rows leaves no figure behind', async () => {
  const made = await freshBook();
  const [client] = await addClients(made, 1);
  if (!client) throw new Error('no client');
  await commit(made, recordSale({ ...stairs, buyerId: client }, [cash(4_000)], stampOf(made)));
  const rows = await rowsOf(made.book);
  const stored = await made.book.database.clients.get(client);
  if (!stored) throw new Error('no client');
  await commit(made, [
    ...[...rows.payments.values()].map((payment) => removal('payments', payment)),
    ...[...rows.sales.values()].map((sale) => removal('sales', sale)),
    removal('clients', stored),
  ]);
  expect(await expectKeptWell(made.book)).toEqual({ figures: [], open: [] });
});

const fewDays: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 200 }).map((count) => addDays(day('2026-01-01'), count));

const otherStep = fc.oneof(
  fc.record({
    do: fc.constant('log' as const),
    client: fc.nat(3),
    day: fewDays,
    kind: fc.constantFrom(...interactionKinds),
  }),
  fc.record({ do: fc.constant('plan' as const), client: fc.nat(3), day: fewDays, done: fc.boolean() }),
  fc.record({ do: fc.constantFrom('unlog' as const, 'finish' as const), at: fc.nat(20), day: fewDays }),
  fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) }),
);
type OtherStep = typeof otherStep extends fc.Arbitrary<infer Value> ? Value : never;

async function take(made: TestBook, clients: readonly ClientId[], step: OtherStep): Promise<void> {
  const { book, clock, newId } = made;
  const clientId = clients[('client' in step ? step.client : 0) % clients.length] as ClientId;
  if (!(await book.database.clients.get(clientId))) return;
  const now = clock.now();
  const moments = { createdAt: now, updatedAt: now, trashedAt: null };
  switch (step.do) {
    case 'undo':
      await book.undo();
      return;
    case 'redo':
      await book.redo();
      return;
    case 'log': {
      const interaction: Interaction = {
        id: newId<'interaction'>(),
        clientId,
        kind: step.kind,
        direction: null,
        day: step.day,
        time: null,
        text: '',
        outcome: null,
        mood: null,
        minutes: null,
        kilometres: null,
        ...moments,
      };
      return commit(made, [creation('interactions', interaction)]);
    }
    case 'plan': {
      const followUp: FollowUp = {
        id: newId<'follow-up'>(),
        clientId,
        kind: 'call',
        title: '',
        day: step.day,
        time: null,
        repeat: null,
        status: step.done ? 'done' : 'open',
        snoozedFrom: null,
        closedAt: step.done ? now : null,
        ...moments,
      };
      return commit(made, [creation('followUps', followUp)]);
    }
    case 'unlog': {
      const all = await book.database.interactions.toArray();
      const one = all[step.at % all.length];
      return (
        one && commit(made, [update('interactions', one, { trashedAt: one.trashedAt === null ? now : null }, now)])
      );
    }
    case 'finish': {
      const all = await book.database.followUps.toArray();
      const one = all[step.at % all.length];
      return one && commit(made, [update('followUps', one, { trashedAt: null, day: step.day }, now)]);
    }
  }
}

test('law: after any history what is kept equals what is rebuilt', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (generate) => {
      const made = await freshBook();
      const clients = await addClients(made, 3);
      const steps = generate(() => fc.integer({ min: 3, max: 14 }));
      for (let count = 0; count < steps; count += 1) {
        if (generate(() => fc.integer({ min: 0, max: 2 })) === 0)
          await take(
            made,
            clients,
            generate(() => otherStep),
          );
        else {
          const step = generate(saleStep, [walkIn, ...clients], fewDays);
          const changes = changesOf(await rowsOf(made.book), step, stampOf(made));
          // Refused where undo has taken the clients away: then nothing may move.
          await made.book.commit({ label: label('sale-changed'), changes });
          made.clock.pass(1_000);
        }
        await expectKeptWell(made.book);
      }
      await made.destroy();
      open.splice(open.indexOf(made), 1);
    }),
    { numRuns: 100, interruptAfterTimeLimit: 60_000, endOnFailure: true },
  );
});
