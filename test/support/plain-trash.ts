import type { Records } from '../../renderer/domain/book/records';
import type { Moment } from '../../renderer/domain/calendar/day';
import { walkIn } from '../../renderer/domain/sale/sale';
import type { PlainBook, PlainRows } from './plain-book';

const thirtyDays = 30 * 86_400_000;

/**
 * The rows as they must stand once the trash was emptied at `now`. What was thrown away thirty days ago is gone, but for a
 * sale to which a payment or a credit note that stays refers. With a client go their contacts, follow-ups and links; their
 * sales and payments stay, as those of nobody.
 */
export function withoutOldTrash({ rows }: PlainBook, now: Moment): PlainRows {
  const isDue = (row: { readonly trashedAt: number | null }) =>
    row.trashedAt !== null && row.trashedAt <= now - thirtyDays;
  const without = <Row extends { readonly id: string }>(all: ReadonlyMap<string, Row>, goes: (row: Row) => boolean) =>
    new Map([...all].filter(([, row]) => !goes(row)));

  const gone = new Set<string>([...rows.clients.values()].filter(isDue).map(({ id }) => id));
  const payments = without(rows.payments, isDue);
  const leaving = leavingSales(rows, payments, isDue);
  const sales = without(rows.sales, ({ id }) => leaving.has(id));
  for (const [id, sale] of sales) {
    if (gone.has(sale.buyerId)) sales.set(id, { ...sale, buyerId: walkIn, note: '', updatedAt: now });
  }
  for (const [id, payment] of payments) {
    if (gone.has(payment.buyerId)) payments.set(id, { ...payment, buyerId: walkIn, updatedAt: now });
  }
  return {
    ...rows,
    clients: without(rows.clients, isDue),
    distinctions: without(rows.distinctions, ({ oneId, otherId }) => gone.has(oneId) || gone.has(otherId)),
    portraits: without(rows.portraits, ({ id }) => gone.has(id)),
    links: without(rows.links, (link) => isDue(link) || gone.has(link.fromId) || gone.has(link.toId)),
    interactions: without(rows.interactions, (each) => isDue(each) || gone.has(each.clientId)),
    followUps: without(rows.followUps, (each) => isDue(each) || gone.has(each.clientId)),
    sales,
    payments,
  };
}

function leavingSales(
  rows: PlainRows,
  payments: ReadonlyMap<string, Records['payments']>,
  isDue: (sale: Records['sales']) => boolean,
): ReadonlySet<string> {
  const leaving = new Set<string>([...rows.sales.values()].filter(isDue).map(({ id }) => id));
  for (;;) {
    const notes = [...rows.sales.values()].filter(({ id }) => !leaving.has(id));
    const wanted = new Set<string | null>([
      ...[...payments.values()].map(({ saleId }) => saleId),
      ...notes.map(({ creditOf }) => creditOf),
    ]);
    const waiting = [...leaving].filter((id) => wanted.has(id));
    if (waiting.length === 0) return leaving;
    for (const id of waiting) leaving.delete(id);
  }
}
