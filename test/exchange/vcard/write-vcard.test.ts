import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { foldLine } from '../../../renderer/exchange/vcard/fold-line';
import { readProperty, textOf } from '../../../renderer/exchange/vcard/property';
import { writeVcards } from '../../../renderer/exchange/vcard/write-vcard';
import { anyClient, clientWith } from '../../support/any-client';
import { birthday } from '../../support/contact-files';

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

describe('a card as phones and Outlook want it', () => {
  const text = writeVcards(
    [
      clientWith({
        name: 'Zoé Lefèvre',
        civility: 'Mme',
        givenName: 'Zoé',
        familyName: 'Lefèvre',
        company: 'Atelier; Lefèvre',
        phones: [
          { label: 'mobile', value: '06 39 98 00 01' },
          { label: 'Four', value: '04 65 71 00 01' },
          { label: '', value: '04 65 71 00 02' },
        ],
        emails: [{ label: 'work', value: 'zoe@exemple.fr' }],
        addresses: [
          {
            label: 'delivery',
            street: '3 rue Haute\nBât. B',
            postcode: '01000',
            city: 'Bourg',
            region: '',
            country: '',
          },
        ],
        birthday: birthday('--02-29'),
        tags: ['a, b', 'c'],
        notes: 'un\ndeux',
        howToDeal: 'confidentiel',
        messageToSelf: 'confidentiel',
      }),
    ],
    { language: 'fr' },
  );

  it('line by line', () => {
    expect(text.split('\r\n')).toEqual([
      'BEGIN:VCARD',
      'VERSION:3.0',
      'PRODID:-//Clientele//Clientele//FR',
      expect.stringMatching(/^UID:urn:uuid:[0-9a-f-]{36}$/),
      'FN:Zoé Lefèvre',
      'N:Lefèvre;Zoé;;Mme;',
      'ORG:Atelier\\; Lefèvre',
      'X-CLIENTELE-KIND:Particulier',
      'TEL;TYPE=CELL:06 39 98 00 01',
      'item1.TEL;TYPE=VOICE:04 65 71 00 01',
      'item1.X-ABLabel:Four',
      'TEL;TYPE=VOICE:04 65 71 00 02',
      'EMAIL;TYPE=INTERNET,WORK:zoe@exemple.fr',
      'item2.ADR:;;3 rue Haute\\nBât. B;Bourg;;01000;',
      'item2.X-ABLabel:Livraison',
      'BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29',
      'CATEGORIES:a\\, b,c',
      'NOTE:un\\ndeux',
      'END:VCARD',
      '',
    ]);
  });

  it('what is confidential stays in the book', () => {
    expect(text).not.toContain('confidentiel');
  });
});

describe('the other versions', () => {
  const client = clientWith({
    name: 'Zoé Lefèvre',
    givenName: 'Zoé',
    familyName: 'Lefèvre',
    phones: [
      { label: 'mobile', value: '06 39 98 00 01' },
      { label: 'Four', value: '04' },
    ],
    emails: [{ label: 'work', value: 'zoe@exemple.fr' }],
    websites: ['https://exemple.fr/?a=b;c,d'],
    birthday: birthday('--02-29'),
    foreignId: 'AB;12',
    notes: `un;
deux = ${'long, '.repeat(12)}`,
  });

  it('4.0: kinds, small types, addresses of the web as they are, days without a year', () => {
    expect(writeVcards([client], { language: 'en', version: '4.0' }).split('\r\n').slice(0, 15)).toEqual([
      'BEGIN:VCARD',
      'VERSION:4.0',
      'PRODID:-//Clientele//Clientele//EN',
      'KIND:individual',
      'UID;VALUE=text:AB\\;12',
      'FN:Zoé Lefèvre',
      'N:Lefèvre;Zoé;;;',
      'X-CLIENTELE-KIND:Person',
      'TEL;TYPE=cell:06 39 98 00 01',
      'item1.TEL;TYPE=voice:04',
      'item1.X-ABLabel:Four',
      'EMAIL;TYPE=work:zoe@exemple.fr',
      'URL:https://exemple.fr/?a=b;c,d',
      'BDAY:--0229',
      expect.stringMatching(/^NOTE:un\\;\\ndeux = /),
    ]);
  });

  it('2.1: accents in the way that Outlook reads, types without a name, soft breaks', () => {
    const lines = writeVcards([client], { language: 'fr', version: '2.1' }).split('\r\n');
    expect(lines.slice(0, 11)).toEqual([
      'BEGIN:VCARD',
      'VERSION:2.1',
      'PRODID:-//Clientele//Clientele//FR',
      'UID:AB;12',
      'FN;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:Zo=E9 Lef=E8vre',
      'N;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:Lef=E8vre;Zo=E9;;;',
      'X-CLIENTELE-KIND:Particulier',
      'TEL;CELL:06 39 98 00 01',
      'TEL;VOICE:04',
      'EMAIL;INTERNET;WORK:zoe@exemple.fr',
      'URL;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:https://exemple.fr/?a=3D=',
    ]);
    expect(lines.filter((line) => line.length > 76)).toEqual([]);
    expect(lines.find((line) => line.startsWith('NOTE'))).toContain('un;=0D=0Adeux =3D long');
  });

  it('2.1: what Windows-1252 cannot say is UTF-8', () => {
    const text = writeVcards([clientWith({ name: '名前' })], { language: 'fr', version: '2.1' });
    expect(text).toContain('FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=90=8D=E5=89=8D\r\n');
  });

  it.each([
    ['3.0', /\r\nPHOTO;ENCODING=b;TYPE=JPEG:\/9j\/(?:A|\r\n )+\r\nEND/],
    ['4.0', /\r\nPHOTO:data:image\/jpeg;base64,\/9j\/(?:A|\r\n )+\r\nEND/],
    ['2.1', /\r\nPHOTO;JPEG;ENCODING=BASE64:\r\n \/9j\/(?:A|\r\n )+\r\n\r\nEND/],
  ] as const)('%s carries the portrait, in lines as short as the others', (version, expected) => {
    const portraits = new Map([[client.id, `/9j/${'A'.repeat(400)}`]]);
    const text = writeVcards([client], { language: 'fr', version, portraits });
    expect(text).toMatch(expected);
    expect(text.split('\r\n').filter((line) => bytesOf(line) > 76)).toEqual([]);
  });
});

// ical.js leaves `\\;` as it is in a text, where RFC 2426 (section 5) has it stand for `;`.
const unescaped = (text: unknown) => String(text ?? '').replaceAll('\\;', ';');

describe('laws', () => {
  it('no line is over 75 bytes, no character is broken, unfolding gives the line back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (given) => {
        const line = given.replace(/[\r\n]/g, '');
        const folded = foldLine(line);
        for (const piece of folded.split('\r\n')) {
          expect(bytesOf(piece)).toBeLessThanOrEqual(75);
          expect(piece.isWellFormed()).toBe(line.isWellFormed());
        }
        expect(folded.replaceAll('\r\n ', '')).toBe(line);
      }),
    );
  });

  it('an independent reader (ical.js) finds the same name, note and tags', () => {
    fc.assert(
      fc.property(anyClient, (client) => {
        // ical.js takes the comma behind an escaped backslash for an escaped comma.
        fc.pre(client.tags.every((tag) => !tag.endsWith('\\')));
        const card = new ICAL.Component(ICAL.parse(writeVcards([client], { language: 'en' })));
        expect(unescaped(card.getFirstPropertyValue('fn'))).toBe(client.name);
        expect(unescaped(card.getFirstPropertyValue('note'))).toBe(client.notes);
        expect(card.getFirstProperty('categories')?.getValues().map(unescaped) ?? []).toEqual(client.tags);
        expect(card.getAllProperties('tel').map((phone) => phone.getFirstValue())).toHaveLength(client.phones.length);
      }),
    );
  });

  it('reads one property as ical.js does', () => {
    const value = fc.string({ unit: fc.constantFrom(...'ab\\,;:nN"\'= é') });
    const type = fc.constantFrom('', ';TYPE=WORK', ';TYPE="a;b:c"', ';X-A=b;TYPE=HOME,PREF');
    fc.assert(
      fc.property(value, type, (text, parameters) => {
        const escaped = text.replace(/[\\,;]/g, '\\$&');
        const line = `item1.NOTE${parameters}:${escaped}`;
        const property = readProperty(line, '3.0');
        expect(property && textOf(property)).toBe(unescaped(ICAL.parse.property(line, ICAL.design.vcard3)[3]));
      }),
    );
  });
});
