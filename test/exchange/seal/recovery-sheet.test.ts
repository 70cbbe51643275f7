import { BlobReader, ZipReader } from '@zip.js/zip.js';
import { expect, test } from 'vitest';
import type { Day } from '../../../renderer/domain/calendar/day';
import { readme } from '../../../renderer/exchange/backup/readme';
import { makeKeys, readTypedIdentity } from '../../../renderer/exchange/seal/keys';
import { recoverySheet } from '../../../renderer/exchange/seal/recovery-sheet';
import { wrapBackup } from '../../../renderer/exchange/seal/wrapped';
import { backup as english } from '../../../renderer/i18n/catalogues/en/backup';
import { backup as french } from '../../../renderer/i18n/catalogues/fr/backup';

const days = { begun: '2024-08-01' as Day, printed: '2026-03-04' as Day };

test('what is typed from the sheet is the identity again', async () => {
  const keys = await makeKeys();
  const { identity } = recoverySheet(days, keys);
  expect(await readTypedIdentity(identity.flat().join(' '))).toEqual({ ok: true, value: keys });
});

test('each language leaves a line for the name, says both days and the public key, and never the secret in one piece', async () => {
  const keys = await makeKeys();
  const sheet = recoverySheet(days, keys);
  const facts = (words: typeof sheet.french) => words.facts.map(([, value]) => value);
  expect(facts(sheet.french)).toEqual([null, '1 août 2024', '4 mars 2026', keys.recipient]);
  expect(facts(sheet.english)).toEqual([null, '1 August 2024', '4 March 2026', keys.recipient]);
  expect(JSON.stringify(sheet)).not.toContain(keys.identity);
});

test('it leads to the page and the part of it that restore, by the names that they have', async () => {
  const sheet = recoverySheet(days, await makeKeys());
  expect(sheet.french.withTheApp).toContain(`${french.title} > ${french.restore.title}`);
  expect(sheet.english.withTheApp).toContain(`${english.title} > ${english.restore.title}`);
  for (const { title } of [french, english]) expect(readme).toContain(`${title} > Rest`);
});

test('the file that it tells to take out of a backup is there', async () => {
  const file = await wrapBackup({ sealed: new Blob(['sealed']), sealedIdentity: 'key' });
  const names = (await new ZipReader(new BlobReader(file)).getEntries()).map(({ filename }) => filename);
  const sheet = recoverySheet(days, await makeKeys());
  for (const { withoutTheApp } of [sheet.french, sheet.english]) {
    const named = /(\S+\.age)$/.exec(withoutTheApp.find((step) => step.startsWith('age ')) ?? '')?.[1];
    expect(names).toContain(named);
  }
});
