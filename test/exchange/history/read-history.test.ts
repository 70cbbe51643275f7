import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it, test } from 'vitest';
import { type ReadHistoryOptions, readHistory } from '../../../renderer/exchange/history/read-history';

const utf8 = (text: string) => new TextEncoder().encode(text);

function read(bytes: Uint8Array, options: ReadHistoryOptions = {}) {
  return readHistory([{ name: 'x', bytes }], options);
}

const fixture = (name: string) =>
  new Uint8Array(readFileSync(resolve(import.meta.dirname, '../../fixtures/history', name)));

describe('Pipedrive, activities', () => {
  it('what is done passed, what is not is due; the deal and the note stand behind the subject', async () => {
    const reading = await read(fixture('pipedrive-activities.csv'));
    expect(reading.files).toMatchObject([{ format: 'pipedrive-activities', needsMapping: false, entries: 4 }]);
    expect(reading.entries.map(({ line, entry }) => ({ line, ...entry }))).toEqual([
      {
        line: 2,
        kind: 'due',
        whom: { name: 'Oscar Blanchet', email: 'oscar@blanchet.example', identity: '' },
        company: 'Blanchet SAS',
        draft: {
          kind: 'call',
          title: 'Rappeler pour le devis\nEscalier',
          day: '2026-04-12',
          time: '09:30',
          repeat: null,
        },
      },
      {
        line: 3,
        kind: 'passed',
        whom: { name: 'Oscar Blanchet', email: 'oscar@blanchet.example', identity: '' },
        company: 'Blanchet SAS',
        draft: {
          kind: 'call',
          direction: 'out',
          day: '2026-03-02',
          time: '14:00',
          text: 'Premier appel\nHésite, chêne ou frêne',
          outcome: null,
          mood: null,
          minutes: null,
          kilometres: null,
        },
      },
      {
        line: 4,
        kind: 'due',
        whom: { name: 'Sud Bois', email: '', identity: '' },
        company: '',
        draft: { kind: 'task', title: 'Envoyer le catalogue', day: '2026-03-20', time: null, repeat: null },
      },
      expect.objectContaining({ line: 5, kind: 'passed', draft: expect.objectContaining({ kind: 'meeting' }) }),
    ]);
    expect(reading.refused.map(({ line, reason }) => [line, reason.code])).toEqual([
      [6, 'no-day'],
      [7, 'done-unclear'],
      [8, 'no-client'],
    ]);
  });
});

describe('any other table', () => {
  it('a craftsman’s own, in Windows-1252: guessed, to be confirmed, unknown words kept in the text', async () => {
    const reading = await read(fixture('journal-artisan.csv'), { country: 'FR' });
    expect(reading.files).toMatchObject([
      { format: 'other-history', encoding: 'windows-1252', separator: ';', needsMapping: true, entries: 3 },
    ]);
    expect(reading.entries.map(({ entry }) => entry.draft)).toMatchObject([
      { kind: 'call', direction: 'in', outcome: 'thinking', minutes: 15, time: '14:30', text: 'Hésite encore' },
      { kind: 'note', direction: null, text: 'Code portail 45B2' },
      { kind: 'note', text: 'Troc\nà suivre\nDeux poules' },
    ]);
    expect(reading.refused.map(({ line, reason }) => [line, reason])).toEqual([
      [4, { code: 'not-a-day', text: '31/02/2026' }],
      [5, { code: 'not-a-time', text: '25:00' }],
    ]);
  });

  it('the columns that the person said are believed', async () => {
    const mapping = { hasHeader: true, columns: ['due-day', 'client', 'subject'] } as const;
    const reading = await read(utf8('A;B;C\n2/3/2026;Roy;Peindre'), { mappings: new Map([[0, mapping]]) });
    expect(reading.files).toMatchObject([{ needsMapping: false }]);
    expect(reading.entries[0]?.entry).toMatchObject({
      kind: 'due',
      whom: { name: 'Roy' },
      draft: { kind: 'task', title: 'Peindre', day: '2026-03-02' },
    });
  });

  it('a workbook, with the hour in the day', async () => {
    const day = new Date('2026-03-02T09:30:00Z');
    const rows = [
      ['Date', 'Client', 'Note'],
      [day, 'Roy', 'Passé'],
    ];
    const reading = await read(await writeXlsx({ sheets: [{ name: 'Journal', rows }] }));
    expect(reading.entries[0]?.entry.draft).toMatchObject({ day: '2026-03-02', time: '09:30', text: 'Passé' });
  });
});

test.each([
  ['empty', '', { code: 'empty' }],
  ['cards', 'BEGIN:VCARD\nFN:Roy\nEND:VCARD', { code: 'not-history', content: 'cards' }],
  ['a calendar', 'BEGIN:VCALENDAR\nEND:VCALENDAR', { code: 'not-history', content: 'calendar' }],
  ['contacts', 'First Name,Last Name,Connected On\nAnn,Roy,x', { code: 'not-history', content: 'contacts' }],
  ['words', 'un\ndeux\ntrois', { code: 'not-history', content: 'prose' }],
])('%s is refused as a whole', async (_, text, reason) => {
  expect((await read(utf8(text))).refused).toEqual([{ file: 0, line: null, reason, sample: '' }]);
});

test('cancelled, it is as if nothing had been read', async () => {
  const reading = await read(fixture('journal-artisan.csv'), { signal: AbortSignal.abort() });
  expect(reading).toEqual({ status: 'cancelled', files: [], entries: [], refused: [] });
});
