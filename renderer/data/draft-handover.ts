import type { Moment } from '../domain/calendar/day';
import { type LeftRows, parseLeftRows } from '../domain/draft/handover';
import type { DraftKey, DraftRow, DraftsDatabase } from './draft-rows';

/** What keeps texts of this origin beside the database. */
export interface TextStorage {
  readonly localStorage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;
}

/** A draft that was to be written under this key, or to be removed: null. */
export type HandedOver = readonly [key: DraftKey, draft: DraftRow['draft'] | null];

/**
 * What a window that goes away has not written yet, for the next one to write. It is put into `localStorage`, which alone is
 * sure to have it: what is asked of IndexedDB then is lost one time in two hundred, and six times in a hundred behind a
 * write that is still under way (measured in Chromium 156; `localStorage` had it each of 3,000 times).
 */
export interface Handover {
  /** In place of what this window left before; nothing where there is no room for it. */
  leave(left: readonly HandedOver[]): void;
  /** All is written after all. */
  takeBack(): void;
  /** The other windows that left something. */
  windows(): readonly string[];
  /** Calls `heard` when another window leaves something, which may be known later than that it is gone. */
  follow(heard: () => void, signal: AbortSignal): void;
  /** Writes what a window that is gone left, but for what has been written since, and forgets it. */
  write(database: DraftsDatabase, window: string): Promise<void>;
}

const prefix = 'clientele.drafts.';

/** The handover of the window of this name. Where the page may keep no texts, nothing is handed over. */
export function openHandover(page: EventTarget & TextStorage, me: string, now: () => Moment): Handover {
  function ask<Answer>(question: (storage: TextStorage['localStorage']) => Answer, otherwise: Answer): Answer {
    try {
      return question(page.localStorage);
    } catch {
      return otherwise;
    }
  }

  const forget = (window: string) => ask((storage) => storage.removeItem(prefix + window), undefined);

  return {
    leave(rows) {
      // What stood there is older than what finds no room now.
      forget(me);
      ask((storage) => storage.setItem(prefix + me, JSON.stringify({ at: now(), rows })), undefined);
    },
    takeBack: () => forget(me),
    windows: () =>
      ask((storage) => {
        const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
        return names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
      }, []).filter((window) => window !== me),
    follow(heard, signal) {
      const hear = (event: Event) => {
        if ((event as StorageEvent).key?.startsWith(prefix)) heard();
      };
      page.addEventListener('storage', hear, { signal });
    },
    async write(database, window) {
      const text = ask((storage) => storage.getItem(prefix + window), null);
      const left = text === null ? null : parseLeftRows(text);
      if (left) await writeRows(database, left);
      // What nobody can read says nothing to the next one either.
      forget(window);
    },
  };
}

async function writeRows({ drafts }: DraftsDatabase, { at, rows }: LeftRows): Promise<void> {
  await drafts.db.transaction('rw', drafts, async () => {
    const stored = await drafts.bulkGet(rows.map(([key]) => key));
    // A window that was only hidden may have gone on.
    const latest = rows.filter((_, index) => !((stored[index]?.draft.at ?? 0) > at));
    const removed = latest.flatMap(([key, draft]) => (draft === null ? [key] : []));
    const kept = latest.flatMap(([[book, window, form], draft]) =>
      draft === null ? [] : [{ book, window, form, draft: draft as DraftRow['draft'] }],
    );
    await Promise.all([drafts.bulkDelete(removed), drafts.bulkPut(kept)]);
  });
}
