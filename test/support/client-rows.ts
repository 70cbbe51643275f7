import { type Day, isDay, type Moment } from '../../renderer/domain/calendar/day';
import type { FollowUp } from '../../renderer/domain/follow-up/follow-up';
import { type ClientId, type Id, idFrom, type SaleId, type Subject } from '../../renderer/domain/id';
import type { Interaction } from '../../renderer/domain/interaction/interaction';
import type { Payment, Sale } from '../../renderer/domain/sale/sale';

/** Rows of one client, written in tests with no more than what the test is about. */

let made = 0;
function nextId<S extends Subject>(): Id<S> {
  made += 1;
  const random = new Uint8Array(10);
  new DataView(random.buffer).setUint32(6, made);
  return idFrom<S>(1_750_000_000_000 + made, random);
}

export const rowClient = '019a3b5c-0000-7000-8000-0000000000c1' as ClientId;

function kept() {
  return { createdAt: 1_700_000_000_000 as Moment, updatedAt: 1_700_000_000_000 as Moment, trashedAt: null };
}

function sure(text: string): Day {
  if (!isDay(text)) throw new Error(`${text} is not a day`);
  return text;
}

export function saleOn(day: string, price: number, fields: Partial<Sale> = {}): Sale {
  return {
    id: nextId<'sale'>(),
    buyerId: rowClient,
    day: sure(day),
    label: 'Escalier',
    kind: 'craft',
    price,
    discount: 0,
    cost: null,
    currency: 'EUR',
    reference: '',
    dueDay: null,
    creditOf: null,
    note: '',
    ...kept(),
    ...fields,
  };
}

export function paymentOn(day: string, amount: number, sale: SaleId | Sale, fields: Partial<Payment> = {}): Payment {
  return {
    id: nextId<'payment'>(),
    saleId: typeof sale === 'string' ? sale : sale.id,
    buyerId: typeof sale === 'string' ? rowClient : sale.buyerId,
    day: sure(day),
    amount,
    currency: 'EUR',
    method: 'transfer',
    reference: '',
    ...kept(),
    ...fields,
  };
}

export function interactionOn(day: string, text = '', fields: Partial<Interaction> = {}): Interaction {
  return {
    id: nextId<'interaction'>(),
    clientId: rowClient,
    kind: 'call',
    direction: 'out',
    day: sure(day),
    time: null,
    text,
    outcome: null,
    mood: null,
    minutes: null,
    kilometres: null,
    ...kept(),
    ...fields,
  };
}

export function followUpOn(day: string, title = '', fields: Partial<FollowUp> = {}): FollowUp {
  return {
    id: nextId<'follow-up'>(),
    clientId: rowClient,
    kind: 'call',
    title,
    day: sure(day),
    time: null,
    repeat: null,
    status: 'open',
    snoozedFrom: null,
    closedAt: null,
    ...kept(),
    ...fields,
  };
}
