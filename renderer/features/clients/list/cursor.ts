import type { ClientId } from '../../../domain/id';
import type { Shown } from './use-client-list';

/** Where one stands in a list, and which clients are selected for an action on several. */
export interface Cursor {
  readonly active: ClientId | null;
  /** Where an extended selection started. */
  readonly anchor: ClientId | null;
  readonly selected: ReadonlySet<ClientId>;
}

export const startingCursor: Cursor = { active: null, anchor: null, selected: new Set() };

export type Step = 'up' | 'down' | 'page-up' | 'page-down' | 'first' | 'last';

type List = Pick<Shown, 'count' | 'idAt' | 'indexOf'>;

/** The index that a step leads to; null in an empty list. Whoever stands nowhere starts at the top. */
export function stepTo(cursor: Cursor, step: Step, list: List, page: number): number | null {
  if (list.count === 0) return null;
  const last = list.count - 1;
  if (step === 'first') return 0;
  if (step === 'last') return last;
  const index = cursor.active === null ? null : list.indexOf(cursor.active);
  if (index === null) return 0;
  const distance = step === 'up' || step === 'down' ? 1 : page;
  return step === 'up' || step === 'page-up' ? Math.max(0, index - distance) : Math.min(last, index + distance);
}

/** Stands on a row; the selection stays as it is. */
export function standOn(cursor: Cursor, id: ClientId | null): Cursor {
  return { ...cursor, active: id, anchor: id };
}

/** Stands on a row and selects everything from the anchor to it, and nothing else. */
export function extendTo(cursor: Cursor, index: number, list: List): Cursor {
  const anchor = cursor.anchor ?? cursor.active;
  const from = (anchor === null ? null : list.indexOf(anchor)) ?? index;
  const selected = new Set<ClientId>();
  for (let at = Math.min(from, index); at <= Math.max(from, index); at += 1) {
    const id = list.idAt(at);
    if (id) selected.add(id);
  }
  return { active: list.idAt(index), anchor: list.idAt(from), selected };
}

/** Selects a row, or no longer, and stands on it. */
export function toggle(cursor: Cursor, id: ClientId): Cursor {
  const selected = new Set(cursor.selected);
  if (!selected.delete(id)) selected.add(id);
  return { active: id, anchor: id, selected };
}

export function selectAll(cursor: Cursor, list: List): Cursor {
  const selected = new Set<ClientId>();
  for (let index = 0; index < list.count; index += 1) {
    const id = list.idAt(index);
    if (id) selected.add(id);
  }
  return { ...cursor, selected };
}

export function selectNone(cursor: Cursor): Cursor {
  return cursor.selected.size === 0 ? cursor : { ...cursor, selected: new Set() };
}

/** Without clients who are no longer in the book; whoever stood on one of them stands where it was. */
export function withoutGone(cursor: Cursor, isThere: (id: ClientId) => boolean): Cursor {
  const kept = [...cursor.selected].filter(isThere);
  return kept.length === cursor.selected.size ? cursor : { ...cursor, selected: new Set(kept) };
}

/** Whom an action on the selection is about: those selected, else the one on whom one stands. */
export function chosen(cursor: Cursor): readonly ClientId[] {
  if (cursor.selected.size > 0) return [...cursor.selected];
  return cursor.active === null ? [] : [cursor.active];
}

/** On whom to stand when these leave the list: the next one below who stays, else the next above. */
export function neighbour(cursor: Cursor, leaving: ReadonlySet<ClientId>, list: List): ClientId | null {
  const from = (cursor.active === null ? null : list.indexOf(cursor.active)) ?? 0;
  const stays = (index: number) => {
    const id = list.idAt(index);
    return id !== null && !leaving.has(id) ? id : null;
  };
  for (let index = from; index < list.count; index += 1) if (stays(index)) return stays(index);
  for (let index = from - 1; index >= 0; index -= 1) if (stays(index)) return stays(index);
  return null;
}
