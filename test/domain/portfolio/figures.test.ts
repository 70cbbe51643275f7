import { describe, expect, test } from 'vitest';
import type { Moment } from '../../../renderer/domain/calendar/day';
import type { FollowUp } from '../../../renderer/domain/follow-up/follow-up';
import type { ClientId, FollowUpId, Id, InteractionId, PaymentId, SaleId, Subject } from '../../../renderer/domain/id';
import type { Interaction } from '../../../renderer/domain/interaction/interaction';
import {
  computeFigures,
  contactFigures,
  emptyFigures,
  followUpFigures,
  isBlank,
  moneyFigures,
  openSales,
} from '../../../renderer/domain/portfolio/figures';
import { type Payment, type Sale, walkIn } from '../../../renderer/domain/sale/sale';
import { day } from '../../support/days';
import { kept, otherId } from '../../support/record-schema';

const id = <S extends Subject>(count: number) => `019a3b5c-0000-7000-8000-${String(count).padStart(12, '0')}` as Id<S>;
const moments = kept as unknown as Pick<Sale, 'createdAt' | 'updatedAt' | 'trashedAt'>;
const client = otherId as ClientId;
const trashed = { trashedAt: 1 as Moment };

const sale = (count: number, fields: Partial<Sale> = {}): Sale => ({
  id: id<'sale'>(count) as SaleId,
  buyerId: client,
  day: day('2026-03-10'),
  label: '',
  kind: 'craft',
  price: 1_000,
  discount: 0,
  cost: null,
  currency: 'EUR',
  reference: '',
  dueDay: null,
  creditOf: null,
  note: '',
  ...moments,
  ...fields,
});
const payment = (count: number, of: number, fields: Partial<Payment> = {}): Payment => ({
  id: id<'payment'>(count) as PaymentId,
  saleId: id<'sale'>(of) as SaleId,
  buyerId: client,
  day: day('2026-03-10'),
  amount: 1_000,
  currency: 'EUR',
  method: 'cash',
  reference: '',
  ...moments,
  ...fields,
});
const call = (count: number, on: string, fields: Partial<Interaction> = {}): Interaction => ({
  id: id<'interaction'>(count) as InteractionId,
  clientId: client,
  kind: 'call',
  direction: 'out',
  day: day(on),
  time: null,
  text: '',
  outcome: null,
  mood: null,
  minutes: null,
  kilometres: null,
  ...moments,
  ...fields,
});
const followUp = (count: number, on: string, fields: Partial<FollowUp> = {}): FollowUp => ({
  id: id<'follow-up'>(count) as FollowUpId,
  clientId: client,
  kind: 'call',
  title: `${count}`,
  day: day(on),
  time: null,
  repeat: null,
  status: 'open',
  snoozedFrom: null,
  closedAt: null,
  ...moments,
  ...fields,
});

describe('contacts and rhythm', () => {
  test('too few gaps tell no rhythm; the mean of the days between tells it', () => {
    const calls = ['2026-01-01', '2026-01-11', '2026-01-31', '2026-02-10'].map((on, index) => call(index, on));
    expect(contactFigures(calls.slice(0, 3), []).rhythmDays).toBeNull();
    expect(contactFigures(calls, [])).toEqual({ lastContactDay: '2026-02-10', contactCount: 4, rhythmDays: 13 });
  });

  test('notes, unanswered calls and the trash are no contact; a sale is one, a credit note is not', () => {
    const none = [
      call(1, '2026-01-01', { kind: 'note' }),
      call(2, '2026-01-02', { outcome: 'no-answer' }),
      call(3, '2026-01-03', trashed),
    ];
    const sales = [
      sale(1, { day: day('2026-01-04') }),
      sale(2, { day: day('2026-01-05'), price: -5 }),
      sale(3, { day: day('2026-01-06'), ...trashed }),
    ];
    expect(contactFigures(none, sales)).toEqual({ lastContactDay: '2026-01-04', contactCount: 0, rhythmDays: null });
  });

  test('an old habit is forgotten: only the last twelve gaps count', () => {
    const days = Array.from({ length: 20 }, (_, index) => `2026-01-${String(index + 1).padStart(2, '0')}`);
    const weekly = Array.from({ length: 12 }, (_, index) => ({ on: new Date(Date.UTC(2026, 1, 1 + 7 * index)) }));
    const calls = [...days, ...weekly.map(({ on }) => on.toISOString().slice(0, 10))].map((on, at) => call(at, on));
    expect(contactFigures(calls, []).rhythmDays).toBe(7);
  });
});

describe('money', () => {
  test('a prospect becomes a client when money comes in, not when it goes back', () => {
    expect(moneyFigures([sale(1)], [payment(1, 1, { amount: -1 })]).firstPaidDay).toBeNull();
    const days = ['2026-05-01', '2026-04-01', '2026-03-01'].map((on, index) =>
      payment(index, 1, { day: day(on), amount: 10, ...(index === 2 ? trashed : null) }),
    );
    expect(moneyFigures([sale(1)], days).firstPaidDay).toBe('2026-04-01');
  });

  test('a credit note lowers what is open and is not one more sale', () => {
    const figures = moneyFigures([sale(1), sale(2, { price: -300, day: day('2026-06-01') })], []);
    expect(figures).toMatchObject({ saleCount: 1, lastSaleDay: '2026-03-10', openBalance: 700 });
  });

  test('open sales bear their buyer, what they wait for and when they are late', () => {
    const open = openSales(
      [sale(1), sale(2), sale(3, { discount: 1_000 })],
      [payment(1, 1), payment(2, 2, { amount: 1 })],
    );
    expect(open).toEqual([
      { saleId: id(2), buyerId: client, day: '2026-03-10', lateAfter: '2026-04-09', amount: 1_000, balance: 999 },
    ]);
  });
});

describe('the next follow-up', () => {
  test('is the first due that is open; with an hour before any hour', () => {
    const all = [
      followUp(1, '2026-01-02'),
      followUp(2, '2026-01-02', { time: '09:30' as FollowUp['time'] }),
      followUp(3, '2026-01-01', { status: 'done' }),
      followUp(4, '2026-01-01', trashed),
    ];
    expect(followUpFigures(all)).toMatchObject({ openFollowUps: 2, nextFollowUp: { id: id(2) } });
    expect(followUpFigures([])).toEqual({ openFollowUps: 0, nextFollowUp: null });
  });
});

test('figures that say nothing are blank, and one row of any kind is not', () => {
  const none = { interactions: [], followUps: [], sales: [], payments: [] };
  expect(computeFigures(client, none)).toEqual(emptyFigures(client));
  expect(isBlank(emptyFigures(walkIn))).toBe(true);
  for (const rows of [
    { ...none, interactions: [call(1, '2026-01-01')] },
    { ...none, followUps: [followUp(1, '2026-01-01')] },
    { ...none, sales: [sale(1, { price: 0 })] },
    { ...none, payments: [payment(1, 1)] },
  ]) {
    expect(isBlank(computeFigures(client, rows))).toBe(false);
  }
});
