import type { ImportedEntry } from '../../domain/interaction/import-history';
import type { OtherContent } from '../contacts/reading';
import type { Separator } from '../csv/flavours';
import type { Encoding } from '../decode/decode-text';
import type { OpenRefusal } from '../table/open-file';
import type { SheetRead } from '../xlsx/read-xlsx';
import type { HistoryFormat, HistoryMapping } from './history-columns';

/** Why a whole file was refused. */
export type HistoryFileRefusal =
  | Exclude<OpenRefusal, { readonly code: 'other-content' }>
  | { readonly code: 'not-history'; readonly content: OtherContent | 'cards' | 'contacts' };

/** Why one row was refused; the others of its file still come. `text`: what the cell says. */
export type HistoryRowRefusal =
  | { readonly code: 'no-day' | 'no-client' | 'nothing-said' | 'stray-quote' | 'field-too-long' }
  | { readonly code: 'not-a-day' | 'not-a-time' | 'not-a-number' | 'done-unclear'; readonly text: string };

export interface RefusedEntry {
  /** The place of the file among those given, counted from 0. */
  readonly file: number;
  /** Counted from 1; null when the whole file is refused. */
  readonly line: number | null;
  readonly reason: HistoryFileRefusal | HistoryRowRefusal;
  /** The start of what was refused; at most 120 characters, '' for a whole file. */
  readonly sample: string;
}

export interface ReadEntry {
  readonly entry: ImportedEntry;
  readonly file: number;
  readonly line: number;
}

/** A table as its columns were read, for the screen on which the person corrects them. */
export interface GuessedHistoryTable {
  /** null when the first row is already data. */
  readonly header: readonly string[] | null;
  /** The first rows. */
  readonly rows: readonly (readonly string[])[];
  readonly guess: HistoryMapping;
}

export interface HistoryFileReading {
  readonly name: string;
  /** null when the file was refused. */
  readonly format: HistoryFormat | null;
  readonly encoding: Encoding | null;
  /** Characters that could not be decoded. */
  readonly damaged: number;
  readonly separator: Separator | null;
  readonly sheet: SheetRead | null;
  readonly entries: number;
  /** null when the file was refused. */
  readonly table: GuessedHistoryTable | null;
  /** True when nobody knows the table's columns: ask the person before anything comes of it. */
  readonly needsMapping: boolean;
}

export interface HistoryReading {
  /** 'cancelled': what follows is empty, as if nothing had been read. */
  readonly status: 'read' | 'cancelled';
  /** One for each file given, in that order. */
  readonly files: readonly HistoryFileReading[];
  readonly entries: readonly ReadEntry[];
  /** By file, then by line. */
  readonly refused: readonly RefusedEntry[];
}
