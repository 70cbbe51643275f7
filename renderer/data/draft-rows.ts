import Dexie, { type Table } from 'dexie';
import type { Draft } from '../domain/draft/draft';
import { lendStorage } from './storage-of-dexie';

/** A draft of one window; two windows that type in the same form have a row each. */
export interface DraftRow {
  /** The name of the book's database: what was typed in the sample, say, never appears in another book. */
  readonly book: string;
  /** Who types, or typed: the name of the window's lock. */
  readonly window: string;
  readonly form: string;
  readonly draft: Draft;
}

export type DraftKey = readonly [book: string, window: string, form: string];

/** A row's key as one text, for telling rows apart in memory. */
export function textOf({ book, window, form }: DraftRow): string {
  return JSON.stringify([book, window, form] satisfies DraftKey);
}

const version = 1;

export class DraftsDatabase extends Dexie {
  declare readonly drafts: Table<DraftRow, DraftKey>;

  constructor() {
    // As the book does (database.ts): on the disk when acknowledged, never opened again behind our back.
    super('clientele-drafts', { chromeTransactionDurability: 'strict', autoOpen: false, cache: 'disabled' });
    this.version(version).stores({ drafts: '[book+window+form], book' });
  }
}

/** Null where there is no storage, or where a newer version of the app keeps its drafts: the forms work without. */
export async function openDraftsDatabase(): Promise<DraftsDatabase | null> {
  await lendStorage();
  const database = new DraftsDatabase();
  try {
    await database.open();
    if (database.backendDB().version === version * 10) return database;
  } catch {
    // A form can be typed in and saved all the same; the book itself says why there is no storage.
  }
  database.close();
  return null;
}
