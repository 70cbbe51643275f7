import type { OtherContent } from '../contacts/reading';
import type { Separator } from '../csv/flavours';
import type { CsvRow } from '../csv/read-csv';
import type { Encoding } from '../decode/decode-text';
import type { SheetRead } from '../xlsx/read-xlsx';
import type { OpenRefusal } from './open-file';

export interface ReadTablesOptions<Mapping> {
  /** ISO 3166 code of the person's country: decides 04/12/2026 where the file does not. */
  readonly country?: string;
  /** Mappings corrected by the person, by the place of the file. */
  readonly mappings?: ReadonlyMap<number, Mapping>;
  /** How much of all files is read, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** Why a whole file was refused: it cannot be opened, or something else is in it, which `Not` names. */
export type TableFileRefusal<Not extends string> =
  | Exclude<OpenRefusal, { readonly code: 'other-content' }>
  | { readonly code: Not; readonly content: OtherContent | 'cards' | 'contacts' };

export interface RefusedRow<Reason> {
  /** The place of the file among those given, counted from 0. */
  readonly file: number;
  /** Counted from 1; null when the whole file is refused. */
  readonly line: number | null;
  readonly reason: Reason;
  /** The start of what was refused; at most 120 characters, '' for a whole file. */
  readonly sample: string;
}

/** A table as its columns were read, for the screen on which the person corrects them. */
export interface GuessedColumns<Mapping> {
  /** null when the first row is already data. */
  readonly header: readonly string[] | null;
  /** The first rows. */
  readonly rows: readonly (readonly string[])[];
  readonly guess: Mapping;
}

/** What became of one file. */
export interface TableFileReading<Format, Guessed> {
  readonly name: string;
  /** null when the file was refused. */
  readonly format: Format | null;
  readonly encoding: Encoding | null;
  /** Characters that could not be decoded. */
  readonly damaged: number;
  readonly separator: Separator | null;
  /** The sheet that was read; null where there are none. */
  readonly sheet: SheetRead | null;
  /** How the columns were read, so that they can be corrected; null when the file was refused. */
  readonly table: Guessed | null;
  /** True when nobody knows the table's columns: ask the person before anything comes of it. */
  readonly needsMapping: boolean;
}

/** A table of which it is known whose it is, and what its columns mean. */
export interface RecognisedTable<Format, Mapping> {
  readonly format: Format;
  /** null when the first row is already data. */
  readonly header: readonly string[] | null;
  readonly mapping: Mapping;
  readonly rows: readonly CsvRow[];
  readonly needsMapping: boolean;
}

export type AnyTable = RecognisedTable<unknown, unknown>;

export interface ReadTables<Not extends string, Table extends AnyTable, Row, Reason> {
  /** 'cancelled': what follows is empty, as if nothing had been read. */
  readonly status: 'read' | 'cancelled';
  /** One for each file given, in that order; `count`: how many of its rows came through. */
  readonly files: readonly (TableFileReading<Table['format'], GuessedColumns<Table['mapping']>> & {
    readonly count: number;
  })[];
  readonly rows: readonly Row[];
  /** By file, then by line. */
  readonly refused: readonly RefusedRow<TableFileRefusal<Not> | Reason>[];
}
