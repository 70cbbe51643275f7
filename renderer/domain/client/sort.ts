import type { StageRules } from '../book/settings';
import type { Day } from '../calendar/day';
import type { ClientFigures } from '../portfolio/figures';
import { yearlyRevenue } from '../portfolio/months';
import { isTooLong, type Silence, silenceOf } from '../portfolio/silence';
import { type Stage, stageOf } from '../portfolio/stage';
import { fold } from '../text/fold';
import type { Client } from './client';
import { tagKey } from './tags';

/** A client and what they are sorted by. */
export interface NamedClient {
  readonly client: Client;
  /** Folded. */
  readonly name: string;
}

// Folding 20,000 names takes a tenth of a second, and a record never changes.
const named = new WeakMap<Client, NamedClient>();

/** The same object for the same record, so that an order can be kept from one snapshot of the book to the next. */
export function namedClient(client: Client): NamedClient {
  const known = named.get(client);
  if (known) return known;
  const made = { client, name: fold(client.name) };
  named.set(client, made);
  return made;
}

/** By folded name, then by id: an order without ties, so that a list never jumps. */
export function compareNamed(left: NamedClient, right: NamedClient): number {
  if (left.name !== right.name) return left.name < right.name ? -1 : 1;
  return left.client.id < right.client.id ? -1 : left.client.id > right.client.id ? 1 : 0;
}

/** What a list shows, sorts and filters a client by: worked out once per client and day, not at each keystroke. */
export interface ListEntry {
  readonly client: Client;
  readonly figures: ClientFigures;
  readonly stage: Stage;
  readonly silence: Silence | null;
  readonly tooLong: boolean;
  /** Sold in the last twelve months, the present one included, in minor units. */
  readonly revenue: number;
  readonly tagKeys: readonly string[];
}

/** What a list needs of one client on `today`, by these rules of the stages. */
export function listEntry(client: Client, figures: ClientFigures, rules: StageRules, today: Day): ListEntry {
  const silence = silenceOf(figures, client.cadence, today);
  return {
    client,
    figures,
    stage: stageOf(figures, rules, today),
    silence,
    tooLong: isTooLong(silence, today),
    revenue: yearlyRevenue(figures, today),
    tagKeys: client.tags.map(tagKey),
  };
}

export const clientSorts = ['name', 'last-contact', 'next-follow-up', 'revenue', 'silence'] as const;
export type ClientSortBy = (typeof clientSorts)[number];

export interface ClientSort {
  readonly by: ClientSortBy;
  readonly direction: 'ascending' | 'descending';
}

/** The direction in which a column is asked for first: what one looks for stands on top. */
export const firstDirection: Readonly<Record<ClientSortBy, ClientSort['direction']>> = {
  name: 'ascending',
  'last-contact': 'descending',
  'next-follow-up': 'ascending',
  revenue: 'descending',
  silence: 'descending',
};

/**
 * The positions of `entries` (which stand in the order of their names) in the order that `sort` asks for. Clients of
 * whom the value is unknown come last in both directions, and equal ones keep the order of their names.
 */
export function sortPositions(entries: readonly ListEntry[], sort: ClientSort): Int32Array {
  const { by, direction } = sort;
  const positions = Int32Array.from(entries.keys());
  if (by === 'name') return direction === 'ascending' ? positions : positions.reverse();
  const values = entries.map((entry) => sortValue(entry, by));
  const sign = direction === 'ascending' ? 1 : -1;
  return positions.sort((left, right) => {
    const leftValue = values[left] ?? null;
    const rightValue = values[right] ?? null;
    if (leftValue === rightValue) return left - right;
    if (leftValue === null) return 1;
    if (rightValue === null) return -1;
    return leftValue < rightValue ? -sign : sign;
  });
}

function sortValue(entry: ListEntry, by: Exclude<ClientSortBy, 'name'>): string | number | null {
  switch (by) {
    case 'last-contact':
      return entry.figures.lastContactDay;
    case 'next-follow-up': {
      const next = entry.figures.nextFollowUp;
      return next && `${next.day} ${next.time ?? '99:99'}`;
    }
    case 'revenue':
      return entry.revenue === 0 && entry.figures.saleCount === 0 ? null : entry.revenue;
    case 'silence':
      // Against what is usual for that client: 46 of 30 days is longer than 60 of 90.
      return entry.silence?.usual ? entry.silence.days / entry.silence.usual : null;
  }
}
