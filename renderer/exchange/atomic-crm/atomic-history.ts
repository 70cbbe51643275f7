import type { CsvRow } from '../csv/read-csv';
import type { HistoryField } from '../history/history-columns';
import { type AtomicBook, type AtomicRecord, byIdentity, contactName, recordsOf, textOf } from './atomic-book';

/** What the columns of `atomicHistory` hold. */
export const atomicHistoryColumns = [
  'day',
  'due-day',
  'client',
  'email',
  'kind',
  'text',
  'done',
] as const satisfies readonly HistoryField[];

/**
 * The notes and the tasks as rows of a table, notes first; `line` counts them. Days without their hour: the file writes
 * moments of Greenwich, and nobody noted a call by them.
 */
export function atomicHistory({ contacts, notes, tasks }: AtomicBook): readonly CsvRow[] {
  const people = byIdentity(contacts);
  const rows = [
    ...notes.map((note) => [dayOf(note, 'date'), '', ...whomOf(note, people), 'note', textOf(note, 'text'), '']),
    ...tasks.map((task) => {
      const done = dayOf(task, 'done_date');
      const kind = textOf(task, 'type').replaceAll('-', ' ');
      return [done, dayOf(task, 'due_date'), ...whomOf(task, people), kind, textOf(task, 'text'), done && 'done'];
    }),
  ];
  return rows.map((cells, index) => ({ line: index + 1, cells }));
}

function whomOf(entry: AtomicRecord, people: ReadonlyMap<string, AtomicRecord>): readonly [string, string] {
  const person = people.get(textOf(entry, 'contact_id'));
  const [email] = person ? recordsOf(person, 'emails', 'email_jsonb') : [];
  return [contactName(person), textOf(email, 'email')];
}

function dayOf(entry: AtomicRecord, field: string): string {
  return textOf(entry, field).slice(0, 10);
}
