import { z } from 'zod';
import { type Day, daySchema, timeOfDaySchema } from '../calendar/day';
import { type Period, periodUnits } from '../calendar/repeat';
import { idSchema } from '../id';
import { chosenDaySchema, chosenEarlier, chosenFreely, chosenQuickly } from './chosen-day';
import type { FollowUpDraft } from './draft';
import { type FollowUp, followUpKinds } from './follow-up';

/** A follow-up while it is being typed. */
export const typedFollowUpSchema = z.strictObject({
  /** Whom it is for, when the form asks; null when it was opened for somebody. */
  clientId: idSchema<'client'>().nullable(),
  kind: z.enum(followUpKinds),
  title: z.string(),
  when: chosenDaySchema,
  time: timeOfDaySchema.nullable(),
  repeats: z.boolean(),
  /** Digits, as typed. */
  every: z.string(),
  unit: z.enum(periodUnits),
  /** The day from which a stored repetition counts, as long as nothing of it is changed. */
  anchor: daySchema.nullable(),
});
export type TypedFollowUp = Readonly<z.infer<typeof typedFollowUpSchema>>;

export function newTypedFollowUp(today: Day): TypedFollowUp {
  return {
    clientId: null,
    kind: 'call',
    title: '',
    when: chosenQuickly('tomorrow', today),
    time: null,
    repeats: false,
    every: '1',
    unit: 'month',
    anchor: null,
  };
}

export function typedFrom({ kind, title, day, time, repeat }: FollowUp): TypedFollowUp {
  return {
    clientId: null,
    kind,
    title,
    when: chosenFreely(day),
    time,
    repeats: repeat !== null,
    every: String(repeat?.every ?? 1),
    unit: repeat?.unit ?? 'month',
    anchor: repeat?.anchor ?? null,
  };
}

/** What was typed on an earlier day, as it reads on `today`. */
export function typedEarlier(typed: TypedFollowUp, today: Day): TypedFollowUp {
  return { ...typed, when: chosenEarlier(typed.when, today) };
}

/** Null when it does not repeat, or when the number is none yet. */
export function periodOf({ repeats, every, unit }: TypedFollowUp): Period | null {
  const count = Number(every);
  return repeats && count >= 1 ? { every: count, unit } : null;
}

/** What was typed as a draft, or what is missing. */
export function readTyped(typed: TypedFollowUp): FollowUpDraft | 'day' | 'every' {
  const { kind, title, when, time, repeats } = typed;
  if (when.day === null) return 'day';
  const repeat = periodOf(typed);
  if (repeats && repeat === null) return 'every';
  return { kind, title: title.trim(), day: when.day, time, repeat };
}
