import { addDays, type Day } from '../../../renderer/domain/calendar/day';

/** One snapshot as a life brings it about. */
export interface Taken {
  readonly day: Day;
  readonly isSuspect: boolean;
}

export interface Life {
  readonly title: string;
  readonly taken: readonly Taken[];
}

const start = '2026-03-02' as Day;

/** What clocks and books do over so many days, with so many snapshots each. */
export function livesOf(days: number, perDay: number): readonly Life[] {
  const used = (from: Day, count: number) =>
    Array.from({ length: count * perDay }, (_, index) => good(addDays(from, Math.floor(index / perDay))));
  const half = Math.floor(days / 2);
  const middle = addDays(start, half);
  return [
    { title: `${days} days of use`, taken: used(start, days) },
    { title: 'used on Mondays only', taken: seldom(days) },
    {
      title: 'the clock put back a day, again and again',
      taken: Array.from({ length: days }, (_, index) => good(addDays(start, index - (index % 3 === 2 ? 2 : 0)))),
    },
    {
      title: 'forward ten years, and never back',
      taken: [...used(start, half), ...used(addDays(middle, 3652), days - half)],
    },
    {
      title: 'forward ten years for an hour',
      taken: [...used(start, half), ...used(addDays(middle, 3652), 1), ...used(middle, days - half)],
    },
    {
      title: 'back ten years for a week',
      taken: [...used(start, half), ...used(addDays(middle, -3652), 7), ...used(middle, days - half)],
    },
    {
      title: 'the book empty by no action, unnoticed for a month',
      taken: [...used(start, half), ...used(middle, 30).map(suspect), ...used(addDays(middle, 30), 30)],
    },
    {
      title: 'every other snapshot unexplained',
      taken: used(start, half).map((each, index) => (index % 2 === 0 ? each : suspect(each))),
    },
  ];
}

function seldom(days: number): readonly Taken[] {
  return Array.from({ length: Math.ceil(days / 7) }, (_, week) => good(addDays(start, week * 7)));
}

function good(day: Day): Taken {
  return { day, isSuspect: false };
}

function suspect(taken: Taken): Taken {
  return { ...taken, isSuspect: true };
}
