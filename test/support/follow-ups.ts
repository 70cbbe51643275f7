import { isTimeOfDay, type Moment, type TimeOfDay } from '../../renderer/domain/calendar/day';
import type { Writing } from '../../renderer/domain/follow-up/draft';
import type { FollowUp } from '../../renderer/domain/follow-up/follow-up';
import { type ClientId, type Id, idFrom, type NewId, type Subject } from '../../renderer/domain/id';
import { day } from './days';

const base = 1_700_000_000_000;

/** The id with this number; larger numbers sort later. */
export function numberedId<S extends Subject>(number: number): Id<S> {
  const random = new Uint8Array(10);
  new DataView(random.buffer).setUint32(6, number);
  return idFrom<S>(base + number, random);
}

/** Ids that count up from a number, apart from those that a test names itself. */
export function countingIds(start = 1_000): NewId {
  let number = start;
  return <S extends Subject>(): Id<S> => {
    number += 1;
    return numberedId<S>(number);
  };
}

/** An hour written in a test; a mistyped one fails at once. */
export function time(text: string): TimeOfDay {
  if (!isTimeOfDay(text)) throw new Error(`${text} is not an hour`);
  return text;
}

/** What an action done on this day is told. */
export function writingOn(today: string, newId: NewId = countingIds()): Writing {
  return { now: Date.parse(`${today}T10:00:00Z`) as Moment, today: day(today), newId };
}

/** A call due once on 24 November 2026, open, for the client with number 1. */
export function followUp(fields: Partial<FollowUp> = {}): FollowUp {
  const now = base as Moment;
  return {
    id: numberedId<'follow-up'>(100),
    clientId: numberedId<'client'>(1) satisfies ClientId,
    kind: 'call',
    title: 'Rappeler pour le devis',
    day: day('2026-11-24'),
    time: null,
    repeat: null,
    status: 'open',
    snoozedFrom: null,
    closedAt: null,
    createdAt: now,
    updatedAt: now,
    trashedAt: null,
    ...fields,
  };
}
