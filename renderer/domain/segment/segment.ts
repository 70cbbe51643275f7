import { z } from 'zod';
import { momentSchema } from '../calendar/day';
import { clientKinds } from '../client/client';
import { idSchema } from '../id';
import { minorSchema } from '../money/money';
import { stages } from '../portfolio/stage';
import { lineSchema } from '../text/clean';

/** In characters. */
export const longestSegmentName = 80;

/** Of a search, in characters: no field of the list takes more, so that whatever is looked for can be kept. */
export const longestWords = 200;

/** A hundred years. */
export const mostSilentDays = 36_500;

/**
 * What a segment asks of a client: the filters of the list, and the words of its search ('' for none). Several stages or kinds:
 * any of them. Several tags: all of them, by their spelling, so that a tag which nobody has any more selects nobody.
 */
export const segmentRuleSchema = z.strictObject({
  words: lineSchema(longestWords),
  stages: z.array(z.enum(stages)).max(stages.length),
  kinds: z.array(z.enum(clientKinds)).max(clientKinds.length),
  tags: z.array(lineSchema(60).min(1)).max(50),
  /** Only those who have been silent for longer than their cadence or rhythm allows. */
  tooLong: z.boolean(),
  /** Only those with whom there was no contact for so many days, or never; absent for whoever. */
  silentDays: z.int().min(1).max(mostSilentDays).optional(),
  /** Only those who brought in so much in twelve months, in minor units of the book's currency; absent for whoever. */
  revenueFrom: minorSchema.min(1).optional(),
});

/** A saved rule that selects clients: whom it selects is worked out from the clients each time, and never stored. */
export const segmentSchema = z.strictObject({
  id: idSchema<'segment'>(),
  name: lineSchema(longestSegmentName).min(1),
  rule: segmentRuleSchema,
  createdAt: momentSchema,
  updatedAt: momentSchema,
});
export type Segment = Readonly<z.infer<typeof segmentSchema>>;
