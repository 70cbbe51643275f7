import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { decodeText } from '../../../renderer/exchange/decode/decode-text';
import { limits } from '../../../renderer/exchange/decode/limits';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: number[]) => Uint8Array.from(values);

function utf16(text: string, order: 'le' | 'be', mark = false): Uint8Array {
  const units = [...(mark ? [0xfeff] : []), ...Array.from(text, (_, index) => text.charCodeAt(index))];
  return Uint8Array.from(units.flatMap((unit) => (order === 'le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
}

function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => (character === '€' ? 0x80 : character.charCodeAt(0)));
}

const card = 'BEGIN:VCARD\r\nFN:Zoé Lefèvre\r\nEND:VCARD\r\n';

describe('bytes become text', () => {
  test.each([
    ['UTF-8', utf8(card), 'utf-8'],
    ['UTF-8 with its mark', utf8(`\ufeff${card}`), 'utf-8'],
    ['UTF-16 LE with its mark', utf16(card, 'le', true), 'utf-16le'],
    ['UTF-16 BE with its mark', utf16(card, 'be', true), 'utf-16be'],
    ['UTF-16 LE without a mark', utf16(card, 'le'), 'utf-16le'],
    ['UTF-16 BE without a mark, as the old Apple Address Book wrote', utf16(card, 'be'), 'utf-16be'],
    ['Windows-1252', windows1252(card), 'windows-1252'],
  ])('%s', (_, given, encoding) => {
    expect(decodeText(given)).toEqual({ ok: true, value: { text: card, encoding, damaged: 0 } });
  });

  it('reads what Windows-1252 has beyond Latin-1', () => {
    expect(decodeText(windows1252('Société;100 €'))).toMatchObject({ value: { text: 'Société;100 €' } });
  });

  it('keeps UTF-8 when the file is cut in the middle of an accent', () => {
    const whole = utf8('Prénom;Hélène;Zoé');
    expect(decodeText(whole.subarray(0, -1))).toMatchObject({ value: { text: 'Prénom;Hélène;Zo\ufffd', damaged: 1 } });
  });

  it('keeps UTF-8 when one byte among many accents is broken, and counts it', () => {
    const given = utf8(`${'é'.repeat(30)}x`);
    given[10] = 0xff;
    expect(decodeText(given)).toMatchObject({ value: { encoding: 'utf-8', damaged: 2 } });
  });

  it('a replacement character that the file itself holds does not make it Windows-1252', () => {
    expect(decodeText(utf8('a \ufffd b'))).toMatchObject({ value: { encoding: 'utf-8', text: 'a \ufffd b' } });
  });

  it('an accent at the very end of a Windows-1252 file is not a cut', () => {
    expect(decodeText(windows1252('Nom;Café'))).toMatchObject({ value: { text: 'Nom;Café' } });
  });

  it('a stray zero byte does not make a text binary', () => {
    expect(decodeText(utf8('Nom;Pré\0nom;Ville;Code postal'))).toMatchObject({ ok: true });
  });
});

describe('what is no text is refused with its reason', () => {
  test.each([
    ['nothing', bytes()],
    ['only a mark', bytes(0xef, 0xbb, 0xbf)],
    ['blanks', utf8(' \r\n\t \u00a0')],
  ])('%s is empty', (_, given) => {
    expect(decodeText(given)).toEqual({ ok: false, reason: { code: 'empty' } });
  });

  test.each([
    ['zip', utf8('PK\x03\x04\x14\0\0\0\x08\0photos/a.jpg')],
    ['workbook', utf8('PK\x03\x04\x14\0\0\0\x08\0[Content_Types].xml…xl/workbook.xml')],
    ['spreadsheet', utf8('PK\x03\x04\x14\0\0\0\0\0mimetypeapplication/vnd.oasis.opendocument.spreadsheet')],
    ['word-document', utf8('PK\x03\x04\x14\0\0\0\x08\0word/document.xml')],
    ['pdf', utf8('%PDF-1.7\n')],
    ['picture', bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16)],
    ['picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
    ['old-office-document', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ['compressed', bytes(0x1f, 0x8b, 8, 0)],
    ['database', utf8('SQLite format 3\0')],
    ['other', bytes(1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 0)],
    ['other', new Uint8Array(4096)],
  ])('%s', (kind, given) => {
    expect(decodeText(given)).toEqual({ ok: false, reason: { code: 'binary', kind } });
  });

  it('one byte over the limit', () => {
    expect(decodeText(new Uint8Array(limits.fileSize + 1).fill(0x41))).toEqual({
      ok: false,
      reason: { code: 'too-large', megabytes: 50 },
    });
  });
});

describe('laws', () => {
  it('no bytes make it throw', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (given) => typeof decodeText(given).ok === 'boolean'));
  });

  it('UTF-8 text comes back as it was', () => {
    // A replacement character that stands in the file counts as damage: some program before us has lost a letter there.
    const undamaged = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !text.includes('\ufffd'));
    fc.assert(
      fc.property(undamaged, (text) => {
        const outcome = decodeText(utf8(`x${text}`));
        if (outcome.ok) expect(outcome.value).toEqual({ text: `x${text}`, encoding: 'utf-8', damaged: 0 });
      }),
    );
  });
});
