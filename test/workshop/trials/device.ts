import type { Vault, VaultFolder } from '../../../renderer/host/vault';
import { loseDatabases } from '../../support/kept-book';
import type { VaultPicture } from '../../support/plain-vault';
import { layPicture, type Picture, takePicture } from './picture';

export const vaultFolders = ['journal', 'snapshots', 'keys', 'elsewhere'] as const satisfies readonly VaultFolder[];

export const emptyVault: VaultPicture = { journal: [], snapshots: [], keys: [], elsewhere: [] };

/** All that the app keeps on one device. */
export interface Device {
  readonly databases: readonly (readonly [string, Picture])[];
  readonly files: VaultPicture;
}

export async function takeDatabases(): Promise<Device['databases']> {
  const names = (await indexedDB.databases())
    .map(({ name = '' }) => name)
    .filter((name) => name.startsWith('clientele'));
  return Promise.all(names.map(async (name) => [name, await takePicture(name)] as const));
}

/** Exactly these databases are there afterwards. */
export async function layDatabases(databases: Device['databases']): Promise<void> {
  await loseDatabases();
  for (const [name, picture] of databases) await layPicture(name, picture);
}

export async function takeFiles(vault: Vault): Promise<VaultPicture> {
  const taken = await Promise.all(
    vaultFolders.map(async (folder) => {
      const listed = await vault.list(folder);
      if (!listed.ok) throw new Error(`${folder}: ${listed.reason}`);
      const files = listed.value.map(async ({ name }) => {
        const read = await vault.read(folder, name);
        if (!read.ok) throw new Error(`${name}: ${read.reason}`);
        return [name, read.value] as const;
      });
      return [folder, await Promise.all(files)] as const;
    }),
  );
  return Object.fromEntries(taken) as unknown as VaultPicture;
}
