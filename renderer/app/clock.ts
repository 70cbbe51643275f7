import type { Clock } from '../domain/calendar/clock';
import { type Day, dayOf, type Moment, type TimeOfDay } from '../domain/calendar/day';
import { type Id, idFrom, type NewId, type Subject } from '../domain/id';
import { invariant } from '../domain/invariant';

function localDay(date: Date): Day {
  const day = dayOf(date.getFullYear(), date.getMonth() + 1, date.getDate());
  invariant(day, 'the system clock shows a day');
  return day;
}

/** The clock of this machine, in its own time zone. */
export const systemClock: Clock = {
  now: () => Date.now() as Moment,
  today: () => localDay(new Date()),
  timeNow: () => new Date().toTimeString().slice(0, 5) as TimeOfDay,
  dayAt: (moment) => localDay(new Date(moment)),
};

export const newSystemId: NewId = <S extends Subject>(): Id<S> =>
  idFrom<S>(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
