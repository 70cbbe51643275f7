import { type Action, type ActionLabel, label, update } from '../book/action';
import { sameRecord } from '../book/same-record';
import type { Day, Moment } from '../calendar/day';
import { type Client, type ClientDraft, emptyClientDraft } from './client';

/** The fields that say something of a client, in the order in which they are shown. */
export type ClientField = keyof ClientDraft;
export const clientFields = Object.keys(emptyClientDraft) as readonly ClientField[];

/** What one action did to a client's record; null where there was none. */
export interface ClientChange {
  readonly seq: number;
  readonly at: Moment;
  readonly kind: 'do' | 'undo' | 'redo';
  readonly label: ActionLabel;
  readonly before: Client | null;
  readonly after: Client | null;
}

/** A client's record as an action left it. */
export interface ClientVersion {
  /** Since when it said this; null as long as that has not been found. */
  readonly at: Moment | null;
  /** What was done then; null for the record as the history first knows it, when it tells nothing of its making. */
  readonly done: Pick<ClientChange, 'kind' | 'label'> | null;
  /** The action that ended it, by which a version is known; null for what stands now. */
  readonly until: Pick<ClientChange, 'seq' | 'at'> | null;
  readonly client: Client;
  /** What the action changed; nothing for the first version. */
  readonly changed: readonly ClientField[];
}

/** The fields in which two records of one client differ, in the order in which they are shown. */
export function differingFieldsOf(one: Client, other: Client): readonly ClientField[] {
  return clientFields.filter((field) => !sameRecord(one[field], other[field]));
}

/** Whether a field says nothing: an empty text or list, or null. */
export function isUnsaid(client: ClientDraft, field: ClientField): boolean {
  const value = client[field];
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/**
 * The versions of a record, newest first, from its changes, newest first. `isWhole`: none is left to be found before them;
 * else the last version stands without its beginning.
 */
export function versionsOf(changes: readonly ClientChange[], isWhole: boolean): readonly ClientVersion[] {
  const versions = changes.flatMap(({ at, kind, label: what, before, after }, index): readonly ClientVersion[] => {
    if (after === null) return [];
    const changed = before ? differingFieldsOf(before, after) : [];
    return [{ at, done: { kind, label: what }, until: changes[index - 1] ?? null, client: after, changed }];
  });
  const oldest = changes.at(-1);
  if (!oldest?.before) return versions;
  const { before: client } = oldest;
  return [...versions, { at: isWhole ? client.createdAt : null, done: null, until: oldest, client, changed: [] }];
}

/**
 * The version that stood at the end of a day; null when none is known: the client was not in the book yet, or the history
 * has not been read that far. `dayAt`: the day of a moment.
 */
export function versionOn(
  versions: readonly ClientVersion[],
  day: Day,
  dayAt: (moment: Moment) => Day,
): ClientVersion | null {
  return versions.find(({ at }) => at !== null && dayAt(at) <= day) ?? null;
}

/** The newest version that says something else than the record does now; null when none does. */
export function lastDifferentVersion(versions: readonly ClientVersion[], present: Client): ClientVersion | null {
  return versions.find((version) => differingFieldsOf(version.client, present).length > 0) ?? null;
}

/**
 * Puts fields of a client back as they were. Only these, and only in the client's own record: what was said, due and sold
 * since stays, and the trash is another matter. No changes when all of them stand so already.
 */
export function putBack(present: Client, then: Client, fields: readonly ClientField[], now: Moment): Action {
  const differing = differingFieldsOf(present, then).filter((field) => fields.includes(field));
  const values: Partial<ClientDraft> = Object.fromEntries(differing.map((field) => [field, then[field]]));
  return {
    label: label('client-put-back', values.name ?? present.name),
    changes: differing.length === 0 ? [] : [update('clients', present, values, now)],
  };
}
