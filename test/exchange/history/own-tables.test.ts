import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDay, type TimeOfDay } from '../../../renderer/domain/calendar/day';
import { followUpKinds, followUpSchema } from '../../../renderer/domain/follow-up/follow-up';
import {
  directions,
  interactionKinds,
  interactionOutcomes,
  interactionSchema,
  moods,
} from '../../../renderer/domain/interaction/interaction';
import { flavours } from '../../../renderer/exchange/csv/flavours';
import { followUpsTable } from '../../../renderer/exchange/follow-ups/follow-ups-table';
import { readHistory } from '../../../renderer/exchange/history/read-history';
import { interactionsTable } from '../../../renderer/exchange/interactions/interactions-table';
import { type Table, writeTableCsv } from '../../../renderer/exchange/table/table';
import { writeTableXlsx } from '../../../renderer/exchange/xlsx/write-xlsx';
import { followUpOn, interactionOn } from '../../support/client-rows';
import { someClient } from '../../support/some-client';

const client = someClient('Anne Faure');
const day = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2068-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
  .filter(isDay);
const time = fc.option(fc.constantFrom('00:00', '09:30', '23:59').map((each) => each as TimeOfDay));
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom('=1+1', 'un; deux, "trois"', 'ligne\nautre ligne', "'apostrophe", '@moi'),
);
const count = fc.option(fc.integer({ min: 0, max: 99_999 }));

const interaction = fc
  .record({
    kind: fc.constantFrom(...interactionKinds),
    direction: fc.constantFrom(...directions),
    day,
    time,
    text: words,
    outcome: fc.option(fc.constantFrom(...interactionOutcomes)),
    mood: fc.option(fc.constantFrom(...moods)),
    minutes: count,
    kilometres: count,
  })
  .map((said) => ({ ...said, direction: said.kind === 'note' ? null : said.direction }))
  .map((said) => interactionSchema.parse({ ...interactionOn(said.day), ...said }));

const followUp = fc
  .record({ kind: fc.constantFrom(...followUpKinds), day, time, title: words })
  .map((said) => followUpSchema.parse({ ...followUpOn(said.day), ...said }));

async function asWorkbook(table: Table, language: 'fr' | 'en'): Promise<Uint8Array> {
  const outcome = await writeTableXlsx(table, { sheetName: 'x', language });
  if (!outcome.ok) throw new Error(outcome.reason.code);
  return outcome.value;
}

const ways = [
  ['a French table', 'fr', async (table: Table) => new TextEncoder().encode(writeTableCsv(table, flavours.french))],
  ['an English table', 'en', async (table: Table) => new TextEncoder().encode(writeTableCsv(table, flavours.english))],
  ['a workbook', 'fr', (table: Table) => asWorkbook(table, 'fr')],
] as const;

test.each(ways)('contacts come back from %s as they were, but for the mood', async (_, language, write) => {
  await fc.assert(
    fc.asyncProperty(fc.array(interaction, { minLength: 1, maxLength: 5 }), async (interactions) => {
      const table = interactionsTable(
        interactions.map((each) => ({ interaction: each, client })),
        language,
      );
      const reading = await readHistory([{ name: 'x', bytes: await write(table) }]);
      expect(reading.refused).toEqual([]);
      expect(reading.entries.map(({ entry }) => entry)).toEqual(
        interactions.map(({ id: _id, clientId, createdAt, updatedAt, trashedAt, ...said }) =>
          expect.objectContaining({ kind: 'passed', draft: { ...said, mood: null } }),
        ),
      );
    }),
    { numRuns: 60 },
  );
});

test.each(ways)('what is to be done comes back from %s as it was', async (_, language, write) => {
  await fc.assert(
    fc.asyncProperty(fc.array(followUp, { minLength: 1, maxLength: 5 }), async (followUps) => {
      const table = followUpsTable(
        followUps.map((each) => ({ followUp: each, client })),
        language,
      );
      const reading = await readHistory([{ name: 'x', bytes: await write(table) }]);
      expect(reading.refused).toEqual([]);
      expect(reading.entries.map(({ entry }) => entry)).toEqual(
        followUps.map(({ kind, title, day: due, time: at }) =>
          expect.objectContaining({ kind: 'due', draft: { kind, title, day: due, time: at, repeat: null } }),
        ),
      );
    }),
    { numRuns: 60 },
  );
});
