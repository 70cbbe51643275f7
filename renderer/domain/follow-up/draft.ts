import type { Day, Moment, TimeOfDay } from '../calendar/day';
import { nextOccurrence, type Period, type Repeat } from '../calendar/repeat';
import type { ClientId, NewId } from '../id';
import type { FollowUp, FollowUpKind } from './follow-up';

/** What a form says of a follow-up. `repeat` is counted from `day`. */
export interface FollowUpDraft {
  readonly kind: FollowUpKind;
  /** What is to be done; '' when the kind says enough. */
  readonly title: string;
  readonly day: Day;
  readonly time: TimeOfDay | null;
  readonly repeat: Period | null;
}

/** What an action needs of the outside: the moment and the day on which it is done, and ids. */
export interface Writing {
  readonly now: Moment;
  readonly today: Day;
  readonly newId: NewId;
}

/** An open follow-up of this client, its repetition counted from the day on which it is first due. */
export function newFollowUp(
  clientId: ClientId,
  draft: FollowUpDraft,
  { now, newId }: Omit<Writing, 'today'>,
): FollowUp {
  return {
    id: newId<'follow-up'>(),
    clientId,
    kind: draft.kind,
    title: draft.title,
    day: draft.day,
    time: draft.time,
    repeat: draft.repeat && { every: draft.repeat.every, unit: draft.repeat.unit, anchor: draft.day },
    status: 'open',
    snoozedFrom: null,
    closedAt: null,
    createdAt: now,
    updatedAt: now,
    trashedAt: null,
  };
}

/** What a form would have to say for this follow-up to stay as it is. */
export function draftOf({ kind, title, day, time, repeat }: FollowUp): FollowUpDraft {
  return { kind, title, day, time, repeat: repeat && { every: repeat.every, unit: repeat.unit } };
}

/**
 * The repetition after an edit. It keeps the day from which it has been counted as long as neither the due day nor the
 * period is changed: "every month from 31 January", seen in February as the 28th, must come back to the 31st.
 */
export function repeatAfterEdit(before: FollowUp, draft: FollowUpDraft): Repeat | null {
  if (draft.repeat === null) return null;
  const { every, unit } = draft.repeat;
  const untouched = before.repeat?.every === every && before.repeat.unit === unit && before.day === draft.day;
  return untouched ? before.repeat : { every, unit, anchor: draft.day };
}

/** The `count` days that come after `day` in a repetition; fewer where the calendar ends. */
export function occurrencesAfter(repeat: Repeat, day: Day, count: number): readonly Day[] {
  const days: Day[] = [];
  let last = day;
  while (days.length < count) {
    const next = nextOccurrence(repeat, last);
    if (next <= last) break;
    days.push(next);
    last = next;
  }
  return days;
}
