import { describe, expect, test } from 'vitest';
import { walkIn } from '../../../renderer/domain/sale/sale';
import { readTypedCredit, readTypedPayment } from '../../../renderer/domain/sale/typed-payment';
import { readTypedSale, type TypedSale } from '../../../renderer/domain/sale/typed-sale';
import { day } from '../../support/days';

const typed: TypedSale = {
  buyerId: walkIn,
  label: 'Escalier',
  amount: '1 234,50',
  kind: 'craft',
  day: day('2026-03-10'),
  discount: '',
  cost: '',
  reference: 'F-0142',
  dueDay: null,
  note: '',
  paid: 'not-yet',
  paidAmount: '',
  paidOn: day('2026-03-10'),
  method: 'cash',
};

describe('a sale as it is typed', () => {
  test('needs a buyer, an amount and a day, and nothing else', () => {
    const read = readTypedSale({ ...typed, label: '', reference: '' }, 'EUR');
    expect(read).toMatchObject({
      ok: true,
      value: { sale: { price: 123_450, discount: 0, cost: null }, payments: [] },
    });
  });

  test('names every mistake at once', () => {
    const all = { buyerId: null, amount: 'beaucoup', day: null, cost: '-3', paid: 'in-full', paidOn: null } as const;
    expect(readTypedSale({ ...typed, ...all }, 'EUR')).toEqual({
      ok: false,
      reason: { buyerId: 'missing', amount: 'not-a-number', day: 'missing', cost: 'negative', paidOn: 'missing' },
    });
  });

  test.each([
    ['an empty amount', { amount: ' ' }, { amount: 'missing' }],
    ['half a cent', { amount: '1,2345' }, { amount: 'too-many-decimals' }],
    ['a discount beyond the price', { discount: '2000' }, { discount: 'beyond-price' }],
    ['a due day before the sale', { dueDay: day('2026-03-09') }, { dueDay: 'before-sale' }],
    ['a part of nothing', { paid: 'in-part', paidAmount: '0' }, { paidAmount: 'zero' }],
    ['a part that is not said', { paid: 'in-part' }, { paidAmount: 'missing' }],
    ['a part beyond the whole', { paid: 'in-part', paidAmount: '1234,51' }, { paidAmount: 'beyond-amount' }],
    [
      'a part beyond the discounted whole',
      { paid: 'in-part', paidAmount: '700', discount: '50 %' },
      { paidAmount: 'beyond-amount' },
    ],
    ['a negative part', { paid: 'in-part', paidAmount: '-5' }, { paidAmount: 'negative' }],
  ] as const)('%s is refused beside its field', (_what, fields, reason) => {
    expect(readTypedSale({ ...typed, ...fields }, 'EUR')).toEqual({ ok: false, reason });
  });

  test('paid in full is paid after the discount', () => {
    const read = readTypedSale({ ...typed, paid: 'in-full', discount: '10 %' }, 'EUR');
    expect(read).toMatchObject({ ok: true, value: { payments: [{ amount: 111_105, method: 'cash' }] } });
  });

  test('what was typed for a payment that is not there is no mistake', () => {
    expect(readTypedSale({ ...typed, paidAmount: 'rien', paidOn: null }, 'EUR').ok).toBe(true);
  });

  test('given away, it cannot be paid', () => {
    for (const fields of [{ amount: '0' }, { discount: '100 %' }]) {
      expect(readTypedSale({ ...typed, ...fields, paid: 'in-full' }, 'EUR')).toMatchObject({
        ok: true,
        value: { payments: [] },
      });
    }
  });

  test('a negative amount is a credit note, and its payment goes back', () => {
    const read = readTypedSale({ ...typed, amount: '-100', discount: '10', paid: 'in-full' }, 'EUR');
    expect(read).toMatchObject({
      ok: true,
      value: { sale: { price: -10_000, discount: -1_000, creditOf: null }, payments: [{ amount: -9_000 }] },
    });
  });
});

describe('a payment as it is typed', () => {
  const payment = { amount: '50', day: day('2026-03-10'), method: 'card', reference: '' } as const;

  test('comes in with its sign, and goes back without one', () => {
    expect(readTypedPayment(payment, 'EUR', false)).toMatchObject({ ok: true, value: { amount: 5_000 } });
    expect(readTypedPayment(payment, 'EUR', true)).toMatchObject({ ok: true, value: { amount: -5_000 } });
    expect(readTypedPayment({ ...payment, amount: '-50' }, 'EUR', true)).toMatchObject({
      ok: true,
      value: { amount: -5_000 },
    });
  });

  test.each([
    [{ amount: '' }, { amount: 'missing' }],
    [{ amount: '0,00' }, { amount: 'zero' }],
    [{ amount: '-50' }, { amount: 'negative' }],
    [
      { amount: '50 $', day: null },
      { amount: 'other-currency', day: 'missing' },
    ],
  ] as const)('%j is refused', (fields, reason) => {
    expect(readTypedPayment({ ...payment, ...fields }, 'EUR', false)).toEqual({ ok: false, reason });
  });
});

describe('a credit note as it is typed', () => {
  const refund = { amount: '30', day: day('2026-03-10'), method: 'cash', reference: '' } as const;
  const credit = {
    amount: '50',
    day: day('2026-03-10'),
    label: 'Avoir',
    reference: '',
    note: '',
    refunded: false,
    refund,
  };

  test('takes back what is left at most', () => {
    expect(readTypedCredit(credit, 5_000, 'EUR')).toMatchObject({ ok: true, value: { amount: 5_000, refund: null } });
    expect(readTypedCredit(credit, 4_999, 'EUR')).toEqual({ ok: false, reason: { amount: 'beyond-left' } });
  });

  test('pays back at most what it takes back', () => {
    expect(readTypedCredit({ ...credit, refunded: true }, 5_000, 'EUR')).toMatchObject({
      ok: true,
      value: { refund: { amount: 3_000 } },
    });
    const more = { ...refund, amount: '50,01', day: null };
    expect(readTypedCredit({ ...credit, refunded: true, refund: more }, 5_000, 'EUR')).toEqual({
      ok: false,
      reason: { refundDay: 'missing' },
    });
    expect(readTypedCredit({ ...credit, refunded: true, refund: { ...more, day: refund.day } }, 5_000, 'EUR')).toEqual({
      ok: false,
      reason: { refundAmount: 'beyond-amount' },
    });
  });
});
