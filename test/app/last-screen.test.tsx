import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { LastScreen } from '../../renderer/app/last-screen';
import type { Host, SaveRequest } from '../../renderer/host/host';
import type { Vault } from '../../renderer/host/vault';
import { startTranslation } from '../../renderer/i18n/translate';
import { readKeptCopy } from '../../renderer/safety/kept-copy';
import { takeSnapshot } from '../../renderer/safety/take-snapshot';
import { type Keeping, keeping, loseDatabases } from '../support/kept-book';
import { plainVault } from '../support/plain-vault';
import { type ShownScreen, showScreen } from '../support/show-screen';

const refusal = { code: 'no-storage', detail: 'UnknownError' } as const;
const words = await startTranslation('fr');

type Answer = Awaited<ReturnType<Host['setStorageAside']>>;
/** How often the machine was asked to set the storage aside. */
let asked = 0;

let kept: Keeping | null = null;
let screen: ShownScreen | null = null;
afterEach(async () => {
  await screen?.leave();
  kept?.shelf.close();
  await loseDatabases();
});

/** A vault with a verified copy of a book with one client. */
async function vaultWithCopy(): Promise<Vault> {
  kept = keeping();
  const book = await kept.opened();
  await kept.add(book, 'Mme Faure');
  const { vault, clock } = kept;
  const order = { vault, appVersion: '0', now: clock.now(), day: clock.today(), seal: null };
  if (!(await takeSnapshot(book.database, order)).ok) throw new Error('no snapshot was taken');
  book.close();
  return vault;
}

async function show(vault: Vault, answer: Answer = 'restarting'): Promise<readonly SaveRequest[]> {
  const saved: SaveRequest[] = [];
  const saveFile = async (request: SaveRequest) => {
    saved.push(request);
    return { status: 'saved', name: request.suggestedName, place: null } as const;
  };
  const setStorageAside = async () => {
    asked += 1;
    return answer;
  };
  asked = 0;
  const host = { saveFile, setStorageAside };
  screen = await showScreen(<LastScreen refusal={refusal} vault={vault} host={host} reload={() => undefined} />);
  return saved;
}

const asideButton = () => page.getByRole('button', { name: words.t('app.lastScreen.aside.begin') });
const saveButton = () => page.getByRole('button', { name: words.t('app.lastScreen.copy.save') });

test('a book that does not open any more: its last verified copy can be taken along, byte by byte', async () => {
  const vault = await vaultWithCopy();
  const saved = await show(vault);
  await saveButton().click();
  await expect.poll(() => saved.length).toBe(1);
  expect(await saved[0]?.contents.bytes()).toEqual(await (await readKeptCopy(vault))?.file.bytes());
});

test('a copy that was damaged since is not offered, nor one where there is none', async () => {
  const vault = await vaultWithCopy();
  const file = '00000001.zip';
  const bytes = await vault.read('snapshots', file);
  if (!bytes.ok) throw new Error(bytes.reason);
  await vault.replace('snapshots', file, new Blob([new Uint8Array(bytes.value).fill(0, 100, 110)]));
  expect(await readKeptCopy(vault)).toBeNull();
  await show(plainVault());
  await expect.element(page.getByText(words.t('app.lastScreen.title'))).toBeVisible();
  expect(saveButton().query()).toBeNull();
  expect(asideButton().query()).toBeNull();
});

test('what the browser refuses is set aside on the spot, and it is said when it cannot be', async () => {
  const vault = await vaultWithCopy();
  await show(vault);
  await asideButton().click();
  await expect.element(page.getByRole('status')).toMatchTextContent(words.t('app.lastScreen.aside.restarting'));
  expect(asked).toBe(1);
  await screen?.leave();
  await show(vault, 'refused');
  await asideButton().click();
  await expect.element(page.getByRole('status')).toMatchTextContent(words.t('app.lastScreen.aside.refused'));
});

test('a journal alone, without any copy, is reason enough to begin anew', async () => {
  kept = keeping();
  const book = await kept.opened();
  await kept.add(book, 'Mme Faure');
  book.close();
  await show(kept.vault);
  await expect.element(asideButton()).toBeVisible();
  expect(saveButton().query()).toBeNull();
});
