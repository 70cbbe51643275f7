import { afterEach, beforeAll, expect, test } from 'vitest';
import { deleteDatabase } from '../../renderer/data/database';
import { creation, label } from '../../renderer/domain/book/action';
import type { Moment } from '../../renderer/domain/calendar/day';
import type { Outcome } from '../../renderer/domain/outcome';
import type { Identity, Keys } from '../../renderer/exchange/seal/keys';
import { encryptFile } from '../../renderer/exchange/seal/sealed-file';
import { unwrapBackup } from '../../renderer/exchange/seal/wrapped';
import type { Vault } from '../../renderer/host/vault';
import { writeDeviceKeys } from '../../renderer/safety/device-keys';
import type { WrittenBackup } from '../../renderer/workers/backup-requests';
import type { JobRefusal } from '../../renderer/workers/job';
import { jobsOver, workerJobs } from '../../renderer/workers/jobs';
import { identitySealedCheaply, sealedCheaply } from '../support/cheap-seal';
import { clientNamed, openTestBook, type TestBook } from '../support/open-test-book';
import { plainVault } from '../support/plain-vault';

const passphrase = 'poivre-sabot-neige';
const since = 1_780_000_000_000 as Moment;
let keys: Keys;
let sealedIdentity: string;
beforeAll(async () => {
  keys = await answerOf(workerJobs.makeKeys());
  sealedIdentity = await identitySealedCheaply(keys, passphrase);
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

/** A vault with the keys of this device, in use or kept for what they have encrypted. */
async function vaultWithKeys(isUsed = true): Promise<Vault> {
  const vault = plainVault();
  await writeDeviceKeys(vault, { keys, use: isUsed ? { sealedIdentity, since } : null });
  return vault;
}

async function writeBackup(vault: Vault | null, options: { count?: number; inClear?: boolean } = {}) {
  const test = await openTestBook();
  made.push(test);
  const count = options.count ?? 30;
  const changes = Array.from({ length: count }, (_, index) =>
    creation('clients', clientNamed(`Client ${index}`, test)),
  );
  await test.book.commit({ label: label('contacts-imported', '', count), changes });
  const request = { databaseName: test.name, appVersion: '0.1.0', now: since, inClear: options.inClear ?? false };
  return answerOf(jobsOver(vault).writeBackup(request));
}

async function backupOver(...given: Parameters<typeof writeBackup>): Promise<WrittenBackup> {
  const written = await writeBackup(...given);
  if (!written.ok) throw new Error(written.reason.code);
  return written.value;
}

/** The sealed file alone, as a snapshot of another device lies in its vault. */
async function bareBackup(): Promise<Blob> {
  const { file } = await backupOver(null);
  return encryptFile(file, keys.recipient);
}

const inspect = (file: Blob, identity?: Identity, vault: Vault | null = null) =>
  answerOf(jobsOver(vault).inspectBackup({ file, identity }));

function restore(file: Blob, identity?: Identity, vault: Vault | null = null) {
  const scratchName = `scratch-${crypto.randomUUID()}`;
  scratches.push(scratchName);
  return answerOf(jobsOver(vault).restoreBackup({ file, scratchName, identity }));
}

test('without its key, a sealed backup says that it is sealed, that no key lies beside it, and nothing else', async () => {
  const file = await bareBackup();
  const sealed = { ok: false, reason: { code: 'sealed', sealedIdentity: null } };
  expect(await inspect(file)).toEqual(sealed);
  expect(await restore(file)).toEqual(sealed);
});

// Starts a dozen workers, one after the other.
test('a wrong key, a cut file and a changed one are each said to be that, and leave no scratch book', {
  timeout: 60_000,
}, async () => {
  const file = await bareBackup();
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

test('a device with keys writes one zip: the sealed book, its sealed key, and how to open them; nothing of the book in clear', async () => {
  const { file, isSealed, manifest } = await backupOver(await vaultWithKeys(), { count: 1_200 });
  expect(isSealed).toBe(true);
  const text = new TextDecoder('latin1').decode(await file.arrayBuffer());
  expect(text.startsWith('PK')).toBe(true);
  for (const name of ['manifest.json', 'clients.jsonl', 'Client 7']) expect(text).not.toContain(name);
  expect(await unwrapBackup(file)).toMatchObject({ ok: true, value: { sealedIdentity } });
  expect(await inspect(file)).toEqual({ ok: false, reason: { code: 'sealed', sealedIdentity } });
  expect(await inspect(file, keys.identity)).toEqual({ ok: true, value: manifest });
  expect(await restore(file, keys.identity)).toEqual({ ok: true, value: manifest });
});

test('the device that has the keys asks for nothing, whether it uses them still or not', async () => {
  const { file, manifest } = await backupOver(await vaultWithKeys());
  for (const isUsed of [true, false]) {
    const vault = await vaultWithKeys(isUsed);
    expect(await inspect(file, undefined, vault)).toEqual({ ok: true, value: manifest });
    expect(await restore(file, undefined, vault)).toEqual({ ok: true, value: manifest });
  }
});

test('a backup for other keys than those of the device is asked for, with the sealed key that lies beside it', async () => {
  const { file } = await backupOver(await vaultWithKeys());
  const vault = plainVault();
  const other = await answerOf(workerJobs.makeKeys());
  await writeDeviceKeys(vault, { keys: other, use: { sealedIdentity: 'of the other', since } });
  expect(await inspect(file, undefined, vault)).toEqual({ ok: false, reason: { code: 'sealed', sealedIdentity } });
});

test('where the keys of the device are damaged, a snapshot of its own is asked for with the sealed key of the vault', async () => {
  const vault = await vaultWithKeys();
  await vault.replace('keys', 'device.json', new Blob(['{"sha256":"']));
  const file = await bareBackup();
  expect(await inspect(file, undefined, vault)).toEqual({ ok: false, reason: { code: 'sealed', sealedIdentity } });
});

test('with damaged keys no backup is written in clear unless that is asked for', async () => {
  const vault = await vaultWithKeys();
  await vault.replace('keys', 'device.json', new Blob(['{"sha256":"']));
  expect(await writeBackup(vault)).toEqual({ ok: false, reason: { code: 'no-keys' } });
  expect((await backupOver(vault, { inClear: true })).isSealed).toBe(false);
});

test('a plain backup is written without keys, with keys that are not in use, and where it is asked for', async () => {
  const written = [
    await backupOver(null),
    await backupOver(await vaultWithKeys(false)),
    await backupOver(await vaultWithKeys(), { inClear: true }),
  ];
  for (const { file, isSealed, manifest } of written) {
    expect(isSealed).toBe(false);
    // A key that comes with it is not looked at.
    expect(await inspect(file, keys.identity)).toEqual({ ok: true, value: manifest });
  }
});

test('what is typed from the recovery sheet is read in the worker, or said to be mistyped', async () => {
  const typed = keys.identity.toLowerCase().replace(/.{4}/g, '$& ');
  expect(await answerOf(workerJobs.readTypedIdentity({ typed }))).toEqual({ ok: true, value: keys });
  const wrong = await answerOf(workerJobs.readTypedIdentity({ typed: typed.slice(0, -3) }));
  expect(wrong).toEqual({ ok: false, reason: { code: 'mistyped' } });
});

test('a passphrase that is wrong, and what no passphrase sealed, are told apart in the worker', async () => {
  const sealed = await sealedCheaply(keys.identity, passphrase);
  const reasonOf = async (given: string | Uint8Array, typed: string) => {
    const opened = await answerOf(workerJobs.openIdentity({ sealed: given, passphrase: typed }));
    return opened.ok ? 'opened' : opened.reason.code;
  };
  expect(await reasonOf(sealed, 'poivre sabot neige')).toBe('wrong-passphrase');
  expect(await reasonOf(sealed.slice(0, 100), passphrase)).toBe('damaged');
  expect(await reasonOf('bonjour', passphrase)).toBe('foreign');
});

// Twice the work of a second that makes guessing dear, on a machine that has other things to do.
test('an identity sealed in the worker opens in it', { timeout: 60_000 }, async () => {
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
