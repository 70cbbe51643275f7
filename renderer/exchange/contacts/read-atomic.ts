import { type Outcome, refuse, succeed } from '../../domain/outcome';
import type { AtomicBook } from '../atomic-crm/atomic-book';
import { atomicContacts } from '../atomic-crm/atomic-contacts';
import { limits } from '../decode/limits';
import { type Collecting, contactsPerPiece } from './collecting';
import type { FileReading, FileRefusal } from './reading';

type AtomicReading = Pick<FileReading, 'format' | 'entries'>;

/** Takes the companies and contacts of Atomic CRM; their lines count them. Refused whole over the limit of rows. */
export async function readAtomic(
  book: AtomicBook,
  collecting: Collecting,
): Promise<Outcome<AtomicReading, FileRefusal> | 'cancelled'> {
  const all = book.companies.length + book.contacts.length;
  if (all > limits.rows) return refuse({ code: 'too-many-rows', most: limits.rows });
  for (const [index, found] of atomicContacts(book).entries()) {
    if (index % contactsPerPiece === 0 && !(await collecting.pause(index / all))) return 'cancelled';
    const sample = found.displayName || `${found.givenName} ${found.familyName}`;
    collecting.add(found, index + 1, 'month-first', sample);
  }
  return succeed({ format: 'atomic-crm', entries: book.notes.length + book.tasks.length });
}
