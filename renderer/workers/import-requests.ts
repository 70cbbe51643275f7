import type { CommitRefusal } from '../data/book';
import type { PastImport } from '../data/past-imports';
import type { ActionLabel } from '../domain/book/action';
import type { TableName } from '../domain/book/records';
import type { Staying } from '../domain/book/take-back';
import type { Day, Moment } from '../domain/calendar/day';
import type { ClientDraft } from '../domain/client/client';
import type { ContactChoices, ContactOutcome, DecidedCounts, FilledField } from '../domain/client/import-decision';
import type { MatchReason } from '../domain/client/matching/compare';
import type { MergeField } from '../domain/client/merge-fields';
import type { MappedSubject } from '../domain/exchange/column-mapping';
import type { HistoryChoices, HistoryKind, HistoryPlan } from '../domain/interaction/import-history';
import type { Outcome } from '../domain/outcome';
import type { FileBuyer } from '../domain/sale/import-buyers';
import type { SalesChoices, SalesTotals } from '../domain/sale/import-plan';
import type { PictureFault } from '../exchange/contacts/found-contact';
import type { Mapping } from '../exchange/contacts/guess-mapping';
import type { ContactRefusal, FileReading, LeftOutKind, RefusedContact } from '../exchange/contacts/reading';
import type { HistoryMapping } from '../exchange/history/history-columns';
import type { HistoryFileReading, RefusedEntry } from '../exchange/history/reading';
import type { RefusedSale, SalesFileReading } from '../exchange/sales/reading';
import type { SalesMapping } from '../exchange/sales/sales-columns';

/** A file as the person picked or dropped it. */
export interface ImportFile {
  readonly name: string;
  /** Bytes; `contents` holds others when the file could not be read, or only in part. */
  readonly size: number;
  readonly contents: Blob;
}

/** At most so many rows of each kind are sent to be shown; the counts are of all. */
export const mostShownRows = 1_000;

export interface ReadContactsRequest {
  readonly task: 'read-contacts';
  readonly databaseName: string;
  readonly files: readonly ImportFile[];
  /** The language of the words put into notes. */
  readonly language: 'fr' | 'en';
  /** ISO 3166 code, null when the system does not say. */
  readonly country: string | null;
  readonly mappings: ReadonlyMap<number, Mapping>;
  readonly now: Moment;
}

/** A contact as a row of the preview; each text is '' when the file does not say. */
export interface ContactLine {
  /** Its place among the contacts of all files, by which it is chosen for. */
  readonly position: number;
  readonly file: number;
  readonly line: number;
  readonly name: string;
  readonly company: string;
  readonly phone: string;
  readonly email: string;
  readonly place: string;
}

/** A contact that is there already: in the book as `sameAs`, or earlier in the files, at `sameAsLine`. */
export interface PresentLine extends ContactLine {
  readonly sameAs: string;
  readonly sameAsLine: number | null;
  /** What they have in common, strongest first. */
  readonly reasons: readonly MatchReason[];
  /** What it would add where nothing stands yet. */
  readonly fills: readonly FilledField[];
  /** The fields of which both say something, and not the same. */
  readonly differs: readonly MergeField[];
}

/** What a preview adds to the reading of a file: `remembered` when its columns were read as the person explained them an earlier time. */
export type Known<Reading> = Reading & { readonly remembered: boolean };

/** Why a contact comes without its picture; `too-many`: with it, there would be more than one action holds. */
export type PictureLeftOut = PictureFault | 'too-many';
export const picturesLeftOut = ['elsewhere', 'unreadable', 'too-large', 'too-many'] as const satisfies PictureLeftOut[];

export interface ContactsPreview {
  readonly files: readonly Known<FileReading>[];
  readonly counts: {
    readonly fresh: number;
    readonly present: number;
    readonly completable: number;
    readonly updatable: number;
    readonly refused: number;
    /** Portraits of those who are new. */
    readonly portraits: number;
    /** People who could be linked with the company that the files name. */
    readonly linkable: number;
  };
  readonly leftOut: readonly { readonly kind: LeftOutKind; readonly count: number }[];
  readonly picturesLeftOut: readonly { readonly why: PictureLeftOut; readonly count: number }[];
  readonly movedToNotes: number;
  readonly fresh: readonly ContactLine[];
  readonly present: readonly PresentLine[];
  readonly refused: readonly RefusedContact[];
  /** The files that stop in the middle of a card, each with the line where that card begins. */
  readonly cut: ReadonlyArray<{ readonly file: number; readonly line: number }>;
}

/** Commits what the last reading of contacts found. */
export interface CommitContactsRequest {
  readonly task: 'commit-contacts';
  readonly choices: ContactChoices;
  readonly now: Moment;
}

/** Works out what other choices come to, for the last reading of contacts. */
export interface PlanContactsRequest {
  readonly task: 'plan-contacts';
  readonly choices: ContactChoices;
}

/** One contact beside whom it is, as both are. */
export interface CompareContactRequest {
  readonly task: 'compare-contact';
  readonly position: number;
}

export interface ComparedContact {
  readonly present: ClientDraft;
  readonly said: ClientDraft;
  /** See `Portrait.image`; null where there is none. */
  readonly portraits: { readonly present: string | null; readonly said: string | null };
}

/** What becomes of each contact, as a table to keep. */
export interface ReportContactsRequest {
  readonly task: 'report-contacts';
  readonly choices: ContactChoices;
  readonly words: ReportWords;
}

/** The words of such a table. `{{name}}` and `{{line}}`, `{{field}}` stand where they are filled in. */
export interface ReportWords {
  readonly language: 'fr' | 'en';
  readonly header: readonly string[];
  readonly outcomes: Readonly<Record<ContactOutcome | 'refused', string>>;
  readonly reasons: Readonly<Record<MatchReason, string>>;
  readonly fields: Readonly<Record<keyof ClientDraft | FilledField, string>>;
  readonly pictures: Readonly<Record<PictureLeftOut, string>>;
  /** "line 12" */
  readonly line: string;
  readonly refusals: Readonly<Record<ContactRefusal['code'], string>>;
  /** Why whole files were refused, by their place. */
  readonly files: ReadonlyMap<number, string>;
}

export interface ReadSalesRequest {
  readonly task: 'read-sales';
  readonly databaseName: string;
  readonly files: readonly ImportFile[];
  readonly country: string | null;
  readonly mappings: ReadonlyMap<number, SalesMapping>;
  readonly choices: SalesChoices;
  readonly now: Moment;
}

/** Plans the last reading of sales anew, with other choices. */
export interface PlanSalesRequest {
  readonly task: 'plan-sales';
  readonly choices: SalesChoices;
}

export interface CommitSalesRequest {
  readonly task: 'commit-sales';
  readonly choices: SalesChoices;
  readonly now: Moment;
}

/** A sale as a row of the preview; amounts in minor units. */
export interface SaleLine {
  readonly file: number;
  readonly line: number;
  readonly day: Day;
  /** null for a walk-in. */
  readonly buyer: string | null;
  /** The buyer becomes a client with this import. */
  readonly isNewClient: boolean;
  readonly label: string;
  readonly reference: string;
  readonly amount: number;
  readonly unpaid: number;
}

/** What the import would bring, as the choices stand. */
export interface SalesPlanned {
  readonly coming: SalesTotals;
  readonly present: SalesTotals;
  readonly leftOut: SalesTotals;
  readonly createdClients: number;
  readonly fresh: readonly SaleLine[];
  readonly presentLines: readonly SaleLine[];
}

/** Someone of whom the files speak, `count` times. */
export interface FilePerson extends FileBuyer {
  readonly count: number;
}

/** A buyer of the files whom the book does not know, or knows several of. */
export interface UnmatchedBuyer extends FilePerson {
  readonly amount: number;
}

export interface SalesPreview {
  readonly files: readonly Known<SalesFileReading>[];
  readonly refusedCount: number;
  readonly refused: readonly RefusedSale[];
  /** Sales that are paid and of which the file does not say when. */
  readonly assumedPaymentDays: number;
  /** Sales of which the file does not say the kind. */
  readonly withoutKind: number;
  readonly unmatched: readonly UnmatchedBuyer[];
  readonly planned: SalesPlanned;
}

export interface ReadHistoryRequest {
  readonly task: 'read-history';
  readonly databaseName: string;
  readonly files: readonly ImportFile[];
  readonly country: string | null;
  readonly mappings: ReadonlyMap<number, HistoryMapping>;
  readonly choices: HistoryChoices;
  readonly now: Moment;
}

/** Plans the last reading of history anew, with other choices. */
export interface PlanHistoryRequest {
  readonly task: 'plan-history';
  readonly choices: HistoryChoices;
}

export interface CommitHistoryRequest {
  readonly task: 'commit-history';
  readonly choices: HistoryChoices;
  readonly now: Moment;
}

/** Something that passed, or is due, as a row of the preview. */
export interface EntryLine {
  readonly file: number;
  readonly line: number;
  readonly day: Day;
  readonly isDue: boolean;
  readonly what: HistoryKind;
  readonly words: string;
  readonly client: string;
  /** The client is made with this import. */
  readonly isNewClient: boolean;
  /** Why it is left out; null when it is not. */
  readonly why: 'several' | 'chosen' | null;
}

/** What the import would bring, as the choices stand. */
export interface HistoryPlanned {
  readonly counts: HistoryPlan['counts'];
  readonly createdClients: number;
  readonly fresh: readonly EntryLine[];
  readonly present: readonly EntryLine[];
  readonly leftOut: readonly EntryLine[];
}

export interface HistoryPreview {
  readonly files: readonly Known<HistoryFileReading>[];
  readonly refusedCount: number;
  readonly refused: readonly RefusedEntry[];
  /** Everybody of whom the files speak, those who wait for a choice first. */
  readonly people: readonly FilePerson[];
  readonly planned: HistoryPlanned;
}

/** Forgets what the person said of the columns of tables with this header. */
export interface ForgetColumnsRequest {
  readonly task: 'forget-columns';
  readonly databaseName: string;
  readonly subject: MappedSubject;
  readonly header: readonly string[];
  readonly now: Moment;
}

/** Lists the imports that the history holds. */
export interface ListImportsRequest {
  readonly task: 'list-imports';
  readonly databaseName: string;
}

/** Works out how far an import can be taken back, by the sequence of its action; it is then taken back as was answered. */
export interface PlanTakingBackRequest {
  readonly task: 'plan-taking-back';
  readonly databaseName: string;
  readonly seq: number;
}

/** Takes back the import that was planned last; refused as `book-moved` when that would no longer come to the same. */
export interface TakeBackImportRequest {
  readonly task: 'take-back-import';
  readonly now: Moment;
}

/** What of an import stays, and why; `client` and `words` tell which it is, '' where they say nothing. */
export interface StayingLine {
  readonly table: TableName;
  readonly why: Staying['why'];
  readonly client: string;
  readonly day: Day | null;
  readonly words: string;
}

/** What taking back an import comes to. */
export interface TakingBackPlanned {
  /** How many records of each table are taken out of the book. */
  readonly removed: Readonly<Partial<Record<TableName, number>>>;
  /** How many become again what they were before. */
  readonly restored: number;
  readonly stayingCount: number;
  readonly staying: readonly StayingLine[];
}

export type ImportRequest =
  | ListImportsRequest
  | PlanTakingBackRequest
  | TakeBackImportRequest
  | ReadContactsRequest
  | PlanContactsRequest
  | CompareContactRequest
  | ReportContactsRequest
  | CommitContactsRequest
  | ReadSalesRequest
  | PlanSalesRequest
  | CommitSalesRequest
  | ReadHistoryRequest
  | PlanHistoryRequest
  | CommitHistoryRequest
  | ForgetColumnsRequest;

export type ImportRefusal =
  | { readonly code: 'cancelled' }
  /** The book could not be opened beside the window. */
  | { readonly code: 'no-book' }
  /** The file named here changed, was taken away, or cannot be read. */
  | { readonly code: 'unreadable'; readonly name: string }
  /** Nothing was read before: the worker had to be started anew. */
  | { readonly code: 'nothing-read' };

/** The history no longer holds this import: the book was replaced by another since it was listed. */
export interface ImportGone {
  readonly code: 'import-gone';
}

export interface Imported {
  readonly seq: number;
  readonly label: ActionLabel;
}

export interface ImportAnswers {
  readonly 'list-imports': Outcome<readonly PastImport[], ImportRefusal>;
  readonly 'plan-taking-back': Outcome<TakingBackPlanned, ImportRefusal | ImportGone>;
  readonly 'take-back-import': Outcome<Imported, ImportRefusal | ImportGone | CommitRefusal>;
  readonly 'read-contacts': Outcome<ContactsPreview, ImportRefusal>;
  readonly 'plan-contacts': Outcome<DecidedCounts, ImportRefusal>;
  readonly 'compare-contact': Outcome<ComparedContact, ImportRefusal>;
  readonly 'report-contacts': Outcome<Blob, ImportRefusal>;
  readonly 'commit-contacts': Outcome<Imported, ImportRefusal | CommitRefusal>;
  readonly 'read-sales': Outcome<SalesPreview, ImportRefusal>;
  readonly 'plan-sales': Outcome<SalesPlanned, ImportRefusal>;
  readonly 'commit-sales': Outcome<Imported, ImportRefusal | CommitRefusal>;
  readonly 'read-history': Outcome<HistoryPreview, ImportRefusal>;
  readonly 'plan-history': Outcome<HistoryPlanned, ImportRefusal>;
  readonly 'commit-history': Outcome<Imported, ImportRefusal | CommitRefusal>;
  readonly 'forget-columns': Outcome<null, ImportRefusal | CommitRefusal>;
}
