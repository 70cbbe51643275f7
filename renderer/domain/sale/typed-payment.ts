import { z } from 'zod';
import { daySchema } from '../calendar/day';
import type { Currency } from '../money/money';
import { parseAmount } from '../money/parse-amount';
import { type Outcome, refuse, succeed } from '../outcome';
import type { CreditDraft } from './actions';
import { type PaymentDraft, paymentMethods } from './sale';
import type { AmountMistake } from './typed-sale';

/** A payment as it stands in the form. */
export const typedPaymentSchema = z.strictObject({
  amount: z.string(),
  day: daySchema.nullable(),
  method: z.enum(paymentMethods),
  reference: z.string(),
});
export type TypedPayment = Readonly<z.infer<typeof typedPaymentSchema>>;

export interface PaymentMistakes {
  readonly amount?: AmountMistake;
  readonly day?: 'missing';
}

/** Turns what was typed into a payment, or into every mistake at once. `goesBack`: money paid back, typed without sign. */
export function readTypedPayment(
  typed: TypedPayment,
  currency: Currency,
  goesBack: boolean,
): Outcome<PaymentDraft, PaymentMistakes> {
  const amount = readSize(typed.amount, currency, goesBack);
  const { day, method, reference } = typed;
  if (!amount.ok || day === null) {
    return refuse({
      ...(amount.ok ? null : { amount: amount.reason }),
      ...(day === null ? { day: 'missing' as const } : null),
    });
  }
  return succeed({ day, amount: goesBack ? -amount.value : amount.value, method, reference });
}

/** A credit note as it stands in the form; amounts are typed without sign. */
export const typedCreditSchema = z.strictObject({
  amount: z.string(),
  day: daySchema.nullable(),
  label: z.string(),
  reference: z.string(),
  note: z.string(),
  refunded: z.boolean(),
  refund: typedPaymentSchema,
});
export type TypedCredit = Readonly<z.infer<typeof typedCreditSchema>>;

export interface CreditMistakes {
  readonly amount?: AmountMistake | 'beyond-left';
  readonly day?: 'missing';
  readonly refundAmount?: AmountMistake;
  readonly refundDay?: 'missing';
}

/** Turns what was typed into a credit note of at most `left` minor units, or into every mistake at once. */
export function readTypedCredit(
  typed: TypedCredit,
  left: number,
  currency: Currency,
): Outcome<CreditDraft, CreditMistakes> {
  const amount = readSize(typed.amount, currency, true);
  const refund = typed.refunded ? readTypedPayment(typed.refund, currency, false) : succeed(null);
  const { day, label, reference, note } = typed;
  const mistakes: CreditMistakes = {
    ...(amount.ok ? null : { amount: amount.reason }),
    ...(amount.ok && amount.value > left ? { amount: 'beyond-left' } : null),
    ...(day === null ? { day: 'missing' } : null),
    ...(refund.ok || !refund.reason.amount ? null : { refundAmount: refund.reason.amount }),
    ...(refund.ok || !refund.reason.day ? null : { refundDay: refund.reason.day }),
    ...(amount.ok && refund.ok && refund.value && refund.value.amount > amount.value
      ? { refundAmount: 'beyond-amount' }
      : null),
  };
  if (!amount.ok || !refund.ok || day === null || Object.keys(mistakes).length > 0) return refuse(mistakes);
  return succeed({ day, amount: amount.value, label, reference, note, refund: refund.value });
}

/** An amount above zero; where money goes back people may put the minus sign or leave it out. */
function readSize(text: string, currency: Currency, mayBeNegative: boolean): Outcome<number, AmountMistake> {
  const read = parseAmount(text, currency);
  if (!read.ok) return refuse(read.reason === 'empty' ? 'missing' : read.reason);
  const { minor } = read.value;
  if (minor === 0) return refuse('zero');
  if (minor < 0 && !mayBeNegative) return refuse('negative');
  return succeed(Math.abs(minor));
}
