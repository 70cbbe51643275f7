import type { Clock } from '../domain/calendar/clock';
import type { Moment, TimeOfDay } from '../domain/calendar/day';
import { type Id, idFrom, type NewId, type Subject } from '../domain/id';
import { localDay } from '../workers/local-day';

/** The clock of this machine, in its own time zone. */
export const systemClock: Clock = {
  now: () => Date.now() as Moment,
  today: () => localDay(new Date()),
  timeNow: () => new Date().toTimeString().slice(0, 5) as TimeOfDay,
  dayAt: (moment) => localDay(new Date(moment)),
};

export const newSystemId: NewId = <S extends Subject>(): Id<S> =>
  idFrom<S>(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
