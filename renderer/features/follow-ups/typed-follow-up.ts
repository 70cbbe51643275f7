import type { Day, TimeOfDay } from '../../domain/calendar/day';
import type { Period, PeriodUnit } from '../../domain/calendar/repeat';
import type { FollowUpDraft } from '../../domain/follow-up/draft';
import type { FollowUp, FollowUpKind } from '../../domain/follow-up/follow-up';
import { type ChosenDay, chosenFreely, chosenQuickly } from '../../elements/day-choice';

/** A follow-up while it is being typed. */
export interface TypedFollowUp {
  readonly kind: FollowUpKind;
  readonly title: string;
  readonly when: ChosenDay;
  readonly time: TimeOfDay | null;
  readonly repeats: boolean;
  /** Digits, as typed. */
  readonly every: string;
  readonly unit: PeriodUnit;
  /** The day from which a stored repetition counts, as long as nothing of it is changed. */
  readonly anchor: Day | null;
}

export function newTypedFollowUp(today: Day): TypedFollowUp {
  return {
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
