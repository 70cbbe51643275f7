import Dexie, { type Table } from 'dexie';
import type { ActionLabel, Change } from '../domain/book/action';
import type { Settings } from '../domain/book/settings';
import type { Moment } from '../domain/calendar/day';
import type { Client } from '../domain/client/client';
import type { Distinction } from '../domain/client/distinction';
import type { Link } from '../domain/client/link';
import type { Portrait } from '../domain/client/portrait';
import type { ColumnMapping } from '../domain/exchange/column-mapping';
import type { ExportRecord } from '../domain/exchange/export-record';
import type { FollowUp } from '../domain/follow-up/follow-up';
import type { ClientId, ExportId, FollowUpId, InteractionId, LinkId, PaymentId, SaleId, SegmentId } from '../domain/id';
import type { Interaction } from '../domain/interaction/interaction';
import { type Outcome, refuse, succeed } from '../domain/outcome';
import type { ClientFigures, OpenSale } from '../domain/portfolio/figures';
import type { BuyerId, Payment, Sale } from '../domain/sale/sale';
import type { Segment } from '../domain/segment/segment';
import { closeDoor, type Door } from './door';
import type { Front } from './front';
import * as firstBook from './schema/v001-first-book';
import * as matchingAndLeaving from './schema/v002-matching-and-leaving';
import * as segments from './schema/v003-segments';
import { deleteFrom, findStorage } from './storage';
import { lendStorage } from './storage-of-dexie';

/**
 * One part of one action in the append-only history. The head is part 0; an action of many changes keeps them in the
 * parts that follow, so that reading the last hundred heads stays cheap after a large import.
 */
export interface ChangeRow {
  readonly seq: number;
  readonly part: number;
  readonly at: Moment;
  readonly kind: 'do' | 'undo' | 'redo';
  /** The sequence of the action that an undo or a redo is about, or that this one takes back. */
  readonly of: number | null;
  readonly label: ActionLabel;
  readonly undoable: boolean;
  /** How many parts follow the head. */
  readonly parts: number;
  readonly changes: readonly Change[];
}

/**
 * `lastSeq`: the sequence of the last action. `book`: the identity of this book, made when it was. `front`: what a start shows
 * first, see `front.ts`; `shape` is the version of the book whose records it is made of.
 */
export type MetaRow =
  | { readonly key: 'lastSeq'; readonly value: number }
  | { readonly key: 'book'; readonly value: { readonly id: string; readonly createdAt: Moment } }
  | { readonly key: 'front'; readonly value: Front; readonly shape: number };

/** Every shape that was ever shipped, oldest first: a book of an older one is brought up to the last when it is opened. */
const shapes = [firstBook, matchingAndLeaving, segments] as const;

export class BookDatabase extends Dexie {
  declare readonly settings: Table<Settings, string>;
  declare readonly clients: Table<Client, ClientId>;
  declare readonly links: Table<Link, LinkId>;
  declare readonly interactions: Table<Interaction, InteractionId>;
  declare readonly followUps: Table<FollowUp, FollowUpId>;
  declare readonly sales: Table<Sale, SaleId>;
  declare readonly payments: Table<Payment, PaymentId>;
  declare readonly distinctions: Table<Distinction, string>;
  declare readonly portraits: Table<Portrait, ClientId>;
  declare readonly exports: Table<ExportRecord, ExportId>;
  declare readonly columnMappings: Table<ColumnMapping, string>;
  declare readonly segments: Table<Segment, SegmentId>;
  declare readonly changes: Table<ChangeRow, [number, number]>;
  declare readonly figures: Table<ClientFigures, BuyerId>;
  declare readonly openSales: Table<OpenSale, SaleId>;
  declare readonly meta: Table<MetaRow, string>;

  constructor(name: string) {
    super(name, {
      // Without `strict` Chromium never calls fsync: an acknowledged write could vanish with the power.
      chromeTransactionDurability: 'strict',
      // Opened once, by us, where the version can be compared; never reopened behind our back after an upgrade elsewhere.
      autoOpen: false,
      // With the cache, live queries can show what was not committed.
      cache: 'disabled',
    });
    for (const { version, stores } of shapes) this.version(version).stores(stores);
  }
}

/** Dexie multiplies its versions by ten to make IndexedDB's. */
export const nativeVersion = segments.version * 10;

export type OpenRefusal =
  /** Made by a newer version of the app; opening it here could harm it. */
  | { readonly code: 'newer-book'; readonly found: number; readonly expected: number }
  /** Another window holds it with an older version of the app. */
  | { readonly code: 'blocked' }
  /** The browser gave no storage at all. */
  | { readonly code: 'no-storage'; readonly detail: string };

/** Why no book opens, when this is an error of the store: it cannot be opened, or not be read. null for any other, a bug. */
export function refusalOfStore(error: unknown): OpenRefusal | null {
  const isOfStore = error instanceof Dexie.DexieError || error instanceof DOMException;
  return isOfStore ? { code: 'no-storage', detail: `${error.name}: ${error.message}` } : null;
}

/**
 * Hears when the browser itself closes an open database: the disk refused it a write, or its files went. Nothing is read or
 * written then until it is opened anew, and what it then holds has to be compared with the vault again.
 */
export function whenLost(database: BookDatabase, heard: () => void): void {
  // Not heard for a closing of our own.
  database.backendDB().addEventListener('close', heard);
}

export interface OpenedDatabase {
  readonly database: BookDatabase;
  readonly door: Door;
}

/** Why this app may not even look at what belongs to a database: a newer one made it. Reads nothing, writes nothing. */
export async function refuseNewer(name: string): Promise<OpenRefusal | null> {
  const found = await versionOf(name);
  return found > nativeVersion ? { code: 'newer-book', found, expected: nativeVersion } : null;
}

/**
 * Opens a book's database and closes its door: from here on only what the queue admits can write. A database of a newer
 * version is refused before Dexie sees it, and stays untouched: Dexie itself would open it and write to it
 * (dexie/Dexie.js#2097).
 */
export async function openDatabase(name: string): Promise<Outcome<OpenedDatabase, OpenRefusal>> {
  const newer = await refuseNewer(name);
  if (newer) return refuse(newer);
  const database = new BookDatabase(name);
  const door = closeDoor(database);
  let blocked = false;
  const whenBlocked = new Promise<void>((resolve) => {
    database.on('blocked', () => {
      blocked = true;
      resolve();
    });
  });
  try {
    await Promise.race([database.open(), whenBlocked]);
  } catch (error) {
    database.close();
    return refuse({ code: 'no-storage', detail: error instanceof Error ? error.message : String(error) });
  }
  if (blocked) {
    database.close();
    return refuse({ code: 'blocked' });
  }
  const opened = database.backendDB().version;
  if (opened !== nativeVersion) {
    database.close();
    return refuse({ code: 'newer-book', found: opened, expected: nativeVersion });
  }
  return succeed({ database, door });
}

/** The native version of a database, 0 when there is none; never creates or upgrades one. */
async function versionOf(name: string): Promise<number> {
  const storage = await lendStorage();
  const databases = await storage.databases();
  return databases.find((database) => database.name === name)?.version ?? 0;
}

/** Deletes a database once nobody has it open any more; one that does not exist is success. */
export async function deleteDatabase(name: string): Promise<void> {
  await deleteFrom(await findStorage(), name);
}
