import { afterEach, expect, test } from 'vitest';
import { readAllClients } from '../../renderer/data/imports';
import { creation, label } from '../../renderer/domain/book/action';
import { type Client, emptyClientDraft } from '../../renderer/domain/client/client';
import { type ContactChoices, contactOutcomes, type LineChoice } from '../../renderer/domain/client/import-decision';
import { matchReasons } from '../../renderer/domain/client/matching/compare';
import type { SalesChoices } from '../../renderer/domain/sale/import-plan';
import { saleAmount } from '../../renderer/domain/sale/sale';
import { picturesLeftOut, type ReportWords } from '../../renderer/workers/import-requests';
import type { Importing } from '../../renderer/workers/jobs';
import { workerJobs } from '../../renderer/workers/jobs';
import apple from '../fixtures/contacts/apple-3.0.vcf?url';
import outlook from '../fixtures/contacts/outlook-francais.csv?url';
import artisan from '../fixtures/sales/ventes-artisan.csv?url';
import { exportOf } from '../support/export-request';
import { hostileTexts } from '../support/hostile-texts';
import { clientNamed, openTestBook, type TestBook } from '../support/open-test-book';

const books: TestBook[] = [];
const imports: Importing[] = [];
afterEach(async () => {
  for (const each of imports.splice(0)) each.end();
  for (const each of books.splice(0)) await each.destroy();
});

async function begin(): Promise<{ made: TestBook; importing: Importing }> {
  const made = await openTestBook();
  books.push(made);
  return { made, importing: again() };
}

function again(): Importing {
  const importing = workerJobs.startImport();
  imports.push(importing);
  return importing;
}

async function fileOf(url: string, name: string) {
  return named(name, await (await fetch(url)).blob());
}

function textFile(text: string, name = 'x.csv') {
  return named(name, new Blob([text]));
}

function named(name: string, contents: Blob) {
  return { name, size: contents.size, contents };
}

/** The answer of a job that is expected to end well. */
function well<Value>(answered: { ok: boolean; value?: { ok: boolean; value?: Value } }): Value {
  if (!answered.ok || !answered.value?.ok || answered.value.value === undefined) {
    throw new Error(`not done: ${JSON.stringify(answered)}`);
  }
  return answered.value.value;
}

function contactsOf(made: TestBook, files: Parameters<Importing['readContacts']>[0]['files']) {
  return {
    databaseName: made.name,
    files,
    language: 'fr',
    country: 'FR',
    mappings: new Map(),
    now: made.clock.now(),
  } as const;
}

const choices: SalesChoices = { buyers: new Map(), present: 'skip', kind: 'craft' };

function salesOf(made: TestBook, files: Parameters<Importing['readSales']>[0]['files']) {
  return {
    databaseName: made.name,
    files,
    country: 'FR',
    mappings: new Map(),
    choices,
    now: made.clock.now(),
  } as const;
}

const skip = { present: 'skip', tag: '', lines: new Map(), companies: false } as const;

async function lastSeq({ book }: TestBook): Promise<number> {
  const row = await book.database.meta.get('lastSeq');
  return row?.key === 'lastSeq' ? row.value : 0;
}

test('nothing is committed before something was read', async () => {
  const { made, importing } = await begin();
  const answered = await importing.commitContacts({ choices: skip, now: made.clock.now() });
  expect(answered).toEqual({ ok: true, value: { ok: false, reason: { code: 'nothing-read' } } });
});

test('files that are no contacts are refused in words, and nothing of them reaches the book', async () => {
  const { made, importing } = await begin();
  const files = [
    textFile(''),
    named('clients.xlsx', new Blob(['PK\u0003\u0004', 'xl/workbook.xml', '\u0001'.repeat(40)])),
    textFile('%PDF-1.7'),
    textFile('BEGIN:VCALENDAR\nEND:VCALENDAR'),
  ];
  const preview = well(await importing.readContacts(contactsOf(made, files)));
  expect(preview.counts).toEqual({
    fresh: 0,
    present: 0,
    completable: 0,
    updatable: 0,
    refused: 4,
    portraits: 0,
    linkable: 0,
  });
  expect(preview.refused.map(({ reason }) => reason)).toEqual([
    { code: 'empty' },
    { code: 'damaged-workbook' },
    { code: 'binary', kind: 'pdf' },
    { code: 'not-contacts', content: 'calendar' },
  ]);
  well(await importing.commitContacts({ choices: skip, now: made.clock.now() }));
  expect(await lastSeq(made)).toBe(0);
});

test('a file that changed after it was picked, or is too large to be read, is refused as such', async () => {
  const { made, importing } = await begin();
  const cut = { name: 'x.vcf', size: 4_000, contents: new Blob(['BEGIN:VCARD']) };
  const answered = await importing.readContacts(contactsOf(made, [cut]));
  expect(answered).toEqual({ ok: true, value: { ok: false, reason: { code: 'unreadable', name: 'x.vcf' } } });
  const huge = { name: 'x.vcf', size: 60_000_000, contents: new Blob([]) };
  const preview = well(await importing.readContacts(contactsOf(made, [huge])));
  expect(preview.refused.map(({ reason }) => reason)).toEqual([{ code: 'too-large', megabytes: 50 }]);
});

test('a vCard file and a French Outlook table: shown, imported as one action, undone whole, imported again', async () => {
  const { made, importing } = await begin();
  const files = [await fileOf(apple, 'apple.vcf'), await fileOf(outlook, 'outlook.csv')];
  const preview = well(await importing.readContacts(contactsOf(made, files)));
  expect(preview.files.map(({ format, encoding }) => [format, encoding])).toEqual([
    ['vcard-3.0', 'utf-8'],
    ['outlook-csv-french', 'windows-1252'],
  ]);
  expect(preview.counts.fresh).toBeGreaterThan(3);
  expect(await made.book.database.clients.count()).toBe(0);

  const imported = well(
    await importing.commitContacts({
      choices: { present: 'skip', tag: 'import', lines: new Map(), companies: false },
      now: made.clock.now(),
    }),
  );
  expect(imported.label).toMatchObject({ key: 'contacts-imported', count: preview.counts.fresh });
  const clients = await made.book.database.clients.toArray();
  expect(clients).toHaveLength(preview.counts.fresh);
  expect(clients.map(({ name }) => name)).toEqual(preview.fresh.map(({ name }) => name));
  expect(clients.every(({ tags }) => tags.includes('import'))).toBe(true);
  expect(await lastSeq(made)).toBe(1);

  const second = again();
  expect(well(await second.readContacts(contactsOf(made, files))).counts.fresh).toBe(0);

  expect((await made.book.undo()).ok).toBe(true);
  expect(await made.book.database.clients.count()).toBe(0);
  const third = again();
  expect(well(await third.readContacts(contactsOf(made, files))).counts).toEqual(preview.counts);
  well(await third.commitContacts({ choices: skip, now: made.clock.now() }));
  expect(await made.book.database.clients.count()).toBe(preview.counts.fresh);
});

/** Every word is its own key, so that the table says which one stands where. */
const keyed = <Key extends string>(keys: readonly Key[]) =>
  Object.fromEntries(keys.map((key) => [key, String(key)])) as Record<Key, string>;
const reportWords: ReportWords = {
  language: 'fr',
  header: ['Fichier', 'Ligne', 'Nom', 'Résultat', 'Fiche', 'Raison', 'Champs'],
  outcomes: keyed([...contactOutcomes, 'refused']),
  reasons: keyed(matchReasons),
  fields: keyed([...(Object.keys(emptyClientDraft) as (keyof typeof emptyClientDraft)[]), 'portrait']),
  pictures: keyed(picturesLeftOut),
  line: 'ligne {{line}}',
  refusals: keyed(['no-name', 'field-too-long', 'cut-card', 'nested-card', 'stray-quote']),
  files: new Map([[1, 'un PDF']]),
};

test('each contact is decided by itself: planned, told in a table, and committed alike', async () => {
  const { made, importing } = await begin();
  const anne: Client = { ...clientNamed('Anne Faure', made), company: 'Faure' };
  await made.book.commit({ label: label('client-added'), changes: [creation('clients', anne)] });
  const table =
    'Nom complet;Société;Téléphone\nFaure Anne;Faure & fils;\n=Paul Petit;;0639980001\n;;\nPaul Petit;;06 39 98 00 01\nLéa Roy;;\n';
  const preview = well(await importing.readContacts(contactsOf(made, [textFile(table), textFile('%PDF-1.7')])));
  expect(preview.present).toMatchObject([
    { position: 0, name: 'Faure Anne', reasons: ['same-name'], differs: ['name', 'company'], sameAsLine: null },
    { position: 2, name: 'Paul Petit', sameAsLine: 3 },
  ]);
  expect(well(await importing.compareContact({ position: 0 }))).toMatchObject({
    present: { name: 'Anne Faure', company: 'Faure' },
    said: { name: 'Faure Anne', company: 'Faure & fils' },
  });
  const lines = new Map<number, LineChoice>([
    [0, 'update'],
    [3, 'skip'],
  ]);
  const decided: ContactChoices = { present: 'skip', tag: '', lines, companies: false };
  expect(well(await importing.planContacts({ choices: decided }))).toEqual({
    created: 1,
    completed: 0,
    updated: 1,
    portraits: 0,
    companies: 0,
    linked: 0,
  });
  const report = well(await importing.reportContacts({ choices: decided, words: reportWords }));
  const [name] = preview.files.map((file) => file.name);
  expect((await report.text()).replace('\ufeff', '').trimEnd().split('\r\n')).toEqual([
    'Fichier;Ligne;Nom;Résultat;Fiche;Raison;Champs',
    `${name};2;Faure Anne;updated;Anne Faure;same-name;company`,
    expect.stringMatching(/;3;.*=Paul Petit.*;created;;;$/),
    `${name};5;Paul Petit;skipped;ligne 3;same-name, same-mobile;`,
    `${name};6;Léa Roy;skipped;;;`,
    expect.stringMatching(/;;%PDF-1.7;refused;;un PDF;$|;;;refused;;un PDF;$/),
  ]);
  well(await importing.commitContacts({ choices: decided, now: made.clock.now() }));
  const stored = await made.book.database.clients.toArray();
  expect(stored.map(({ name: called, company }) => [called, company])).toEqual([
    ['Anne Faure', 'Faure & fils'],
    ['=Paul Petit', ''],
  ]);
});

test('completing fills what is empty, and its undo brings back exactly what was', async () => {
  const { made, importing } = await begin();
  const anne: Client = { ...clientNamed('Anne Faure', made), notes: 'sonner deux fois' };
  await made.book.commit({ label: label('client-added'), changes: [creation('clients', anne)] });
  const file = textFile('Nom complet;E-mail;Notes\nAnne Faure;anne@exemple.fr;autre chose\n');
  const preview = well(await importing.readContacts(contactsOf(made, [file])));
  expect(preview.counts).toEqual({
    fresh: 0,
    present: 1,
    completable: 1,
    updatable: 1,
    refused: 0,
    portraits: 0,
    linkable: 0,
  });
  expect(preview.present).toMatchObject([{ sameAs: 'Anne Faure', fills: ['emails'] }]);
  well(
    await importing.commitContacts({
      choices: { present: 'complete', tag: '', lines: new Map(), companies: false },
      now: made.clock.now(),
    }),
  );
  expect(await made.book.database.clients.get(anne.id)).toMatchObject({
    notes: 'sonner deux fois',
    emails: [{ value: 'anne@exemple.fr' }],
  });
  await made.book.undo();
  expect(await made.book.database.clients.get(anne.id)).toEqual(anne);
});

test('a client changed between preview and import is not overwritten: the whole import is refused', async () => {
  const { made, importing } = await begin();
  const anne = clientNamed('Anne Faure', made);
  await made.book.commit({ label: label('client-added'), changes: [creation('clients', anne)] });
  const file = textFile('Nom complet;E-mail\nAnne Faure;anne@exemple.fr\nPaul Petit;paul@exemple.fr\n');
  well(await importing.readContacts(contactsOf(made, [file])));
  const changed = { ...anne, jobTitle: 'Gérante', updatedAt: made.clock.now() };
  await made.book.commit({
    label: label('client-changed'),
    changes: [{ table: 'clients', id: anne.id, before: anne, after: changed }],
  });
  const answered = await importing.commitContacts({
    choices: { present: 'complete', tag: '', lines: new Map(), companies: false },
    now: made.clock.now(),
  });
  expect(answered.ok && answered.value).toMatchObject({ ok: false, reason: { code: 'changed-meanwhile' } });
  expect(await made.book.database.clients.count()).toBe(1);
});

function manyCards(count: number): string {
  const cards = Array.from(
    { length: count },
    (_, index) =>
      `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Client ${index}\r\nTEL:06${String(10_000_000 + index)}\r\nEND:VCARD\r\n`,
  );
  return cards.join('');
}

test('stopped while reading: nothing is there to commit', async () => {
  const { made, importing } = await begin();
  const controller = new AbortController();
  const answered = await importing.readContacts(contactsOf(made, [textFile(manyCards(6000), 'x.vcf')]), {
    signal: controller.signal,
    onProgress: () => controller.abort(),
  });
  expect(answered.ok ? answered.value : answered).toEqual({ ok: false, reason: { code: 'cancelled' } });
  const committed = await importing.commitContacts({ choices: skip, now: made.clock.now() });
  expect(committed.ok && committed.value).toMatchObject({ ok: false, reason: { code: 'nothing-read' } });
});

test('stopped in the middle of the import: the book is as before, by count and by sequence, and takes the import later', async () => {
  const { made, importing } = await begin();
  await made.book.commit({ label: label('client-added'), changes: [creation('clients', clientNamed('Anne', made))] });
  const preview = well(await importing.readContacts(contactsOf(made, [textFile(manyCards(6000), 'x.vcf')])));
  expect(preview.counts.fresh).toBe(6000);
  expect(preview.fresh).toHaveLength(1000);
  const controller = new AbortController();
  let written = 0;
  const stopped = await importing.commitContacts(
    { choices: skip, now: made.clock.now() },
    {
      signal: controller.signal,
      onProgress: ({ done }) => {
        written = done;
        controller.abort();
      },
    },
  );
  expect(written).toBeGreaterThan(0);
  expect(stopped.ok ? stopped.value : stopped).toEqual({ ok: false, reason: { code: 'cancelled' } });
  expect(await made.book.database.clients.count()).toBe(1);
  expect(await made.book.database.changes.count()).toBe(1);
  expect(await lastSeq(made)).toBe(1);
  well(await importing.commitContacts({ choices: skip, now: made.clock.now() }));
  expect(await made.book.database.clients.count()).toBe(6001);
  expect((await made.book.undo()).ok).toBe(true);
  expect((await readAllClients(made.book.database)).map(({ name }) => name)).toEqual(['Anne']);
});

test('a large import is followed by the list of this window, without asking', async () => {
  const { made, importing } = await begin();
  const { openDirectory } = await import('../../renderer/data/directory');
  const directory = openDirectory(made.book.database);
  await directory.reached(0);
  well(await importing.readContacts(contactsOf(made, [textFile(manyCards(700), 'x.vcf')])));
  const { seq } = well(await importing.commitContacts({ choices: skip, now: made.clock.now() }));
  const heard = new Promise<void>((resolve) => {
    directory.subscribe(() => (directory.snapshot()?.lines.length === 700 ? resolve() : undefined));
    if (directory.snapshot()?.lines.length === 700) resolve();
  });
  await heard;
  expect(directory.snapshot()?.seq).toBe(seq);
  directory.close();
});

test('sales: the sums of the file are those of the book, its clients are made, and its undo leaves no trace', async () => {
  const { made, importing } = await begin();
  const anne = clientNamed('Anne Faure', made);
  await made.book.commit({ label: label('client-added'), changes: [creation('clients', anne)] });
  const preview = well(await importing.readSales(salesOf(made, [await fileOf(artisan, 'ventes.csv')])));
  expect(preview.planned.coming).toEqual({ count: 5, amount: 457_950, unpaid: 240_000 });
  expect(preview.refusedCount).toBe(4);
  expect(preview.withoutKind).toBe(5);
  expect(preview.unmatched.map(({ name, count, amount, found }) => [name, count, amount, found.kind])).toEqual([
    ['Menuiserie Lebrun', 1, 240_000, 'unknown'],
    ['Hôtel du Parc', 2, 90_000, 'unknown'],
  ]);
  const imported = well(await importing.commitSales({ choices, now: made.clock.now() }));
  expect(imported.label).toEqual({ key: 'sales-imported', subject: 'ventes.csv', count: 5 });

  const { database } = made.book;
  const sales = await database.sales.toArray();
  expect(sales.reduce((sum, sale) => sum + saleAmount(sale), 0)).toBe(457_950);
  expect(sales.filter(({ buyerId }) => buyerId === anne.id)).toHaveLength(1);
  expect((await database.clients.toArray()).map(({ name }) => name).sort()).toEqual([
    'Anne Faure',
    'Hôtel du Parc',
    'Menuiserie Lebrun',
  ]);
  expect(await database.payments.count()).toBe(3);
  expect((await database.figures.get(anne.id))?.openBalance).toBe(0);
  const open = await database.openSales.toArray();
  expect(open.reduce((sum, sale) => sum + sale.balance, 0)).toBe(232_000);

  const second = again();
  const later = well(await second.readSales(salesOf(made, [await fileOf(artisan, 'ventes.csv')])));
  expect(later.planned).toMatchObject({ coming: { count: 0 }, present: { count: 5 } });
  const all = well(await second.planSales({ choices: { ...choices, present: 'import' } }));
  expect(all.coming.count).toBe(5);

  await made.book.undo();
  expect(await database.sales.count()).toBe(0);
  expect(await database.payments.count()).toBe(0);
  expect(await database.clients.toArray()).toEqual([anne]);
  expect(await database.figures.get(anne.id)).toBeUndefined();
  expect(await database.openSales.count()).toBe(0);
});

test('hostile texts are stored as text and come back from every export as they were', async () => {
  const { made, importing } = await begin();
  const texts = hostileTexts.filter((text) => text.trim() !== '' && text.length < 100);
  const cell = (text: string) => `"${text.replace(/"/g, '""')}"`;
  const rows = texts.map((text, index) => `${cell(text)};n${index}@exemple.fr;${cell(text)}`);
  const file = textFile(`Nom complet;E-mail;Notes\n${rows.join('\n')}\n`);
  const preview = well(await importing.readContacts(contactsOf(made, [file])));
  well(await importing.commitContacts({ choices: skip, now: made.clock.now() }));
  const clients = await readAllClients(made.book.database);
  expect(clients).toHaveLength(preview.counts.fresh);
  expect(clients.map(({ name }) => name)).toContain('<script>alert(1)</script>');

  for (const format of ['csv-french', 'csv-english', 'vcard-3', 'vcard-4'] as const) {
    const { file: written, count } = well(await workerJobs.writeExport(exportOf(made, { format })));
    expect(count).toBe(clients.length);
    const text = await written.text();
    if (format.startsWith('csv')) expect(text.split(/\r\n/).filter((line) => /^"?[=@]/.test(line))).toEqual([]);
    const other = await openTestBook();
    books.push(other);
    const back = again();
    well(await back.readContacts(contactsOf(other, [named('x', written)])));
    well(await back.commitContacts({ choices: skip, now: other.clock.now() }));
    const returned = await readAllClients(other.book.database);
    const said = (list: readonly Client[]) =>
      list.map(({ name, notes, emails }) => [name, notes, emails[0]?.value]).sort();
    expect(said(returned)).toEqual(said(clients));
  }
});

test('clients who differ by a capital alone come back as many as they were, also where another program named two alike', async () => {
  const { made } = await begin();
  const alike = ['null', 'NULL', 'Null', 'nul l'].flatMap((name, index) => [
    { ...clientNamed(name, made), phones: [{ label: '', value: '06 39 98 00 01' }] },
    { ...clientNamed(name, made), emails: [{ label: '', value: 'a@exemple.fr' }], foreignId: `crm:${index % 3}` },
  ]);
  await made.book.commit({
    label: label('client-added'),
    changes: alike.map((client) => creation('clients', client)),
  });
  const said = (list: readonly Client[]) =>
    list.map(({ name, phones, emails }) => JSON.stringify([name, phones, emails])).sort();
  for (const format of ['csv-french', 'csv-english', 'xlsx', 'vcard-3', 'vcard-4'] as const) {
    const { file } = well(await workerJobs.writeExport(exportOf(made, { format })));
    const other = await openTestBook();
    books.push(other);
    const back = again();
    well(await back.readContacts(contactsOf(other, [named('x', file)])));
    well(await back.commitContacts({ choices: skip, now: other.clock.now() }));
    expect([format, ...said(await readAllClients(other.book.database))]).toEqual([format, ...said(alike)]);
    // Into their own book nobody comes twice.
    const known = well(await again().readContacts(contactsOf(made, [named('x', file)])));
    expect(known.counts).toMatchObject({ fresh: 0, present: alike.length });
  }
});

test('sales written by the app come back whole into another book, and are known in their own', async () => {
  const { made, importing } = await begin();
  well(await importing.readSales(salesOf(made, [await fileOf(artisan, 'ventes.csv')])));
  well(await importing.commitSales({ choices, now: made.clock.now() }));
  const { file } = well(await workerJobs.writeExport(exportOf(made, { subject: 'sales' })));
  const own = well(await again().readSales(salesOf(made, [named('x', file)])));
  expect(own.planned).toMatchObject({ coming: { count: 0 }, present: { count: 5 } });

  const other = await openTestBook();
  books.push(other);
  const back = again();
  const preview = well(await back.readSales(salesOf(other, [named('x', file)])));
  expect(preview.files[0]?.format).toBe('clientele-sales-csv');
  expect(preview.planned.coming).toEqual({ count: 5, amount: 457_950, unpaid: 240_000 });
  well(await back.commitSales({ choices, now: other.clock.now() }));
  const sums = async (test: TestBook) =>
    (await test.book.database.figures.toArray()).map(({ openBalance }) => openBalance).sort();
  expect(await sums(other)).toEqual(await sums(made));
});
