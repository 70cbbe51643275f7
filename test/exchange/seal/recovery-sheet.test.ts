import { expect, test } from 'vitest';
import type { Day } from '../../../renderer/domain/calendar/day';
import { makeKeys, readTypedIdentity } from '../../../renderer/exchange/seal/keys';
import { recoverySheet } from '../../../renderer/exchange/seal/recovery-sheet';

const day = '2026-03-04' as Day;

test('what is typed from the sheet is the identity again', async () => {
  const keys = await makeKeys();
  const { identity } = recoverySheet('Menuiserie Faure', day, keys);
  expect(await readTypedIdentity(identity.flat().join(' '))).toEqual({ ok: true, value: keys });
});

test('both languages name the book, the day and the public key, and never write the secret in one piece', async () => {
  const keys = await makeKeys();
  const sheet = recoverySheet('Menuiserie « Faure » & fils', day, keys);
  for (const words of [sheet.french, sheet.english]) {
    expect(words.facts.map(([, value]) => value)).toEqual(['Menuiserie « Faure » & fils', day, keys.recipient]);
    expect(words.withoutTheApp.some((step) => step.startsWith('age --decrypt --identity'))).toBe(true);
  }
  expect(JSON.stringify(sheet)).not.toContain(keys.identity);
});
