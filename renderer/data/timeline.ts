import Dexie from 'dexie';
import { type Settings, startingSettings } from '../domain/book/settings';
import type { Client } from '../domain/client/client';
import type { Portrait } from '../domain/client/portrait';
import type { ClientId } from '../domain/id';
import { type ClientFigures, type ClientRows, emptyFigures } from '../domain/portfolio/figures';
import type { BookDatabase } from './database';
import { type LinkedClient, readLinkedClients } from './links';

/** Everything that the sheet of one client shows, as it stood at one moment. */
export interface ClientReading {
  readonly client: Client;
  readonly portrait: Portrait | null;
  readonly figures: ClientFigures;
  readonly rows: ClientRows;
  readonly linked: readonly LinkedClient[];
  readonly settings: Settings;
}

/**
 * Reads what one client's sheet shows, in one transaction and by index, so that its parts agree and the cost depends on
 * that client alone. Null when there is no such client; one in the trash is found.
 */
export function readClient(database: BookDatabase, clientId: ClientId): Promise<ClientReading | null> {
  const { clients, portraits, links, figures, settings, interactions, followUps, sales, payments } = database;
  const tables = [clients, portraits, links, figures, settings, interactions, followUps, sales, payments];
  // Within a transaction, what we wrote ourselves is chained and not awaited, here and in what is called: Dexie's promises
  // carry their transaction with them, while after an `await` it has to be guessed (dexie/Dexie.js#1186).
  return database.transaction('r', tables, () =>
    Promise.all([
      clients.get(clientId),
      portraits.get(clientId),
      figures.get(clientId),
      settings.get('settings'),
      readTimeline(database, clientId),
      readLinkedClients(database, clientId),
    ]).then(([client, portrait, kept, stored, rows, linked]) => {
      if (!client) return null;
      return {
        client,
        portrait: portrait ?? null,
        figures: kept ?? emptyFigures(clientId),
        rows,
        linked,
        settings: stored ?? startingSettings,
      };
    }),
  );
}

/** All rows of one client, oldest day first, those in the trash included: four readings by index, side by side. */
export function readTimeline(database: BookDatabase, clientId: ClientId): Promise<ClientRows> {
  const anyDay = [[clientId, Dexie.minKey], [clientId, Dexie.maxKey], true, true] as const;
  return Promise.all([
    database.interactions
      .where('[clientId+day]')
      .between(...anyDay)
      .toArray(),
    database.followUps
      .where('[clientId+day]')
      .between(...anyDay)
      .toArray(),
    database.sales
      .where('[buyerId+day]')
      .between(...anyDay)
      .toArray(),
    database.payments
      .where('[buyerId+day]')
      .between(...anyDay)
      .toArray(),
  ]).then(([interactions, followUps, sales, payments]) => ({ interactions, followUps, sales, payments }));
}
