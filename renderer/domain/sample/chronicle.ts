import { addDays, type Day, isTimeOfDay, type Moment, type TimeOfDay } from '../calendar/day';
import type { FollowUp } from '../follow-up/follow-up';
import { type ClientId, type Id, idFrom, type Subject } from '../id';
import type { Interaction } from '../interaction/interaction';
import { invariant } from '../invariant';
import { momentOn, spread, workday } from './calendar-of-work';
import { places } from './places';
import type { Random } from './random';
import type { CastMember, Contact, Due, Job, Sold } from './story';

/** What a chronicle is written with: the day and moment at which the book is opened, and one source of chance. */
export interface Pen {
  readonly today: Day;
  readonly now: Moment;
  readonly random: Random;
}

/** An id that was made at this moment. */
export function idAt<S extends Subject>(moment: Moment, random: Random): Id<S> {
  return idFrom<S>(moment, random.bytes(10));
}

/** A story's day: older ones are moved by a few days of the member's own, so that two books do not keep one diary. */
export function dayAgo(ago: number, drift: number, today: Day): Day {
  return workday(addDays(today, -(ago > 60 ? ago + drift : ago)));
}

/** A contact or a sale that has its day. */
export type Dated<Told> = Told & { readonly day: Day };

/** The returning jobs of a member, each with its sale, what was asked before and what was noted after. */
export function custom(
  member: CastMember,
  pen: Pen,
): { readonly contacts: readonly Dated<Contact>[]; readonly sales: readonly Dated<Sold>[] } {
  const plan = member.custom;
  if (plan === undefined) return { contacts: [], sales: [] };
  const { today, random } = pen;
  const days = spread(addDays(today, -plan.from), addDays(today, -plan.until), plan.jobs.length, random);
  const turns = plan.jobs.flatMap((job, index) => {
    const day = days[index];
    return day === undefined ? [] : [{ job, day }];
  });
  return {
    contacts: turns.flatMap(({ job, day }) => contactsOfJob(job, day, random)),
    sales: turns.map(({ job, day }) => ({
      ago: 0,
      day,
      label: job.label,
      euros: job.euros,
      kind: job.kind,
      cost: costOf(job, random),
      terms: { kind: 'paid', by: plan.by, after: random.between(plan.pays[0], plan.pays[1]) },
    })),
  };
}

function contactsOfJob(job: Job, day: Day, random: Random): readonly Dated<Contact>[] {
  const asked: readonly Dated<Contact>[] =
    job.asked === undefined
      ? []
      : [
          {
            ago: 0,
            day: workday(addDays(day, -(job.kind === 'craft' ? random.between(16, 28) : random.between(4, 11)))),
            kind: random.pick(['call', 'call', 'email', 'visit'] as const),
            direction: 'in',
            text: job.asked,
            ...(random.chance(0.5) ? { outcome: 'agreed' as const } : {}),
          },
        ];
  const done: readonly Dated<Contact>[] =
    job.done === undefined ? [] : [{ ago: 0, day, kind: 'visit', direction: 'out', text: job.done, mood: 'good' }];
  return [...asked, ...done];
}

// Purchases: about half of the price of goods, a third of craft work; for small services often not written down.
function costOf(job: Job, random: Random): number | null {
  if (job.kind === 'service') return random.chance(0.5) ? null : Math.round(job.euros * (0.05 + random.next() * 0.1));
  return Math.round(job.euros * ((job.kind === 'goods' ? 0.42 : 0.26) + random.next() * 0.1));
}

const usualMinutes = {
  call: [3, 18],
  visit: [25, 95],
  email: [5, 20],
  message: [1, 4],
  letter: [10, 25],
  meeting: [30, 90],
  note: [0, 0],
} as const;

/** A contact of the story as the book stores it, written down on its day at an hour of work. */
export function interactionOf(contact: Dated<Contact>, member: CastMember, clientId: ClientId, pen: Pen): Interaction {
  const { random } = pen;
  const createdAt = momentOn(contact.day, pen.now, random);
  const [least, most] = usualMinutes[contact.kind];
  const drives = contact.kind === 'visit' && contact.direction === 'out' && member.place !== undefined;
  return {
    id: idAt<'interaction'>(createdAt, random),
    clientId,
    kind: contact.kind,
    direction: contact.direction,
    day: contact.day,
    time: contact.kind !== 'note' && random.chance(0.4) ? workingHour(random) : null,
    text: contact.text,
    outcome: contact.outcome ?? null,
    mood: contact.mood ?? null,
    minutes: contact.kind === 'note' ? null : (contact.minutes ?? random.between(least, most)),
    kilometres: drives ? places[member.place].kilometres : null,
    createdAt,
    updatedAt: createdAt,
    trashedAt: null,
  };
}

function workingHour(random: Random): TimeOfDay {
  const time = `${String(random.between(8, 18)).padStart(2, '0')}:${String(random.between(0, 11) * 5).padStart(2, '0')}`;
  invariant(isTimeOfDay(time), 'working hours exist');
  return time;
}

/** A follow-up of the story as the book stores it, planned some days before it was first due. */
export function followUpOf(due: Due, clientId: ClientId, pen: Pen): FollowUp {
  const { today, now, random } = pen;
  const day = addDays(today, due.inDays);
  const snoozedFrom = due.snoozedBy === undefined ? null : addDays(day, -due.snoozedBy);
  const first = snoozedFrom ?? day;
  const createdAt = momentOn(addDays(earlier(first, today), -random.between(2, 14)), now, random);
  const closedAt = due.done === true ? momentOn(day, now, random) : null;
  const time = due.time ?? null;
  invariant(time === null || isTimeOfDay(time), 'follow-ups are due at hours that exist');
  return {
    id: idAt<'follow-up'>(createdAt, random),
    clientId,
    kind: due.kind,
    title: due.title,
    day,
    time,
    repeat: due.repeat === undefined ? null : { ...due.repeat, anchor: day },
    status: due.done === true ? 'done' : 'open',
    snoozedFrom,
    closedAt,
    createdAt,
    updatedAt: closedAt ?? createdAt,
    trashedAt: null,
  };
}

function earlier(left: Day, right: Day): Day {
  if (left < right) return left;
  return right;
}
