import type { Book } from '../data/book';
import { readAllClients } from '../data/imports';
import type { ClientDraft } from '../domain/client/client';
import { type ContactFate, type ContactsPlan, importContacts, planContacts } from '../domain/client/import-plan';
import { type Outcome, refuse, succeed } from '../domain/outcome';
import { readContacts } from '../exchange/contacts/read-contacts';
import type { ContactFile, ContactsReading, ReadContact } from '../exchange/contacts/reading';
import { idsInOrder } from './ids-in-order';
import {
  type CommitContactsRequest,
  type ContactLine,
  type ContactsPreview,
  type ImportAnswers,
  type ImportRefusal,
  mostShownRows,
  type PresentLine,
  type ReadContactsRequest,
} from './import-requests';
import type { Progress } from './job';

/** Of the whole of a preview, how much is reading the files; the rest is comparing with the book. */
const readingShare = 0.7;
const steps = 1_000;

/** One import of contacts: read and compared once, shown, and committed as it was shown. */
export class ContactsImport {
  private readonly book: Book;
  private plan: ContactsPlan | null = null;

  constructor(book: Book) {
    this.book = book;
  }

  async read(
    files: readonly ContactFile[],
    { language, country, mappings, now }: ReadContactsRequest,
    onProgress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<Outcome<ContactsPreview, ImportRefusal>> {
    const report = (share: number) => onProgress({ done: Math.round(share * steps), all: steps });
    const { status, ...reading } = await readContacts(files, {
      language,
      mappings,
      signal,
      ...(country === null ? {} : { country }),
      onProgress: (share) => report(share * readingShare),
    });
    if (status === 'cancelled') return refuse({ code: 'cancelled' });
    const clients = await readAllClients(this.book.database, () => report(readingShare));
    if (signal.aborted) return refuse({ code: 'cancelled' });
    report((1 + readingShare) / 2);
    const plan = planContacts(
      reading.contacts.map(({ draft }) => draft),
      clients,
      idsInOrder(now),
    );
    this.plan = plan;
    report(1);
    return succeed({
      files: reading.files,
      leftOut: reading.leftOut,
      movedToNotes: reading.movedToNotes,
      counts: { ...plan.counts, refused: reading.refused.length },
      ...linesOf(reading.contacts, plan),
      refused: reading.refused.slice(0, mostShownRows),
      cut: cutFiles(reading),
    });
  }

  async commit(
    { choices, now }: CommitContactsRequest,
    onProgress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<ImportAnswers['commit-contacts']> {
    if (this.plan === null) return refuse({ code: 'nothing-read' });
    const action = importContacts(this.plan, choices, now);
    const committed = await this.book.commit(action, {
      signal,
      onProgress: (done, all) => onProgress({ done, all }),
    });
    if (!committed.ok) return committed;
    return succeed({ seq: committed.value.seq, label: action.label });
  }
}

/** A card that is cut before others is damage in one place; behind the last card it is the end of the file that is missing. */
function cutFiles({ files, contacts, refused }: Pick<ContactsReading, 'files' | 'contacts' | 'refused'>) {
  const lastLines = files.map(() => 0);
  for (const { file, line } of contacts) lastLines[file] = Math.max(lastLines[file] ?? 0, line);
  for (const { file, line } of refused) lastLines[file] = Math.max(lastLines[file] ?? 0, line ?? 0);
  return refused.flatMap(({ file, line, reason }) =>
    reason.code === 'cut-card' && line !== null && line === lastLines[file] ? [{ file, line }] : [],
  );
}

function linesOf(contacts: readonly ReadContact[], plan: ContactsPlan): Pick<ContactsPreview, 'fresh' | 'present'> {
  const fresh: ContactLine[] = [];
  const present: PresentLine[] = [];
  for (const [position, contact] of contacts.entries()) {
    const fate = plan.fates[position];
    if (!fate) continue;
    if (fate.kind !== 'new') {
      if (present.length < mostShownRows) present.push(presentLine(contact, fate, contacts, plan));
    } else if (fresh.length < mostShownRows) fresh.push(lineOf(contact));
  }
  return { fresh, present };
}

function presentLine(
  contact: ReadContact,
  fate: Exclude<ContactFate, { kind: 'new' }>,
  contacts: readonly ReadContact[],
  plan: ContactsPlan,
): PresentLine {
  const { reason, fills } = fate;
  const same = fate.kind === 'repeated' ? contacts[fate.position] : undefined;
  const known = fate.kind === 'known' ? plan.targets.get(fate.id)?.client : undefined;
  return {
    ...lineOf(contact),
    sameAs: same?.draft.name ?? known?.name ?? '',
    sameAsLine: same?.line ?? null,
    reason,
    fills,
  };
}

function lineOf({ draft, file, line }: ReadContact): ContactLine {
  return {
    file,
    line,
    name: draft.name,
    company: draft.company,
    phone: draft.phones[0]?.value ?? '',
    email: draft.emails[0]?.value ?? '',
    place: placeOf(draft),
  };
}

function placeOf({ addresses }: ClientDraft): string {
  const address = addresses.find(({ city, postcode }) => city !== '' || postcode !== '');
  return address ? `${address.postcode} ${address.city}`.trim() : '';
}
