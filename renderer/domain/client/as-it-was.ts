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
  readonly seq: number;
  readonly at: Moment;
  /** What was done; null for the record as the history first knew it, when it tells nothing of its making. */
  readonly done: Pick<ClientChange, 'kind' | 'label'> | null;
  readonly client: Client;
  /** What this action changed; nothing for the first version. */
  readonly changed: readonly ClientField[];
}

/** The fields in which two records of one client differ, in the order in which they are shown. */
export function differingFieldsOf(one: Client, other: Client): readonly ClientField[] {
  return clientFields.filter((field) => !sameRecord(one[field], other[field]));
}

/** Whether a field says nothing: an empty text or list, or null. */
export function isUnsaid(client: Client, field: ClientField): boolean {
  const value = client[field];
  return value === null || value.length === 0;
}

/** The versions of a record, newest first, from its changes, newest first. */
export function versionsOf(changes: readonly ClientChange[]): readonly ClientVersion[] {
  const versions = changes.flatMap(({ seq, at, kind, label: what, before, after }): readonly ClientVersion[] => {
    if (after === null) return [];
    return [
      { seq, at, done: { kind, label: what }, client: after, changed: before ? differingFieldsOf(before, after) : [] },
    ];
  });
  const first = changes.at(-1)?.before;
  return first ? [...versions, { seq: 0, at: first.createdAt, done: null, client: first, changed: [] }] : versions;
}

/** The version that stood at the end of a day; null when the client was not in the book yet. `dayAt`: the day of a moment. */
export function versionOn(
  versions: readonly ClientVersion[],
  day: Day,
  dayAt: (moment: Moment) => Day,
): ClientVersion | null {
  return versions.find((version) => dayAt(version.at) <= day) ?? null;
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
