import { expect, test } from 'vitest';
import { limits } from '../../../renderer/exchange/decode/limits';
import { writeVcards } from '../../../renderer/exchange/vcard/write-vcard';
import { readOne, textFile } from '../../support/contact-files';
import { someClient } from '../../support/some-client';

/** A picture of 300 bytes, as it stands in a card. */
const bytes = Uint8Array.from({ length: 300 }, (_, at) => (at * 37) % 256);
const base64 = Buffer.from(bytes).toString('base64');
const embedded = { ok: true, value: bytes };
const leftOut = (reason: string) => ({ ok: false, reason });

/** The lines of a text of 76 characters each. */
const lines = (text: string) => text.match(/.{1,76}/g) ?? [];

async function pictureIn(version: string, ...properties: readonly string[]) {
  const card = ['BEGIN:VCARD', `VERSION:${version}`, 'FN:Anne Faure', ...properties, 'TEL:06 39 98 00 01', 'END:VCARD'];
  const { contacts, leftOut: passedOver, refused } = await readOne(textFile(card.join('\r\n')));
  expect(refused).toEqual([]);
  expect(contacts).toMatchObject([{ draft: { name: 'Anne Faure', phones: [{ value: '06 39 98 00 01' }], notes: '' } }]);
  return { picture: contacts[0]?.picture, passedOver };
}

test.each([
  ['the address of a file on the internet', '3.0', ['PHOTO;VALUE=uri:https://lh3.example/photo.jpg'], 'elsewhere'],
  ['a file of another computer', '2.1', ['PHOTO;VALUE=URL:file:///C:/anne.jpg'], 'elsewhere'],
  ['an address without a word that it is one', '4.0', ['PHOTO:https://example.com/anne.jpg'], 'elsewhere'],
  ['what is no base64', '3.0', ['PHOTO;ENCODING=b;TYPE=JPEG:****'], 'unreadable'],
  ['base64 cut in the middle of a byte', '3.0', [`PHOTO;ENCODING=b:${base64.slice(0, 61)}`], 'unreadable'],
  ['an SVG spelt out', '4.0', ['PHOTO:data:image/svg+xml,%3Csvg/%3E'], 'unreadable'],
  ['data without anything behind', '4.0', ['PHOTO:data:image/jpeg;base64,'], 'unreadable'],
])('%s is left out, with the reason, and costs nothing else', async (_, version, properties, reason) => {
  expect(await pictureIn(version, ...properties)).toEqual({ picture: leftOut(reason), passedOver: [] });
});

test('an empty property is no picture', async () => {
  expect((await pictureIn('3.0', 'PHOTO:')).picture).toBeNull();
  expect((await pictureIn('3.0', 'PHOTO;ENCODING=b;TYPE=JPEG:')).picture).toBeNull();
});

test('a picture over the limit is left out for its size, and is not kept while the rest is read', async () => {
  const huge = 'A'.repeat(Math.ceil(limits.pictureSize / 3) * 4 + 1_000);
  const [first = '', ...rest] = lines(huge);
  const { picture } = await pictureIn('3.0', [`PHOTO;ENCODING=b:${first}`, ...rest].join('\r\n '));
  expect(picture).toEqual(leftOut('too-large'));
  expect((await pictureIn('3.0', `PHOTO;ENCODING=b:${huge}`)).picture).toEqual(leftOut('too-large'));
});

test.each([
  ['Apple, 3.0', '3.0', ['PHOTO;ENCODING=b;TYPE=JPEG:', ...lines(base64).map((line) => ` ${line}`)]],
  ['Apple, with a frame noted', '3.0', [`PHOTO;X-ABCROP-RECTANGLE=ABClipRect_1&0&0&9&9&x==;ENCODING=b:${base64}`]],
  ['Android, 2.1', '2.1', [`PHOTO;ENCODING=BASE64;JPEG:${base64.slice(0, 40)}`, ` ${base64.slice(40)}`, '']],
  ['an old phone that indents nothing', '2.1', ['PHOTO;ENCODING=BASE64;TYPE=JPEG:', ...lines(base64), '']],
  ['Outlook, in its own property', '2.1', ['X-MS-CARDPICTURE;TYPE=JPEG;ENCODING=BASE64:', ` ${base64}`, '']],
  ['Evolution, in a group and lower case', '3.0', [`item3.photo;encoding=b;type="image/jpeg":${base64}`]],
  ['no word of how it is written', '3.0', [`PHOTO;TYPE=JPEG:${base64}`]],
  ['4.0', '4.0', [`PHOTO:data:image/jpeg;base64,${base64}`]],
  ['4.0, folded in its head', '4.0', ['PHOTO:data:image/jp', ` eg;base64,${base64}`]],
  ['4.0 in a card of 3.0, its separators escaped', '3.0', [`PHOTO;VALUE=uri:data:image/jpeg\\;base64\\,${base64}`]],
])('%s', async (_, version, properties) => {
  expect(await pictureIn(version, ...properties)).toEqual({ picture: embedded, passedOver: [] });
});

test('of several, the first that can be read', async () => {
  const { picture } = await pictureIn('3.0', 'PHOTO;VALUE=uri:https://x.example/a.jpg', `PHOTO;ENCODING=b:${base64}`);
  expect(picture).toEqual(embedded);
});

test('a logo is no portrait, and endless pictures are no card', async () => {
  expect(await pictureIn('3.0', `LOGO;ENCODING=b:${base64}`)).toEqual({
    picture: null,
    passedOver: [{ kind: 'picture', count: 1 }],
  });
  const many = Array.from({ length: 200 }, () => `PHOTO;ENCODING=b:${base64}`);
  expect(await pictureIn('3.0', ...many)).toMatchObject({ picture: embedded, passedOver: [{ kind: 'picture' }] });
});

test.each(['2.1', '3.0', '4.0'] as const)('a portrait that leaves as %s comes back to the byte', async (version) => {
  const jpeg = Buffer.from([0xff, 0xd8, 0xff, ...bytes, 0xff, 0xd9]);
  const client = someClient('Anne Faure', { notes: 'sonner deux fois' });
  const portraits = new Map([[client.id, jpeg.toString('base64')]]);
  const text = writeVcards([client, someClient('Paul Petit')], { language: 'fr', version, portraits });
  const { contacts, refused } = await readOne(textFile(text));
  expect(refused).toEqual([]);
  expect(contacts.map(({ draft, picture }) => [draft.name, draft.notes, picture])).toEqual([
    ['Anne Faure', 'sonner deux fois', { ok: true, value: new Uint8Array(jpeg) }],
    ['Paul Petit', '', null],
  ]);
});
