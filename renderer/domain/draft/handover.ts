import { z } from 'zod';
import { momentSchema } from '../calendar/day';

const schema = z.object({
  at: momentSchema,
  rows: z.array(z.tuple([z.tuple([z.string(), z.string(), z.string()]), z.unknown()])),
});

/**
 * What a window that went away had not written of its drafts, at this moment: under each key (book, window,
 * form) the draft as it was last typed, not judged yet, or null where it was to be removed.
 */
export type LeftRows = Readonly<z.infer<typeof schema>>;

/** Null for what is not such a text. */
export function parseLeftRows(text: string): LeftRows | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
