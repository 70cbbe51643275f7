import { type Outcome, refuse, succeed } from '../../domain/outcome';
import type { CsvFault } from '../csv/read-csv';
import type { FoundTable } from '../table/open-file';
import { type Collecting, contactsPerPiece } from './collecting';
import { type Column, readRow } from './columns';
import type { Mapping } from './guess-mapping';
import { restoreLostZeros } from './lost-zeros';
import type { FileReading, FileRefusal } from './reading';
import { recogniseTable } from './recognise-table';

type TableReading = Pick<FileReading, 'format' | 'separator' | 'sheet' | 'table' | 'needsMapping'>;

/** How many rows the mapping screen may show. */
const shownRows = 20;

/**
 * Reads a table of contacts. One whose columns nobody knows is read by the guess, and says that it needs the person's
 * eye. Refused whole: a text of one column in which nothing looks like a contact.
 */
export async function readTable(
  found: FoundTable,
  given: Mapping | null,
  country: string | null,
  collecting: Collecting,
): Promise<Outcome<TableReading, FileRefusal> | 'cancelled'> {
  if (!(await collecting.pause(0.1))) return 'cancelled';
  const table = recogniseTable(found, given, country);
  const isGuessed = table.format === 'other-csv' && given === null;
  if (isGuessed && table.columns.length < 2 && !table.columns.some(callsSomeone)) {
    return refuse({ code: 'not-contacts', content: 'prose' });
  }
  for (const fault of found.faults) collecting.refuse(fault.line, reasonOf(fault), fault.sample);
  for (const [index, { line, cells }] of table.rows.entries()) {
    if (index % contactsPerPiece === 0 && !(await collecting.pause(0.1 + (0.9 * index) / table.rows.length))) {
      return 'cancelled';
    }
    const { found: contact, leftOut } = readRow(table.columns, cells, table.exact);
    if (country === 'FR' && !table.exact) restoreLostZeros(contact);
    for (const kind of leftOut) collecting.leaveOut(kind);
    collecting.add(contact, line, table.dayOrder, cells.filter((cell) => cell !== '').join(' ; '));
  }
  const guess = { hasHeader: table.header !== null, columns: table.columns };
  const rows = table.rows.slice(0, shownRows).map((row) => row.cells);
  return succeed({
    format: table.format,
    separator: found.separator,
    sheet: found.sheet,
    table: table.format === 'other-csv' ? { header: table.header, rows, guess } : null,
    needsMapping: isGuessed,
  });
}

function reasonOf(fault: CsvFault) {
  return fault.code === 'stray-quote' ? ({ code: 'stray-quote' } as const) : { code: fault.code, field: '' };
}

function callsSomeone({ field }: Column): boolean {
  return field === 'name' || field === 'company' || field === 'email' || field === 'phone';
}
