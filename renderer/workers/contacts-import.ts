import type { Book } from '../data/book';
import { readAllClients, readEmployed, readPortrayed } from '../data/imports';
import { readPortrait } from '../data/portraits';
import type { ClientDraft } from '../domain/client/client';
import { type ContactChoices, decideContacts, importContacts, type SameAs } from '../domain/client/import-decision';
import { type ContactsPlan, planContacts, withAttached } from '../domain/client/import-plan';
import { differingMergeFields } from '../domain/client/merge-fields';
import { type Outcome, refuse, succeed } from '../domain/outcome';
import type { Column } from '../exchange/contacts/columns';
import { readContacts } from '../exchange/contacts/read-contacts';
import type { ContactFile, ContactsReading, ReadContact } from '../exchange/contacts/reading';
import { contactsReport } from './contacts-report';
import { idsInOrder } from './ids-in-order';
import { type Portraits, portraitsOf } from './import-portraits';
import {
  type CommitContactsRequest,
  type ContactLine,
  type ContactsPreview,
  type ImportAnswers,
  type ImportRefusal,
  mostShownRows,
  type PresentLine,
  picturesLeftOut,
  type ReadContactsRequest,
  type ReportContactsRequest,
} from './import-requests';
import { commitImport, readingOptions, readingShare, tellShare, type Watched } from './import-steps';
import { contactColumns, KnownColumns } from './known-columns';

/** How much of a preview is done once the contacts are compared with the book; the rest is their pictures. */
const comparedShare = 0.75;

/** One import of contacts: read and compared once, shown, and committed as it was shown. */
export class ContactsImport {
  private readonly book: Book;
  private readonly known: KnownColumns<Column>;
  private done: {
    readonly plan: ContactsPlan;
    readonly reading: Omit<ContactsReading, 'status'>;
    readonly portraits: Portraits;
  } | null = null;
  private fileNames: readonly string[] = [];

  constructor(book: Book) {
    this.book = book;
    this.known = new KnownColumns(book, 'contacts', contactColumns);
  }

  async read(
    files: readonly ContactFile[],
    { language, country, mappings, now }: ReadContactsRequest,
    watched: Watched,
  ): Promise<Outcome<ContactsPreview, ImportRefusal>> {
    this.fileNames = files.map(({ name }) => name);
    const tell = tellShare(watched);
    const { status, ...read } = await this.known.read(mappings, (said) =>
      readContacts(files, { language, ...readingOptions(country, said, watched) }),
    );
    if (status === 'cancelled') return refuse({ code: 'cancelled' });
    const clients = await readAllClients(this.book.database, () => tell(readingShare));
    if (watched.signal.aborted) return refuse({ code: 'cancelled' });
    const compared = planContacts(
      read.contacts.map(({ draft }) => draft),
      clients,
      idsInOrder(now),
      country,
      new Map([...read.contacts.entries()].flatMap(([at, { isOwn, file }]) => (isOwn ? [[at, file] as const] : []))),
    );
    const portrayed = await readPortrayed(this.book.database);
    const portraits = await portraitsOf(read.contacts, compared, portrayed, {
      onProgress: (share) => tell(comparedShare + share * (1 - comparedShare)),
      signal: watched.signal,
    });
    if (portraits === null) return refuse({ code: 'cancelled' });
    const employed = await readEmployed(this.book.database);
    const plan = withAttached(compared, portraits.images, { portrayed, employed });
    // What was made of the pictures is kept, they themselves are not.
    const reading = { ...read, contacts: read.contacts.map((contact) => ({ ...contact, picture: null })) };
    this.done = { plan, reading, portraits };
    tell(1);
    return succeed({
      files: reading.files,
      leftOut: reading.leftOut,
      movedToNotes: reading.movedToNotes,
      picturesLeftOut: picturesLeftOut.flatMap((why) => {
        const count = [...portraits.leftOut.values()].filter((each) => each === why).length;
        return count === 0 ? [] : [{ why, count }];
      }),
      counts: { ...plan.counts, refused: reading.refused.length, ...whatComes(plan) },
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
    if (!contact?.same || !present) return refuse({ code: 'nothing-read' });
    const { id, position: earlier } = contact.same;
    const portrait =
      earlier === null ? (await readPortrait(this.book.database, id))?.image : plan?.contacts[earlier]?.portrait;
    const portraits = { present: portrait ?? null, said: contact.portrait };
    return succeed({ present, said: contact.draft, portraits });
  }

  report({ choices, words }: ReportContactsRequest): ImportAnswers['report-contacts'] {
    if (this.done === null) return refuse({ code: 'nothing-read' });
    const { plan, reading, portraits } = this.done;
    const text = contactsReport(reading, plan, decideContacts(plan, choices), portraits.leftOut, words);
    return succeed(new Blob([text], { type: 'text/csv' }));
  }

  async commit({ choices, now }: CommitContactsRequest, watched: Watched): Promise<ImportAnswers['commit-contacts']> {
    if (this.done === null) return refuse({ code: 'nothing-read' });
    return commitImport(
      this.book,
      importContacts(this.done.plan, choices, now),
      this.fileNames,
      this.known,
      now,
      watched,
    );
  }
}

/** With those who are new, and with all companies. */
function whatComes(plan: ContactsPlan): Pick<ContactsPreview['counts'], 'portraits' | 'linkable'> {
  const { portraits, linked } = decideContacts(plan, { present: 'skip', lines: new Map(), companies: true }).counts;
  return { portraits, linkable: linked };
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
