import type { Book } from '../data/book';
import { readAllClients } from '../data/imports';
import type { ClientDraft } from '../domain/client/client';
import { type ContactChoices, decideContacts, importContacts, type SameAs } from '../domain/client/import-decision';
import { type ContactsPlan, planContacts } from '../domain/client/import-plan';
import { differingMergeFields } from '../domain/client/merge-fields';
import { type Outcome, refuse, succeed } from '../domain/outcome';
import type { Column } from '../exchange/contacts/columns';
import type { Mapping } from '../exchange/contacts/guess-mapping';
import { readContacts } from '../exchange/contacts/read-contacts';
import type { ContactFile, ContactsReading, ReadContact } from '../exchange/contacts/reading';
import { contactsReport } from './contacts-report';
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
  type ReportContactsRequest,
} from './import-requests';
import type { Progress } from './job';
import { contactColumns, KnownColumns } from './known-columns';

/** Of the whole of a preview, how much is reading the files; the rest is comparing with the book. */
const readingShare = 0.7;
const steps = 1_000;

/** One import of contacts: read and compared once, shown, and committed as it was shown. */
export class ContactsImport {
  private readonly book: Book;
  private readonly known: KnownColumns<Column>;
  /** The tables whose columns the person explained for this import. */
  private explained: readonly { readonly header: readonly string[]; readonly columns: readonly Column[] }[] = [];
  private done: { readonly plan: ContactsPlan; readonly reading: Omit<ContactsReading, 'status'> } | null = null;

  constructor(book: Book) {
    this.book = book;
    this.known = new KnownColumns(book, 'contacts', contactColumns);
  }

  async read(
    files: readonly ContactFile[],
    { language, country, mappings, now }: ReadContactsRequest,
    onProgress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<Outcome<ContactsPreview, ImportRefusal>> {
    const report = (share: number) => onProgress({ done: Math.round(share * steps), all: steps });
    const readWith = (wanted: ReadonlyMap<number, Mapping>) =>
      readContacts(files, {
        language,
        mappings: wanted,
        signal,
        ...(country === null ? {} : { country }),
        onProgress: (share) => report(share * readingShare),
      });
    const first = await readWith(mappings);
    const asked = first.files.flatMap(({ header, needsMapping }, place) =>
      header !== null && needsMapping !== null ? [[place, header] as const] : [],
    );
    const known = await this.known.find(new Map(asked));
    const { status, ...reading } =
      known.size === 0
        ? first
        : await readWith(
            new Map([...mappings, ...[...known].map(([place, columns]) => [place, asSaid(columns)] as const)]),
          );
    if (status === 'cancelled') return refuse({ code: 'cancelled' });
    this.explained = reading.files.flatMap(({ header }, place) => {
      const columns = mappings.get(place)?.columns;
      return header !== null && columns ? [{ header, columns }] : [];
    });
    const clients = await readAllClients(this.book.database, () => report(readingShare));
    if (signal.aborted) return refuse({ code: 'cancelled' });
    report((1 + readingShare) / 2);
    const plan = planContacts(
      reading.contacts.map(({ draft }) => draft),
      clients,
      idsInOrder(now),
      country,
    );
    this.done = { plan, reading };
    report(1);
    return succeed({
      files: reading.files.map((file, place) => {
        const columns = known.get(place);
        const table = first.files[place]?.needsMapping ?? null;
        return columns && table
          ? { ...file, needsMapping: { ...table, guess: asSaid(columns) }, remembered: true }
          : { ...file, remembered: false };
      }),
      leftOut: reading.leftOut,
      movedToNotes: reading.movedToNotes,
      counts: { ...plan.counts, refused: reading.refused.length },
      ...linesOf(reading.contacts, plan),
      refused: reading.refused.slice(0, mostShownRows),
      cut: cutFiles(reading),
    });
  }

  decide(choices: ContactChoices): ImportAnswers['plan-contacts'] {
    return this.done ? succeed(decideContacts(this.done.plan, choices).counts) : refuse({ code: 'nothing-read' });
  }

  async compare(position: number): Promise<ImportAnswers['compare-contact']> {
    const plan = this.done?.plan;
    const contact = plan?.contacts[position];
    const present = plan && contact?.same ? presentOf(plan, contact.same) : undefined;
    if (!contact || !present) return refuse({ code: 'nothing-read' });
    return succeed({ present, said: contact.draft });
  }

  report({ choices, words }: ReportContactsRequest): ImportAnswers['report-contacts'] {
    if (this.done === null) return refuse({ code: 'nothing-read' });
    const { plan, reading } = this.done;
    const text = contactsReport(reading, plan, decideContacts(plan, choices), words);
    return succeed(new Blob([text], { type: 'text/csv' }));
  }

  async commit(
    { choices, now }: CommitContactsRequest,
    onProgress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<ImportAnswers['commit-contacts']> {
    if (this.done === null) return refuse({ code: 'nothing-read' });
    const action = importContacts(this.done.plan, choices, now);
    const committed = await this.book.commit(action, {
      signal,
      onProgress: (done, all) => onProgress({ done, all }),
    });
    if (!committed.ok) return committed;
    for (const { header, columns } of this.explained) await this.known.remember(header, columns, now);
    return succeed({ seq: committed.value.seq, label: action.label });
  }
}

function asSaid(columns: readonly Column[]): Mapping {
  return { hasHeader: true, columns };
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
    const same = plan.contacts[position]?.same ?? null;
    const line = () => lineOf(contact, position);
    if (same === null) {
      if (fresh.length < mostShownRows) fresh.push(line());
    } else if (present.length < mostShownRows)
      present.push({ ...line(), ...presentLine(contact, position, same, plan, contacts) });
  }
  return { fresh, present };
}

function presentLine(
  { draft }: ReadContact,
  position: number,
  same: SameAs,
  plan: ContactsPlan,
  contacts: readonly ReadContact[],
): Omit<PresentLine, keyof ContactLine> {
  const present = presentOf(plan, same);
  return {
    sameAs: present?.name ?? '',
    sameAsLine: same.position === null ? null : (contacts[same.position]?.line ?? null),
    reasons: same.reasons,
    fills: plan.completion.outcomes[position]?.fields ?? [],
    differs: present ? differingMergeFields(present, draft) : [],
  };
}

/** Whom a contact is: the client of the book, or the earlier contact of the files. */
function presentOf(plan: ContactsPlan, { id, position }: SameAs): ClientDraft | undefined {
  return position === null ? plan.known.get(id) : plan.contacts[position]?.draft;
}

function lineOf({ draft, file, line }: ReadContact, position: number): ContactLine {
  return {
    position,
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
