import { z } from 'zod';
import { momentSchema } from '../calendar/day';
import { idSchema } from '../id';
import { lineSchema } from '../text/clean';

/** Read from `from` to `to`: "from works at to", "from sent to". */
export const linkKinds = ['works-at', 'runs', 'sent', 'spouse', 'parent-company', 'other'] as const;
export type LinkKind = (typeof linkKinds)[number];

/** A link between two clients of the book. */
export const linkSchema = z
  .strictObject({
    id: idSchema<'link'>(),
    fromId: idSchema<'client'>(),
    toId: idSchema<'client'>(),
    kind: z.enum(linkKinds),
    note: lineSchema(200),
    createdAt: momentSchema,
    updatedAt: momentSchema,
    trashedAt: momentSchema.nullable(),
  })
  .refine((link) => link.fromId !== link.toId, { path: ['toId'] });
export type Link = Readonly<z.infer<typeof linkSchema>>;
