import { z } from 'zod';
import { momentSchema } from '../calendar/day';
import { idSchema } from '../id';

/** Pixels of the longer side of what the app makes a portrait of. */
export const portraitSide = 320;

/** Bytes of one picture: enough for a face of that size, and little enough for every action and backup that holds it. */
export const largestPortrait = 64 * 1024;

/**
 * Characters of base64 that the portraits of one action may have together. An action is one line of the journal, which is
 * copied some times on its way to the disk and read again at the next start.
 */
export const mostPortraitsAtOnce = 16 * 1024 * 1024;

/** The first three bytes of every JPEG (FF D8 FF) in base64. */
const jpegStart = '/9j/';
const base64 = /^[A-Za-z0-9+/]+={0,2}$/;

/**
 * The picture of a client, who has at most one. Base64 rather than bytes: a backup stays text, one line per record.
 * Refused are other formats than JPEG, what is not base64, and pictures above `largestPortrait`.
 */
export const portraitSchema = z.strictObject({
  /** The client's own. */
  id: idSchema<'client'>(),
  /** A JPEG in base64, without line breaks and without `data:` in front. */
  image: z
    .string()
    .max(Math.ceil(largestPortrait / 3) * 4)
    .refine((image) => image.startsWith(jpegStart) && image.length % 4 === 0 && base64.test(image)),
  createdAt: momentSchema,
  updatedAt: momentSchema,
});
export type Portrait = Readonly<z.infer<typeof portraitSchema>>;
