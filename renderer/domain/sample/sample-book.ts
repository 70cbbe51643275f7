import { type Day, daysBetween, type Moment } from '../calendar/day';
import type { Client } from '../client/client';
import type { Link } from '../client/link';
import type { FollowUp } from '../follow-up/follow-up';
import type { ClientId } from '../id';
import type { Interaction } from '../interaction/interaction';
import { invariant } from '../invariant';
import type { Payment, Sale } from '../sale/sale';
import { momentOn } from './calendar-of-work';
import { bridgeClub } from './cast/bridge-club';
import { doorsAndShutters } from './cast/doors-and-shutters';
import { firms } from './cast/firms';
import { furniture } from './cast/furniture';
import { garage } from './cast/garage';
import { hotel } from './cast/hotel';
import { kitchens } from './cast/kitchens';
import { managingAgent } from './cast/managing-agent';
import { neighbours } from './cast/neighbours';
import { organisations } from './cast/organisations';
import { partners } from './cast/partners';
import { prospects } from './cast/prospects';
import { shops } from './cast/shops';
import { custom, dayAgo, followUpOf, idAt, interactionOf, type Pen } from './chronicle';
import { clientOf } from './identity';
import { compare, type Entry, entryOf, numbered } from './ledger';
import { marketSales } from './market';
import { randomFrom } from './random';
import type { CastMember } from './story';

/** The records of a whole book, each list sorted by id. */
export interface SampleBook {
  readonly clients: readonly Client[];
  readonly links: readonly Link[];
  readonly interactions: readonly Interaction[];
  readonly followUps: readonly FollowUp[];
  readonly sales: readonly Sale[];
  readonly payments: readonly Payment[];
}

/** The seed of the sample book that the app shows. */
export const sampleSeed = 49;

const cast: readonly CastMember[] = [
  ...hotel,
  ...partners,
  ...managingAgent,
  ...garage,
  ...shops,
  ...firms,
  ...organisations,
  ...kitchens,
  ...bridgeClub,
  ...doorsAndShutters,
  ...neighbours,
  ...furniture,
  ...prospects,
];

/**
 * The book of an invented joiner near Angers, as it would stand on `today`: about sixty clients and two years of sales.
 * Names, companies, numbers and stories are made up; phone numbers and domains are those kept for examples. The same
 * seed, day and moment give the same records, ids included.
 */
export function makeSampleBook(from: { readonly seed: number; readonly today: Day; readonly now: Moment }): SampleBook {
  const lives = cast.map((member, position) => lifeOf(member, position, from));
  const ids = new Map(lives.map((life) => [life.member.key, life.client.id]));
  const market = marketSales({ ...from, random: randomFrom(`${from.seed} market`) });
  const entries = [...lives.flatMap((life) => life.entries), ...market];
  return {
    clients: sorted(lives.map((life) => life.client)),
    links: sorted(
      lives.flatMap((life) =>
        linksOf(life.member, ids, { ...from, random: randomFrom(`${from.seed} ${life.member.key} links`) }),
      ),
    ),
    interactions: sorted(lives.flatMap((life) => life.interactions)),
    followUps: sorted(lives.flatMap((life) => life.followUps)),
    sales: sorted(numbered(entries.map((entry) => entry.sale))),
    payments: sorted(entries.flatMap((entry) => entry.payments)),
  };
}

function sorted<Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row[] {
  return [...rows].sort((left, right) => compare(left.id, right.id));
}

interface Life {
  readonly member: CastMember;
  readonly client: Client;
  readonly interactions: readonly Interaction[];
  readonly followUps: readonly FollowUp[];
  readonly entries: readonly Entry[];
}

function lifeOf(
  member: CastMember,
  position: number,
  from: { readonly seed: number; readonly today: Day; readonly now: Moment },
): Life {
  // Chance of their own: rewriting one story leaves the others as they are.
  const random = randomFrom(`${from.seed} ${member.key}`);
  const pen: Pen = { today: from.today, now: from.now, random };
  const drift = random.between(0, 3);
  const returning = custom(member, pen);
  const contacts = [
    ...(member.contacts ?? []).map((contact) => ({ ...contact, day: dayAgo(contact.ago, drift, from.today) })),
    ...returning.contacts,
  ];
  const sold = [
    ...(member.sales ?? []).map((sale) => ({ ...sale, day: dayAgo(sale.ago, drift, from.today) })),
    ...returning.sales,
  ];

  const days = [...contacts, ...sold].map((told) => told.day).sort();
  const oldest = days[0] ?? from.today;
  const since = dayAgo(Math.max(member.since ?? 0, daysBetween(oldest, from.today)), drift, from.today);
  const createdAt = momentOn(since, from.now, random);
  const id = idAt<'client'>(createdAt, random);
  const entries: Entry[] = [];
  for (const sale of sold) {
    const credited = entries.find((entry) => entry.sale.label === sale.creditOf);
    invariant(sale.creditOf === undefined || credited !== undefined, 'a credit note follows the sale it takes back');
    entries.push(entryOf(sale, id, credited?.sale.id ?? null, pen));
  }
  const lastTold = momentOn(days.at(-1) ?? since, from.now, random);
  return {
    member,
    client: clientOf(
      member,
      position,
      { id, today: from.today, createdAt, updatedAt: later(createdAt, lastTold) },
      random,
    ),
    interactions: contacts.map((contact) => interactionOf(contact, member, id, pen)),
    followUps: (member.due ?? []).map((due) => followUpOf(due, id, pen)),
    entries,
  };
}

function later(left: Moment, right: Moment): Moment {
  return left > right ? left : right;
}

function linksOf(member: CastMember, ids: ReadonlyMap<string, ClientId>, pen: Pen): readonly Link[] {
  return (member.links ?? []).map(([kind, to, note = '']) => {
    const [fromId, toId] = [ids.get(member.key), ids.get(to)];
    invariant(fromId !== undefined && toId !== undefined, `${member.key} is linked to someone of the cast`);
    const createdAt = momentOn(dayAgo(pen.random.between(30, 400), 0, pen.today), pen.now, pen.random);
    return {
      id: idAt<'link'>(createdAt, pen.random),
      fromId,
      toId,
      kind,
      note,
      createdAt,
      updatedAt: createdAt,
      trashedAt: null,
    };
  });
}
