import { describe, expect, it, test } from 'vitest';
import { clientSchema } from '../../../renderer/domain/client/client';
import { cleanText } from '../../../renderer/domain/text/clean';
import { readContacts } from '../../../renderer/exchange/contacts/read-contacts';
import { limits } from '../../../renderer/exchange/decode/limits';
import { contactFile, contactFileNames, readOne, textFile } from '../../support/contact-files';
import { hostileTexts } from '../../support/hostile-texts';

const card = (name: string) => `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\nEND:VCARD\n`;
const file = (...bytes: number[]) => ({ name: 'contacts.vcf', bytes: Uint8Array.from(bytes) });

describe('a file that is not what it claims is refused with its reason, and says nothing else', () => {
  test.each([
    ['0 bytes', file(), { code: 'empty' }],
    ['blanks', textFile(' \n\t\r\n'), { code: 'empty' }],
    ['a picture called .vcf', file(0xff, 0xd8, 0xff, 0xe0, 0, 16), { code: 'binary', kind: 'picture' }],
    ['a zip', file(0x50, 0x4b, 3, 4, 20, 0), { code: 'binary', kind: 'zip' }],
    [
      'random bytes',
      file(...Array.from({ length: 500 }, (_, index) => (index * 73) % 32)),
      { code: 'binary', kind: 'other' },
    ],
    [
      'a calendar',
      textFile('BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR'),
      { code: 'not-contacts', content: 'calendar' },
    ],
    [
      'a web page',
      textFile('<!DOCTYPE html><html><body>Erreur 404</body></html>'),
      { code: 'not-contacts', content: 'web-page' },
    ],
    ['XML', textFile('<?xml version="1.0"?><a/>'), { code: 'not-contacts', content: 'xml' }],
    ['JSON', textFile('{"sales":[],"companies":[]}'), { code: 'not-contacts', content: 'json' }],
    ['JSON in a list', textFile('[\n  {"nom": "Roy"}\n]'), { code: 'not-contacts', content: 'json' }],
    ['LDIF', textFile('dn: cn=Roy,mail=a@b.fr\nobjectclass: top'), { code: 'not-contacts', content: 'ldif' }],
    ['rich text', textFile('{\\rtf1\\ansi Roy}'), { code: 'not-contacts', content: 'rich-text' }],
    [
      'prose',
      textFile(
        `${'Ceci est une lettre, assez longue pour ne pas être un nom: elle continue. '.repeat(3)}\n`
          .repeat(5)
          .replaceAll(',', ''),
      ),
      { code: 'not-contacts', content: 'prose' },
    ],
    ['too many columns', textFile('a;'.repeat(201)), { code: 'too-many-columns', most: 200 }],
    ['too many rows', textFile('a;b\n'.repeat(limits.rows + 2)), { code: 'too-many-rows', most: 100_000 }],
    ['too many cards', textFile(card('x').repeat(limits.rows + 1)), { code: 'too-many-rows', most: 100_000 }],
    [
      'cards in cards without end',
      textFile('BEGIN:VCARD\n'.repeat(limits.rows + 1)),
      { code: 'too-many-rows', most: 100_000 },
    ],
  ])('%s', async (_, given, reason) => {
    const reading = await readOne(given);
    expect(reading).toMatchObject({
      status: 'read',
      contacts: [],
      files: [{ format: null, contacts: 0, needsMapping: false }],
    });
    expect(reading.refused).toEqual([{ file: 0, line: null, reason, sample: '' }]);
  });

  it('over 50 MB', async () => {
    const bytes = new Uint8Array(limits.fileSize + 1).fill(0x41);
    expect((await readOne({ name: 'x', bytes })).refused).toMatchObject([
      { reason: { code: 'too-large', megabytes: 50 } },
    ]);
  });
});

describe('the content decides, not the name', () => {
  it('cards called .csv and a table called .vcf', async () => {
    const reading = await readContacts(
      [textFile(card('Roy'), 'contacts.csv'), textFile('Nom;Ville\nRoy;Lyon', 'contacts.vcf')],
      { language: 'fr' },
    );
    expect(reading.files).toMatchObject([{ format: 'vcard-3.0' }, { format: 'other-csv' }]);
  });
});

describe('many files', () => {
  it('one card a file, as Outlook saves them, beside one that is refused', async () => {
    const reading = await readContacts([textFile(card('Un')), file(), textFile(card('Deux'))], { language: 'fr' });
    expect(reading.contacts.map(({ draft, file: at }) => [at, draft.name])).toEqual([
      [0, 'Un'],
      [2, 'Deux'],
    ]);
    expect(reading.refused).toMatchObject([{ file: 1, line: null }]);
    expect(reading.files.map(({ contacts }) => contacts)).toEqual([1, 0, 1]);
  });

  it('none', async () => {
    expect(await readContacts([], { language: 'fr' })).toMatchObject({ status: 'read', files: [], contacts: [] });
  });
});

describe('progress and cancelling', () => {
  it('progress grows from 0 to 1', async () => {
    const shares: number[] = [];
    await readContacts([textFile(card('x').repeat(3000)), textFile('Nom;Ville\n'.repeat(3000))], {
      language: 'fr',
      onProgress: (share) => shares.push(share),
    });
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBe(1);
    expect(shares.length).toBeGreaterThan(10);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  });

  it.each([
    ['cards', card('x').repeat(5000)],
    ['rows', `Nom;Ville\n${'Roy;Lyon\n'.repeat(5000)}`],
  ])('cancelled in the middle of %s, nothing is left of it', async (_, text) => {
    const cancelling = new AbortController();
    let steps = 0;
    const reading = await readOne(textFile(text), {
      signal: cancelling.signal,
      onProgress: () => {
        steps += 1;
        if (steps === 4) cancelling.abort();
      },
    });
    expect(reading).toEqual({
      status: 'cancelled',
      files: [],
      contacts: [],
      refused: [],
      leftOut: [],
      movedToNotes: 0,
    });
    expect(steps).toBe(4);
  });

  it('cancelled before it starts', async () => {
    expect((await readOne(textFile(card('x')), { signal: AbortSignal.abort() })).status).toBe('cancelled');
  });
});

describe('hostile texts are texts', () => {
  it.each(['vcard', 'csv'])('in every field of a %s', async (format) => {
    const texts = hostileTexts.filter((text) => text.length < 1000 && cleanText(text) !== '');
    const quoted = texts.map((text) => `"${text.replaceAll('"', '""')}";Roy`);
    const escaped = texts.map((text) => text.replace(/[\\,;]/g, '\\$&').replace(/\r\n?|\n/g, '\\n'));
    const given =
      format === 'csv'
        ? `Notes;Nom\n${quoted.join('\n')}`
        : escaped.map((text) => `BEGIN:VCARD\nVERSION:3.0\nFN:Roy\nNOTE:${text}\nEND:VCARD\n`).join('');
    const reading = await readOne(textFile(given));
    expect(reading.contacts.map(({ draft }) => draft.notes)).toEqual(texts.map(cleanText));
  });

  it('as the name', async () => {
    for (const text of hostileTexts) {
      const reading = await readOne(textFile(`Nom complet;Ville\n"${text.replaceAll('"', '""')}";Lyon`));
      expect(reading.contacts.length + reading.refused.length).toBe(1);
    }
  });
});

describe('every draft is one that the book lets in', () => {
  const draftSchema = clientSchema.omit({ id: true, createdAt: true, updatedAt: true, trashedAt: true });

  it.each(contactFileNames)('%s', async (name) => {
    const reading = await readOne(contactFile(name));
    expect(reading.contacts.length).toBeGreaterThan(0);
    for (const { draft } of reading.contacts) expect(draftSchema.parse(draft)).toEqual(draft);
  });

  it('more of everything than a client may have goes to the notes', async () => {
    const lines = [
      ...Array.from({ length: 60 }, (_, index) => `TEL:06399800${index + 10}`),
      `URL:https://exemple.fr/${'x'.repeat(600)}`,
      `TITLE:${'y'.repeat(300)}`,
      `ADR:;;${'z'.repeat(600)};Lyon;;69000;France`,
    ];
    const reading = await readOne(textFile(`BEGIN:VCARD\nVERSION:3.0\nFN:Roy\n${lines.join('\n')}\nEND:VCARD`));
    const [contact] = reading.contacts;
    expect(contact?.draft.phones).toHaveLength(50);
    expect(contact?.draft).toMatchObject({ jobTitle: '', addresses: [], websites: [] });
    expect(contact?.draft.notes).toContain('Téléphone : 0639980069');
    expect(contact?.draft.notes).toContain(`Fonction : ${'y'.repeat(300)}`);
    expect(contact?.draft.notes).toContain(`Adresse : ${'z'.repeat(600)}, 69000 Lyon, France`);
    expect(reading.movedToNotes).toBe(13);
  });

  it('a name or notes over the limit have nowhere to go', async () => {
    const cards = [
      `FN:${'x'.repeat(201)}`,
      `FN:Roy\nNOTE:${'x'.repeat(20_001)}`,
      `FN:Roy\nTITLE:${'x'.repeat(20_001)}`,
    ];
    const reading = await readOne(textFile(cards.map((line) => `BEGIN:VCARD\n${line}\nEND:VCARD\n`).join('')));
    expect(reading.refused.map(({ reason }) => reason)).toEqual([
      { code: 'field-too-long', field: 'name' },
      { code: 'field-too-long', field: 'notes' },
      { code: 'field-too-long', field: 'jobTitle' },
    ]);
  });
});
