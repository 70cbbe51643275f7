import { type Action, type Change, creation, label, update } from '../book/action';
import type { Day, Moment } from '../calendar/day';
import { nextOccurrence } from '../calendar/repeat';
import type { Client } from '../client/client';
import { type FollowUpDraft, newFollowUp, repeatAfterEdit, type Writing } from './draft';
import type { FollowUp } from './follow-up';

type Named = Pick<Client, 'id' | 'name'>;

/** How an action names a follow-up: whom and what, in the person's own words. */
export function subjectOf(followUp: Pick<FollowUp, 'title'>, clientName: string): string {
  return followUp.title === '' ? clientName : `${clientName} · ${followUp.title}`;
}

/** The same thing due for each of these clients. */
export function planFollowUps(clients: readonly Named[], draft: FollowUpDraft, writing: Writing): Action {
  const [first] = clients;
  return {
    label: label('follow-up-added', first && clients.length === 1 ? first.name : '', clients.length),
    changes: clients.map((client) => creation('followUps', newFollowUp(client.id, draft, writing))),
  };
}

/** An action without changes when the draft says what is stored already. */
export function changeFollowUp(before: FollowUp, draft: FollowUpDraft, clientName: string, now: Moment): Action {
  const repeat = repeatAfterEdit(before, draft);
  const { kind, title, day, time } = draft;
  const same =
    before.kind === kind &&
    before.title === title &&
    before.day === day &&
    before.time === time &&
    before.repeat?.every === repeat?.every &&
    before.repeat?.unit === repeat?.unit;
  // A day chosen anew is a decision, not a delay: the memory of a snooze goes with the day that it was about.
  const snoozedFrom = before.day === day ? before.snoozedFrom : null;
  return {
    label: label('follow-up-changed', subjectOf(draft, clientName)),
    changes: same ? [] : [update('followUps', before, { kind, title, day, time, repeat, snoozedFrom }, now)],
  };
}

/** The occurrence that follows a repeating one done on `today`; null when it does not repeat or the calendar ends. */
export function dayAfterDone(followUp: FollowUp, today: Day): Day | null {
  if (followUp.repeat === null) return null;
  // Done early or late, the next one lies after both: no occurrence comes twice, none is already past.
  const reference = followUp.day > today ? followUp.day : today;
  const next = nextOccurrence(followUp.repeat, reference);
  return next > reference ? next : null;
}

/** The changes that close an open follow-up as done and, when it repeats, put its next occurrence into the book. */
export function closeAsDone(followUp: FollowUp, writing: Writing): readonly Change[] {
  const done = update('followUps', followUp, { status: 'done', closedAt: writing.now }, writing.now);
  const day = dayAfterDone(followUp, writing.today);
  if (day === null) return [done];
  const { kind, title, time, repeat } = followUp;
  const next = { ...newFollowUp(followUp.clientId, { kind, title, day, time, repeat: null }, writing), repeat };
  return [done, creation('followUps', next)];
}

/** Nothing happens to a follow-up that is closed already. */
export function completeFollowUp(followUp: FollowUp, clientName: string, writing: Writing): Action {
  return {
    label: label('follow-up-done', subjectOf(followUp, clientName)),
    changes: followUp.status === 'open' ? closeAsDone(followUp, writing) : [],
  };
}

/** Puts off to `day`. The first due day stays known, however often it is put off. */
export function snoozeFollowUp(followUp: FollowUp, day: Day, clientName: string, now: Moment): Action {
  const first = followUp.snoozedFrom ?? followUp.day;
  const fields = { day, snoozedFrom: day === first ? null : first };
  return {
    label: label('follow-up-snoozed', subjectOf(followUp, clientName)),
    changes: followUp.status !== 'open' || day === followUp.day ? [] : [update('followUps', followUp, fields, now)],
  };
}

/** It will not be done; a repetition ends with it. */
export function dropFollowUp(followUp: FollowUp, clientName: string, now: Moment): Action {
  return {
    label: label('follow-up-dropped', subjectOf(followUp, clientName)),
    changes:
      followUp.status === 'open' ? [update('followUps', followUp, { status: 'dropped', closedAt: now }, now)] : [],
  };
}

/** Opens again what was closed. It no longer repeats when it was done: its next occurrence carries the repetition. */
export function reopenFollowUp(followUp: FollowUp, clientName: string, now: Moment): Action {
  const repeat = followUp.status === 'done' ? null : followUp.repeat;
  return {
    label: label('follow-up-reopened', subjectOf(followUp, clientName)),
    changes:
      followUp.status === 'open'
        ? []
        : [update('followUps', followUp, { status: 'open', closedAt: null, repeat }, now)],
  };
}

/** To the trash; an action without changes when it is there already. */
export function trashFollowUp(followUp: FollowUp, clientName: string, now: Moment): Action {
  return {
    label: label('follow-up-trashed', subjectOf(followUp, clientName)),
    changes: followUp.trashedAt === null ? [update('followUps', followUp, { trashedAt: now }, now)] : [],
  };
}
