import { TextWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { creation, label } from '../../renderer/domain/book/action';
import { birthdaySchema } from '../../renderer/domain/calendar/birthday';
import type { TimeOfDay } from '../../renderer/domain/calendar/day';
import { portraitSchema } from '../../renderer/domain/client/portrait';
import { readXlsxTable } from '../../renderer/exchange/xlsx/read-xlsx';
import { entriesIn } from '../../renderer/exchange/zip/entries-in';
import type { ExportRequest } from '../../renderer/workers/export-requests';
import { workerJobs } from '../../renderer/workers/jobs';
import { followUpOn, interactionOn, paymentOn, saleOn } from '../support/client-rows';
import { exportOf } from '../support/export-request';
import { clientNamed, openTestBook, type TestBook } from '../support/open-test-book';

let made: TestBook;
beforeEach(async () => {
  made = await openTestBook();
});
afterEach(() => made.destroy());

async function write(...changes: Parameters<typeof made.book.commit>[0]['changes']) {
  const outcome = await made.book.commit({ label: label('client-added'), changes });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason));
}

async function exported(said: Partial<ExportRequest>) {
  const answered = await workerJobs.writeExport(exportOf(made, said));
  if (!answered.ok || !answered.value.ok) throw new Error(`not done: ${JSON.stringify(answered)}`);
  return answered.value.value;
}

async function fillBook() {
  const anne = {
    ...clientNamed('Anne Faure', made),
    birthday: birthdaySchema.parse('1970-04-12'),
    notes: 'secret-1',
    howToDeal: 'secret-2',
    messageToSelf: 'secret-3',
    phones: [{ label: 'mobile', value: '0639980001' }],
  };
  const paul = clientNamed('Paul Petit', made);
  const sale = saleOn('2026-03-02', 123_450, { buyerId: anne.id, label: 'Volets', note: 'secret-4', cost: 55_555 });
  const portrait = portraitSchema.parse({ id: anne.id, image: '/9j/AAAA', createdAt: 1, updatedAt: 1 });
  await write(
    creation('clients', anne),
    creation('clients', paul),
    creation('portraits', portrait),
    creation('sales', sale),
    creation('payments', paymentOn('2026-03-05', 100_000, sale)),
    creation('interactions', interactionOn('2026-03-01', 'secret-5', { clientId: anne.id })),
    creation('followUps', followUpOn('2026-03-20', 'Rappeler', { clientId: anne.id, time: '09:30' as TimeOfDay })),
    creation('followUps', followUpOn('2026-02-20', 'Faite', { clientId: paul.id, status: 'done' })),
  );
  return { anne, paul };
}

describe('what is confidential stays in the book unless one asks', () => {
  test.each([
    ['clients', 'csv-french', ['secret-1', 'secret-2', 'secret-3']],
    ['clients', 'vcard-3', ['secret-1']],
    ['clients', 'vcard-4', ['secret-1']],
    ['interactions', 'csv-english', ['secret-5']],
    ['follow-ups', 'calendar', ['secret-5']],
    ['sales', 'csv-french', ['secret-4', '555,55']],
  ] as const)('%s as %s', async (subject, format, secrets) => {
    await fillBook();
    const without = await (await exported({ subject, format, confidential: false })).file.text();
    for (const secret of [...secrets, 'secret']) expect(without).not.toContain(secret);
    const withSecrets = await (await exported({ subject, format })).file.text();
    for (const secret of secrets) expect(withSecrets).toContain(secret);
  });
});

test('a workbook is read back as the table that it is', async () => {
  await fillBook();
  const { file, count } = await exported({ subject: 'sales', format: 'xlsx' });
  expect(count).toBe(1);
  const read = await readXlsxTable(new Uint8Array(await file.arrayBuffer()));
  const [head, row] = read.ok ? read.value.rows : [];
  const cellOf = (header: string) => row?.cells[head?.cells.indexOf(header) ?? -1];
  expect(['Jour', 'Libellé', 'Montant', 'Montant payé 1'].map(cellOf)).toEqual([
    '2026-03-02',
    'Volets',
    '1234.5',
    '1000',
  ]);
});

test('only some clients, only some columns, in order of name', async () => {
  const { anne, paul } = await fillBook();
  const chosen = await exported({ clientIds: [paul.id, anne.id], columns: ['name', 'phones'] });
  expect((await chosen.file.text()).split('\r\n').slice(0, 3)).toEqual([
    'Nom affiché;Téléphone 1 (libellé);Téléphone 1;Autres téléphones',
    'Anne Faure;Mobile;0639980001;',
    'Paul Petit;;;',
  ]);
  const contacts = await exported({ subject: 'interactions', clientIds: [paul.id] }).catch((error) => String(error));
  expect(contacts).toContain('nothing');
});

test('cards carry the portrait; those for Outlook stand in a file each', async () => {
  await fillBook();
  expect(await (await exported({ format: 'vcard-3' })).file.text()).toContain('PHOTO;ENCODING=b;TYPE=JPEG:/9j/AAAA');
  const { file, count } = await exported({ format: 'vcard-outlook' });
  const entries = (await entriesIn(file)) ?? new Map();
  expect([...entries.keys()]).toEqual(['Anne Faure.vcf', 'Paul Petit.vcf']);
  expect(count).toBe(2);
  expect(await entries.get('Anne Faure.vcf')?.getData?.(new TextWriter())).toContain('PHOTO;JPEG;ENCODING=BASE64:');
});

test('a calendar holds what is to be done, and birthdays where they are wanted', async () => {
  await fillBook();
  const both = await exported({ subject: 'follow-ups', format: 'calendar' });
  expect(both.count).toBe(2);
  const text = await both.file.text();
  expect(text).toContain('DTSTART;TZID=Europe/Paris:20260320T093000');
  expect(text).toContain('SUMMARY:Anniversaire – Anne Faure (1970)');
  expect(text).not.toContain('Faite');
  const alone = await exported({ subject: 'follow-ups', format: 'calendar', withBirthdays: false });
  expect(await alone.file.text()).not.toContain('Anniversaire');
  const table = await (await exported({ subject: 'follow-ups' })).file.text();
  expect(table).toContain('20/02/2026;;Paul Petit;Appeler;Faite;Fait;');
});

test('what a workbook cannot hold is refused, with the column', async () => {
  const address = { label: '', street: 'x'.repeat(500), postcode: '', city: '', region: '', country: '' };
  const addresses = Array.from({ length: 50 }, () => ({ ...address, city: 'y'.repeat(120), region: 'z'.repeat(120) }));
  await write(creation('clients', { ...clientNamed('Trop', made), addresses }));
  expect(await workerJobs.writeExport(exportOf(made, { format: 'xlsx' }))).toEqual({
    ok: true,
    value: { ok: false, reason: { code: 'cell-too-long', header: 'Autres adresses' } },
  });
});

test('an export with nothing in it, or stopped, gives no file', async () => {
  expect(await workerJobs.writeExport(exportOf(made, { subject: 'sales' }))).toEqual({
    ok: true,
    value: { ok: false, reason: { code: 'nothing' } },
  });
  const controller = new AbortController();
  controller.abort();
  expect(await workerJobs.writeExport(exportOf(made), { signal: controller.signal })).toEqual({
    ok: false,
    reason: { code: 'cancelled' },
  });
});
