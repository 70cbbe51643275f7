import { z } from 'zod';
import { momentSchema } from '../calendar/day';
import { lineSchema } from '../text/clean';

/** What the rows of a table hold; stored, so one may be added and none may be removed. */
export const mappedSubjects = ['contacts', 'interactions', 'follow-ups', 'sales'] as const;
export type MappedSubject = (typeof mappedSubjects)[number];

/** More columns than any file that is read may have. */
const mostColumns = 200;

/**
 * What the columns of a table mean, remembered so that the next file with the same header asks nothing. The identity is
 * what the table holds and the SHA-256 of its folded header (`mappingId`). Which fields exist is the business of the
 * reader (exchange): whoever takes a mapping up again leaves out a field that it does not know.
 */
export const columnMappingSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z-]{1,30}:[0-9a-f]{64}$/),
    subject: z.enum(mappedSubjects),
    /** One for each column, in the table's order; see `Column` and `SalesColumn` in exchange. */
    columns: z
      .array(
        z.strictObject({
          field: lineSchema(60).min(1),
          label: lineSchema(200),
          /** What holds columns together that belong to one another: an address, a payment. */
          group: lineSchema(60),
        }),
      )
      .min(1)
      .max(mostColumns),
    createdAt: momentSchema,
    updatedAt: momentSchema,
  })
  .refine(({ id, subject }) => id.startsWith(`${subject}:`), { path: ['id'] });
export type ColumnMapping = Readonly<z.infer<typeof columnMappingSchema>>;

/** The identity of the mapping for this header; `headerHash` is the SHA-256 of the folded header, in hexadecimal. */
export function mappingId(subject: MappedSubject, headerHash: string): string {
  return `${subject}:${headerHash}`;
}
