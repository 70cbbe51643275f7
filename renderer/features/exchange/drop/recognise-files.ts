import { beginsAtomicBook } from '../../../exchange/atomic-crm/atomic-book';
import type { FileRefusal } from '../../../exchange/contacts/reading';
import { recogniseTable } from '../../../exchange/contacts/recognise-table';
import { holdsCards, otherContentOf } from '../../../exchange/contacts/what-content';
import { type CsvRow, readCsv } from '../../../exchange/csv/read-csv';
import { recogniseBinary } from '../../../exchange/decode/binary-kinds';
import { decodeText } from '../../../exchange/decode/decode-text';
import { limits } from '../../../exchange/decode/limits';
import { isEnough as isHistory } from '../../../exchange/history/history-columns';
import { recogniseHistoryTable } from '../../../exchange/history/recognise-history-table';
import { recogniseSalesTable } from '../../../exchange/sales/recognise-sales-table';
import { isEnough } from '../../../exchange/sales/sales-columns';
import { beginsSealed } from '../../../exchange/seal/beginnings';

/** What a dropped file is for, or why it is for nothing. */
export type Recognised =
  | { readonly kind: 'backup' | 'contacts' | 'sales' | 'history' }
  | { readonly kind: 'unknown'; readonly reason: FileRefusal | { readonly code: 'unreadable' } };

/** How much of a file is looked at, from its start and from its end, in bytes; of a workbook, how many rows. */
const looked = 64 * 1024;
const lookedRows = 100;

/**
 * Recognises a file by what is in it, never by its name, from its first bytes. What cannot be told here, an unknown table of
 * words say, is for the import of contacts, whose screen asks.
 */
export async function recogniseFile(contents: Blob): Promise<Recognised> {
  const head = await bytesOf(contents.slice(0, looked));
  const tail = await bytesOf(contents.slice(Math.max(looked, contents.size - looked)));
  if (head === null || tail === null) return { kind: 'unknown', reason: { code: 'unreadable' } };
  if (beginsSealed(head)) return { kind: 'backup' };
  if (recogniseBinary(head) === 'workbook') return recogniseWorkbook(contents);
  const decoded = decodeText(wholeLines(head, contents.size > looked));
  if (!decoded.ok) {
    const isZip = decoded.reason.code === 'binary' && decoded.reason.kind === 'zip';
    if (isZip && holds(tail, 'xl/workbook.xml')) return recogniseWorkbook(contents);
    // A cut backup has lost the list of its entries at the end; its first entry still tells what it was.
    const isBackup = isZip && (holds(tail, 'manifest.json') || holds(head, 'manifest.json') || holds(head, 'tables/'));
    return isBackup ? { kind: 'backup' } : { kind: 'unknown', reason: decoded.reason };
  }
  const { text } = decoded.value;
  if (holdsCards(text)) return { kind: 'contacts' };
  if (beginsAtomicBook(text)) return { kind: 'contacts' };
  const content = otherContentOf(text);
  if (content !== null) return { kind: 'unknown', reason: { code: 'not-contacts', content } };
  const csv = readCsv(text);
  return csv.ok ? recogniseRows(csv.value) : { kind: 'unknown', reason: csv.reason };
}

function recogniseRows(table: { readonly rows: readonly CsvRow[] }): Recognised {
  const history = recogniseHistoryTable(table.rows, null, null);
  if (history.format !== 'other-history') return { kind: 'history' };
  const sales = recogniseSalesTable(table, null, null);
  if (sales.format !== 'other-sales-csv') return { kind: 'sales' };
  const contacts = recogniseTable(table, null, null);
  if (contacts.format !== 'other-csv') return { kind: 'contacts' };
  if (isEnough(sales.mapping.columns)) return { kind: 'sales' };
  // A list of people may have a day and a remark beside each; nobody writes a phone beside each call.
  const reaches = contacts.columns.some(({ field }) => field === 'phone' || field === 'postcode');
  if (isHistory(history.mapping.columns) && !reaches) return { kind: 'history' };
  return sales.mapping.columns.length > 1
    ? { kind: 'contacts' }
    : { kind: 'unknown', reason: { code: 'not-contacts', content: 'prose' } };
}

/** A workbook has its list of entries at its end: it is opened whole, and the first rows of its sheet are looked at. */
async function recogniseWorkbook(contents: Blob): Promise<Recognised> {
  const bytes = contents.size > limits.fileSize ? null : await bytesOf(contents);
  if (bytes === null) return { kind: 'contacts' };
  const { readXlsxTable } = await import('../../../exchange/xlsx/read-xlsx');
  const read = await readXlsxTable(bytes, { rows: lookedRows });
  return read.ok ? recogniseRows(read.value) : { kind: 'unknown', reason: read.reason };
}

async function bytesOf(part: Blob): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await part.arrayBuffer());
  } catch {
    return null;
  }
}

// The look ends somewhere in a row, or in a character.
function wholeLines(head: Uint8Array, isCut: boolean): Uint8Array {
  const end = isCut ? head.lastIndexOf(0x0a) : -1;
  return end > 0 ? head.subarray(0, end) : head;
}

function holds(bytes: Uint8Array, name: string): boolean {
  return new TextDecoder('windows-1252').decode(bytes).includes(name);
}
