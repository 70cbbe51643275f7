import { bytesToHex } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { tableOf } from '../../renderer/data/commit';
import { readAllClients } from '../../renderer/data/imports';
import { readImports, readTakeBack } from '../../renderer/data/past-imports';
import { type Action, type Change, creation, label, update } from '../../renderer/domain/book/action';
import { type BookRecord, type TableName, tableNames } from '../../renderer/domain/book/records';
import { sameRecord } from '../../renderer/domain/book/same-record';
import { needsOf, takeBackImport } from '../../renderer/domain/book/take-back';
import { importContacts } from '../../renderer/domain/client/import-decision';
import { planContacts } from '../../renderer/domain/client/import-plan';
import { indexClients } from '../../renderer/domain/client/same-client';
import { findBuyers } from '../../renderer/domain/sale/import-buyers';
import { type ImportedSale, importSales, planSales, type SalesChoices } from '../../renderer/domain/sale/import-plan';
import { canonicalJson } from '../../renderer/exchange/backup/canonical';
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

/** The hash of each table but the history, kept figures too. */
async function hashes({ book: { database } }: TestBook): Promise<Readonly<Record<string, string>>> {
  const tables = database.tables.filter(({ name }) => name !== 'changes' && name !== 'meta');
  const pairs = tables.map(async (table) => {
    const bytes = new TextEncoder().encode(canonicalJson(await table.toArray()));
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    return [table.name, bytesToHex(hash)] as const;
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
      { seq: second, label: { subject: 'liste.csv' }, isTakenBack: false },
      { seq, label: { subject: 'contacts.vcf', count: 1 }, isTakenBack: false },
    ]);
  });

  test('says which were taken back, by Ctrl+Z or from the list, and follows whoever changes their mind', async () => {
    const made = await freshBook();
    const seq = await commit(made, imported('a.csv', creation('clients', clientNamed('Anne Faure', made))));
    const isTakenBack = async () => (await readImports(made.book.database)).map((past) => past.isTakenBack);
    await made.book.undo();
    expect(await isTakenBack()).toEqual([true]);
    await made.book.redo();
    expect(await isTakenBack()).toEqual([false]);
    await takeBack(made, seq);
    expect(await isTakenBack()).toEqual([true]);
    await made.book.undo();
    expect(await isTakenBack()).toEqual([false]);
    expect(await made.book.database.clients.count()).toBe(1);
    await made.book.redo();
    expect(await isTakenBack()).toEqual([true]);
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
      await live(made.book, lifeOf(laterSeed, 3, 12), made);
      const changes = await changesOf(made, contactsSeq);
      const standing = await recordsOf(made);
      const expected = expectedAfter(standing, changes);
      const plan = await takeBack(made, contactsSeq);
      const found = await recordsOf(made);
      expect(canonicalJson([...found].sort())).toBe(canonicalJson([...expected].sort()));
      for (const { table, record } of plan.staying) expect(found.get(`${table} ${record.id}`)).toEqual(record);
      const kept = await hashes(made);
      await made.book.rebuildFigures();
      expect(await hashes(made)).toEqual(kept);
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
