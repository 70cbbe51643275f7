import { z } from 'zod';
import { typedClientSchema, typedLinkSchema, typedMessageSchema } from '../client/typed-client';
import { typedFollowUpSchema } from '../follow-up/typed-follow-up';
import { idSchema } from '../id';
import { typedContactSchema, typedLogSchema } from '../interaction/typed-contact';
import { buyerSchema } from '../sale/sale';
import { typedCreditSchema, typedPaymentSchema } from '../sale/typed-payment';
import { typedNewSaleSchema, typedSaleSchema } from '../sale/typed-sale';

const clientId = idSchema<'client'>();
const saleId = idSchema<'sale'>();

/** A form and what it was opened for: the command that opens it, and that command's argument. */
export const formSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('contact.log'),
    clientId: clientId.nullable(),
    followUpId: idSchema<'follow-up'>().nullable(),
  }),
  z.strictObject({ kind: z.literal('contact.edit'), interactionId: idSchema<'interaction'>() }),
  z.strictObject({ kind: z.literal('client.add') }),
  z.strictObject({ kind: z.literal('client.edit'), clientId }),
  z.strictObject({ kind: z.literal('message.write'), clientId }),
  z.strictObject({ kind: z.literal('link.add'), clientId }),
  z.strictObject({ kind: z.literal('link.edit'), linkId: idSchema<'link'>() }),
  z.strictObject({ kind: z.literal('follow-up.add'), clientIds: z.array(clientId).readonly() }),
  z.strictObject({ kind: z.literal('follow-up.edit'), followUpId: idSchema<'follow-up'>() }),
  z.strictObject({ kind: z.literal('follow-up.next'), followUpId: idSchema<'follow-up'>() }),
  z.strictObject({ kind: z.literal('sale.add'), buyerId: buyerSchema.nullable() }),
  z.strictObject({ kind: z.literal('sale.edit'), saleId }),
  z.strictObject({ kind: z.literal('sale.credit'), saleId }),
  z.strictObject({ kind: z.literal('payment.add'), saleId }),
  z.strictObject({ kind: z.literal('payment.edit'), paymentId: idSchema<'payment'>() }),
]);
export type DraftForm = Readonly<z.infer<typeof formSchema>>;
export type FormKind = DraftForm['kind'];
export type FormOf<Kind extends FormKind> = Extract<DraftForm, { readonly kind: Kind }>;

/** What is typed into each form. */
export const typedSchemas = {
  'contact.log': typedLogSchema,
  'contact.edit': typedContactSchema,
  'client.add': typedClientSchema,
  'client.edit': typedClientSchema,
  'message.write': typedMessageSchema,
  'link.add': typedLinkSchema,
  'link.edit': typedLinkSchema,
  'follow-up.add': typedFollowUpSchema,
  'follow-up.edit': typedFollowUpSchema,
  'follow-up.next': typedFollowUpSchema,
  'sale.add': typedNewSaleSchema,
  'sale.edit': typedSaleSchema,
  'sale.credit': typedCreditSchema,
  'payment.add': typedPaymentSchema,
  'payment.edit': typedPaymentSchema,
} as const satisfies Record<FormKind, z.ZodType>;
export type TypedIn<Kind extends FormKind> = Readonly<z.infer<(typeof typedSchemas)[Kind]>>;

/** Tells one form from all others: two openings of the same form for the same record have the same key. */
export function keyOf(form: DraftForm): string {
  return Object.values(formSchema.parse(form)).flat().join(' ');
}

/** Whether a form changes a record that is in the book already, which may have changed by the time the draft is found. */
export function isRevision({ kind }: Pick<DraftForm, 'kind'>): boolean {
  return kind.endsWith('.edit') || kind === 'message.write';
}
