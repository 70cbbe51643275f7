import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Vault } from '../../renderer/host/vault';
import { plainVault } from '../support/plain-vault';
import { openVault } from './open-vault';

type Step = (vault: Vault) => Promise<unknown>;

const file = fc.tuple(
  fc.constantFrom('journal' as const, 'journal' as const, 'snapshots' as const, 'elsewhere' as const),
  fc.constantFrom('a', 'b', 'c.log'),
);
const bytes = fc.uint8Array({ maxLength: 40 });
const size = fc.nat(60);

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(file, bytes).map(
    ([at, added]): Step =>
      (vault) =>
        vault.append(...at, added),
  ),
  fc.tuple(file, bytes).map(
    ([at, whole]): Step =>
      (vault) =>
        vault.replace(...at, new Blob([whole])),
  ),
  fc.tuple(file, size).map(
    ([at, left]): Step =>
      (vault) =>
        vault.truncate(...at, left),
  ),
  fc.tuple(file, size, size).map(
    ([at, offset, length]): Step =>
      (vault) =>
        vault.read(...at, offset, length),
  ),
  file.map(
    (at): Step =>
      (vault) =>
        vault.read(...at),
  ),
  file.map(
    (at): Step =>
      (vault) =>
        vault.remove(...at),
  ),
  file.map(
    ([folder]): Step =>
      (vault) =>
        vault.list(folder),
  ),
);

test('whatever is asked in whatever order, the vault answers as a plain list of names and bytes does', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(step, fc.boolean()), { maxLength: 30 }), async (steps) => {
      const { vault, abandonAll } = openVault();
      const plain = plainVault();
      for (const [ask, isLastOfItsPage] of steps) {
        expect(await ask(vault)).toEqual(await ask(plain));
        if (isLastOfItsPage) await abandonAll();
      }
    }),
    { numRuns: 100 },
  );
});
