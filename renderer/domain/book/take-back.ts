import { type Action, type Change, inverse, label } from './action';
import type { BookRecord, TableName } from './records';
import { type Reference, referencesOf } from './references';
import { sameRecord } from './same-record';

/** What an import did to a record, and the record as it stands now; null when it is there no more. */
export interface ImportedRecord {
  readonly change: Change;
  readonly now: BookRecord | null;
}

/** A record that an import made or changed, and that stays as it is: why. */
export interface Staying {
  readonly table: TableName;
  readonly record: BookRecord;
  /** Changed since, thrown away since, needed by something that came later or stays as well, or what settles a sale that stays. */
  readonly why: 'changed' | 'trashed' | 'needed' | 'settles';
}

export interface TakeBackPlan {
  /** What takes back all that is as the import left it, last change first. */
  readonly changes: readonly Change[];
  readonly staying: readonly Staying[];
}

/**
 * Works out how far an import can be taken back: each record that is as the import left it goes back to what it was before; what was
 * changed since stays, and whatever it cannot stand without; a sale that stays keeps its payments and credit notes, or it
 * would be owed anew. What is gone already, or as before, is neither. `others`: the records of the book that refer to what the import
 * made and are not of it.
 */
export function planTakeBack(imported: readonly ImportedRecord[], others: readonly BookRecord[]): TakeBackPlan {
  const leaving = new Map<string, Change>();
  const staying: Staying[] = [];
  const standing = [...others];
  for (const { change, now } of imported) {
    const { table, before, after } = change;
    if (sameRecord(now, after)) {
      leaving.set(nameOf(change), change);
      if (before !== null) standing.push(before);
    } else if (now !== null && isLeft({ change, now })) {
      staying.push({ table, record: now, why: isInTrash(now) && !isInTrash(after) ? 'trashed' : 'changed' });
      standing.push(now);
    }
  }
  const settling = Map.groupBy([...leaving.values()], ({ after }) => settledBy(after));
  const keep = (name: string, why: Staying['why']) => {
    const change = leaving.get(name);
    if (!change?.after || change.before !== null) return;
    leaving.delete(name);
    staying.push({ table: change.table, record: change.after, why });
    standing.push(change.after);
  };
  // Grows on the way: what stays because of something keeps what it needs itself.
  for (const record of standing) {
    for (const [table, id] of needsOf(record)) keep(nameOf({ table, id }), 'needed');
    for (const change of settling.get(record.id) ?? []) keep(nameOf(change), 'settles');
  }
  return { changes: inverse([...leaving.values()]), staying };
}

/** Whether something is left of what an import did to a record: it is there, and not as before. */
export function isLeft({ change, now }: ImportedRecord): boolean {
  return now !== null && !sameRecord(now, change.before);
}

/** Whether two plans of one import come to the same: what goes is the same, and what stays stays for the same reasons. */
export function isSamePlan(one: TakeBackPlan, other: TakeBackPlan): boolean {
  return sameRecord(fatesOf(one), fatesOf(other));
}

/** What leaves is as the import left it: its name tells all. */
function fatesOf({ changes, staying }: TakeBackPlan): readonly string[] {
  const kept = staying.map(({ table, record: { id }, why }) => `${nameOf({ table, id })} ${why}`);
  return [...changes.map(nameOf), ...kept].sort();
}

/** The action that takes an import back, as planned; itself undoable. `seq`: the import's; `subject`: what it was called. */
export function takeBackImport({ changes }: TakeBackPlan, seq: number, subject: string): Action {
  return { label: label('import-taken-back', subject, changes.length), changes, of: seq };
}

/** What a record may not stand without. A credit note is nothing without its sale, though the book would take it. */
export function needsOf(record: BookRecord): readonly Reference[] {
  const credited = 'creditOf' in record ? record.creditOf : null;
  return credited === null ? referencesOf(record) : [...referencesOf(record), ['sales', credited]];
}

/** The sale of a payment or of a credit note; null for anything else. */
function settledBy(record: BookRecord | null): string | null {
  if (record === null) return null;
  if ('saleId' in record) return record.saleId;
  return 'creditOf' in record ? record.creditOf : null;
}

/** Tells a record from all others of the book. */
export function nameOf({ table, id }: Pick<Change, 'table' | 'id'>): string {
  return `${table} ${id}`;
}

function isInTrash(record: BookRecord | null): boolean {
  return record !== null && 'trashedAt' in record && record.trashedAt !== null;
}
