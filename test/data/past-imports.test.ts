import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { readWholeClients } from '../../renderer/data/attached';
import { tableOf } from '../../renderer/data/commit';
import { readLastSeq } from '../../renderer/data/history';
import { readAllClients } from '../../renderer/data/imports';
import { readImports, readTakeBack } from '../../renderer/data/past-imports';
import { type Action, type Change, creation, label, removal, update } from '../../renderer/domain/book/action';
import { type BookRecord, type TableName, tableNames } from '../../renderer/domain/book/records';
import { sameRecord } from '../../renderer/domain/book/same-record';
import { needsOf, takeBackImport } from '../../renderer/domain/book/take-back';
import { importContacts } from '../../renderer/domain/client/import-decision';
import { planContacts } from '../../renderer/domain/client/import-plan';
import { mergeClients } from '../../renderer/domain/client/merge';
import { indexClients } from '../../renderer/domain/client/same-client';
import type { ClientId } from '../../renderer/domain/id';
import { recordSale } from '../../renderer/domain/sale/actions';
import { findBuyers } from '../../renderer/domain/sale/import-buyers';
import { type ImportedSale, importSales, planSales, type SalesChoices } from '../../renderer/domain/sale/import-plan';
import { canonicalJson } from '../../renderer/exchange/backup/canonical';
import { sha256Of } from '../../renderer/exchange/digest/sha256';
import { cash, stairs } from '../domain/sale/rows';
import { anyClientDraft } from '../support/any-record';
import { clientNamed, openTestBook, type TestBook } from '../support/open-test-book';
import { lifeOf, live } from '../workshop/trials/life';

const open: TestBook[] = [];
async function freshBook(): Promise<TestBook> {
  const made = await openTestBook();
  open.push(made);
  return made;
}
afterEach(async () => {
  for (const made of open.splice(0)) await made.destroy();
});

async function commit({ book, clock }: TestBook, action: Action): Promise<number> {
  clock.pass(1_000);
  const outcome = await book.commit(action);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason));
  return outcome.value.seq;
}

const write = (made: TestBook, ...changes: readonly Change[]) =>
  commit(made, { label: label('client-changed'), changes });
const imported = (subject: string, ...changes: readonly Change[]): Action => ({
  label: label('contacts-imported', subject, changes.length),
  changes,
});

/** Takes an import back as the app does. */
async function takeBack(made: TestBook, seq: number) {
  const found = await readTakeBack(made.book.database, seq);
  if (found === null) throw new Error('the import is in the history');
  await commit(made, takeBackImport(found.plan, seq, found.label.subject));
  return found.plan;
}

/** Of each import of the list, the newest first, how many of its records stay. */
const staying = async ({ book }: TestBook) => (await readImports(book.database)).map((past) => past.staying);

/** The hash of each table but the history, kept figures too. */
async function hashes({ book: { database } }: TestBook): Promise<Readonly<Record<string, string>>> {
  const tables = database.tables.filter(({ name }) => name !== 'changes' && name !== 'meta');
  const pairs = tables.map(async (table) => {
    const rows = await table.toArray();
    return [table.name, sha256Of(canonicalJson(rows))] as const;
  });
  return Object.fromEntries(await Promise.all(pairs));
}

async function recordsOf({ book: { database } }: TestBook): Promise<Map<string, BookRecord>> {
  const records = new Map<string, BookRecord>();
  for (const table of tableNames) {
    for (const record of await tableOf(database, table).toArray()) records.set(`${table} ${record.id}`, record);
  }
  return records;
}

describe('the list of imports', () => {
  test('holds each with its files, the newest first, however many actions came after', async () => {
    const made = await freshBook();
    const client = clientNamed('Anne Faure', made);
    const seq = await commit(made, imported('contacts.vcf', creation('clients', client)));
    let former = client;
    for (let count = 0; count < 120; count += 1) {
      const change = update('clients', former, { notes: `n${count}` }, made.clock.now());
      await write(made, change);
      former = change.after as typeof client;
    }
    const second = await commit(made, imported('liste.csv', creation('clients', clientNamed('Paul Petit', made))));
    expect((await made.book.readHistory()).undoable.some((entry) => entry.seq === seq)).toBe(false);
    expect(await readImports(made.book.database)).toMatchObject([
      { seq: second, label: { subject: 'liste.csv' }, staying: null },
      { seq, label: { subject: 'contacts.vcf', count: 1 }, staying: null },
    ]);
  });

  test('says which were taken back, by Ctrl+Z or from the list, and follows whoever changes their mind', async () => {
    const made = await freshBook();
    const seq = await commit(made, imported('a.csv', creation('clients', clientNamed('Anne Faure', made))));
    await made.book.undo();
    expect(await staying(made)).toEqual([0]);
    await made.book.redo();
    expect(await staying(made)).toEqual([null]);
    await takeBack(made, seq);
    expect(await staying(made)).toEqual([0]);
    await made.book.undo();
    expect(await staying(made)).toEqual([null]);
    expect(await made.book.database.clients.count()).toBe(1);
    await made.book.redo();
    expect(await staying(made)).toEqual([0]);
  });

  test('says how much of one stays that was taken back in part, and follows both of two takings back', async () => {
    const made = await freshBook();
    const [anne, paul, zoe] = ['Anne Faure', 'Paul Petit', 'Zoé Roux'].map((name) => clientNamed(name, made));
    if (!anne || !paul || !zoe) throw new Error('three clients');
    const seq = await commit(made, imported('a.csv', ...[anne, paul, zoe].map((each) => creation('clients', each))));
    const changes = [anne, paul].map((each) => update('clients', each, { notes: 'vu' }, made.clock.now()));
    const [first, second] = [await write(made, ...changes.slice(0, 1)), await write(made, ...changes.slice(1))];
    await takeBack(made, seq);
    expect(await staying(made)).toEqual([2]);

    await made.book.undo(second);
    expect((await takeBack(made, seq)).staying).toMatchObject([{ record: { id: anne.id }, why: 'changed' }]);
    expect(await staying(made)).toEqual([1]);
    await made.book.undo();
    expect(await staying(made)).toEqual([2]);
    await made.book.redo();
    await made.book.undo(first);
    expect((await takeBack(made, seq)).staying).toEqual([]);
    expect(await staying(made)).toEqual([0]);
    expect(await made.book.database.clients.count()).toBe(0);
  });

  test.each([
    ['by Ctrl+Z', (made: TestBook) => made.book.undo()],
    ['from the list', (made: TestBook, seq: number) => takeBack(made, seq)],
  ])('counts nothing that was changed after it had become again what it was, %s', async (_how, take) => {
    const made = await freshBook();
    const paul = clientNamed('Paul Petit', made);
    await write(made, creation('clients', paul));
    const seq = await commit(
      made,
      imported('a.csv', update('clients', paul, { company: 'Petit SARL' }, made.clock.now())),
    );
    await take(made, seq);
    await write(made, update('clients', paul, { notes: 'vu' }, made.clock.now()));
    expect(await staying(made)).toEqual([0]);
    expect((await readTakeBack(made.book.database, seq))?.plan).toEqual({ changes: [], staying: [] });
  });

  test('is empty in a new book, and an action that is not there cannot be taken back', async () => {
    const { book } = await freshBook();
    expect(await readImports(book.database)).toEqual([]);
    expect(await readTakeBack(book.database, 7)).toBeNull();
  });
});

test('a client who was imported stays when something was noted of them since, in the trash or not', async () => {
  const made = await freshBook();
  const { clock, newId } = made;
  const [anne, paul] = [clientNamed('Anne Faure', made), clientNamed('Paul Petit', made)];
  const seq = await commit(made, imported('a.csv', creation('clients', anne), creation('clients', paul)));
  const note = {
    kind: 'note',
    direction: 'out',
    day: stairs.day,
    time: null,
    text: 'Passée',
    outcome: null,
    mood: null,
  } as const;
  const stamp = { createdAt: clock.now(), updatedAt: clock.now(), trashedAt: clock.now() };
  const id = newId<'interaction'>();
  await write(
    made,
    creation('interactions', { ...note, minutes: null, kilometres: null, id, clientId: anne.id, ...stamp }),
  );
  const plan = await takeBack(made, seq);
  expect(plan.staying).toMatchObject([{ table: 'clients', record: { id: anne.id }, why: 'needed' }]);
  expect((await made.book.database.clients.toArray()).map(({ name }) => name)).toEqual(['Anne Faure']);
});

describe('an import of sales whose buyers were merged since', () => {
  async function soldToTwo() {
    const made = await freshBook();
    const anne = clientNamed('Anne Faure', made);
    await write(made, creation('clients', anne), ...recordSale({ ...stairs, buyerId: anne.id }, [], stampOf(made)));
    const [met, other] = [clientNamed('Mme Faure', made), clientNamed('Paul Petit', made)];
    const sold = [met, other].flatMap(({ id }) => recordSale({ ...stairs, buyerId: id }, [cash(1_000)], stampOf(made)));
    const changes = [creation('clients', met), creation('clients', other), ...sold];
    const seq = await commit(made, { label: label('sales-imported', 'ventes.csv', 2), changes });
    return { made, anne, met, seq };
  }

  async function merge(made: TestBook, ids: readonly [ClientId, ClientId]) {
    const whole = await readWholeClients(made.book.database, ids);
    const [kept, left] = ids.map((id) => whole?.find(({ client }) => client.id === id));
    if (!kept || !left) throw new Error('both are in the book');
    await commit(made, mergeClients(kept, left, { draft: kept.client, takesPortrait: false }, made.clock.now()));
  }

  const standing = async ({ book: { database } }: TestBook) => ({
    clients: (await database.clients.toArray()).filter(({ trashedAt }) => trashedAt === null).map(({ name }) => name),
    buyers: (await database.sales.toArray()).map(({ buyerId }) => buyerId),
  });

  test('into a client of the book: what they bought stays there, the rest leaves', async () => {
    const { made, anne, met, seq } = await soldToTwo();
    await merge(made, [anne.id, met.id]);
    const plan = await takeBack(made, seq);
    expect(plan.staying.map(({ table, why }) => `${table} ${why}`)).toEqual([
      'clients trashed',
      'sales changed',
      'payments changed',
    ]);
    expect(await standing(made)).toEqual({ clients: ['Anne Faure'], buyers: [anne.id, anne.id] });
    expect(await staying(made)).toEqual([3]);
  });

  test('into the one who came with the import: they are the only one left, and stay', async () => {
    const { made, anne, met, seq } = await soldToTwo();
    // Nothing hangs on her any more that could keep them.
    await write(
      made,
      ...(await made.book.database.sales.toArray())
        .filter(({ buyerId }) => buyerId === anne.id)
        .map((sale) => removal('sales', sale)),
    );
    await merge(made, [met.id, anne.id]);
    const plan = await takeBack(made, seq);
    expect(plan.staying).toMatchObject([{ table: 'clients', record: { id: met.id }, why: 'changed' }]);
    expect(await standing(made)).toEqual({ clients: ['Mme Faure'], buyers: [] });
  });
});

const stampOf = ({ clock, newId }: TestBook) => ({ now: clock.now(), newId });

/** What a person would import into this book: contacts, some of whom it knows, then sales of theirs and of others. */
async function importTwice(made: TestBook, drafts: Parameters<typeof planContacts>[0]) {
  const { clock, newId, book } = made;
  const known = await readAllClients(book.database);
  const again = known
    .slice(0, 3)
    .map(({ name, emails, phones }) => ({ ...drafts[0], name, emails, phones, notes: 'dit aussi' }));
  const plan = planContacts([...drafts, ...(again as typeof drafts)], known, newId, 'FR');
  const before = await hashes(made);
  const contacts = importContacts(
    plan,
    { present: 'update', lines: new Map(), tag: 'importé', companies: false },
    clock.now(),
  );
  const contactsSeq = await commit(made, contacts);
  const between = await hashes(made);
  const clients = await readAllClients(book.database);
  const names = [...clients.slice(-2).map(({ name }) => name), 'Un inconnu', 'Une inconnue'];
  const sales = names.map((name, index): ImportedSale => {
    const { buyerId: _, creditOf: __, ...sale } = stairs;
    const payments = index % 2 === 0 ? [cash(1_000 + index)] : [];
    return {
      buyer: { name, email: '', identity: '' },
      sale: { ...sale, price: 10_000 + index },
      payments,
      identity: '',
      creditOf: '',
    };
  });
  const choices: SalesChoices = { buyers: new Map(), present: 'import', kind: 'service' };
  const buyers = findBuyers(
    sales.map(({ buyer }) => buyer),
    indexClients(clients),
  );
  const stamp = { now: clock.now(), newId };
  const salesSeq = await commit(made, importSales(sales, planSales(sales, buyers, [], choices), choices, stamp));
  return { before, between, contactsSeq, salesSeq };
}

const anyBook = fc.record({ seed: fc.nat(), drafts: fc.array(anyClientDraft, { minLength: 1, maxLength: 6 }) });

test('an import over any book and back again: the book as it was, by hash, table by table', async () => {
  await fc.assert(
    fc.asyncProperty(anyBook, async ({ seed, drafts }) => {
      const made = await freshBook();
      await live(made.book, lifeOf(seed, 5, 15), made);
      const { before, between, contactsSeq, salesSeq } = await importTwice(made, drafts);
      expect((await takeBack(made, salesSeq)).staying).toEqual([]);
      expect(await hashes(made)).toEqual(between);
      expect((await takeBack(made, contactsSeq)).staying).toEqual([]);
      expect(await hashes(made)).toEqual(before);
      // And the taking back itself is taken back.
      await made.book.undo();
      expect(await hashes(made)).toEqual(between);
    }),
    { numRuns: 12 },
  );
});

test('with anything done since: what is as imported goes back, the rest stays, nothing else moves, and all refers to what is there', async () => {
  await fc.assert(
    fc.asyncProperty(anyBook, fc.nat(), async ({ seed, drafts }, laterSeed) => {
      const made = await freshBook();
      await live(made.book, lifeOf(seed, 3, 10), made);
      const { contactsSeq } = await importTwice(made, drafts);
      let taken: { readonly seq: number; readonly names: ReadonlySet<string> } | null = null;
      // Then once more, after some more life, what could not be taken back the first time.
      for (const seedOfLife of [laterSeed, laterSeed + 1]) {
        await live(made.book, lifeOf(seedOfLife, 3, 12), made);
        // That life may have undone the first taking back.
        const isTaken = (await made.book.readHistory()).undoable.some(({ seq }) => seq === taken?.seq);
        const changes = (await changesOf(made, contactsSeq)).filter(
          ({ table, id }) => !(isTaken && taken?.names.has(`${table} ${id}`)),
        );
        const standing = await recordsOf(made);
        const expected = expectedAfter(standing, changes);
        const plan = await takeBack(made, contactsSeq);
        const found = await recordsOf(made);
        expect(canonicalJson([...found].sort())).toBe(canonicalJson([...expected].sort()));
        for (const { table, record } of plan.staying) expect(found.get(`${table} ${record.id}`)).toEqual(record);
        const kept = await hashes(made);
        await made.book.rebuildFigures();
        expect(await hashes(made)).toEqual(kept);
        // At once again there is nothing more to take back, and what stays is the same.
        expect(await readTakeBack(made.book.database, contactsSeq)).toMatchObject({
          plan: { changes: [], staying: { length: plan.staying.length } },
        });
        const names = new Set(plan.changes.map(({ table, id }) => `${table} ${id}`));
        taken = { seq: await readLastSeq(made.book.database), names };
      }
    }),
    { numRuns: 15 },
  );
});

async function changesOf({ book: { database } }: TestBook, seq: number): Promise<readonly Change[]> {
  const rows = await database.changes.where('[seq+part]').between([seq, 0], [seq, 1_000]).toArray();
  return rows.flatMap((row) => row.changes);
}

/** The same by the long way: everything goes back, then whatever is missed comes again, until nothing is. */
function expectedAfter(
  standing: ReadonlyMap<string, BookRecord>,
  changes: readonly Change[],
): ReadonlyMap<string, BookRecord> {
  const after = new Map(standing);
  const name = ({ table, id }: { readonly table: TableName; readonly id: string }) => `${table} ${id}`;
  for (const change of changes) {
    if (!sameRecord(standing.get(name(change)) ?? null, change.after)) continue;
    if (change.before === null) after.delete(name(change));
    else after.set(name(change), change.before);
  }
  for (;;) {
    const missed = [...after.values()].flatMap((record) => needsOf(record).map(([table, id]) => `${table} ${id}`));
    const comeAgain = missed.filter((each) => !after.has(each) && standing.has(each));
    if (comeAgain.length === 0) return after;
    for (const each of comeAgain) after.set(each, standing.get(each) as BookRecord);
  }
}
