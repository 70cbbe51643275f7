import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openDatabase } from '../../../renderer/data/database';
import { trashClients } from '../../../renderer/domain/client/actions';
import type { Keys } from '../../../renderer/exchange/seal/keys';
import { encryptFile } from '../../../renderer/exchange/seal/sealed-file';
import type { IncomingFile } from '../../../renderer/host/host';
import type { DeviceKeys } from '../../../renderer/safety/device-keys';
import { holdStore } from '../../support/hold-store';
import { forgetEverything } from '../../support/show-screen';
import { emptyVaults } from '../../support/vaults';
import { addClients, backupFrom, deviceWith, incoming, makeKeys, type ShownBackup, showBackup } from './show-backup';

const slowly = { timeout: 60_000 };

let keys: Keys;
let other: DeviceKeys;
let screen: ShownBackup;
beforeAll(async () => {
  keys = await makeKeys();
  other = await deviceWith(keys, 'poivre-sabot-neige');
});
beforeEach(forgetEverything);
afterEach(async () => {
  await screen.leave();
  await forgetEverything();
  await emptyVaults();
});

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const preview = page.getByRole('dialog', { name: 'Restaurer cette sauvegarde ?' });
const locked = page.getByRole('dialog', { name: 'Cette sauvegarde est chiffrée' });
const refused = page.getByRole('dialog', { name: 'Ce fichier n’a pas été restauré' });
const passphrase = locked.getByLabelText('Phrase de passe', { exact: true });
const secretKey = locked.getByLabelText('Clé secrète');
const comparison = preview.getByRole('region', { name: 'Ce que la restauration changerait' });

async function restore(file: IncomingFile, device?: DeviceKeys): Promise<void> {
  screen = await showBackup(null, device ? { device } : {});
  await addClients(screen, 'Présent ici seulement');
  await screen.run('book.restore', { files: [file] });
}

/** The names in the book that the next start opens. */
async function namesAfter(): Promise<readonly string[]> {
  const { name } = await screen.shelf.open();
  const opened = await openDatabase(name);
  if (!opened.ok) throw new Error(opened.reason.code);
  const clients = await opened.value.database.clients.toArray();
  opened.value.database.close();
  return clients.map((client) => client.name).sort();
}

async function expectUntouched(): Promise<void> {
  expect(screen.reloads()).toBe(0);
  expect(await namesAfter()).toEqual(['Présent ici seulement']);
}

describe('a sealed backup with its sealed key beside it', () => {
  test(
    'opens by its passphrase after a wrong one, and this device goes on with its keys where that is wanted',
    slowly,
    async () => {
      await restore(await backupFrom(other, 'Mme Faure', 'Garage Petit'));
      await expect.element(passphrase, slowly).toHaveFocus();
      await button('Ouvrir la sauvegarde').click();
      await expect.element(locked.getByText('Tapez la phrase de passe.')).toBeVisible();
      await passphrase.fill('poivre sabot neige');
      await userEvent.keyboard('{Enter}');
      await expect.element(locked.getByText(/Ce n’est pas la bonne phrase de passe/), slowly).toBeVisible();
      await expect.element(passphrase).toHaveValue('poivre sabot neige');
      await expectUntouched();
      await passphrase.fill('poivre-sabot-neige');
      await userEvent.keyboard('{Enter}');
      await expect.element(preview.getByRole('row', { name: /^Clients 2 1$/ }), slowly).toBeVisible();
      await expect.element(preview.getByRole('checkbox', { name: /avec la même phrase de passe/ })).toBeChecked();
      await button('Restaurer 2 clients').click();
      await expect.poll(screen.reloads, slowly).toBe(1);
      expect(await namesAfter()).toEqual(['Garage Petit', 'Mme Faure']);
      const device = await screen.keys();
      expect(device.ok && device.value).toMatchObject({ keys, use: { sealedIdentity: other.use?.sealedIdentity } });
    },
  );

  test('leaves this device without keys where that is not wanted', slowly, async () => {
    await restore(await backupFrom(other, 'Mme Faure'));
    await passphrase.fill('poivre-sabot-neige');
    await userEvent.keyboard('{Enter}');
    await preview.getByRole('checkbox').click();
    await button('Restaurer 1 client').click();
    await expect.poll(screen.reloads, slowly).toBe(1);
    expect(await screen.keys()).toEqual({ ok: true, value: null });
  });

  test(
    'opens by the key of the recovery sheet, once that is typed rightly; it is kept for a passphrase to come',
    slowly,
    async () => {
      await restore(await backupFrom(other, 'Mme Faure'));
      await button('Utiliser la fiche de secours').click();
      await secretKey.fill(keys.identity.slice(0, -1));
      await button('Ouvrir la sauvegarde').click();
      await expect.element(locked.getByText(/faute de frappe/), slowly).toBeVisible();
      await secretKey.fill((await makeKeys()).identity);
      await button('Ouvrir la sauvegarde').click();
      await expect.element(locked.getByText(/elle est d’un autre carnet/), slowly).toBeVisible();
      await expectUntouched();
      await secretKey.fill(keys.identity.toLowerCase().replace(/.{4}/g, '$& '));
      await button('Ouvrir la sauvegarde').click();
      await expect.element(preview.getByRole('checkbox', { name: /Garder cette clé/ }), slowly).toBeChecked();
      await button('Restaurer 1 client').click();
      await expect.poll(screen.reloads, slowly).toBe(1);
      expect(await screen.keys()).toEqual({ ok: true, value: { keys, use: null } });
    },
  );

  test('asks for nothing where this device has its keys, and offers nothing where it has others', slowly, async () => {
    const file = await backupFrom(other, 'Mme Faure');
    await restore(file, other);
    await expect.element(preview, slowly).toBeVisible();
    expect(preview.getByRole('checkbox').query()).toBeNull();
    await screen.leave();
    await forgetEverything();
    await emptyVaults();

    await restore(file, await deviceWith(await makeKeys(), 'autre'));
    await passphrase.fill('poivre-sabot-neige');
    await userEvent.keyboard('{Enter}');
    await expect.element(preview, slowly).toBeVisible();
    expect(preview.getByRole('checkbox').query()).toBeNull();
  });

  test('Esc asks before a typed passphrase is lost', slowly, async () => {
    await restore(await backupFrom(other, 'Mme Faure'));
    await passphrase.fill('poivre');
    await userEvent.keyboard('{Escape}');
    await button('Continuer la saisie').click();
    await expect.element(passphrase).toHaveValue('poivre');
  });
});

describe('a sealed file alone', () => {
  async function bare(work: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer> = (bytes) => bytes) {
    const plain = await backupFrom(
      null,
      ...Array.from({ length: 2_000 }, (_, index) => `Client ${index} ${crypto.randomUUID()}`),
    );
    const sealed = await encryptFile(plain.contents, keys.recipient);
    return incoming('00000012.zip.age', new Blob([work(new Uint8Array(await sealed.arrayBuffer()))]));
  }

  test('asks for the key, since no passphrase can help', slowly, async () => {
    await restore(await bare());
    await expect.element(secretKey, slowly).toHaveFocus();
    expect(button('Utiliser la phrase de passe').query()).toBeNull();
    await secretKey.fill(keys.identity);
    await button('Ouvrir la sauvegarde').click();
    await expect.element(preview, slowly).toBeVisible();
  });

  test.each([
    ['cut', (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, -100_000), /s’arrête au milieu/],
    ['changed', (bytes: Uint8Array<ArrayBuffer>) => bytes.fill(7, 40_000, 40_010), /abîmé ou modifié.*chiffrement/],
  ] as const)('%s is refused in words, and the present book stays', slowly, async (_, work, words) => {
    await restore(await bare(work), other);
    await expect.element(refused.getByText(words), slowly).toBeVisible();
    await expect.element(refused.getByText('Votre carnet actuel n’a pas été touché.')).toBeVisible();
    await expectUntouched();
  });
});

describe('what would change', () => {
  test('is said under the counts, with the names of clients', slowly, async () => {
    await restore(await backupFrom(null, 'Mme Faure', 'Garage Petit'));
    await expect.element(comparison.getByText('Reviendraient'), slowly).toBeVisible();
    const said = comparison.element().textContent;
    expect(said).toMatch(/^Reviendraient2\sclients(Mme Faure, Garage Petit|Garage Petit, Mme Faure)Disparaîtraient/);
    expect(said).toMatch(/Disparaîtraient1\sclientPrésent ici seulement$/);
  });

  test('names twenty clients and counts the others; what was thrown away would come back', slowly, async () => {
    const names = Array.from({ length: 23 }, (_, index) => `Client ${index}`);
    screen = await showBackup(null);
    await addClients(screen, ...names);
    await screen.run('book.backup');
    await expect.poll(() => screen.saved.length, slowly).toBe(1);
    const clients = await screen.book.database.clients.toArray();
    await screen.book.commit(trashClients(clients, screen.clock.now()));
    await screen.run('book.restore', { files: [incoming('a.zip', screen.saved[0]?.contents ?? new Blob())] });
    await expect.element(comparison.getByText(/23\sclients/), slowly).toBeVisible();
    await expect.poll(() => comparison.element().textContent, slowly).toMatch(/Client 19 et 3 autres$/);
  });

  test('is nothing where the book holds it all already', slowly, async () => {
    screen = await showBackup(null);
    await addClients(screen, 'Mme Faure');
    await screen.run('book.backup');
    await expect.poll(() => screen.saved.length, slowly).toBe(1);
    await screen.run('book.restore', { files: [incoming('a.zip', screen.saved[0]?.contents ?? new Blob())] });
    await expect.element(comparison.getByText(/Rien ne changerait/), slowly).toBeVisible();
  });

  test('need not be waited for: it can be stopped, and the restore goes on without it', slowly, async () => {
    const backup = await backupFrom(null, 'Mme Faure', 'M. Petit');
    screen = await showBackup(null);
    await addClients(screen, 'Présent ici seulement');
    // A comparison that takes its time, however quick the machine.
    const release = await holdStore(screen.book.database.name, 'clients');
    await screen.run('book.restore', { files: [backup] });
    await expect.element(button('Ne pas comparer'), slowly).toBeVisible();
    await button('Ne pas comparer').click();
    release();
    await expect.element(comparison.getByText(/Comparaison arrêtée/), slowly).toBeVisible();
    await button('Restaurer 2 clients').click();
    await expect.poll(screen.reloads, slowly).toBe(1);
  });
});

test('a disk that gives no place for the restored book is said, and nothing is waited for', slowly, async () => {
  await restore(await backupFrom(null, 'Mme Faure'));
  await expect.element(button(/^Restaurer \d/), slowly).toBeEnabled();
  // What Chromium throws over a full disk.
  const full = new DOMException('Internal error opening backing store', 'UnknownError');
  vi.spyOn(screen.shelf, 'lay').mockRejectedValue(full);
  await button(/^Restaurer \d/).click();
  await expect.element(refused.getByText(/La restauration s’est interrompue/), slowly).toBeVisible();
  await expect.element(refused.getByText('Votre carnet actuel n’a pas été touché.')).toBeVisible();
  expect(screen.reloads()).toBe(0);
});
