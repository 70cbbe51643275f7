import { z } from 'zod';
import { type Moment, momentSchema } from '../calendar/day';
import { type ClientId, idSchema } from '../id';

/**
 * Two clients who look alike and are not the same, as the person said once. The pair is its own identity, so that it is
 * said once whichever of the two is looked at: `oneId` stands before `otherId` in the order of text.
 */
export const distinctionSchema = z
  .strictObject({
    id: z.string().max(80),
    oneId: idSchema<'client'>(),
    otherId: idSchema<'client'>(),
    createdAt: momentSchema,
  })
  .refine(({ oneId, otherId }) => oneId < otherId, { path: ['otherId'] })
  .refine(({ id, oneId, otherId }) => id === distinctionId(oneId, otherId), { path: ['id'] });
export type Distinction = Readonly<z.infer<typeof distinctionSchema>>;

/** The identity of a pair, the same whichever of the two is named first. */
export function distinctionId(left: ClientId, right: ClientId): string {
  return left < right ? `${left}+${right}` : `${right}+${left}`;
}

/** The record of a pair, the same whichever of the two is named first. */
export function distinctionOf(left: ClientId, right: ClientId, createdAt: Moment): Distinction {
  const [oneId, otherId] = left < right ? [left, right] : [right, left];
  return { id: distinctionId(oneId, otherId), oneId, otherId, createdAt };
}
