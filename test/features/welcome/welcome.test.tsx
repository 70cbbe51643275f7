import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { readSettings } from '../../../renderer/data/settings';
import { sampleCommands } from '../../../renderer/features/welcome/commands';
import { SampleBanner } from '../../../renderer/features/welcome/sample-banner';
import { Welcome } from '../../../renderer/features/welcome/welcome';
import { inTime } from '../../support/in-time';
import { forgetEverything, type ScreenOptions, type ShownScreen, showScreen } from '../../support/show-screen';

let screen: ShownScreen;
beforeEach(forgetEverything);
afterEach(async () => {
  await screen.leave();
  await forgetEverything();
});

async function welcome(options: ScreenOptions = {}): Promise<ShownScreen> {
  screen = await showScreen(<Welcome />, { commands: sampleCommands, ...options });
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Clientèle');
  return screen;
}

const hasStarted = async () => (await readSettings(screen.book.database)).started;

describe('starting empty', () => {
  test('passes the first start, leaves nothing else in the book, and nothing to undo', async () => {
    const { book } = await welcome();
    await page.getByRole('button', { name: 'Ouvrir un carnet vide' }).click();
    await inTime(async () => expect(await hasStarted()).toBe(true));
    expect(await book.database.clients.count()).toBe(0);
    expect((await book.readHistory()).undoable).toEqual([]);
  });

  test('works by keyboard alone, in the order in which one reads', async () => {
    await welcome();
    await userEvent.keyboard('{Tab}{Tab}');
    await expect.element(page.getByRole('button', { name: 'Ouvrir un carnet vide' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await inTime(async () => expect(await hasStarted()).toBe(true));
  });
});

describe('bringing contacts', () => {
  test('asks for the import once the first start is passed', async () => {
    const { ran } = await welcome();
    await page.getByRole('button', { name: /Choisir un fichier/ }).click();
    await inTime(() => expect(ran).toEqual([['contacts.import', undefined]]));
    expect(await hasStarted()).toBe(true);
  });

  test('takes files dropped anywhere on the window, with what is in them', async () => {
    const { ran } = await welcome();
    drop([new File(['BEGIN:VCARD'], 'contacts.vcf'), new File(['Nom'], 'clients.csv')]);
    await inTime(() => expect(ran).toHaveLength(1));
    const [id, argument] = ran[0] ?? [];
    expect(id).toBe('contacts.import');
    expect(argument).toMatchObject({
      files: [
        { name: 'contacts.vcf', size: 11 },
        { name: 'clients.csv', size: 3 },
      ],
    });
    expect(await hasStarted()).toBe(true);
  });

  test('sends a dropped backup to the restore instead, and leaves the first start to it', async () => {
    const { ran } = await welcome();
    drop([new File(['PK'], 'Clientèle 2026-03-10.ZIP')]);
    await inTime(() => expect(ran.map(([id]) => id)).toEqual(['book.restore']));
    expect(await hasStarted()).toBe(false);
  });

  test('does nothing for dropped text', async () => {
    const { ran } = await welcome();
    drop([]);
    expect(ran).toEqual([]);
    expect(await hasStarted()).toBe(false);
  });
});

describe('a backup', () => {
  test('is asked for without passing the first start: the person may still change their mind', async () => {
    const { ran } = await welcome();
    await page.getByRole('button', { name: /sauvegarde/ }).click();
    expect(ran).toEqual([['book.restore', undefined]]);
    expect(await hasStarted()).toBe(false);
  });
});

describe('looking around', () => {
  test('opens the sample in place of the own book, which stays before its first start', async () => {
    const { shelf, book, reloads } = await welcome();
    await page.getByRole('button', { name: 'Ouvrir le carnet d’exemple' }).click();
    await inTime(() => expect(reloads()).toBe(1));
    const current = await shelf.open();
    expect(current.isSample).toBe(true);
    expect(current.name).not.toBe(book.database.name);
    expect(await hasStarted()).toBe(false);
  });

  test('can be left from its banner; the own book is current again and the sample is gone', async () => {
    const own = await welcome();
    await page.getByRole('button', { name: 'Ouvrir le carnet d’exemple' }).click();
    await inTime(() => expect(own.reloads()).toBe(1));
    const ownName = own.book.database.name;
    await own.leave();

    screen = await showScreen(<SampleBanner />, { commands: sampleCommands, language: 'en' });
    expect(screen.book.database.name).not.toBe(ownName);
    await page.getByRole('button', { name: 'Leave the sample' }).click();
    await inTime(() => expect(screen.reloads()).toBe(1));

    expect(await screen.shelf.open()).toEqual({ name: ownName, isSample: false });
    // What is being typed is kept beside the books, for all of them.
    const names = (await indexedDB.databases()).map(({ name }) => name).filter((name) => name !== 'clientele-drafts');
    expect(names.toSorted()).toEqual([ownName, 'clientele-shelf'].toSorted());
  });
});

test('the language is changed on the spot', async () => {
  await welcome();
  await page.getByText('English').click();
  await expect.element(page.getByRole('button', { name: 'Open an empty book' })).toBeVisible();
  await expect.element(page.getByText(/Nothing leaves this computer/)).toBeVisible();
});

function drop(files: readonly File[]): void {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  const target = page.getByRole('main').element();
  for (const type of ['dragover', 'drop']) {
    target.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }
}
