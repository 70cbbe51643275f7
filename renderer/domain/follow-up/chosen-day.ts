import { z } from 'zod';
import { type Day, daySchema } from '../calendar/day';
import { dayMeant, type QuickDay, quickDays } from './quick-days';

/** Stands beside the quick words for a day that was chosen without one. */
export const freely = 'other';

/** A day chosen by a quick word or freely; a free one is null as long as the field is empty. */
export const chosenDaySchema = z.strictObject({ by: z.enum([...quickDays, freely]), day: daySchema.nullable() });
export type ChosenDay = Readonly<z.infer<typeof chosenDaySchema>>;

export function chosenQuickly(by: QuickDay, today: Day): ChosenDay {
  return { by, day: dayMeant(by, today) };
}

export function chosenFreely(day: Day | null): ChosenDay {
  return { by: freely, day };
}

/** A choice made on an earlier day, as it reads on `today`: the day stays, a quick word that no longer means it goes. */
export function chosenEarlier(chosen: ChosenDay, today: Day): ChosenDay {
  const { by, day } = chosen;
  return by === freely || dayMeant(by, today) === day ? chosen : chosenFreely(day);
}
