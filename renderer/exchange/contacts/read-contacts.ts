import { limits } from '../decode/limits';
import { openFile } from '../table/open-file';
import { Collecting } from './collecting';
import { readAtomic } from './read-atomic';
import { readCards } from './read-cards';
import { readTable } from './read-table';
import type { ContactFile, ContactsReading, FileReading, ReadContactsOptions } from './reading';

/**
 * Reads files of contacts of any known format, told by their content and not by their names. Whatever is in them
 * comes back as values: drafts that the client's schema has passed, what was refused with its line and reason, what
 * was left out. Never throws.
 *
 * Long work is cut into pieces with a pause between them, in which a worker hears of a cancellation; a cancelled
 * reading is empty.
 */
export async function readContacts(
  files: readonly ContactFile[],
  options: ReadContactsOptions,
): Promise<ContactsReading> {
  const collecting = new Collecting(files, options);
  const read: FileReading[] = [];
  for (const [index, file] of files.entries()) {
    collecting.startFile(index);
    const reading = await readFile(file, index, collecting, options);
    if (reading === 'cancelled') return collecting.cancelled();
    read.push(reading);
  }
  return collecting.finish(read);
}

async function readFile(
  file: ContactFile,
  index: number,
  collecting: Collecting,
  options: ReadContactsOptions,
): Promise<FileReading | 'cancelled'> {
  const refused: FileReading = {
    name: file.name,
    format: null,
    encoding: null,
    damaged: 0,
    separator: null,
    sheet: null,
    contacts: 0,
    entries: 0,
    table: null,
    needsMapping: false,
  };
  if (!(await collecting.pause(0))) return 'cancelled';
  const opened = await openFile(file.bytes);
  if (!opened.ok) {
    const { reason } = opened;
    collecting.refuseFile(reason.code === 'other-content' ? { ...reason, code: 'not-contacts' } : reason);
    return refused;
  }
  const found = opened.value;
  const { encoding, damaged } = found.kind === 'table' ? found.table : found;
  const reading =
    found.kind === 'cards'
      ? await readCards(found.text, collecting)
      : found.kind === 'atomic-crm'
        ? await readAtomic(found.book, collecting)
        : await readTable(found.table, options.mappings?.get(index) ?? null, options.country ?? null, collecting);
  if (reading === 'cancelled') return 'cancelled';
  if (!reading.ok) {
    collecting.refuseFile(reading.reason);
    return { ...refused, encoding, damaged };
  }
  return { ...refused, ...reading.value, encoding, damaged, contacts: collecting.contactsOfFile() };
}

/** The limit of size, in bytes: a caller may refuse a larger file before reading it into memory. */
export const largestContactFile = limits.fileSize;
