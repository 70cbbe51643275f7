import { addDays, type Day } from '../../../renderer/domain/calendar/day';
import type { FollowUpDraft } from '../../../renderer/domain/follow-up/draft';
import type { Random } from '../../../renderer/domain/sample/random';
import { day } from '../../support/days';
import { time } from '../../support/follow-ups';
import { firstDay } from './wall-clock';

/** Around both clock changes, the leap day and the turn of the year. */
const delicateDays = [
  ...['2027-10-30', '2027-10-31', '2027-11-01', '2027-12-31', '2028-01-01'],
  ...['2028-02-28', '2028-02-29', '2028-03-01', '2028-03-25', '2028-03-26', '2028-03-27'],
  ...['2028-10-28', '2028-10-29', '2028-10-30'],
];

/** Around midnight, and those that a clock change skips or brings twice. */
const delicateHours = ['00:00', '00:05', '01:59', '02:00', '02:30', '02:59', '03:00', '12:00', '23:59'];

/** Any hour of every day, the delicate ones of delicate days, what repeats, and one that is overdue for ever. */
export function plansFor(days: number, random: Random): readonly FollowUpDraft[] {
  const first = day(firstDay);
  const two = (value: number) => String(value).padStart(2, '0');
  const anyHour = () => `${two(random.between(0, 23))}:${two(random.between(0, 59))}`;
  return [
    ...Array.from({ length: days }, (_, index) => plan(addDays(first, index + 1), anyHour())),
    ...delicateDays.flatMap((each) => delicateHours.map((hour) => plan(day(each), hour))),
    plan(addDays(first, 1), '09:30', { every: 1, unit: 'day' }),
    plan(addDays(first, 2), '02:30', { every: 1, unit: 'week' }),
    plan(day('2027-10-31'), '02:15', { every: 1, unit: 'month' }),
    plan(day('2027-10-31'), '08:00', { every: 1, unit: 'month' }),
    plan(day('2028-02-29'), '10:00', { every: 1, unit: 'year' }),
    plan(addDays(first, -3), null),
  ];
}

export function plan(on: Day, hour: string | null, repeat: FollowUpDraft['repeat'] = null): FollowUpDraft {
  return { kind: 'call', title: '', day: on, time: hour === null ? null : time(hour), repeat };
}
