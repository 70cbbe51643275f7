import type { BookDatabase } from '../data/database';
import type { Client } from '../domain/client/client';
import type { ExportRequest } from './export-requests';
import type { Progress } from './job';

/** What every export is handed. */
export interface Exporting {
  readonly request: ExportRequest;
  readonly database: BookDatabase;
  /** Whom it is about, in order of name. */
  readonly clients: readonly Client[];
  /** Of the whole book, those in the trash too: who bought something keeps their name in it. */
  readonly everybody: readonly Client[];
  /** Hears how far it is, and throws when the person has stopped it. */
  readonly hear: (progress: Progress) => void;
  /** The same, and lets a cancellation come in. */
  readonly pause: () => Promise<void>;
}
