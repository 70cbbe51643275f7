import type { Vault, VaultAnswer, VaultRefusal } from '../../renderer/host/vault';

/** What one call does that fails: nothing at all, or half of what it was asked for, as a disk that fills does. */
export type Fault = 'nothing' | 'half';

/** A vault whose n-th call fails, counting from 1; all others do as they should. */
export function failingVault(vault: Vault, n: number, reason: VaultRefusal = 'failed', fault: Fault = 'nothing') {
  let calls = 0;
  const failed: VaultAnswer<never> = { ok: false, reason };
  const isTurn = () => {
    calls += 1;
    return calls === n;
  };
  const failing: Vault = {
    list: async (...given) => (isTurn() ? failed : vault.list(...given)),
    read: async (...given) => (isTurn() ? failed : vault.read(...given)),
    async append(folder, name, bytes) {
      if (!isTurn()) return vault.append(folder, name, bytes);
      if (fault === 'half') await vault.append(folder, name, bytes.subarray(0, bytes.length / 2));
      return failed;
    },
    truncate: async (...given) => (isTurn() ? failed : vault.truncate(...given)),
    replace: async (...given) => (isTurn() ? failed : vault.replace(...given)),
    remove: async (...given) => (isTurn() ? failed : vault.remove(...given)),
    freeBytes: () => vault.freeBytes(),
  };
  return { vault: failing, calls: () => calls };
}
