import { liveQuery } from 'dexie';
import type { Moment } from '../domain/calendar/day';
import { type Draft, judgeDraft } from '../domain/draft/draft';
import { type DraftForm, type FormKind, type FormOf, keyOf } from '../domain/draft/forms';
import { openHandover, type TextStorage } from './draft-handover';
import { type DraftRow, type DraftsDatabase, openDraftsDatabase, textOf } from './draft-rows';
import { openDraftWriter } from './draft-writer';
import { watched } from './watchdog';
import { beThere, whenGone, whoIsThere } from './window-lock';

/** A draft of a window that is gone. */
export interface LeftDraft {
  readonly window: string;
  readonly draft: Draft;
}

export interface FoundDraft<Kind extends FormKind> {
  readonly draft: Draft<Kind>;
  /** Where it comes from; null for this window's own. */
  readonly left: LeftDraft | null;
  /** This window's own, or asked for: its form may open by itself. */
  readonly isWanted: boolean;
}

/**
 * What is typed into forms and not saved yet, kept while it is typed. A draft belongs to the window that types it until
 * that window is gone; from then on any window of the same book may take it over. Nothing here throws for what a disk can
 * do: a form works without its draft, and what could not be written is tried again with the next letter.
 */
export interface Drafts {
  /** The draft of exactly this form: this window's own, else one that a gone window left: the one asked for, or the newest. */
  find<Kind extends FormKind>(form: FormOf<Kind>): FoundDraft<Kind> | null;
  /** Writes what stands in a form of this window: at most every 300 ms, the last state always. */
  keep<Kind extends FormKind>(draft: Draft<Kind>): void;
  /** The form was saved, or its text knowingly thrown away. */
  forget(form: DraftForm): void;
  /** What gone windows left, the newest first; the same object until it changes. */
  left(): readonly LeftDraft[];
  subscribe(listener: () => void): () => void;
  /** The person asks for this one: its form finds it before others. */
  askFor(left: LeftDraft): void;
  /** Makes what a gone window left this window's own; left alone where this window types in the same form. */
  takeOver(left: LeftDraft): void;
  throwAway(left: LeftDraft): void;
  /** Takes `throwAway` back. */
  putBack(left: LeftDraft): void;
  /** Removes what gone windows left more than `draftDays` ago, in any book. */
  sweep(): Promise<void>;
  /** As if this window were gone. Resolves when all is written. */
  close(): Promise<void>;
  /** Closes, because the book itself goes: what was typed into it goes too, in whichever window. */
  closeWithBook(): Promise<void>;
}

const patience = 2_000;

/** How long a draft that nobody takes over is kept. */
export const draftDays = 30;

export interface DraftServices {
  readonly now: () => Moment;
  readonly randomName: () => string;
  /** Says when the page is hidden or left: what waits to be written is handed over then, in its `localStorage`. */
  readonly page: EventTarget & TextStorage;
}

/** Opens the drafts of one book, by the name of its database, for this window. */
export async function openDrafts(book: string, { now, randomName, page }: DraftServices): Promise<Drafts> {
  const me = randomName();
  // A full disk answers nothing for a long time, and the window must not wait for what it can do without.
  const opening = watched<DraftsDatabase | null>(patience, openDraftsDatabase, null, () => {});
  const [leave, database] = await Promise.all([beThere(me), opening]);
  const closing = new AbortController();
  const own = new Map<string, Draft>();
  const handover = openHandover(page, me, now);
  const rows = openDraftWriter(database, handover);
  /** What this window took over or threw away: gone, though a reading that began before may still show it. */
  const taken = new Set<string>();
  const awaited = new Set<string>();
  /** Gone windows whose last words could not be written yet. */
  const unwritten = new Set<string>();
  /** By the key of the form, the window whose draft is asked for. */
  const asked = new Map<string, string>();
  const listeners = new Set<() => void>();
  let left: readonly LeftDraft[] = [];
  let looks = 0;

  const rowOf = (draft: Draft, window = me): DraftRow => ({ book, window, form: keyOf(draft.form), draft });

  function tell(): void {
    for (const listener of [...listeners]) listener();
  }

  function show(next: readonly LeftDraft[]): void {
    if (JSON.stringify(next) === JSON.stringify(left)) return;
    left = next;
    tell();
  }

  async function sort(stored: readonly DraftRow[]): Promise<void> {
    looks += 1;
    const look = looks;
    const others = stored.filter((row) => row.window !== me);
    const windows = [...new Set(others.map((row) => row.window))];
    const there = await whoIsThere(windows);
    if (look !== looks) return;
    for (const window of there) waitFor(window);
    const found = others.flatMap((row) => {
      const draft =
        there.has(row.window) || unwritten.has(row.window) || taken.has(textOf(row)) ? null : judgeDraft(row.draft);
      return draft ? [{ window: row.window, draft }] : [];
    });
    show(found.sort((one, other) => other.draft.at - one.draft.at));
  }

  const readRows = async (): Promise<readonly DraftRow[]> =>
    database ? database.drafts.where('book').equals(book).toArray() : [];
  const look = () =>
    bringIn()
      .then(readRows)
      .then(sort, () => {});

  /** What windows that are gone had not written. Until it is, their drafts are older than what was typed: nobody is offered them. */
  async function bringIn(): Promise<void> {
    const windows = handover.windows();
    if (!database || windows.length === 0) return;
    const there = await whoIsThere(windows);
    for (const window of windows) {
      if (there.has(window)) waitFor(window);
      else {
        unwritten.add(window);
        await handover.write(database, window).then(
          () => unwritten.delete(window),
          () => {},
        );
      }
    }
  }

  function waitFor(window: string): void {
    if (awaited.has(window)) return;
    awaited.add(window);
    whenGone(window, closing.signal, () => void look());
  }

  page.addEventListener('pagehide', rows.leaving, { signal: closing.signal });
  page.addEventListener('visibilitychange', rows.leaving, { signal: closing.signal });
  handover.follow(() => void look(), closing.signal);
  await watched(patience, look, undefined, () => {});
  const subscription = liveQuery(readRows).subscribe({ next: (stored) => void sort(stored), error: () => {} });

  function drop(dropped: LeftDraft): void {
    const row = rowOf(dropped.draft, dropped.window);
    taken.add(textOf(row));
    show(left.filter((each) => textOf(rowOf(each.draft, each.window)) !== textOf(row)));
    rows.remove(row);
  }

  async function end(last: () => Promise<unknown>): Promise<void> {
    closing.abort();
    subscription.unsubscribe();
    await rows.close();
    await last();
    database?.close();
    leave();
  }

  return {
    find<Kind extends FormKind>(form: FormOf<Kind>) {
      const key = keyOf(form);
      const mine = judgeDraft(own.get(key));
      const others = left.filter((each) => keyOf(each.draft.form) === key);
      const wanted = others.find((each) => each.window === asked.get(key));
      const found = mine ? null : (wanted ?? others[0] ?? null);
      const draft = mine ?? found?.draft;
      if (!draft) return null;
      // The key begins with the kind of the form.
      return { draft: draft as unknown as Draft<Kind>, left: found, isWanted: found === null || found === wanted };
    },
    keep<Kind extends FormKind>(typed: Draft<Kind>) {
      const draft = typed as unknown as Draft;
      own.set(keyOf(draft.form), draft);
      rows.put(rowOf(draft));
      rows.soon();
    },
    forget(form) {
      asked.delete(keyOf(form));
      const draft = own.get(keyOf(form));
      if (!draft) return;
      own.delete(keyOf(form));
      rows.remove(rowOf(draft));
      rows.now();
    },
    left: () => left,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    askFor(each) {
      asked.set(keyOf(each.draft.form), each.window);
      tell();
    },
    takeOver(each) {
      const key = keyOf(each.draft.form);
      if (own.has(key)) return;
      own.set(key, each.draft);
      drop(each);
      rows.put(rowOf(each.draft));
      rows.now();
    },
    throwAway(each) {
      drop(each);
      rows.now();
    },
    putBack(each) {
      const row = rowOf(each.draft, each.window);
      taken.delete(textOf(row));
      rows.put(row);
      rows.now();
    },
    async sweep() {
      if (database) await sweepRows(database, now() - draftDays * 86_400_000).catch(() => {});
    },
    close: () => end(async () => {}),
    closeWithBook: () =>
      end(async () => {
        await bringIn();
        await database?.drafts.where('book').equals(book).delete();
      }),
  };
}

async function sweepRows({ drafts }: DraftsDatabase, limit: number): Promise<void> {
  const stored = await drafts.toArray();
  const there = await whoIsThere(stored.map((row) => row.window));
  const old = stored.filter(({ window, draft }) => !there.has(window) && !(draft.at >= limit));
  await drafts.bulkDelete(old.map(({ book, window, form }) => [book, window, form] as const));
}
