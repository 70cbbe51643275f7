import { beforeAll, expect, test } from 'vitest';
import type { Moment } from '../../renderer/domain/calendar/day';
import { type Keys, makeKeys } from '../../renderer/exchange/seal/keys';
import { unwrapBackup } from '../../renderer/exchange/seal/wrapped';
import type { Vault } from '../../renderer/host/vault';
import { type DeviceKeys, readDeviceKeys, writeDeviceKeys } from '../../renderer/safety/device-keys';
import { openingSeal, sealBy, wrapForElsewhere } from '../../renderer/safety/device-seal';
import { encryptCopies } from '../../renderer/safety/elsewhere';
import { identitySealedCheaply } from '../support/cheap-seal';
import { failingVault } from '../support/failing-vault';
import { plainVault } from '../support/plain-vault';

const since = 1_780_000_000_000 as Moment;
let keys: Keys;
beforeAll(async () => {
  keys = await makeKeys();
});

const inUse = async (passphrase: string): Promise<DeviceKeys> => ({
  keys,
  use: { sealedIdentity: await identitySealedCheaply(keys, passphrase), since },
});

const damage = (vault: Vault) => vault.replace('keys', 'device.json', new Blob(['{"sha256":"00","content":{}}']));

/** What a sealed file says when it is opened again; null when nothing opens it. */
async function openedBy(vault: Vault, passphrase: string | null = null): Promise<string | null> {
  const sealed = await sealBy(keys).close(new Blob(['le carnet']));
  const opened = await (await openingSeal(vault, passphrase))?.open(sealed);
  return opened ? opened.text() : null;
}

test('a device that never had keys has none, and nothing opens', async () => {
  const vault = plainVault();
  expect(await readDeviceKeys(vault)).toEqual({ ok: true, value: null });
  expect(await openedBy(vault)).toBeNull();
  expect(await openedBy(vault, 'poivre')).toBeNull();
});

test('keys that are no longer used still open what they have encrypted', async () => {
  const vault = plainVault();
  await writeDeviceKeys(vault, await inUse('poivre'));
  await writeDeviceKeys(vault, { keys, use: null });
  expect(await readDeviceKeys(vault)).toEqual({ ok: true, value: { keys, use: null } });
  expect(await openedBy(vault)).toBe('le carnet');
});

test('damaged or lost keys are not taken for none; the passphrase opens in their place, another does not', async () => {
  const vault = plainVault();
  await writeDeviceKeys(vault, await inUse('poivre'));
  for (const suffer of [damage, (each: Vault) => each.remove('keys', 'device.json')]) {
    await suffer(vault);
    expect(await readDeviceKeys(vault)).toEqual({ ok: false, reason: 'damaged' });
    expect(await openedBy(vault)).toBeNull();
    expect(await openedBy(vault, 'sel')).toBeNull();
    expect(await openedBy(vault, 'poivre')).toBe('le carnet');
  }
});

test('a disk that cannot be read is said to be that, and not taken for a device without keys', async () => {
  for (const n of [1, 2]) {
    const { vault } = failingVault(plainVault(), n, 'not-allowed');
    expect(await readDeviceKeys(vault)).toEqual({ ok: false, reason: 'not-allowed' });
  }
});

test('a change of the passphrase that breaks off at any call locks nobody out', async () => {
  for (let n = 1; ; n += 1) {
    const kept = plainVault();
    await writeDeviceKeys(kept, await inUse('poivre'));
    const { vault, calls } = failingVault(kept, n);
    const refused = await writeDeviceKeys(vault, await inUse('sel'));
    expect(await openedBy(kept)).toBe('le carnet');
    await damage(kept);
    const isOpened = [await openedBy(kept, 'poivre'), await openedBy(kept, 'sel')].some((text) => text === 'le carnet');
    expect(isOpened).toBe(true);
    if (refused === null) return expect(calls()).toBeLessThan(n);
  }
});

/** A vault whose second folder takes what is written, as a stick does. */
function withSecondFolder(): Vault {
  const [here, stick] = [plainVault(), plainVault()];
  const at = (folder: string) => (folder === 'elsewhere' ? stick : here);
  const to = (folder: Parameters<Vault['list']>[0]) => (folder === 'elsewhere' ? 'snapshots' : folder);
  return {
    ...here,
    list: (folder) => at(folder).list(to(folder)),
    read: (folder, ...rest) => at(folder).read(to(folder), ...rest),
    replace: (folder, ...rest) => at(folder).replace(to(folder), ...rest),
    remove: (folder, ...rest) => at(folder).remove(to(folder), ...rest),
  };
}

test('copies that left in clear are encrypted once there are keys; those of others, and encrypted ones, stay as they are', async () => {
  const vault = withSecondFolder();
  const plain = new Blob(['PK\u0003\u0004 tables/settings.jsonl Mme Faure']);
  const own = 'clientele-2026-03-10-abcdefgh-00000001.zip';
  const others = ['clientele-2026-03-10-zzzzzzzz-00000001.zip', 'photos.zip'];
  for (const name of [own, ...others]) await vault.replace('elsewhere', name, plain);

  await writeDeviceKeys(vault, await inUse('poivre'));
  const encrypt = async (file: Blob) => wrapForElsewhere(vault, await sealBy(keys).close(file));
  expect(await encryptCopies(vault, ['clientele-abcdefgh'], encrypt)).toBeNull();

  const read = async (name: string) => {
    const bytes = await vault.read('elsewhere', name);
    return new Blob(bytes.ok ? [new Uint8Array(bytes.value)] : []);
  };
  for (const name of others) expect(await (await read(name)).text()).toBe(await plain.text());
  const copy = await read(own);
  expect(await copy.text()).not.toContain('Mme Faure');
  const wrapped = await unwrapBackup(copy);
  const opened = await sealBy(keys).open(wrapped.ok ? wrapped.value.sealed : new Blob());
  expect(await opened?.text()).toBe(await plain.text());

  await encryptCopies(vault, ['clientele-abcdefgh'], encrypt);
  const again = await read(own);
  expect(await again.text()).toBe(await copy.text());
});
