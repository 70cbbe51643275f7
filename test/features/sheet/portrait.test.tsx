import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { creation } from '../../../renderer/domain/book/action';
import { base64Of } from '../../../renderer/exchange/picture/base64';
import { inTime } from '../../support/in-time';
import { pictureOf, pngSaying } from '../../support/pictures';
import { prepareSheet, type ShownSheet } from './show-sheet';

let sheet: ShownSheet;
beforeEach(async () => {
  sheet = await prepareSheet();
});
afterEach(() => sheet.leave());

const text = (words: string | RegExp) => page.getByText(words);
const picture = (name: string) => page.getByRole('img', { name: `Photo de ${name}` });
const stored = () => sheet.book.database.portraits.toArray();

/** Opens the menu of the sheet, and picks this file where a picture is asked for. */
async function choose(item: string, name: string, ...parts: readonly BlobPart[]): Promise<void> {
  const contents = new File([...parts], name);
  sheet.picks = [{ name, size: contents.size, contents }];
  await menu(item);
}

async function menu(item: string): Promise<void> {
  await page.getByRole('button', { name: 'Autres actions' }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

test.each([
  ['a text', 'devis.png', 'Devis', /n’est pas une photo que Clientèle sait lire/],
  ['an SVG', 'logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', /n’est pas une photo/],
  ['too many pixels', 'plan.png', pngSaying(90_000, 90_000), /est trop grande/],
  ['a file that was changed meanwhile', 'photo.jpg', null, /n’a pas pu être lue/],
])('%s is refused in words, and nothing is written', async (_, name, contents, words) => {
  const client = await sheet.add('Anne Faure');
  await sheet.show(client.id);
  if (contents === null) {
    sheet.picks = [{ name, size: 12, contents: new Blob(['x']) }];
    await menu('Ajouter une photo…');
  } else await choose('Ajouter une photo…', name, contents);
  await expect.element(text(words)).toBeVisible();
  expect(await stored()).toEqual([]);
});

test('nothing picked, nothing said', async () => {
  const client = await sheet.add('Anne Faure');
  await sheet.show(client.id);
  sheet.picks = [];
  await menu('Ajouter une photo…');
  await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
  expect(await stored()).toEqual([]);
});

test('a photo is added, replaced, taken away, each undone by itself', async () => {
  const client = await sheet.add('Anne Faure');
  await sheet.show(client.id);
  await expect.element(page.getByRole('heading', { level: 1, name: 'Anne Faure' })).toBeVisible();
  expect(picture('Anne Faure').elements()).toEqual([]);
  await choose('Ajouter une photo…', 'anne.png', await pictureOf(800, 600, 'image/png', 'teal'));
  await expect.element(picture('Anne Faure')).toBeVisible();
  await expect.element(text('Photo modifiée : Anne Faure')).toBeVisible();
  const [first] = await stored();
  await choose('Remplacer la photo…', 'anne.webp', await pictureOf(300, 300, 'image/webp', 'navy'));
  await inTime(async () => expect((await stored())[0]?.image).not.toBe(first?.image));
  await menu('Retirer la photo');
  await expect.element(picture('Anne Faure')).not.toBeInTheDocument();
  await sheet.book.undo();
  await sheet.book.undo();
  expect(await stored()).toEqual([first]);
  await expect.element(picture('Anne Faure')).toBeVisible();
  await sheet.book.undo();
  expect(await stored()).toEqual([]);
});

test('the next client never shows the face of the former, and one in the trash shows theirs without a way to change it', async () => {
  const anne = await sheet.add('Anne Faure');
  const paul = await sheet.add('Paul Petit', { trashedAt: sheet.clock.now() });
  const at = sheet.clock.now();
  const image = base64Of(await pictureOf(50, 50, 'image/jpeg', 'red'));
  await sheet.write([creation('portraits', { id: paul.id, image, createdAt: at, updatedAt: at })]);
  await sheet.show(paul.id);
  await expect.element(picture('Paul Petit')).toBeVisible();
  await page.getByRole('button', { name: 'Autres actions' }).click();
  await expect.element(page.getByRole('menuitem', { name: 'Imprimer la fiche' })).toBeVisible();
  expect(page.getByRole('menuitem', { name: /photo/ }).elements()).toEqual([]);
  await sheet.show(anne.id);
  await expect.element(page.getByRole('heading', { level: 1, name: 'Anne Faure' })).toBeVisible();
  expect(page.getByRole('img', { name: /^Photo/ }).elements()).toEqual([]);
});

describe('a picture is dropped on the sheet', () => {
  /** What a person's hand does above the name of the client; answers whether the sheet took the files before the window could. */
  async function drag(type: 'dragover' | 'drop', name: string, ...files: readonly File[]): Promise<boolean> {
    const heading = await page.getByRole('heading', { level: 1, name }).findElement();
    const dataTransfer = new DataTransfer();
    for (const file of files) dataTransfer.items.add(file);
    const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
    heading.dispatchEvent(event);
    return event.defaultPrevented;
  }
  const photo = async (colour: string) =>
    new File([await pictureOf(300, 200, 'image/png', colour)], 'anne.png', { type: 'image/png' });

  test('anywhere on it: it becomes the photo of the client, in place of the former, and is undone', async () => {
    const client = await sheet.add('Anne Faure');
    await sheet.show(client.id);
    expect(await drag('dragover', 'Anne Faure', await photo('teal'))).toBe(true);
    await expect.element(text('Déposez-la ici : Anne Faure aura cette photo')).toBeVisible();
    expect(await drag('drop', 'Anne Faure', await photo('teal'))).toBe(true);
    await expect.element(picture('Anne Faure')).toBeVisible();
    const [{ image } = { image: '' }] = await stored();
    await drag('dragover', 'Anne Faure', await photo('navy'));
    await expect.element(text('Déposez-la ici : Anne Faure aura cette photo à la place de la sienne')).toBeVisible();
    await drag('drop', 'Anne Faure', await photo('navy'));
    await expect.poll(async () => (await stored())[0]?.image).not.toBe(image);
    await expect.element(text(/^Déposez-la ici/)).not.toBeInTheDocument();
    await sheet.book.undo();
    expect(await stored()).toMatchObject([{ image }]);
  });

  test('what is no photo after all is refused in words', async () => {
    const client = await sheet.add('Anne Faure');
    await sheet.show(client.id);
    const svg = new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'logo.svg', { type: 'image/svg+xml' });
    expect(await drag('drop', 'Anne Faure', svg)).toBe(true);
    await expect.element(text(/n’est pas une photo/)).toBeVisible();
    expect(await stored()).toEqual([]);
  });

  test('several, other files, and a client in the trash leave it to whoever takes files', async () => {
    const [anne, paul] = [await sheet.add('Anne'), await sheet.add('Paul', { trashedAt: sheet.clock.now() })];
    await sheet.show(anne.id);
    const teal = await photo('teal');
    for (const files of [[teal, teal], [new File(['x'], 'a.csv', { type: 'text/csv' })], []]) {
      for (const type of ['dragover', 'drop'] as const) expect(await drag(type, 'Anne', ...files)).toBe(false);
    }
    await sheet.show(paul.id);
    for (const type of ['dragover', 'drop'] as const) expect(await drag(type, 'Paul', teal)).toBe(false);
    expect(text(/^Déposez-la ici/).elements()).toEqual([]);
    expect(await stored()).toEqual([]);
  });
});
