import { expect, test } from 'vitest';
import type { TimeOfDay } from '../../../renderer/domain/calendar/day';
import { flavours } from '../../../renderer/exchange/csv/flavours';
import { followUpsTable } from '../../../renderer/exchange/follow-ups/follow-ups-table';
import { writeTableCsv } from '../../../renderer/exchange/table/table';
import { followUpOn } from '../../support/client-rows';
import { day } from '../../support/days';
import { someClient } from '../../support/some-client';

const client = someClient('Anne Faure', { foreignId: 'AB-12' });

test('a follow-up that repeats and was put off', () => {
  const followUp = followUpOn('2026-11-24', 'Rappeler', {
    time: '09:30' as TimeOfDay,
    repeat: { every: 6, unit: 'week', anchor: day('2026-11-20') },
    snoozedFrom: day('2026-11-20'),
  });
  const [, row] = writeTableCsv(followUpsTable([{ followUp, client }], 'fr'), flavours.french).split('\r\n');
  expect(row).toBe(
    `24/11/2026;09:30;Anne Faure;Appeler;Rappeler;À faire;6 semaines;20/11/2026;AB-12;urn:uuid:${followUp.id}`,
  );
});

test('only the columns that were chosen, in their own order', () => {
  const rows = [{ followUp: followUpOn('2026-11-24', '', { status: 'done' }), client: null }];
  expect(followUpsTable(rows, 'en', ['status', 'client', 'day'])).toEqual({
    header: ['Due on', 'Client', 'Status'],
    rows: [[{ day: '2026-11-24' }, '', 'Done']],
  });
});
