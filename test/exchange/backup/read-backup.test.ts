import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { expect, test, vi } from 'vitest';
import type { Moment } from '../../../renderer/domain/calendar/day';
import type { Client } from '../../../renderer/domain/client/client';
import type { BackupTable } from '../../../renderer/exchange/backup/manifest';
import { openBackup } from '../../../renderer/exchange/backup/read-backup';
import { writeBackup } from '../../../renderer/exchange/backup/write-backup';
import { clientWith } from '../../support/any-client';
import { asOfFirstShape } from '../../support/first-shape-backup';

const now = 1_790_000_000_000 as Moment;

async function backupOf(clients: readonly Client[], createdAt = now, ...more: readonly Client[][]): Promise<Blob> {
  async function* rows(table: BackupTable) {
    if (table === 'clients') yield* [clients, ...more];
  }
  const about = { appVersion: '0', schema: 1, book: { id: 'a', createdAt: now }, lastSeq: 0, createdAt };
  return (await writeBackup({ about, rows }, () => undefined)).file;
}

async function readClients(file: Blob): Promise<{ readonly rows: readonly object[]; readonly refusal: unknown }> {
  const opened = await openBackup(file, 1);
  if (!opened.ok) return { rows: [], refusal: opened.reason };
  const rows: object[] = [];
  const reading = opened.value.rows('clients');
  for (let next = await reading.next(); ; next = await reading.next()) {
    if (next.done) return { rows, refusal: next.value };
    rows.push(...next.value);
  }
}

/** Changes a field of a table's record in the directory of the zip; places as in APPNOTE.TXT 4.3.12. */
async function withDirectory(file: Blob, table: BackupTable, place: number, value: number): Promise<Blob> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = new TextDecoder('latin1').decode(bytes);
  for (let at = text.indexOf('PK\u0001\u0002'); at !== -1; at = text.indexOf('PK\u0001\u0002', at + 4)) {
    if (text.startsWith(`tables/${table}.jsonl`, at + 46))
      new DataView(bytes.buffer).setUint16(at + place, value, true);
  }
  return new Blob([bytes]);
}

test.each([
  ['packed in a manner that nobody knows', 10],
  ['said to be longer than the whole file', 22],
  ['said to begin behind the end', 44],
])('a table that is %s is damaged, and nobody waits for it for ever', async (_, place) => {
  const file = await withDirectory(await backupOf([clientWith({ name: 'Mme Faure' })]), 'clients', place, 99);
  expect((await readClients(file)).refusal).toEqual({ code: 'damaged', table: 'clients' });
});

test('batches of every length follow each other unharmed, foreign letters and one of megabytes among them', async () => {
  const named = (name: string, notes: string) => clientWith({ name, notes });
  const batches = [
    [named('Mme Faure', 'é'.repeat(20_000)), named('M. Roy', '')],
    Array.from({ length: 40 }, () => named('日本', '日本'.repeat(10_000))),
    [named('Zoé', '🌳'.repeat(200)), named('Ève', 'à')],
  ];
  const [first = [], ...rest] = batches;
  expect(await readClients(await backupOf(first, now, ...rest))).toEqual({ rows: batches.flat(), refusal: null });
});

test('a backup from before a table came opens, and the table is whole and empty', async () => {
  const clients = [clientWith({ name: 'Mme Faure' })];
  const file = await asOfFirstShape(await backupOf(clients));
  const opened = await openBackup(file, 2);
  if (!opened.ok) throw new Error(opened.reason.code);
  expect(opened.value.manifest.tables.distinctions.count).toBe(0);
  expect(await opened.value.isWhole('distinctions')).toBe(true);
  expect(await opened.value.rows('distinctions').next()).toEqual({ done: true, value: null });
  expect(await readClients(file)).toEqual({ rows: clients, refusal: null });
});

test('a backup of the second shape that lacks one of its tables is damaged', async () => {
  const file = await asOfFirstShape(await backupOf([clientWith({ name: 'Mme Faure' })]), 2);
  expect(await openBackup(file, 2)).toEqual({ ok: false, reason: { code: 'damaged', table: 'manifest' } });
});

test('a newer backup is told by its version, and by none where that is no text', async () => {
  const manifest = (appVersion: string) =>
    `{"format":"clientele-backup","formatVersion":2,"appVersion":${appVersion},"wonders":1}`;
  for (const [appVersion, said] of [
    ['"9.1.0"', '9.1.0'],
    ['{"toString":1}', ''],
    [`${'['.repeat(300_000)}${']'.repeat(300_000)}`, ''],
  ] as const) {
    const zip = new ZipWriter(new BlobWriter());
    await zip.add('manifest.json', new TextReader(manifest(appVersion)));
    expect(await openBackup(await zip.close(), 1)).toEqual({ ok: false, reason: { code: 'newer', appVersion: said } });
  }
});

test('a zip of more files than a backup ever has is foreign, though one of them is a manifest', async () => {
  const zip = new ZipWriter(new BlobWriter());
  for (let index = 0; index < 101; index += 1) await zip.add(`${index}.txt`, new TextReader(''));
  await zip.add('manifest.json', new TextReader('{"format":"clientele-backup"}'));
  expect(await openBackup(await zip.close(), 1)).toEqual({ ok: false, reason: { code: 'foreign' } });
});

test('lines come as they were written, whatever piece of the file they begin and end in', async () => {
  const lengths = [0, 1, 20_000, 19_999, 3, 20_000, 12_345, 20_000, 7, 20_000, 20_000, 20_000, 20_000, 5];
  const clients = lengths.map((length, index) =>
    clientWith({ name: `n${index}`, notes: 'é\n'.repeat(length / 2) }, index),
  );
  expect(await readClients(await backupOf(clients))).toEqual({ rows: clients, refusal: null });
});

test('the same book at the same moment makes the same bytes, whenever they are written', async () => {
  const clients = [clientWith({ name: 'Mme Faure' })];
  const first = await backupOf(clients);
  vi.useFakeTimers({ toFake: ['Date'], now: now + 86_400_000 });
  const later = await backupOf(clients);
  vi.useRealTimers();
  expect(await later.bytes()).toEqual(await first.bytes());
});

test.each([0, Date.UTC(1979, 11, 31), Date.UTC(2040, 1, 1), Date.UTC(9000, 1, 1)])(
  'a clock that stands at %d, as one without a battery may, keeps nobody from a backup',
  async (createdAt) => {
    const clients = [clientWith({ name: 'Mme Faure' })];
    expect(await readClients(await backupOf(clients, createdAt as Moment))).toEqual({ rows: clients, refusal: null });
  },
);
