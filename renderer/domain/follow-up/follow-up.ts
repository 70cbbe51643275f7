import { z } from 'zod';
import { daySchema, momentSchema, timeOfDaySchema } from '../calendar/day';
import { repeatSchema } from '../calendar/repeat';
import { idSchema } from '../id';
import { textSchema } from '../text/clean';

export const followUpKinds = ['call', 'visit', 'email', 'message', 'letter', 'meeting', 'task'] as const;
export type FollowUpKind = (typeof followUpKinds)[number];

export const followUpStatuses = ['open', 'done', 'dropped'] as const;
export type FollowUpStatus = (typeof followUpStatuses)[number];

/** Something due for a client on a day, once or repeating. */
export const followUpSchema = z.strictObject({
  id: idSchema<'follow-up'>(),
  clientId: idSchema<'client'>(),
  kind: z.enum(followUpKinds),
  title: textSchema().max(500),
  day: daySchema,
  /** Null when any hour of the day will do. */
  time: timeOfDaySchema.nullable(),
  repeat: repeatSchema.nullable(),
  status: z.enum(followUpStatuses),
  /** The day it was first due, once snoozed; null when it never was. */
  snoozedFrom: daySchema.nullable(),
  closedAt: momentSchema.nullable(),
  createdAt: momentSchema,
  updatedAt: momentSchema,
  trashedAt: momentSchema.nullable(),
});
export type FollowUp = Readonly<z.infer<typeof followUpSchema>>;

/** Orders by due day, then by hour; any-hour ones come after those with an hour, and ids settle what is left. */
export function compareDue(
  left: Pick<FollowUp, 'day' | 'time' | 'id'>,
  right: Pick<FollowUp, 'day' | 'time' | 'id'>,
): number {
  const leftKey = `${left.day} ${left.time ?? '99:99'} ${left.id}`;
  const rightKey = `${right.day} ${right.time ?? '99:99'} ${right.id}`;
  return leftKey < rightKey ? -1 : leftKey > rightKey ? 1 : 0;
}
