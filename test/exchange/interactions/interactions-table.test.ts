import { expect, test } from 'vitest';
import type { TimeOfDay } from '../../../renderer/domain/calendar/day';
import { flavours } from '../../../renderer/exchange/csv/flavours';
import { interactionsTable } from '../../../renderer/exchange/interactions/interactions-table';
import { writeTableCsv } from '../../../renderer/exchange/table/table';
import { interactionOn } from '../../support/client-rows';
import { someClient } from '../../support/some-client';

const client = someClient('Anne Faure', { foreignId: 'AB-12' });

test('a contact in French, its day as a spreadsheet counts it and its words defused', () => {
  const interaction = interactionOn('2026-11-12', '=hésite', {
    time: '09:30' as TimeOfDay,
    outcome: 'thinking',
    mood: 'good',
    minutes: 15,
  });
  const [head, row] = writeTableCsv(interactionsTable([{ interaction, client }], 'fr'), flavours.french).split('\r\n');
  expect(head).toBe(
    '\ufeffJour;Heure;Client;Nature;Sens;Ce qui a été dit;Issue;Humeur;Minutes;Kilomètres;Identifiant Clientèle du client;Identifiant Clientèle du contact',
  );
  expect(row).toBe(
    `12/11/2026;09:30;Anne Faure;Appel;Émis;'=hésite;Réfléchit;Content;15;;AB-12;urn:uuid:${interaction.id}`,
  );
});

test('a note by someone who left the book, in the columns that were chosen', () => {
  const interaction = interactionOn('2026-11-12', 'x', { kind: 'note', direction: null });
  const table = interactionsTable([{ interaction, client: null }], 'en', ['kind', 'day', 'client', 'direction']);
  expect(table).toEqual({
    header: ['Day', 'Client', 'Kind', 'Direction'],
    rows: [[{ day: '2026-11-12' }, '', 'Note', '']],
  });
});
