import fc from 'fast-check';
import type { Change } from '../../../renderer/domain/book/action';
import { restoreFromTrash } from '../../../renderer/domain/book/trash';
import type { Day } from '../../../renderer/domain/calendar/day';
import {
  changePayment,
  changeSale,
  creditSale,
  recordPayment,
  recordSale,
  type Stamp,
  trashPayment,
  trashSale,
  type WholeSale,
} from '../../../renderer/domain/sale/actions';
import { type BuyerId, type Sale, type SaleKind, saleKinds } from '../../../renderer/domain/sale/sale';
import { recentDay } from '../../support/days';
import { cash, type Rows, stairs } from './rows';

const creditNote = { label: 'Avoir', reference: '', note: '', refund: null };

/** Steps of a life of sales; `at` picks the row that a step is about. */
export const saleStep = (buyers: readonly BuyerId[], days: fc.Arbitrary<Day> = recentDay) =>
  fc.oneof(
    fc.record({
      do: fc.constant('sell' as const),
      price: fc.integer({ min: 0, max: 100_000 }),
      part: fc.integer({ min: 0, max: 100_000 }),
      day: days,
      kind: fc.constantFrom(...saleKinds),
      buyer: fc.constantFrom<BuyerId[]>(...buyers),
    }),
    fc.record({
      do: fc.constantFrom('pay' as const, 'credit' as const, 'change' as const, 'amend' as const),
      at: fc.nat(20),
      amount: fc.integer({ min: 1, max: 50_000 }),
      kind: fc.constantFrom(...saleKinds),
      buyer: fc.constantFrom<BuyerId[]>(...buyers),
      day: days,
    }),
    fc.record({ do: fc.constantFrom('trash' as const, 'restore' as const, 'drop' as const), at: fc.nat(20) }),
  );
export type SaleStep = ReturnType<typeof saleStep> extends fc.Arbitrary<infer Value> ? Value : never;

/** The changes that a step makes to these rows; none where it makes no sense. */
export function changesOf(rows: Rows, one: SaleStep, stamp: Stamp): readonly Change[] {
  if (one.do === 'sell') {
    const { price, part, kind, buyer } = one;
    const draft = { ...stairs, price, discount: Math.min(price, 7), kind, buyerId: buyer };
    return recordSale({ ...draft, day: one.day }, part ? [{ ...cash(part), day: one.day }] : [], stamp);
  }
  const sales = [...rows.sales.values()];
  const payments = [...rows.payments.values()];
  const sale = sales[one.at % sales.length];
  const payment = payments[one.at % payments.length];
  if (one.do === 'amend')
    return payment ? changePayment(payment, { ...cash(one.amount), day: one.day }, stamp.now) : [];
  if (one.do === 'drop') return payment?.trashedAt === null ? trashPayment(payment, stamp.now) : [];
  if (!sale) return [];
  if (one.do === 'restore') return restored(rows.whole(sale), stamp);
  if (one.do === 'change') return changeOf(rows, sale, one, stamp);
  return sale.trashedAt === null ? changesOfLive(rows.whole(sale), one, stamp) : [];
}

/** As the trash gives a sale back: with all that went there with it. */
function restored({ sale, payments, creditNotes }: WholeSale, { now }: Stamp): readonly Change[] {
  const sales = [sale, ...creditNotes.map((each) => each.sale)];
  const all = [...payments, ...creditNotes.flatMap((each) => each.payments)];
  const companions = [
    ...sales.map((record) => ({ table: 'sales' as const, record })),
    ...all.map((record) => ({ table: 'payments' as const, record })),
  ].filter(({ record }) => record.trashedAt === sale.trashedAt);
  return restoreFromTrash([{ table: 'sales', record: sale }], companions, '', now).changes;
}

function changesOfLive(whole: WholeSale, one: Exclude<SaleStep, { do: 'sell' }>, stamp: Stamp): readonly Change[] {
  if (one.do === 'trash') return trashSale(whole, stamp.now);
  if (one.do === 'pay') return recordPayment(whole.sale, { ...cash(one.amount), day: one.day }, stamp);
  if (one.do !== 'credit' || whole.sale.creditOf !== null) return [];
  const outcome = creditSale(whole, { ...creditNote, day: one.day, amount: one.amount }, stamp);
  return outcome.ok ? outcome.value : [];
}

function changeOf(rows: Rows, sale: Sale, one: Extract<SaleStep, { kind: SaleKind; at: number }>, stamp: Stamp) {
  const origin = sale.creditOf === null ? undefined : rows.sales.get(sale.creditOf);
  const price = sale.creditOf === null ? one.amount : -one.amount;
  const draft = { ...sale, price, discount: 0, day: one.day, kind: one.kind, buyerId: one.buyer };
  const outcome = changeSale(rows.whole(sale), origin ? rows.whole(origin) : null, draft, stamp.now);
  return outcome.ok ? outcome.value : [];
}
