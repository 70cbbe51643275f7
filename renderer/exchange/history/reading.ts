import type { ImportedEntry } from '../../domain/interaction/import-history';
import type { GuessedColumns, RefusedRow, TableFileReading, TableFileRefusal } from '../table/reading';
import type { HistoryFormat, HistoryMapping } from './history-columns';

export type HistoryFileRefusal = TableFileRefusal<'not-history'>;

/** Why one row was refused; the others of its file still come. `text`: what the cell says. */
export type HistoryRowRefusal =
  | { readonly code: 'no-day' | 'no-client' | 'nothing-said' | 'stray-quote' | 'field-too-long' }
  | { readonly code: 'not-a-day' | 'not-a-time' | 'not-a-number' | 'done-unclear'; readonly text: string };

export type RefusedEntry = RefusedRow<HistoryFileRefusal | HistoryRowRefusal>;

export interface ReadEntry {
  readonly entry: ImportedEntry;
  readonly file: number;
  readonly line: number;
}

export type GuessedHistoryTable = GuessedColumns<HistoryMapping>;

export interface HistoryFileReading extends TableFileReading<HistoryFormat, GuessedHistoryTable> {
  readonly entries: number;
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
