import fc from 'fast-check';
import ICAL from 'ical.js';
import jsQR from 'jsqr';
import { describe, expect, test } from 'vitest';
import { contactCard } from '../../../renderer/exchange/qr/contact-card';
import { drawQr, roomInQr } from '../../../renderer/exchange/qr/draw-qr';
import { anyClient, clientWith } from '../../support/any-client';

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

/** What an independent reader sees in the squares, each drawn as some pixels of a picture. */
function scanned(rows: readonly (readonly boolean[])[]): string | null {
  const scale = 4;
  const width = rows.length * scale;
  const pixels = new Uint8ClampedArray(width * width * 4);
  for (let y = 0; y < width; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const shade = rows[Math.floor(y / scale)]?.[Math.floor(x / scale)] ? 0 : 255;
      pixels.set([shade, shade, shade, 255], (y * width + x) * 4);
    }
  }
  const found = jsQR(pixels, width, width);
  // Its own guess of the characters; ours are UTF-8, as phones take them.
  return found && new TextDecoder().decode(Uint8Array.from(found.binaryData));
}

describe('what a phone is handed', () => {
  const client = clientWith({
    name: 'Zoé Lefèvre',
    givenName: 'Zoé',
    familyName: 'Lefèvre',
    company: 'Atelier; Lefèvre',
    jobTitle: 'Gérante',
    phones: [
      { label: 'mobile', value: '06 39 98 00 01' },
      { label: 'Four', value: '04 65 71 00 01' },
    ],
    emails: [{ label: 'work', value: 'zoe@exemple.fr' }],
    addresses: [
      { label: 'work', street: '3 rue Haute\nBât. B', postcode: '01000', city: 'Bourg', region: '', country: '' },
    ],
    notes: 'confidentiel',
    howToDeal: 'confidentiel',
    messageToSelf: 'confidentiel',
    tags: ['confidentiel'],
  });

  test('line by line, and nothing that is confidential', () => {
    expect(contactCard(client, roomInQr).text.split('\r\n')).toEqual([
      'BEGIN:VCARD',
      'VERSION:3.0',
      'N:Lefèvre;Zoé;;;',
      'FN:Zoé Lefèvre',
      'ORG:Atelier\\; Lefèvre',
      'TEL;TYPE=CELL:06 39 98 00 01',
      'EMAIL;TYPE=INTERNET:zoe@exemple.fr',
      'ADR:;;3 rue Haute\\nBât. B;Bourg;;01000;',
      'TEL;TYPE=VOICE:04 65 71 00 01',
      'TITLE:Gérante',
      'END:VCARD',
      '',
    ]);
  });

  test('a company is one for the phone too', () => {
    const { text } = contactCard(clientWith({ name: 'Menuiserie Lebrun', kind: 'company' }), roomInQr);
    expect(text).toContain('\r\nN:;;;;\r\nFN:Menuiserie Lebrun\r\nORG:Menuiserie Lebrun\r\n');
  });

  test('what finds no room is said, and shorter things behind it are still taken', () => {
    const long = `${'a'.repeat(300)}@exemple.fr`;
    const { taken, leftOut } = contactCard(
      clientWith({
        name: 'Anne',
        phones: [{ label: 'mobile', value: '06' }],
        emails: [
          { label: '', value: long },
          { label: '', value: `b${long}` },
          { label: '', value: 'c@exemple.fr' },
        ],
      }),
      roomInQr,
    );
    expect(taken.map(({ shown }) => shown)).toEqual(['06', long, 'c@exemple.fr']);
    expect(leftOut).toEqual([{ part: 'email', shown: `b${long}` }]);
  });
});

test('an independent reader finds the card in the squares, and in the card the name and the phones', () => {
  fc.assert(
    fc.property(anyClient, (client) => {
      const { text, taken } = contactCard(client, roomInQr);
      expect(bytesOf(text)).toBeLessThanOrEqual(roomInQr);
      const read = scanned(drawQr(text));
      expect(read).toBe(text);
      const card = new ICAL.Component(ICAL.parse(read ?? ''));
      const name = String(card.getFirstPropertyValue('fn')).replaceAll('\\;', ';');
      expect(bytesOf(client.name) > 80 ? name.slice(0, -1) : name).toBe(
        bytesOf(client.name) > 80 ? client.name.slice(0, name.length - 1) : client.name,
      );
      expect(card.getAllProperties('tel')).toHaveLength(taken.filter(({ part }) => part === 'phone').length);
    }),
    { numRuns: 60 },
  );
});

test('the longest names and texts fit as well', () => {
  const wide = '\\;'.repeat(60);
  const client = clientWith({ name: '名'.repeat(200), familyName: wide, givenName: '🪚'.repeat(60), company: wide });
  expect(bytesOf(contactCard(client, roomInQr).text)).toBeLessThanOrEqual(roomInQr);
});
