import { z } from 'zod';
import { type Day, timeOfDaySchema } from '../calendar/day';
import { chosenDaySchema, chosenEarlier } from '../follow-up/chosen-day';
import { followUpKinds } from '../follow-up/follow-up';
import { idSchema } from '../id';
import { interactionSchema } from './interaction';

/** The words of one contact while they are being typed: a text of any length, judged when it is saved. */
export const typedContactSchema = interactionSchema
  .pick({
    kind: true,
    direction: true,
    day: true,
    time: true,
    outcome: true,
    mood: true,
    minutes: true,
    kilometres: true,
  })
  .extend({ text: z.string() });

/** The follow-up that comes next, while it is being said; when no day is chosen there is none. */
const nextStepSchema = z.strictObject({
  kind: z.enum(followUpKinds),
  title: z.string(),
  when: chosenDaySchema.nullable(),
  time: timeOfDaySchema.nullable(),
});
export type NextStepDraft = Readonly<z.infer<typeof nextStepSchema>>;

export const noNextStep: NextStepDraft = { kind: 'call', title: '', when: null, time: null };

/** Everything that the form of a new contact says, while it is being typed. */
export const typedLogSchema = z.strictObject({
  /** Whom the contact was with: a client of the book, or a name that enters it with this contact. */
  whom: z.union([z.strictObject({ id: idSchema<'client'>() }), z.strictObject({ newName: z.string() })]).nullable(),
  contact: typedContactSchema,
  /** The open follow-ups that it settles. */
  closes: z.array(idSchema<'follow-up'>()).readonly(),
  /** Whether the message to myself that stood there is kept. */
  keepsMessage: z.boolean(),
  /** What is added to it. */
  message: z.string(),
  next: nextStepSchema,
});
export type TypedLog = Readonly<z.infer<typeof typedLogSchema>>;

/** What was typed on an earlier day, as it reads on `today`. */
export function loggedEarlier(typed: TypedLog, today: Day): TypedLog {
  const { when } = typed.next;
  return when === null ? typed : { ...typed, next: { ...typed.next, when: chosenEarlier(when, today) } };
}
