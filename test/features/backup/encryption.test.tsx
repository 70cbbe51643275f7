import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Keys } from '../../../renderer/exchange/seal/keys';
import { EncryptionPart } from '../../../renderer/features/backup/encryption';
import type { DeviceKeys } from '../../../renderer/safety/device-keys';
import { answerOf } from '../../../renderer/workers/job';
import { workerJobs } from '../../../renderer/workers/jobs';
import { forgetEverything } from '../../support/show-screen';
import { emptyVaults, privateFolder } from '../../support/vaults';
import { deviceWith, makeKeys, type ShownBackup, showBackup } from './show-backup';

// Each step starts a worker; the one that judges reads long lists of words.
const slowly = { timeout: 60_000 };

let keys: Keys;
let screen: ShownBackup;
beforeAll(async () => {
  keys = await makeKeys();
});
beforeEach(forgetEverything);
afterEach(async () => {
  await screen.leave();
  await forgetEverything();
  await emptyVaults();
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const passphrase = page
  .getByRole('textbox', { name: 'Phrase de passe' })
  .or(page.getByLabelText('Phrase de passe', { exact: true }));
const again = page.getByLabelText('La même, encore une fois');
const status = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text });

async function shown(device?: DeviceKeys): Promise<void> {
  screen = await showBackup(<EncryptionPart />, device ? { device } : {});
}

async function keysNow(): Promise<DeviceKeys> {
  const device = await screen.keys();
  if (!device.ok || device.value === null) throw new Error('no keys');
  return device.value;
}

/** Whether a passphrase opens what goes with every copy that leaves. */
async function opens(typed: string): Promise<boolean> {
  const { use } = await keysNow();
  return answerOf(await workerJobs.openIdentity({ sealed: use?.sealedIdentity ?? '', passphrase: typed })).ok;
}

test('a book that nothing keeps, as the sample, shows none of it', async () => {
  screen = await showBackup(<EncryptionPart />, { isKept: false });
  expect(screen.keeper).toBeNull();
  expect(page.getByText('Chiffrement des sauvegardes').query()).toBeNull();
});

describe('choosing a passphrase', () => {
  beforeEach(async () => {
    await shown();
    await expect.element(page.getByText(/ne sont pas chiffrées/)).toBeVisible();
    await button('Choisir une phrase de passe…').click();
    await expect.element(passphrase).toBeVisible();
  });

  test('asks for one, and for the same again where it is hidden', async () => {
    await button('Chiffrer les sauvegardes').click();
    await expect.element(page.getByText('Tapez une phrase de passe, ou laissez-en proposer une.')).toBeVisible();
    await passphrase.fill('poivre-sabot-neige');
    await again.fill('poivre-sabot-neig');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText(/ne sont pas pareilles/)).toBeVisible();
    await expect.element(again).toHaveFocus();
    expect(await screen.keys()).toEqual({ ok: true, value: null });
  });

  test('says how long it stands and why, while one types', slowly, async () => {
    await passphrase.fill('14/07/1985');
    await expect.element(status(/très faible.*minutes\. C’est surtout une date\./), slowly).toBeInTheDocument();
    await passphrase.fill('cahier-poivre-lundi-sabot-neige-orage');
    await expect.element(status(/excellente.*siècles/), slowly).toBeInTheDocument();
    await passphrase.fill('');
    await expect.element(status(/Solidité/)).not.toBeInTheDocument();
  });

  test('a suggestion is six words, shown, and replaced by six others', async () => {
    await button('Proposer une phrase').click();
    await expect.element(passphrase).toHaveValue(expect.stringMatching(/^([a-z]+-){5}[a-z]+$/));
    const first = (passphrase.element() as HTMLInputElement).value;
    expect(again.query()).toBeNull();
    await button('En proposer une autre').click();
    await expect.element(passphrase).not.toHaveValue(first);
  });

  test('Esc asks before what was typed is lost, and nothing of it is kept anywhere', async () => {
    await passphrase.fill('poivre-sabot-neige');
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByText('Ce que vous avez saisi n’est pas enregistré.')).toBeVisible();
    await button('Continuer la saisie').click();
    await expect.element(passphrase).toHaveValue('poivre-sabot-neige');
    await userEvent.keyboard('{Escape}');
    await button('Fermer sans enregistrer').click();
    await expect.element(passphrase).not.toBeInTheDocument();
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain('poivre');
    expect(await screen.keys()).toEqual({ ok: true, value: null });
  });

  test(
    'typed once where it is shown, it seals fresh keys, and the recovery sheet is offered at once',
    slowly,
    async () => {
      await page.getByRole('button', { name: 'Montrer la phrase de passe' }).first().click();
      await passphrase.fill('Châtaigne, été & 3 sabots');
      await button('Chiffrer les sauvegardes').click();
      await expect.element(status('Vos sauvegardes sont maintenant chiffrées.'), slowly).toBeVisible();
      await button('Imprimer la fiche').click();
      expect(screen.prints()).toBe(1);
      const paper = document.querySelector('[data-recovery-sheet]')?.textContent ?? '';
      const { identity, recipient } = (await keysNow()).keys;
      expect(paper.replaceAll(/\s/g, '')).toContain(identity);
      for (const words of ['fiche de secours', 'recovery sheet', recipient]) expect(paper).toContain(words);
      await button('Plus tard').click();
      await expect
        .element(page.getByText('Vos sauvegardes sont chiffrées depuis le mardi 10 mars 2026.'))
        .toBeVisible();
      expect(await opens('Châtaigne, été & 3 sabots')).toBe(true);
      // On the paper, and nowhere else: what is on the screen goes with the dialog.
      expect(document.body.textContent).not.toContain(identity.slice(20, 40));
    },
  );

  test('where the vault refuses it says so, and keeps what was typed', slowly, async () => {
    await (await privateFolder('keys')).getDirectoryHandle('device.json', { create: true });
    await button('Proposer une phrase').click();
    await button('Chiffrer les sauvegardes').click();
    await expect
      .element(page.getByRole('alert').filter({ hasText: /ne peuvent pas être lus ou écrits/ }), slowly)
      .toBeVisible();
    await expect.element(passphrase).toHaveValue(expect.stringMatching(/-/));
  });
});

test(
  'another passphrase keeps the keys, and the one before opens no longer what goes with new copies',
  slowly,
  async () => {
    await shown(await deviceWith(keys, 'poivre'));
    await button('Changer la phrase de passe…').click();
    await button('Proposer une phrase').click();
    await expect.element(passphrase).toHaveValue(expect.stringMatching(/-/));
    const chosen = (passphrase.element() as HTMLInputElement).value;
    await button('Changer la phrase').click();
    await expect.element(page.getByText(/Phrase de passe changée/), slowly).toBeVisible();
    expect((await keysNow()).keys).toEqual(keys);
    expect([await opens(chosen), await opens('poivre')]).toEqual([true, false]);
  },
);

test(
  'to stop encrypting is warned about; the keys stay, and are used again by whoever begins again',
  slowly,
  async () => {
    await shown(await deviceWith(keys, 'poivre'));
    await expect.element(page.getByText(/chiffrées depuis le dimanche 1 mars 2026/)).toBeVisible();
    await button('Ne plus chiffrer…').click();
    await expect.element(page.getByText(/qui les trouve lira vos clients/)).toBeVisible();
    await button('Annuler').click();
    expect((await keysNow()).use).not.toBeNull();
    await button('Ne plus chiffrer…').click();
    await button('Ne plus chiffrer').click();
    await expect.element(page.getByText(/ne sont pas chiffrées/)).toBeVisible();
    expect(await keysNow()).toEqual({ keys, use: null });

    await button('Choisir une phrase de passe…').click();
    await button('Proposer une phrase').click();
    await button('Chiffrer les sauvegardes').click();
    await expect.element(status('Vos sauvegardes sont maintenant chiffrées.'), slowly).toBeVisible();
    expect((await keysNow()).keys).toEqual(keys);
  },
);

describe('keys that are damaged', () => {
  beforeEach(async () => {
    await shown(await deviceWith(keys, 'poivre'));
    await screen.vault.replace('keys', 'device.json', new Blob(['{']));
    await screen.keeper?.refresh();
    await button('Retaper la phrase de passe…').click();
  });

  test('come back by the passphrase, after a wrong one', slowly, async () => {
    await passphrase.fill('sel');
    await button('Retrouver les clés').click();
    await expect.element(page.getByText(/Ce n’est pas la bonne phrase de passe/), slowly).toBeVisible();
    await passphrase.fill('poivre');
    await button('Retrouver les clés').click();
    await expect.element(page.getByText(/Les clés sont retrouvées/), slowly).toBeVisible();
    expect((await keysNow()).keys).toEqual(keys);
    await expect.element(page.getByText(/Vos sauvegardes sont chiffrées depuis/)).toBeVisible();
  });

  test('come back by the recovery sheet, for a new passphrase', slowly, async () => {
    await button('Utiliser la fiche de secours').click();
    await page.getByRole('textbox', { name: 'Clé secrète' }).fill(keys.identity.toLowerCase());
    await button('Retrouver les clés').click();
    await button('Proposer une phrase').click();
    await button('Chiffrer les sauvegardes').click();
    await expect.element(status('Vos sauvegardes sont maintenant chiffrées.'), slowly).toBeVisible();
    expect((await keysNow()).keys).toEqual(keys);
  });
});

describe('a backup by hand', () => {
  const textOf = async () => new TextDecoder('latin1').decode(await screen.saved[0]?.contents.arrayBuffer());

  test('is encrypted where this device has keys, and says what opens it', slowly, async () => {
    await shown(await deviceWith(keys, 'poivre'));
    await screen.run('book.backup');
    await expect.element(page.getByText(/il s’ouvre avec votre phrase de passe/), slowly).toBeVisible();
    expect(screen.saved[0]).toMatchObject({ extension: 'zip', suggestedName: expect.stringMatching(/ chiffré\.zip$/) });
    expect(await textOf()).toContain('carnet.zip.age');
    expect(await textOf()).not.toContain('clients.jsonl');
  });

  test('is written in clear once that was asked for and confirmed', slowly, async () => {
    await shown(await deviceWith(keys, 'poivre'));
    await button('Sauvegarder une fois en clair…').click();
    expect(screen.saved).toEqual([]);
    await button('Écrire un fichier en clair').click();
    await expect.element(page.getByText(/Ce fichier n’est pas chiffré/), slowly).toBeVisible();
    expect(await textOf()).toContain('clients.jsonl');
  });

  test('is not written with damaged keys, and says what to do', slowly, async () => {
    await shown(await deviceWith(keys, 'poivre'));
    await screen.vault.replace('keys', 'device.json', new Blob(['{']));
    await screen.run('book.backup');
    await expect.element(page.getByText(/rien n’a été écrit, pour ne pas l’écrire en clair/), slowly).toBeVisible();
    expect(screen.saved).toEqual([]);
  });
});
