import { type Settings, startingSettings } from '../domain/book/settings';
import type { Client } from '../domain/client/client';
import type { ClientId } from '../domain/id';
import type { BookDatabase } from './database';

/** Rows per reading: a larger slice would hold the window for over a frame. */
const sliceSize = 2_000;

/**
 * These clients as they are stored now, in the order asked for; those who are gone are left out. What is to be changed is
 * read here just before, because the directory in memory may lag behind by an action.
 */
export async function readClients(database: BookDatabase, ids: readonly ClientId[]): Promise<readonly Client[]> {
  const clients: Client[] = [];
  for (let start = 0; start < ids.length; start += sliceSize) {
    for (const client of await database.clients.bulkGet(ids.slice(start, start + sliceSize))) {
      if (client) clients.push(client);
    }
  }
  return clients;
}

/** The settings of the book: its currency and the rules of the stages. */
export async function readSettings(database: BookDatabase): Promise<Settings> {
  return (await database.settings.get('settings')) ?? startingSettings;
}
