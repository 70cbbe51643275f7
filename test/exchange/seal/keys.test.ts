import fc from 'fast-check';
import { expect, test } from 'vitest';
import { identityInGroups, keysOf, makeKeys, readTypedIdentity } from '../../../renderer/exchange/seal/keys';

const typed = (groups: readonly (readonly string[])[]) => groups.map((line) => line.join(' ')).join('\n');

test('what is no identity has no keys: nothing, a recipient, a cut one, one of another kind', async () => {
  const { identity, recipient } = await makeKeys();
  for (const text of ['', recipient, identity.slice(0, -1), `${identity}Q`, identity.replace('KEY-1', 'KEY-PQ-1')]) {
    expect(await keysOf(text)).toBeNull();
  }
});

test('law: one to four wrong characters are always noticed', async () => {
  const { identity } = await makeKeys();
  const alphabet = [...'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L'];
  const wrong = fc.uniqueArray(fc.integer({ min: 16, max: identity.length - 1 }), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(wrong, fc.integer({ min: 1, max: 31 }), async (places, shift) => {
      const letters = [...identity];
      for (const place of places) {
        const turned = (alphabet.indexOf(letters[place] ?? '') + shift) % alphabet.length;
        letters[place] = alphabet[turned] ?? '';
      }
      expect(await readTypedIdentity(letters.join(''))).toEqual({ ok: false, reason: 'mistyped' });
    }),
  );
});

test('nothing, or another text, is mistyped', async () => {
  for (const text of ['', ' ', 'AGE-SECRET-KEY-1', 'le mot de passe', '🔑', 'Q'.repeat(10_000)]) {
    expect(await readTypedIdentity(text)).toEqual({ ok: false, reason: 'mistyped' });
  }
});

test('an identity is read as a person types it: in groups, in small letters, without its head, with look-alikes', async () => {
  const keys = await makeKeys();
  const printed = typed(identityInGroups(keys.identity));
  const groups = printed.replace('AGE-SECRET-KEY-1', '');
  const misread = groups.replaceAll('0', 'O').replaceAll('L', '1').replaceAll('8', 'B');
  for (const text of [keys.identity, printed, printed.toLowerCase(), groups, `  ${groups.toLowerCase()}.`, misread]) {
    expect(await readTypedIdentity(text)).toEqual({ ok: true, value: keys });
  }
});

test('it is printed in lines of five groups of four', async () => {
  const { identity } = await makeKeys();
  const [head, ...lines] = identityInGroups(identity);
  expect(head).toEqual(['AGE-SECRET-KEY-1']);
  expect(lines.map((line) => line.map((group) => group.length))).toEqual([
    [4, 4, 4, 4, 4],
    [4, 4, 4, 4, 4],
    [4, 4, 4, 4, 2],
  ]);
});

test('two pairs are never the same', async () => {
  const identities = await Promise.all(Array.from({ length: 50 }, async () => (await makeKeys()).identity));
  expect(new Set(identities).size).toBe(50);
});
