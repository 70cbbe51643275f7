import jsQR from 'jsqr';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { update } from '../../../renderer/domain/book/action';
import { prepareSheet, type ShownSheet } from './show-sheet';

let sheet: ShownSheet;
beforeEach(async () => {
  sheet = await prepareSheet();
});
afterEach(async () => {
  document.documentElement.setAttribute('data-mantine-color-scheme', 'light');
  await sheet.leave();
});

const picture = () => page.getByRole('img', { name: /^Code QR de la carte de visite/ });

/** What a phone would see: the picture as the page draws it, read by a decoder that knows nothing of how it was made. */
async function scanned(): Promise<string> {
  const svg = picture().element().cloneNode(true) as SVGElement;
  svg.setAttribute('width', '400');
  svg.setAttribute('height', '400');
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
  await image.decode();
  const canvas = new OffscreenCanvas(400, 400).getContext('2d');
  if (!canvas) throw new Error('a canvas draws');
  canvas.drawImage(image, 0, 0, 400, 400);
  const read = jsQR(canvas.getImageData(0, 0, 400, 400).data, 400, 400);
  return new TextDecoder().decode(Uint8Array.from(read?.binaryData ?? []));
}

async function open(name: string, fields: Parameters<ShownSheet['add']>[1]) {
  const client = await sheet.add(name, fields);
  await sheet.show(client.id);
  await page.getByRole('button', { name: 'Autres actions' }).click();
  await page.getByRole('menuitem', { name: 'Code QR pour le téléphone' }).click();
  // Each showing is noted: a test that ended before would close the book under it.
  await expect.poll(() => sheet.book.database.exports.count()).toBe(1);
}

test.each(['light', 'dark'])('the code on the screen is the card of the client (%s)', async (scheme) => {
  document.documentElement.setAttribute('data-mantine-color-scheme', scheme);
  await open('Zoé Lefèvre', { phones: [{ label: 'mobile', value: '06 39 98 00 01' }], notes: 'code 45B2' });
  await expect.element(picture()).toBeVisible();
  const text = await scanned();
  expect(text).toContain('FN:Zoé Lefèvre\r\nTEL;TYPE=CELL:06 39 98 00 01\r\n');
  expect(text).not.toContain('45B2');
  await expect.element(page.getByText('Téléphone : 06 39 98 00 01')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => document.querySelector('[role="dialog"]')).toBeNull();
});

test('what did not fit is said', async () => {
  const emails = Array.from({ length: 12 }, (_, index) => ({
    label: '',
    value: `${'a'.repeat(60)}${index}@exemple.fr`,
  }));
  await open('Anne Faure', { emails });
  const left = page.getByRole('dialog').getByText('Ce qui n’a pas tenu dans le code');
  await expect.element(left).toBeVisible();
  expect(await scanned()).not.toContain('a11@exemple.fr');
  await expect.element(page.getByText(`E-mail : ${emails[11]?.value}`)).toBeInTheDocument();
});

test('a name alone is a card too', async () => {
  await open('Mme Faure', {});
  await expect.element(page.getByText(/ne reçoit que le nom/)).toBeVisible();
});

test('a code that was shown is a line in the journal of exports, whatever is undone', async () => {
  const { exports } = sheet.book.database;
  await open('Anne Faure', {});
  await expect.element(page.getByText(/Le journal des exports garde la trace de ce code\.$/)).toBeVisible();
  await expect
    .poll(() => exports.toArray())
    .toMatchObject([
      { format: 'qr-code', subject: 'clients', count: 1, confidential: 'without', at: sheet.clock.now() },
    ]);
  // Changed meanwhile, and drawn anew: it is still the same showing.
  const [client] = await sheet.book.database.clients.toArray();
  if (!client) throw new Error('the client is in the book');
  await sheet.write([update('clients', client, { name: 'Anne Faure-Roux' }, sheet.clock.now())]);
  await expect.element(page.getByText('Code QR : Anne Faure-Roux')).toBeVisible();
  await sheet.book.undo();
  expect(await exports.count()).toBe(1);
});
