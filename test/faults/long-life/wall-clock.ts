import process from 'node:process';
import { mock } from 'node:test';
import { systemClock } from '../../../renderer/app/clock';
import type { Clock } from '../../../renderer/domain/calendar/clock';

/** Where both clock changes happen, and on which days of these years. */
export const place = 'Europe/Paris';

/** 400 days from here hold a change to winter time, a 29 February, a change to summer time and one to winter time again. */
export const firstDay = '2027-10-20';

export interface WallClock {
  /** The clock of the app itself. */
  readonly clock: Clock;
  /** UTC milliseconds; the wall shows what it would in that place. */
  setTo(moment: number): void;
  end(): void;
}

/** The clock of this process, moved at will, in that place. */
export function takeClock(): WallClock {
  const zone = process.env.TZ;
  process.env.TZ = place;
  mock.timers.enable({ apis: ['Date'] });
  return {
    clock: systemClock,
    setTo: (moment) => mock.timers.setTime(moment),
    end() {
      mock.timers.reset();
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    },
  };
}

const wall = new Intl.DateTimeFormat('sv-SE', {
  timeZone: place,
  dateStyle: 'short',
  timeStyle: 'short',
});

/** What the wall shows there at a moment, "2027-10-31 02:30": asked of the calendar's own tables and not of the app. */
export const wallAt = (moment: number): string => wall.format(moment);

/** What a wall shows so many minutes before it shows this; clock changes are none of its business. */
export function earlier(day: string, time: string, minutes: number): string {
  return new Date(Date.parse(`${day}T${time}Z`) - minutes * 60_000).toISOString().slice(0, 16).replace('T', ' ');
}

/** The first moment at which the wall shows this there; null when a clock change skips it. */
export function momentOf(wall: string): number | null {
  const asUtc = Date.parse(`${wall.replace(' ', 'T')}Z`);
  // Summer time is two hours ahead of UTC, and comes first where an hour comes twice.
  return [asUtc - 7_200_000, asUtc - 3_600_000].find((moment) => wallAt(moment) === wall) ?? null;
}
