import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Day, Moment, TimeOfDay } from '../../../renderer/domain/calendar/day';
import { addDays } from '../../../renderer/domain/calendar/day';
import { byMonth, filterTimeline, layOut, timelineFilters } from '../../../renderer/domain/client/timeline';
import type { ClientRows } from '../../../renderer/domain/portfolio/figures';
import { followUpOn, interactionOn, paymentOn, saleOn } from '../../support/client-rows';
import { day } from '../../support/days';

const today = day('2026-11-21');
const dayAt = (moment: Moment) => new Date(moment).toISOString().slice(0, 10) as Day;
const noRows: ClientRows = { interactions: [], followUps: [], sales: [], payments: [] };
const trashed = { trashedAt: 1 as Moment };

function at(text: string): Moment {
  return Date.parse(text) as Moment;
}

test('a client without rows has an empty timeline in every filter', () => {
  for (const filter of timelineFilters) {
    expect(filterTimeline(layOut(noRows, today, dayAt), filter)).toEqual({ open: [], past: [] });
  }
});

test('a follow-up that was closed stands on its closing day, not on the day it was due', () => {
  const done = followUpOn('2026-03-01', 'rappeler', { status: 'done', closedAt: at('2026-05-04T10:00Z') });
  const dropped = followUpOn('2026-12-01', 'relancer', { status: 'dropped', closedAt: at('2026-06-04T10:00Z') });
  const { open, past } = layOut({ ...noRows, followUps: [done, dropped] }, today, dayAt);
  expect(open).toEqual([]);
  expect(past.map((entry) => [entry.id, entry.day])).toEqual([
    [dropped.id, '2026-06-04'],
    [done.id, '2026-05-04'],
  ]);
});

test('open follow-ups stand above, the soonest first, those with an hour before those without', () => {
  const later = followUpOn('2026-12-01');
  const anyHour = followUpOn('2026-11-24');
  const atNine = followUpOn('2026-11-24', '', { time: '09:00' as TimeOfDay });
  const overdue = followUpOn('2026-10-01');
  const { open, past } = layOut({ ...noRows, followUps: [later, anyHour, atNine, overdue] }, today, dayAt);
  expect(open.map((entry) => entry.id)).toEqual([overdue.id, atNine.id, anyHour.id, later.id]);
  expect(past).toEqual([]);
});

test('newest first: by day, then by hour, what has no hour on top, the later made before', () => {
  const morning = interactionOn('2026-11-12', 'appel', { time: '09:00' as TimeOfDay });
  const evening = interactionOn('2026-11-12', 'visite', { time: '18:30' as TimeOfDay });
  const first = interactionOn('2026-11-12', 'note 1');
  const second = interactionOn('2026-11-12', 'note 2');
  const older = saleOn('2026-11-11', 10_00);
  const rows = { ...noRows, interactions: [morning, first, evening, second], sales: [older] };
  expect(layOut(rows, today, dayAt).past.map((entry) => entry.id)).toEqual(
    [second, first, evening, morning, older].map((row) => row.id),
  );
});

test('a payment names its sale, unless that is in the trash; a sale says how far it is paid', () => {
  const sale = saleOn('2026-10-01', 100_00);
  const gone = saleOn('2026-10-02', 50_00, trashed);
  const credit = saleOn('2026-10-03', -100_00, { creditOf: sale.id });
  const payments = [paymentOn('2026-10-04', 20_00, sale), paymentOn('2026-10-05', 50_00, gone)];
  const { past } = layOut({ ...noRows, sales: [sale, gone, credit], payments }, today, dayAt);
  expect(past.map((entry) => entry.kind)).toEqual(['payment', 'payment', 'sale', 'sale']);
  expect(past[0]).toMatchObject({ sale: null });
  expect(past[1]).toMatchObject({ sale });
  expect(past[2]).toMatchObject({ sale: credit, standing: { balance: -20_00 } });
  expect(past[3]).toMatchObject({ sale, standing: { balance: 0 } });
});

test('filters show contacts, money or follow-ups alone; open follow-ups are not contacts', () => {
  const sale = saleOn('2026-10-01', 100_00);
  const rows: ClientRows = {
    interactions: [interactionOn('2026-10-03')],
    followUps: [
      followUpOn('2026-12-01'),
      followUpOn('2026-10-05', '', { status: 'done', closedAt: at('2026-10-05T08:00Z') }),
    ],
    sales: [sale],
    payments: [paymentOn('2026-10-02', 100_00, sale)],
  };
  const timeline = layOut(rows, today, dayAt);
  const kinds = (filter: (typeof timelineFilters)[number]) => {
    const { open, past } = filterTimeline(timeline, filter);
    return [open.length, ...past.map((entry) => entry.kind)];
  };
  expect(kinds('all')).toEqual([1, 'follow-up', 'interaction', 'payment', 'sale']);
  expect(kinds('contacts')).toEqual([0, 'interaction']);
  expect(kinds('sales')).toEqual([0, 'payment', 'sale']);
  expect(kinds('follow-ups')).toEqual([1, 'follow-up']);
});

test('law: nothing that is not in the trash is lost, months follow one another, and filters share the whole', () => {
  const row = fc.record({
    offset: fc.integer({ min: -900, max: 60 }),
    kind: fc.integer({ min: 0, max: 4 }),
    gone: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 40 }), (story) => {
      const fields = (gone: boolean) => (gone ? trashed : {});
      const days = (kind: number) =>
        story.filter((each) => each.kind === kind).map((each) => ({ on: addDays(today, each.offset), ...each }));
      const sales = days(1).map(({ on, gone }) => saleOn(on, 10_00, fields(gone)));
      const rows: ClientRows = {
        interactions: days(0).map(({ on, gone }) => interactionOn(on, '', fields(gone))),
        sales,
        payments: sales.map((sale) => paymentOn(sale.day, 10_00, sale, { trashedAt: sale.trashedAt })),
        followUps: [
          ...days(3).map(({ on, gone }) => followUpOn(on, '', fields(gone))),
          ...days(4).map(({ on, gone }) =>
            followUpOn(on, '', { status: 'done', closedAt: at(`${on}T10:00Z`), ...fields(gone) }),
          ),
        ],
      };
      const timeline = layOut(rows, today, dayAt);
      const living = Object.values(rows)
        .flat()
        .filter((each) => each.trashedAt === null);
      expect(timeline.open.length + timeline.past.length).toBe(living.length);
      const months = byMonth(timeline.past);
      expect(months.flatMap((each) => each.entries)).toEqual(timeline.past);
      expect(months.map((each) => each.month)).toEqual([...new Set(months.map((each) => each.month))].sort().reverse());
      const parts = (['contacts', 'sales', 'follow-ups'] as const).map((filter) => filterTimeline(timeline, filter));
      expect(parts.reduce((sum, part) => sum + part.past.length, 0)).toBe(timeline.past.length);
    }),
  );
});
