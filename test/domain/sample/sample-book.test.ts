import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { nextBirthday } from '../../../renderer/domain/calendar/birthday';
import { addDays, type Day, daysBetween, monthOf, weekdayOf } from '../../../renderer/domain/calendar/day';
import { clientSchema } from '../../../renderer/domain/client/client';
import { linkSchema } from '../../../renderer/domain/client/link';
import { followUpSchema } from '../../../renderer/domain/follow-up/follow-up';
import { interactionSchema, isContact } from '../../../renderer/domain/interaction/interaction';
import {
  lateAfter,
  type Payment,
  paymentSchema,
  saleAmount,
  saleSchema,
  walkIn,
} from '../../../renderer/domain/sale/sale';
import type { SampleBook } from '../../../renderer/domain/sample/sample-book';
import { day, recentDay } from '../../support/days';
import { sampleBook, sampleToday } from '../../support/generated-book';

const anySeed = fc.integer({ min: 0, max: 1_000_000 });
const someBooks = { numRuns: 12 };

function paymentsBySale(book: SampleBook): ReadonlyMap<string, readonly Payment[]> {
  return Map.groupBy(book.payments, (payment) => payment.saleId);
}

function balances(book: SampleBook) {
  const payments = paymentsBySale(book);
  return book.sales.map((sale) => {
    const paid = (payments.get(sale.id) ?? []).reduce((sum, payment) => sum + payment.amount, 0);
    return { sale, balance: saleAmount(sale) - paid };
  });
}

test('the book has the size that is promised', () => {
  const book = sampleBook();
  expect(Object.fromEntries(Object.entries(book).map(([table, rows]) => [table, rows.length]))).toEqual({
    clients: 60,
    links: 19,
    interactions: 445,
    followUps: 42,
    sales: 178,
    payments: 203,
  });
});

test('the same seed on the same day makes the same book, ids included', () => {
  expect(sampleBook()).toEqual(sampleBook());
});

test('another seed makes other records of the same cast', () => {
  const [one, other] = [sampleBook(sampleToday, 1), sampleBook(sampleToday, 2)];
  const names = (book: SampleBook) => book.clients.map((client) => client.name).sort();
  expect(names(one)).toEqual(names(other));
  expect(one.clients.map((client) => client.id)).not.toEqual(other.clients.map((client) => client.id));
});

describe('on any day, from any seed', () => {
  it('every record is what its schema would store, unchanged', () => {
    fc.assert(
      fc.property(recentDay, anySeed, (today, seed) => {
        const book = sampleBook(today, seed);
        for (const client of book.clients) expect(clientSchema.parse(client)).toEqual(client);
        for (const link of book.links) expect(linkSchema.parse(link)).toEqual(link);
        for (const interaction of book.interactions) expect(interactionSchema.parse(interaction)).toEqual(interaction);
        for (const followUp of book.followUps) expect(followUpSchema.parse(followUp)).toEqual(followUp);
        for (const sale of book.sales) expect(saleSchema.parse(sale)).toEqual(sale);
        for (const payment of book.payments) expect(paymentSchema.parse(payment)).toEqual(payment);
      }),
      someBooks,
    );
  });

  it('ids are unique and each list is sorted by them', () => {
    fc.assert(
      fc.property(recentDay, anySeed, (today, seed) => {
        const lists = Object.values(sampleBook(today, seed)).map((rows) =>
          rows.map((row: { readonly id: string }) => row.id),
        );
        for (const ids of lists) expect([...ids].sort()).toEqual(ids);
        const all = lists.flat();
        expect(new Set(all).size).toBe(all.length);
      }),
      someBooks,
    );
  });

  it('every record speaks of others that are there, and a payment of its sale’s buyer', () => {
    fc.assert(
      fc.property(recentDay, anySeed, (today, seed) => {
        const book = sampleBook(today, seed);
        const clients = new Set<string>(book.clients.map((client) => client.id));
        const sales = new Map(book.sales.map((sale) => [sale.id, sale]));
        for (const row of [...book.interactions, ...book.followUps]) expect(clients.has(row.clientId)).toBe(true);
        for (const link of book.links) expect(clients.has(link.fromId) && clients.has(link.toId)).toBe(true);
        for (const sale of book.sales) {
          expect(sale.buyerId === walkIn || clients.has(sale.buyerId)).toBe(true);
          if (sale.creditOf !== null) expect(sales.get(sale.creditOf)?.buyerId).toBe(sale.buyerId);
        }
        for (const payment of book.payments) expect(sales.get(payment.saleId)?.buyerId).toBe(payment.buyerId);
      }),
      someBooks,
    );
  });

  it('nothing happens after today but what is due, and nothing before its time', () => {
    fc.assert(
      fc.property(recentDay, anySeed, (today, seed) => {
        const book = sampleBook(today, seed);
        const now = Date.parse(today) + 8.5 * 3_600_000;
        const sales = new Map(book.sales.map((sale) => [sale.id, sale]));
        for (const row of [...book.interactions, ...book.sales, ...book.payments]) expect(row.day <= today).toBe(true);
        for (const row of Object.values(book).flat()) {
          expect(row.createdAt).toBeLessThanOrEqual(row.updatedAt);
          expect(row.updatedAt).toBeLessThanOrEqual(now);
        }
        for (const payment of book.payments)
          expect(payment.day >= (sales.get(payment.saleId)?.day ?? today)).toBe(true);
        for (const followUp of book.followUps) {
          expect(followUp.status === 'done').toBe(followUp.closedAt !== null);
          if (followUp.status === 'done') expect(followUp.day <= today).toBe(true);
          if (followUp.snoozedFrom !== null) expect(followUp.snoozedFrom < followUp.day).toBe(true);
        }
      }),
      someBooks,
    );
  });

  it('no one pays more than is due, and sums are exact', () => {
    fc.assert(
      fc.property(recentDay, anySeed, (today, seed) => {
        const book = sampleBook(today, seed);
        for (const { sale, balance } of balances(book)) {
          expect(Math.abs(balance)).toBeLessThanOrEqual(Math.abs(saleAmount(sale)));
          expect(balance === 0 || Math.sign(balance) === Math.sign(saleAmount(sale))).toBe(true);
        }
        const sold = book.sales.reduce((total, sale) => total + saleAmount(sale), 0);
        const received = book.payments.reduce((total, payment) => total + payment.amount, 0);
        const open = balances(book).reduce((total, each) => total + each.balance, 0);
        expect(received + open).toBe(sold);
      }),
      someBooks,
    );
  });

  it('Today is alive: something overdue, something due with an hour, birthdays, prospects, late invoices', () => {
    fc.assert(
      fc.property(recentDay, anySeed, (today, seed) => {
        const book = sampleBook(today, seed);
        const open = book.followUps.filter((followUp) => followUp.status === 'open');
        expect(open.filter((followUp) => followUp.day < today).length).toBeGreaterThanOrEqual(5);
        expect(open.filter((followUp) => followUp.day === today && followUp.time !== null)).toHaveLength(3);
        expect(
          open.filter((followUp) => followUp.day > today && followUp.day <= addDays(today, 7)).length,
        ).toBeGreaterThanOrEqual(5);
        expect(open.filter((followUp) => followUp.repeat !== null).length).toBeGreaterThanOrEqual(5);
        const birthdays = book.clients.filter(
          (client) => client.birthday !== null && daysBetween(today, nextBirthday(client.birthday, today)) <= 7,
        );
        expect(birthdays.length).toBeGreaterThanOrEqual(4);
        expect(
          balances(book).filter(({ sale, balance }) => balance > 0 && lateAfter(sale) < today).length,
        ).toBeGreaterThanOrEqual(4);
        const buyers = new Set<string>(book.sales.map((sale) => sale.buyerId));
        expect(book.clients.filter((client) => !buyers.has(client.id)).length).toBeGreaterThanOrEqual(8);
        expect(book.sales.filter((sale) => sale.creditOf !== null)).toHaveLength(1);
        expect(book.sales.some((sale) => sale.buyerId === walkIn)).toBe(true);
        expect(book.interactions.some((interaction) => interaction.day >= addDays(today, -4))).toBe(true);
      }),
      someBooks,
    );
  });

  it('some silences are plainly longer than the client’s own rhythm, with nothing planned', () => {
    fc.assert(
      fc.property(recentDay, anySeed, (today, seed) => {
        const book = sampleBook(today, seed);
        const planned = new Set(book.followUps.filter((each) => each.status === 'open').map((each) => each.clientId));
        const silent = book.clients.filter((client) => {
          const days = book.interactions
            .filter((each) => each.clientId === client.id && isContact(each))
            .map((each) => each.day)
            .sort();
          const gaps = days
            .slice(1)
            .map((next, index) => daysBetween(days[index] ?? next, next))
            .sort((a, b) => a - b);
          const usual = gaps[Math.floor(gaps.length / 2)] ?? 0;
          return days.length >= 6 && !planned.has(client.id) && daysBetween(days.at(-1) ?? today, today) > usual * 1.8;
        });
        expect(silent.map((client) => client.name)).toEqual(
          expect.arrayContaining(['Garage Petit', 'Domaine des Schistes', 'Le Fournil de Denée', 'Brigitte Masson']),
        );
      }),
      someBooks,
    );
  });
});

describe('the book is honest', () => {
  const book = sampleBook();

  it('uses only phone numbers kept for fiction and domains kept for examples', () => {
    const phones = book.clients.flatMap((client) => client.phones.map((phone) => phone.value));
    const emails = book.clients.flatMap((client) => client.emails.map((email) => email.value));
    for (const phone of phones) expect(phone).toMatch(/^(06 39 98|02 61 91) \d\d \d\d$/);
    for (const email of emails) expect(email).toMatch(/@(example\.(fr|org)|[a-z-]+\.example)$/);
    expect(new Set(phones).size).toBe(phones.length);
    expect(new Set(emails).size).toBe(emails.length);
  });

  it('gives invoices numbers without a gap, in the order of days', () => {
    const invoices = book.sales.filter((sale) => sale.reference.startsWith('F-'));
    const inOrder = [...invoices].sort((left, right) => (left.reference < right.reference ? -1 : 1));
    expect(inOrder.map((sale) => sale.day)).toEqual(inOrder.map((sale) => sale.day).sort());
    for (const [year, sales] of Map.groupBy(inOrder, (sale) => sale.reference.slice(0, 7))) {
      const first = Number(sales[0]?.reference.slice(7));
      expect(sales.map((sale) => sale.reference)).toEqual(
        sales.map((_, index) => `${year}${String(first + index).padStart(3, '0')}`),
      );
    }
  });

  it('never repeats itself in what was said', () => {
    const texts = book.interactions.map((interaction) => interaction.text).filter((text) => text.length > 30);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('depends on a few large clients, the first well before the second year’s rest', () => {
    const year = book.sales.filter((sale) => sale.day > addDays(sampleToday, -365));
    const total = year.reduce((sum, sale) => sum + saleAmount(sale), 0);
    const byBuyer = [...Map.groupBy(year, (sale) => sale.buyerId).values()].map((sales) =>
      sales.reduce((sum, sale) => sum + saleAmount(sale), 0),
    );
    const ranked = byBuyer.sort((left, right) => right - left);
    expect((ranked[0] ?? 0) / total).toBeGreaterThan(0.1);
    expect(ranked.slice(0, 3).reduce((sum, amount) => sum + amount, 0) / total).toBeGreaterThan(0.25);
  });

  it('sells something nearly every month for two years, and sells at the market in December', () => {
    const months = new Set(book.sales.map((sale) => monthOf(sale.day)));
    expect(months.size).toBeGreaterThanOrEqual(23);
    const market = book.sales.filter((sale) => sale.buyerId === walkIn);
    for (const sale of market) expect(sale.day).toMatch(/-12-/);
    expect(new Set(market.map((sale) => sale.day)).size).toBe(8);
  });

  it('does no work on Sundays, market apart', () => {
    const worked = [...book.interactions, ...book.sales.filter((sale) => sale.buyerId !== walkIn)];
    expect(worked.filter((row) => weekdayOf(row.day as Day) === 7)).toEqual([]);
  });

  it('keeps birthdays around today on 29 February too', () => {
    const leapDay = sampleBook(day('2028-02-29'));
    expect(leapDay.clients.filter((client) => client.birthday === '--02-29').length).toBeGreaterThanOrEqual(2);
  });
});
