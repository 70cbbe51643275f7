import { succeed } from '../../domain/outcome';
import { atomicHistory, atomicHistoryColumns } from '../atomic-crm/atomic-history';
import type { ContactFile } from '../contacts/reading';
import { readTables } from '../table/read-tables';
import type { ReadTablesOptions } from '../table/reading';
import { type HistoryMapping, isEnough } from './history-columns';
import { readEntry } from './read-entry';
import type { HistoryReading } from './reading';
import { recogniseHistoryTable } from './recognise-history-table';

export type ReadHistoryOptions = ReadTablesOptions<HistoryMapping>;

/** Fewer columns are words with a comma here and there. */
const fewestColumns = 3;

/**
 * Reads tables of what passed with clients and of what is due, as `readTables` does: what comes of them are entries that the book's
 * schemas have passed.
 */
export async function readHistory(
  files: readonly ContactFile[],
  options: ReadHistoryOptions = {},
): Promise<HistoryReading> {
  const read = await readTables(files, options, {
    not: 'not-history',
    recognise: (found, given: HistoryMapping | null) =>
      recogniseHistoryTable(found.rows, given, options.country ?? null),
    mayBe: ({ format, mapping }) => {
      const isUnclear = format === 'other-history' && !isEnough(mapping.columns);
      return { contacts: isUnclear, prose: isUnclear && mapping.columns.length < fewestColumns };
    },
    ofAtomicCrm: (book) => {
      const rows = atomicHistory(book);
      const mapping = { hasHeader: false, columns: atomicHistoryColumns };
      const known = {
        format: 'atomic-crm',
        header: null,
        mapping,
        needsMapping: false,
        dayOrder: 'day-first',
      } as const;
      return rows.length === 0 ? null : { ...known, rows };
    },
    reasonOf: ({ code }) => ({ code }),
    readRow: ({ mapping, dayOrder }, cells, at) => {
      const entry = readEntry(mapping.columns, cells, dayOrder);
      return entry.ok ? succeed({ entry: entry.value, ...at }) : entry;
    },
  });
  const { status, rows: entries, refused } = read;
  return { status, files: read.files.map(({ count, ...file }) => ({ ...file, entries: count })), entries, refused };
}
