import { addDays, type Day, daysBetween, type Moment } from '../calendar/day';
import { type Client, emptyClientDraft } from '../client/client';
import { type FollowUp, followUpKinds } from '../follow-up/follow-up';
import { type ClientId, idFrom, type SaleId } from '../id';
import { type Interaction, interactionKinds, interactionOutcomes, moods } from '../interaction/interaction';
import { type Payment, paymentMethods, type Sale, saleKinds } from '../sale/sale';
import { momentOn } from './calendar-of-work';
import { idAt } from './chronicle';
import { fictionNumber, inventedSiren } from './identity';
import { endings, familyNames, givenNames, groups, openings, subjects, trades, wares, woods } from './names';
import { places } from './places';
import { type Random, randomFrom } from './random';

/** How large a book to make, and when it would be opened. */
export interface LargeBookPlan {
  readonly seed: number;
  readonly today: Day;
  readonly now: Moment;
  readonly clients: number;
  readonly interactions: number;
  readonly sales: number;
  /** Records per batch; 1,000 when it is not said. */
  readonly batch?: number;
}

/**
 * Each list is a generator of batches, made again at each call and the same each time, so that a book of any size
 * passes through little memory. Within a list, records come in the order of their ids, which is that of time.
 */
export interface LargeBook {
  clients(): Generator<readonly Client[]>;
  followUps(): Generator<readonly FollowUp[]>;
  interactions(): Generator<readonly Interaction[]>;
  sales(): Generator<readonly Sale[]>;
  payments(): Generator<readonly Payment[]>;
}

// How far back the records go.
const daysTold = 5 * 365;

/**
 * A book for measuring: any number of records, spread over five years, with the skew of a real clientele (by Zipf's
 * law the tenth client buys about a tenth of what the first does, and most buy hardly anything).
 */
export function makeLargeBook(plan: LargeBookPlan): LargeBook {
  const batch = plan.batch ?? 1000;
  return {
    clients: () => batches(plan.clients, batch, clientMaker(plan)),
    followUps: () => batches(Math.ceil(plan.clients / 4), batch, followUpMaker(plan)),
    interactions: () => batches(plan.interactions, batch, interactionMaker(plan)),
    sales: () => batches(plan.sales, batch, saleMaker(plan)),
    payments: () => paymentBatches(plan, batch),
  };
}

function* batches<Row>(count: number, size: number, make: (index: number) => Row): Generator<readonly Row[]> {
  for (let start = 0; start < count; start += size) {
    yield Array.from({ length: Math.min(size, count - start) }, (_, offset) => make(start + offset));
  }
}

/** The day of record `index` of `count`: in order, from five years ago to yesterday. */
function dayOfRecord(index: number, count: number, today: Day): Day {
  return addDays(today, Math.floor((index / count) * daysTold) - daysTold);
}

// Records of one day are made one millisecond after another, so that their ids come in the order of their making.
function momentOfRecord(index: number, count: number, plan: LargeBookPlan): Moment {
  const day = dayOfRecord(index, count, plan.today);
  const first = Math.ceil(((daysTold + daysBetween(plan.today, day)) * count) / daysTold);
  return (daysBetween('1970-01-01' as Day, day) * 86_400_000 + 28_800_000 + Math.max(0, index - first)) as Moment;
}

/** The id of a client by its index alone, so that no list of them need be kept. */
function clientIdAt(index: number, plan: LargeBookPlan): ClientId {
  return idFrom<'client'>(
    momentOfRecord(index, plan.clients, plan),
    randomFrom(`${plan.seed} client ${index}`).bytes(10),
  );
}

/** Chooses client indexes by Zipf's law; rank and age are unrelated. */
function skewedClients(plan: LargeBookPlan): (random: Random) => number {
  const cumulative = new Float64Array(plan.clients);
  let total = 0;
  for (let rank = 0; rank < plan.clients; rank += 1) {
    total += 1 / (rank + 1);
    cumulative[rank] = total;
  }
  return (random) => {
    const target = random.next() * total;
    let [low, high] = [0, plan.clients - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cumulative[middle] ?? 0) <= target) low = middle + 1;
      else high = middle;
    }
    // 7,368,787 is prime: it scatters the ranks over the whole list, each to a place of its own.
    return (low * 7_368_787) % plan.clients;
  };
}

function clientMaker(plan: LargeBookPlan): (index: number) => Client {
  const communes = Object.values(places);
  return (index) => {
    const id = clientIdAt(index, plan);
    const random = randomFrom(`${plan.seed} life ${index}`);
    const createdAt = momentOfRecord(index, plan.clients, plan);
    const kind = random.pick(['person', 'person', 'person', 'person', 'company', 'organisation'] as const);
    const [givenName, familyName] = [random.pick(givenNames), random.pick(familyNames)];
    const { city, postcode } = random.pick(communes);
    const name =
      kind === 'person'
        ? `${givenName} ${familyName}`
        : `${random.pick(kind === 'company' ? trades : groups)} ${random.pick([familyName, `de ${city}`])} ${index}`;
    return {
      ...emptyClientDraft,
      id,
      kind,
      name,
      givenName: kind === 'person' ? givenName : '',
      familyName: kind === 'person' ? familyName : '',
      phones: random.chance(0.85) ? [{ label: 'mobile', value: fictionNumber('mobile', index) }] : [],
      emails: random.chance(0.6) ? [{ label: 'home', value: `client.${index}@example.org` }] : [],
      addresses: random.chance(0.7)
        ? [
            {
              label: 'home',
              street: `${random.between(1, 120)} rue des ${random.pick(familyNames)}`,
              postcode,
              city,
              region: '',
              country: 'France',
            },
          ]
        : [],
      registration: kind === 'company' ? inventedSiren(random) : '',
      tags: random.chance(0.4) ? [random.pick(woods)] : [],
      cadence: random.chance(0.2) ? { every: random.between(2, 12), unit: 'week' } : null,
      createdAt,
      updatedAt: createdAt,
      trashedAt: null,
    };
  };
}

function interactionMaker(plan: LargeBookPlan): (index: number) => Interaction {
  const client = skewedClients(plan);
  const random = randomFrom(`${plan.seed} interactions`);
  return (index) => {
    const createdAt = momentOfRecord(index, plan.interactions, plan);
    const kind = random.pick(interactionKinds);
    return {
      id: idAt<'interaction'>(createdAt, random),
      clientId: clientIdAt(client(random), plan),
      kind,
      direction: kind === 'note' ? null : random.pick(['in', 'out'] as const),
      day: dayOfRecord(index, plan.interactions, plan.today),
      time: null,
      text: `${random.pick(openings)} ${random.pick(subjects)} : ${random.pick(endings)}`,
      outcome: random.chance(0.3) ? random.pick(interactionOutcomes) : null,
      mood: random.chance(0.4) ? random.pick(moods) : null,
      minutes: kind === 'note' ? null : random.between(2, 60),
      kilometres: kind === 'visit' ? random.between(2, 90) : null,
      createdAt,
      updatedAt: createdAt,
      trashedAt: null,
    };
  };
}

function saleMaker(plan: LargeBookPlan): (index: number) => Sale {
  const client = skewedClients(plan);
  const random = randomFrom(`${plan.seed} sales`);
  return (index) => {
    const createdAt = momentOfRecord(index, plan.sales, plan);
    const price = Math.round(2_000 * 10 ** (random.next() * 2.4));
    return {
      id: idAt<'sale'>(createdAt, random),
      buyerId: random.chance(0.05) ? 'walk-in' : clientIdAt(client(random), plan),
      day: dayOfRecord(index, plan.sales, plan.today),
      label: `${random.pick(wares)} en ${random.pick(woods)}`,
      kind: random.pick(saleKinds),
      price,
      discount: random.chance(0.1) ? Math.floor(price / 20) : 0,
      cost: random.chance(0.7) ? Math.round(price * (0.2 + random.next() * 0.3)) : null,
      currency: 'EUR',
      reference: `F-${index + 1}`,
      dueDay: null,
      creditOf: null,
      note: '',
      createdAt,
      updatedAt: createdAt,
      trashedAt: null,
    };
  };
}

// Nineteen sales in twenty have been paid, in one payment, within 50 days.
function* paymentBatches(plan: LargeBookPlan, size: number): Generator<readonly Payment[]> {
  const random = randomFrom(`${plan.seed} payments`);
  for (const sales of batches(plan.sales, size, saleMaker(plan))) {
    yield sales.flatMap((sale) => {
      const day = addDays(sale.day, random.between(0, 50));
      const paid = random.chance(0.95) && day <= plan.today;
      return paid ? [paymentOf(sale, day, plan, random)] : [];
    });
  }
}

function paymentOf(sale: Sale & { readonly id: SaleId }, day: Day, plan: LargeBookPlan, random: Random): Payment {
  const paidAt = momentOn(day, plan.now, random);
  return {
    id: idAt<'payment'>(sale.createdAt, random),
    saleId: sale.id,
    buyerId: sale.buyerId,
    day,
    amount: sale.price - sale.discount,
    currency: sale.currency,
    method: random.pick(paymentMethods),
    reference: '',
    createdAt: paidAt,
    updatedAt: paidAt,
    trashedAt: null,
  };
}

function followUpMaker(plan: LargeBookPlan): (index: number) => FollowUp {
  const random = randomFrom(`${plan.seed} follow-ups`);
  const count = Math.ceil(plan.clients / 4);
  return (index) => {
    const createdAt = momentOfRecord(index, count, plan);
    const isDone = random.chance(0.8);
    const day = isDone ? dayOfRecord(index, count, plan.today) : addDays(plan.today, random.between(-20, 90));
    const closedAt = isDone ? ((createdAt + 3_600_000) as Moment) : null;
    return {
      id: idAt<'follow-up'>(createdAt, random),
      clientId: clientIdAt(random.between(0, plan.clients - 1), plan),
      kind: random.pick(followUpKinds),
      title: `${random.pick(openings)} ${random.pick(subjects)}`,
      day,
      time: null,
      repeat: null,
      status: isDone ? 'done' : 'open',
      snoozedFrom: null,
      closedAt,
      createdAt,
      updatedAt: closedAt ?? createdAt,
      trashedAt: null,
    };
  };
}
