import { z } from 'zod';
import { type Action, creation, label } from '../book/action';
import { momentSchema } from '../calendar/day';
import { idSchema } from '../id';
import { longestSegmentName } from '../segment/segment';
import { lineSchema } from '../text/clean';

/** Stored with the journal of exports: one may be added, none may be removed or change its meaning. */
export const exportFormats = ['csv', 'xlsx', 'vcard', 'calendar', 'pdf', 'qr-code', 'backup'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What left the book; stored as well. */
export const exportSubjects = [
  'clients',
  'interactions',
  'follow-ups',
  'birthdays',
  'sales',
  'payments',
  'receipts',
  'book',
] as const;
export type ExportSubject = (typeof exportSubjects)[number];

/** One line of the journal of exports: what left the book, and when. Written once, never changed. */
export const exportRecordSchema = z.strictObject({
  id: idSchema<'export'>(),
  at: momentSchema,
  format: z.enum(exportFormats),
  subject: z.enum(exportSubjects),
  /** How many records left. */
  count: z.int().min(0),
  /** Whether fields that speak of the person left with them: notes, how to deal, message to oneself. */
  confidential: z.enum(['with', 'without']),
  /** The name of the segment whose clients they are, as it was called then; absent where none was chosen. */
  segment: lineSchema(longestSegmentName).min(1).optional(),
});
export type ExportRecord = Readonly<z.infer<typeof exportRecordSchema>>;

/** Notes what has left the book. Ctrl+Z does not reach it: what has left does not come back. */
export function noteExport(record: ExportRecord): Action {
  return { label: label('export-noted'), changes: [creation('exports', record)], undoable: false };
}
