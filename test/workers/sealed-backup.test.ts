import { Encrypter } from 'age-encryption';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { deleteDatabase } from '../../renderer/data/database';
import { creation, label } from '../../renderer/domain/book/action';
import type { Moment } from '../../renderer/domain/calendar/day';
import type { Outcome } from '../../renderer/domain/outcome';
import type { Identity, Keys, Recipient } from '../../renderer/exchange/seal/keys';
import type { WrittenBackup } from '../../renderer/workers/backup-requests';
import type { JobRefusal } from '../../renderer/workers/job';
import { workerJobs } from '../../renderer/workers/jobs';
import { clientNamed, openTestBook, type TestBook } from '../support/open-test-book';

let keys: Keys;
beforeAll(async () => {
  keys = await answerOf(workerJobs.makeKeys());
});

const made: TestBook[] = [];
const scratches: string[] = [];
afterEach(async () => {
  for (const each of made.splice(0)) await each.destroy();
  for (const name of scratches.splice(0)) await deleteDatabase(name);
});

async function answerOf<Answer>(job: Promise<Outcome<Answer, JobRefusal>>): Promise<Answer> {
  const answered = await job;
  if (!answered.ok) throw new Error(`the job ended: ${JSON.stringify(answered.reason)}`);
  return answered.value;
}

async function backupFor(recipient?: Recipient, count = 30): Promise<WrittenBackup> {
  const test = await openTestBook();
  made.push(test);
  const changes = Array.from({ length: count }, (_, index) =>
    creation('clients', clientNamed(`Client ${index}`, test)),
  );
  await test.book.commit({ label: label('contacts-imported', '', count), changes });
  const request = { databaseName: test.name, appVersion: '0.1.0', now: 1_780_000_000_000 as Moment };
  const answered = await answerOf(workerJobs.writeBackup({ ...request, ...(recipient ? { recipient } : {}) }));
  if (!answered.ok) throw new Error('the backup was not written');
  return answered.value;
}

const inspect = (file: Blob, identity?: Identity) =>
  answerOf(workerJobs.inspectBackup({ file, ...(identity ? { identity } : {}) }));

function restore(file: Blob, identity?: Identity) {
  const scratchName = `scratch-${crypto.randomUUID()}`;
  scratches.push(scratchName);
  return answerOf(workerJobs.restoreBackup({ file, scratchName, ...(identity ? { identity } : {}) }));
}

/** As the app seals an identity, at a cost that a test can pay often. */
async function sealedCheaply(content: string, passphrase: string): Promise<Uint8Array<ArrayBuffer>> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(2);
  return (await encrypter.encrypt(content)) as Uint8Array<ArrayBuffer>;
}

test('without its key, a sealed backup says that it is sealed, that no key lies beside it, and nothing else', async () => {
  const { file } = await backupFor(keys.recipient);
  const sealed = { ok: false, reason: { code: 'sealed', sealedIdentity: null } };
  expect(await inspect(file)).toEqual(sealed);
  expect(await restore(file)).toEqual(sealed);
});

test('a wrong key, a cut file and a changed one are each said to be that, and leave no scratch book', async () => {
  const { file } = await backupFor(keys.recipient);
  const before = (await indexedDB.databases()).length;
  const other = await answerOf(workerJobs.makeKeys());
  const bytes = new Uint8Array(await file.arrayBuffer());
  const mac = new TextDecoder('latin1').decode(bytes).indexOf('\n--- ') + 10;
  bytes[mac] = (bytes[mac] ?? 0) ^ 1;
  const cases = [
    [file, other.identity, { code: 'wrong-key' }],
    [file.slice(0, file.size - 1), keys.identity, { code: 'cut' }],
    [file.slice(0, 100), keys.identity, { code: 'cut' }],
    [new Blob([bytes]), keys.identity, { code: 'damaged', table: 'seal' }],
    [new Blob(['bonjour']), keys.identity, { code: 'foreign' }],
    [new Blob([]), keys.identity, { code: 'empty' }],
  ] as const;
  for (const [given, identity, reason] of cases) expect(await inspect(given, identity)).toEqual({ ok: false, reason });
  const [[, wrong], [cut]] = cases;
  expect(await restore(file, wrong)).toEqual({ ok: false, reason: { code: 'wrong-key' } });
  expect(await restore(cut, keys.identity)).toEqual({ ok: false, reason: { code: 'cut' } });
  expect((await indexedDB.databases()).length).toBe(before);
});

test('a file that age sealed in another manner is told apart', async () => {
  const file = new Blob([await sealedCheaply('bonjour', 'poivre')]);
  expect(await inspect(file, keys.identity)).toEqual({ ok: false, reason: { code: 'other-seal' } });
});

test('a sealed backup holds nothing in clear, and with its key restores as a plain one does', async () => {
  const { file, extension, manifest } = await backupFor(keys.recipient, 1_200);
  expect(extension).toBe('zip.age');
  const text = new TextDecoder('latin1').decode(await file.arrayBuffer());
  for (const name of ['manifest.json', 'clients.jsonl', 'README']) expect(text).not.toContain(name);
  expect(await inspect(file, keys.identity)).toEqual({ ok: true, value: manifest });
  expect(await restore(file, keys.identity)).toEqual({ ok: true, value: manifest });
});

test('a plain backup stays one, and a key that comes with it is not looked at', async () => {
  const { file, extension, manifest } = await backupFor();
  expect(extension).toBe('zip');
  expect(await inspect(file, keys.identity)).toEqual({ ok: true, value: manifest });
});

test('a passphrase that is wrong, and what no passphrase sealed, are told apart in the worker', async () => {
  const sealed = await sealedCheaply(keys.identity, 'poivre-sabot-neige');
  const reasonOf = async (given: string | Uint8Array, passphrase: string) => {
    const opened = await answerOf(workerJobs.openIdentity({ sealed: given, passphrase }));
    return opened.ok ? 'opened' : opened.reason.code;
  };
  expect(await reasonOf(sealed, 'poivre sabot neige')).toBe('wrong-passphrase');
  expect(await reasonOf(sealed.slice(0, 100), 'poivre-sabot-neige')).toBe('damaged');
  expect(await reasonOf('bonjour', 'poivre-sabot-neige')).toBe('foreign');
});

// Twice the work of a second that makes guessing dear, on a machine that has other things to do.
test('an identity sealed in the worker opens in it', { timeout: 60_000 }, async () => {
  const passphrase = 'poivre-sabot-neige';
  const sealed = await answerOf(workerJobs.sealIdentity({ keys, passphrase }));
  expect(await answerOf(workerJobs.openIdentity({ sealed, passphrase }))).toEqual({ ok: true, value: keys });
});

test('passphrases are judged one after the other, by a worker that stays until it is told to end', async () => {
  const judging = workerJobs.startJudging(['Menuiserie Faure']);
  expect(await judging.judge('faure2024')).toEqual({ ok: true, value: { band: 0, reason: 'own-name' } });
  const [word, phrase] = await Promise.all([
    judging.judge('motdepasse'),
    judging.judge('cahier-poivre-lundi-sabot-neige-orage'),
  ]);
  expect(word).toEqual({ ok: true, value: { band: 0, reason: 'known-password' } });
  expect(phrase).toEqual({ ok: true, value: { band: 4, reason: 'long-enough' } });
  judging.end();
  expect(await judging.judge('motdepasse')).toEqual({ ok: false, reason: { code: 'cancelled' } });
});
