import { z } from 'zod';
import { daySchema, momentSchema, timeOfDaySchema } from '../calendar/day';
import { idSchema } from '../id';
import { textSchema } from '../text/clean';

export const interactionKinds = ['call', 'visit', 'email', 'message', 'letter', 'meeting', 'note'] as const;
export type InteractionKind = (typeof interactionKinds)[number];

export const directions = ['out', 'in'] as const;
export type Direction = (typeof directions)[number];

export const interactionOutcomes = ['reached', 'no-answer', 'agreed', 'thinking', 'refused'] as const;
export type InteractionOutcome = (typeof interactionOutcomes)[number];

export const moods = ['good', 'neutral', 'bad'] as const;
export type Mood = (typeof moods)[number];

/** Something that passed between the person and a client: a call, a visit, a letter, or a note to keep. */
export const interactionSchema = z.strictObject({
  id: idSchema<'interaction'>(),
  clientId: idSchema<'client'>(),
  kind: z.enum(interactionKinds),
  /** Who began: `out` is from the person to the client. Null for a note. */
  direction: z.enum(directions).nullable(),
  day: daySchema,
  time: timeOfDaySchema.nullable(),
  text: textSchema(),
  outcome: z.enum(interactionOutcomes).nullable(),
  mood: z.enum(moods).nullable(),
  minutes: z.int().min(0).max(100_000).nullable(),
  kilometres: z.int().min(0).max(100_000).nullable(),
  createdAt: momentSchema,
  updatedAt: momentSchema,
  trashedAt: momentSchema.nullable(),
});
export type Interaction = Readonly<z.infer<typeof interactionSchema>>;

/**
 * Whether an interaction restarts the cadence and ends a silence. A note is written about a client, not said to them;
 * a call without an answer did not reach them, though it stays in the history.
 */
export function isContact(interaction: Pick<Interaction, 'kind' | 'outcome' | 'trashedAt'>): boolean {
  return interaction.trashedAt === null && interaction.kind !== 'note' && interaction.outcome !== 'no-answer';
}
