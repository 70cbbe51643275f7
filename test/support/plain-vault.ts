import type { Vault, VaultAnswer, VaultFolder } from '../../renderer/host/vault';

/** The files of a vault, by folder and name. */
export type VaultPicture = Readonly<Record<VaultFolder, readonly (readonly [string, Uint8Array])[]>>;

/**
 * What a vault must do, without a disk that could fail: a list of names and bytes per folder, at first those of `files`. No
 * second copies, unless a second folder `isChosen`.
 */
export function plainVault({
  isChosen = false,
  files,
}: {
  readonly isChosen?: boolean;
  readonly files?: VaultPicture;
} = {}): Vault {
  const folders = new Map<VaultFolder, Map<string, Uint8Array>>();
  for (const [folder, named] of Object.entries(files ?? {})) folders.set(folder as VaultFolder, new Map(named));
  const missing = { ok: false, reason: 'missing' } as const;
  const done: VaultAnswer<null> = { ok: true, value: null };

  const isNowhere = (folder: VaultFolder) => folder === 'elsewhere' && !isChosen;

  function filesOf(folder: VaultFolder): Map<string, Uint8Array> {
    const files = folders.get(folder) ?? new Map<string, Uint8Array>();
    folders.set(folder, files);
    return files;
  }

  return {
    list: async (folder) => {
      if (isNowhere(folder)) return missing;
      const names = [...filesOf(folder).keys()].toSorted();
      return { ok: true, value: names.map((name) => ({ name, size: filesOf(folder).get(name)?.length ?? 0 })) };
    },
    read: async (folder, name, offset = 0, length = Number.POSITIVE_INFINITY) => {
      const bytes = filesOf(folder).get(name);
      return bytes === undefined ? missing : { ok: true, value: bytes.slice(offset, offset + length) };
    },
    append: async (folder, name, bytes) => {
      if (isNowhere(folder)) return missing;
      const joined = new Uint8Array([...(filesOf(folder).get(name) ?? []), ...bytes]);
      filesOf(folder).set(name, joined);
      return { ok: true, value: joined.length };
    },
    truncate: async (folder, name, size) => {
      const bytes = filesOf(folder).get(name);
      if (bytes === undefined) return missing;
      if (bytes.length < size) return { ok: false, reason: 'failed' };
      filesOf(folder).set(name, bytes.slice(0, size));
      return done;
    },
    replace: async (folder, name, contents) => {
      if (isNowhere(folder)) return missing;
      filesOf(folder).set(name, new Uint8Array(await contents.arrayBuffer()));
      return done;
    },
    remove: async (folder, name) => {
      if (isNowhere(folder)) return missing;
      filesOf(folder).delete(name);
      return done;
    },
    freeBytes: async () => null,
  };
}
