import Dexie from 'dexie';
import type { ClientId, InteractionId } from '../domain/id';
import type { Interaction } from '../domain/interaction/interaction';
import type { BookDatabase } from './database';

/** Null when there is none; one in the trash is found. */
export async function readInteraction(database: BookDatabase, id: InteractionId): Promise<Interaction | null> {
  return (await database.interactions.get(id)) ?? null;
}

/** The latest contacts of a client that are looked at for words; further back, words have gone cold. */
const looksBack = 5;

/**
 * The last words of each of these clients: the text of the newest of their latest contacts that has one. Clients without
 * any are left out. One reading by index per client: ask for those in sight.
 */
export async function readLastWords(
  database: BookDatabase,
  clientIds: readonly ClientId[],
): Promise<ReadonlyMap<ClientId, string>> {
  const latest = await database.transaction('r', database.interactions, () =>
    Promise.all(
      clientIds.map((clientId) =>
        database.interactions
          .where('[clientId+day]')
          .between([clientId, Dexie.minKey], [clientId, Dexie.maxKey])
          .reverse()
          .limit(looksBack)
          .toArray(),
      ),
    ),
  );
  const words = new Map<ClientId, string>();
  for (const [index, clientId] of clientIds.entries()) {
    const text = latest[index]?.find((each) => each.trashedAt === null && each.text !== '')?.text;
    if (text !== undefined) words.set(clientId, text);
  }
  return words;
}
