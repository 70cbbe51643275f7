import type { ClientDraft } from '../../domain/client/client';
import type { Separator } from '../csv/flavours';
import type { CsvRefusal } from '../csv/read-csv';
import type { Encoding, TextRefusal } from '../decode/decode-text';
import type { SheetRead, WorkbookRefusal } from '../xlsx/read-xlsx';
import type { DraftRefusal } from './draft-from';
import type { FoundPicture } from './found-contact';
import type { Mapping } from './guess-mapping';
import type { ContactFormat } from './programs/program';

/** A file as it was picked: its name, and everything in it. Its name decides nothing. */
export interface ContactFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a text is that holds no contacts, where that can be told. */
export const otherContents = ['calendar', 'web-page', 'json', 'xml', 'ldif', 'rich-text', 'prose'] as const;
export type OtherContent = (typeof otherContents)[number];

/** Why a whole file was refused. */
export type FileRefusal =
  | TextRefusal
  | CsvRefusal
  | WorkbookRefusal
  | { readonly code: 'not-contacts'; readonly content: OtherContent };

/** Why one card or row was refused; the others of its file still come. */
export type ContactRefusal =
  | DraftRefusal
  | { readonly code: 'cut-card' }
  | { readonly code: 'nested-card' }
  | { readonly code: 'stray-quote' };

export interface RefusedContact {
  /** The place of the file among those given, counted from 0. */
  readonly file: number;
  /** Counted from 1; null when the whole file is refused. */
  readonly line: number | null;
  readonly reason: FileRefusal | ContactRefusal;
  /** The start of what was refused, so that the person finds it; at most 120 characters, '' for a whole file. */
  readonly sample: string;
}

export interface ReadContact {
  readonly draft: ClientDraft;
  readonly file: number;
  readonly line: number;
  /** From a file that this app wrote. */
  readonly isOwn: boolean;
  readonly picture: FoundPicture | null;
}

/** What was seen and not taken over. */
export const leftOutKinds = [
  'picture',
  'sound',
  'key',
  'attachment',
  'list',
  'inner-address',
  'unreadable-line',
] as const;
export type LeftOutKind = (typeof leftOutKinds)[number];

/** A table whose columns were guessed, for the screen on which the person corrects them. */
export interface GuessedTable {
  /** null when the first row is already a contact. */
  readonly header: readonly string[] | null;
  /** The first rows. */
  readonly rows: readonly (readonly string[])[];
  readonly guess: Mapping;
}

export interface FileReading {
  readonly name: string;
  /** null when the file was refused. */
  readonly format: ContactFormat | null;
  readonly encoding: Encoding | null;
  /** Characters that could not be decoded. */
  readonly damaged: number;
  /** null for vCards and workbooks. */
  readonly separator: Separator | null;
  /** The sheet that was read; null where there are none. */
  readonly sheet: SheetRead | null;
  /** How many contacts came out of it. */
  readonly contacts: number;
  /** How many notes and tasks it holds besides, which come by the import of history. */
  readonly entries: number;
  /** A table whose columns a person explains, as they were read; null for any other file. */
  readonly table: GuessedTable | null;
  /** True when nobody knows the table's columns: ask the person, then read again with their mapping. */
  readonly needsMapping: boolean;
}

export interface ContactsReading {
  /** 'cancelled': what follows is empty, as if nothing had been read. */
  readonly status: 'read' | 'cancelled';
  /** One for each file given, in that order. */
  readonly files: readonly FileReading[];
  readonly contacts: readonly ReadContact[];
  /** By file, then by line. */
  readonly refused: readonly RefusedContact[];
  /** Only what was left out at least once. */
  readonly leftOut: readonly { readonly kind: LeftOutKind; readonly count: number }[];
  /** Values that had no field, or none long enough, and stand in the notes. */
  readonly movedToNotes: number;
}

export interface ReadContactsOptions {
  /** The language of the words put into notes. */
  readonly language: 'fr' | 'en';
  /** ISO 3166 code of the person's country: decides 04/12/1985 where the file does not. */
  readonly country?: string;
  /** Mappings corrected by the person, by the place of the file. */
  readonly mappings?: ReadonlyMap<number, Mapping>;
  /** How much of all files is read, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}
