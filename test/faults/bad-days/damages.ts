import { cpSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Places, placesIn } from './places';

/** One way to damage the store of a profile: its files while nothing runs, or its tables behind the app's back. */
export interface Damage {
  readonly what: string;
  /** `other` is the profile of another book of the same origin. */
  readonly toFiles?: (places: Places, other: Places) => void;
  /** On the page, before the app opens its book. */
  readonly toTables?: (page: Page) => Promise<void>;
  /** Which way back gives everything, where it is not the one that is offered first. */
  readonly way?: 'go-on';
}

export function damage(profile: string, otherProfile: string, { toFiles }: Damage): void {
  toFiles?.(placesIn(profile), placesIn(otherProfile));
}

export const damages: readonly Damage[] = [
  { what: 'the database deleted', toFiles: ({ database }) => remove(database) },
  { what: 'its MANIFEST deleted', toFiles: ({ database }) => remove(inFolder(database, /^MANIFEST/)) },
  { what: 'its CURRENT deleted', toFiles: ({ database }) => remove(join(database, 'CURRENT')) },
  { what: 'its LOCK deleted', toFiles: ({ database }) => remove(join(database, 'LOCK')) },
  { what: 'its log deleted', toFiles: ({ databaseLogs }) => remove(...databaseLogs) },
  { what: 'its log flipped at the head', toFiles: ({ databaseLogs }) => flip(0.001, ...databaseLogs) },
  { what: 'its log flipped in the middle', toFiles: ({ databaseLogs }) => flip(0.5, ...databaseLogs) },
  { what: 'its log flipped at the tail', toFiles: ({ databaseLogs }) => flip(0.999, ...databaseLogs) },
  { what: 'each of its tables flipped', toFiles: ({ databaseTables }) => flip(0.5, ...databaseTables) },
  { what: 'each of its tables cut in half', toFiles: ({ databaseTables }) => halve(...databaseTables) },
  { what: 'each of its tables deleted', toFiles: ({ databaseTables }) => remove(...databaseTables) },
  {
    what: 'another book copied over it',
    toFiles: ({ database }, other) => {
      remove(database);
      cpSync(other.database, database, { recursive: true });
    },
  },
  { what: 'all private files deleted', toFiles: ({ privateFiles }) => remove(privateFiles) },
  {
    what: 'the private files of another book copied over them',
    toFiles: ({ privateFiles }, other) => {
      remove(privateFiles);
      cpSync(other.privateFiles, privateFiles, { recursive: true });
    },
    // What is kept there is the other book: the one that was found is the right one.
    way: 'go-on',
  },
  { what: 'the journal deleted', toFiles: ({ journal }) => remove(...journal) },
  { what: 'the journal flipped', toFiles: ({ journal }) => flip(0.5, ...journal) },
  { what: 'the manifests flipped', toFiles: ({ manifests }) => flip(0.5, ...manifests) },
  { what: 'the snapshots flipped', toFiles: (places) => flip(0.5, ...filesOfSnapshots(places)) },
  {
    what: 'the newest snapshot flipped, the database deleted',
    toFiles: ({ snapshots, database }) => {
      flip(0.5, ...snapshots.slice(-1).map(({ file }) => file));
      remove(database);
    },
  },
  {
    what: 'the manifests flipped, the database deleted',
    toFiles: ({ manifests, database }) => {
      flip(0.5, ...manifests);
      remove(database);
    },
  },
  {
    what: 'everything but the snapshots deleted',
    toFiles: ({ database, journal, manifests }) => remove(database, ...journal, ...manifests),
  },
  {
    what: 'the journal flipped, the database deleted',
    toFiles: ({ database, journal }) => {
      flip(0.5, ...journal);
      remove(database);
    },
  },
  { what: 'all clients deleted from their table', toTables: (page) => inTable(page, 'clients', 'clear') },
  { what: 'one client deleted', toTables: (page) => inTable(page, 'clients', 'delete one') },
  { what: 'all follow-ups deleted from their table', toTables: (page) => inTable(page, 'followUps', 'clear') },
  { what: 'the history deleted from its table', toTables: (page) => inTable(page, 'changes', 'clear') },
  { what: 'the kept figures deleted', toTables: (page) => inTable(page, 'figures', 'clear') },
  { what: 'the last sequence rewound', toTables: (page) => inTable(page, 'meta', 'rewind') },
  { what: 'identity and sequence deleted', toTables: (page) => inTable(page, 'meta', 'clear') },
];

function inFolder(folder: string, shape: RegExp): string {
  return join(folder, readdirSync(folder).find((name) => shape.test(name)) ?? '');
}

function filesOfSnapshots({ snapshots }: Places): readonly string[] {
  return snapshots.map(({ file }) => file);
}

function remove(...paths: readonly string[]): void {
  for (const path of paths) rmSync(path, { recursive: true });
}

/** Turns one bit, so far into each file. */
function flip(share: number, ...paths: readonly string[]): void {
  for (const path of paths) {
    const bytes = readFileSync(path);
    const at = Math.floor(bytes.length * share);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(path, bytes);
  }
}

function halve(...paths: readonly string[]): void {
  for (const path of paths) truncateSync(path, Math.floor(readFileSync(path).length / 2));
}

/** Through a connection that knows nothing of the app, to every book there is. */
async function inTable(page: Page, table: string, work: 'clear' | 'delete one' | 'rewind'): Promise<void> {
  await page.evaluate(
    async ([name, wanted]) => {
      const books = (await indexedDB.databases()).flatMap((each) => each.name ?? []);
      for (const book of books.filter((each) => /^clientele-[0-9a-f]{8}-/.test(each))) {
        await new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open(book);
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const transaction = opening.result.transaction(name, 'readwrite');
            const store = transaction.objectStore(name);
            if (wanted === 'clear') store.clear();
            else if (wanted === 'rewind') store.put({ key: 'lastSeq', value: 30 });
            else {
              store.getAllKeys(null, 1).onsuccess = (event) => {
                store.delete((event.target as IDBRequest<IDBValidKey[]>).result[0] ?? '');
              };
            }
            transaction.oncomplete = () => {
              opening.result.close();
              resolve();
            };
          };
        });
      }
    },
    [table, work] as const,
  );
}
