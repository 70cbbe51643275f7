import { type Day, monthOf } from '../calendar/day';
import type { Client } from '../client/client';
import { type ClientFigures, monthIndex, revenueBetween } from '../portfolio/figures';

/** A client with what is known of them, as the directory holds it. */
export interface KnownClient {
  readonly client: Client;
  readonly figures: ClientFigures;
}

/** What a client bought in the twelve months that end with that of `today`, in minor units. */
export function yearlyRevenue(figures: Pick<ClientFigures, 'months'>, today: Day): number {
  const month = monthIndex(monthOf(today));
  return revenueBetween(figures.months, month - 11, month, 'sold');
}

/** Orders by name, then by id, so that no two clients are ever equal and every ranking is total. */
export function compareNames(left: Pick<Client, 'name' | 'id'>, right: Pick<Client, 'name' | 'id'>): number {
  if (left.name !== right.name) return left.name < right.name ? -1 : 1;
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
}
