import { expect, test } from 'vitest';
import type { Day, Moment } from '../../../renderer/domain/calendar/day';
import type { Client } from '../../../renderer/domain/client/client';
import { foreignIdOfClient, indexClients } from '../../../renderer/domain/client/same-client';
import { type ClientId, type Id, idFrom, type Subject } from '../../../renderer/domain/id';
import { findBuyers, type ImportedBuyer } from '../../../renderer/domain/sale/import-buyers';
import {
  type BuyerChoice,
  type ImportedSale,
  identityOfSale,
  importSales,
  planSales,
  type SalesChoices,
  saleOfIdentity,
} from '../../../renderer/domain/sale/import-plan';
import { type Payment, type Sale, walkIn } from '../../../renderer/domain/sale/sale';
import { someClient } from '../../support/some-client';

const now = 1_800_000_000_000 as Moment;
const today = '2026-03-12' as Day;
let count = 0;
function newId<S extends Subject>(): Id<S> {
  count += 1;
  const random = new Uint8Array(10);
  new DataView(random.buffer).setUint32(6, count);
  return idFrom<S>(now, random);
}

function named(name: string, email = '', identity = ''): ImportedBuyer {
  return { name, email, identity };
}

function row(buyer: ImportedBuyer, price = 10_000, fields: Partial<ImportedSale['sale']> = {}, paid = 0): ImportedSale {
  return {
    buyer,
    sale: {
      day: today,
      label: 'Pose',
      kind: null,
      price,
      discount: 0,
      cost: null,
      currency: 'EUR',
      reference: '',
      dueDay: null,
      note: '',
      ...fields,
    },
    payments: paid === 0 ? [] : [{ day: today, amount: paid, method: 'cash', reference: '' }],
    identity: '',
    creditOf: '',
  };
}

function choose(
  buyers: readonly (readonly [string, BuyerChoice])[] = [],
  present: 'skip' | 'import' = 'skip',
): SalesChoices {
  return { buyers: new Map(buyers), present, kind: 'craft' };
}

function plan(
  rows: readonly ImportedSale[],
  clients: readonly Client[],
  book: readonly Sale[] = [],
  choices = choose(),
) {
  const buyers = findBuyers(
    rows.map(({ buyer }) => buyer),
    indexClients(clients),
  );
  const planned = planSales(rows, buyers, book, choices);
  const action = importSales(rows, planned, choices, { now, newId });
  const of = <Row>(table: string) =>
    action.changes.filter((change) => change.table === table).map((change) => change.after as Row);
  return {
    buyers,
    planned,
    action,
    clients: of<Client>('clients'),
    sales: of<Sale>('sales'),
    payments: of<Payment>('payments'),
  };
}

function found(buyer: ImportedBuyer, ...clients: readonly Client[]) {
  return [...plan([row(buyer)], clients).buyers.values()][0]?.found;
}

test('nobody named is a walk-in: no client is made and none is asked for', () => {
  const { buyers, sales, clients } = plan([row(walkIn)], []);
  expect(buyers.size).toBe(0);
  expect(clients).toEqual([]);
  expect(sales).toMatchObject([{ buyerId: walkIn, kind: 'craft' }]);
});

test('a client is found by name in any order and case, with or without a civility, or by e-mail', () => {
  const anne = someClient('Anne Faure', { emails: [{ label: '', value: 'Anne@Exemple.fr' }] });
  const answer = { kind: 'client', id: anne.id };
  for (const name of ['Anne Faure', 'FAURE Anne', 'Mme Anne Faure', 'anne  fauré']) {
    expect(found(named(name), anne)).toEqual(answer);
  }
  expect(found(named('', 'ANNE@exemple.fr'), anne)).toEqual(answer);
  expect(found(named('Menuiserie du Lac', 'anne@exemple.fr'), anne)).toEqual(answer);
  expect(found(named('', '', foreignIdOfClient(anne.id)), anne)).toEqual(answer);
});

test('of two clients of one name the e-mail tells which; without it the person has to say', () => {
  const one = someClient('Anne Faure', { emails: [{ label: '', value: 'anne@exemple.fr' }] });
  const other = someClient('Anne Faure', { emails: [{ label: '', value: 'faure@exemple.fr' }] });
  expect(found(named('Anne Faure', 'faure@exemple.fr'), one, other)).toEqual({ kind: 'client', id: other.id });
  expect(found(named('Anne Faure'), one, other)).toEqual({ kind: 'several', candidates: [one.id, other.id] });
  const { planned } = plan([row(named('Anne Faure'))], [one, other]);
  expect(planned).toMatchObject({ coming: { count: 0 }, leftOut: { count: 1, amount: 10_000 } });
});

test('a name with a typo is nobody known, but who may be meant is offered', () => {
  const dupont = someClient('Marie Dupont');
  expect(found(named('Marie Dupond'), dupont, someClient('Paul Martin'))).toEqual({
    kind: 'unknown',
    candidates: [dupont.id],
  });
  expect(found(named('Zoé Quelconque'), dupont)).toEqual({ kind: 'unknown', candidates: [] });
});

test('an unknown buyer becomes one client for all of their rows, with the e-mails that the file gives', () => {
  const rows = [
    row(named('SARL Lebrun')),
    row(named('Sarl LEBRUN', 'contact@lebrun.fr')),
    row(named('Mairie de Trélazé')),
  ];
  const { clients, sales, action } = plan(rows, []);
  expect(clients).toMatchObject([
    { name: 'SARL Lebrun', kind: 'company', emails: [{ value: 'contact@lebrun.fr' }] },
    { name: 'Mairie de Trélazé', kind: 'organisation' },
  ]);
  expect(sales.map(({ buyerId }) => buyerId)).toEqual([clients[0]?.id, clients[0]?.id, clients[1]?.id]);
  expect(action.label).toEqual({ key: 'sales-imported', subject: '', count: 3 });
});

test('the person decides for each buyer: nobody is made, the sales are a walk-in’s, or another client’s', () => {
  const anne = someClient('Anne Faure');
  const rows = [row(named('Alpha')), row(named('Beta')), row(named('Gamma')), row(named('Delta'))];
  const choices = choose([
    ['client alpha', 'skip'],
    ['client beta', walkIn],
    ['client gamma', anne.id],
  ]);
  const { planned, sales, clients } = plan(rows, [anne], [], choices);
  expect(planned.created.map(({ name }) => name)).toEqual(['Delta']);
  expect(sales.map(({ buyerId }) => buyerId)).toEqual([walkIn, anne.id, clients[0]?.id as ClientId]);
  expect(planned.leftOut.count).toBe(1);
});

test('what stands in the book is told by day, buyer, amount and reference or label; each sale answers once', () => {
  const anne = someClient('Anne Faure');
  const rows = [
    row(named('Anne Faure'), 10_000, { reference: 'F-1' }),
    row(named('Anne Faure'), 10_000, { reference: 'F-2' }),
    row(named('Anne Faure'), 5_000),
    row(named('Anne Faure'), 5_000),
  ];
  const first = plan(rows, [anne]);
  expect(first.planned.coming).toEqual({ count: 4, amount: 30_000, unpaid: 30_000 });
  expect(plan(rows, [anne], first.sales).planned).toMatchObject({ coming: { count: 0 }, present: { count: 4 } });
  const [, , third] = first.sales;
  expect(plan(rows, [anne], third ? [third] : []).planned).toMatchObject({
    coming: { count: 3 },
    present: { count: 1 },
  });
  const otherWords = rows.map((each) => ({ ...each, sale: { ...each.sale, label: 'POSE', discount: 0 } }));
  expect(plan(otherWords, [anne], first.sales).planned.present.count).toBe(4);
  expect(plan(rows, [anne], first.sales, choose([], 'import')).sales).toHaveLength(4);
  const trashed = first.sales.map((sale) => ({ ...sale, trashedAt: now }));
  expect(plan(rows, [anne], trashed).planned.present.count).toBe(0);
});

test('the same sale for another buyer, on another day or of another amount is another sale', () => {
  const anne = someClient('Anne Faure');
  const paul = someClient('Paul Petit');
  const { sales } = plan([row(named('Anne Faure'))], [anne, paul]);
  const others = [
    row(named('Paul Petit')),
    row(named('Anne Faure'), 10_001),
    row(named('Anne Faure'), 10_000, { day: '2026-03-13' as Day }),
    row(named('Anne Faure'), 10_000, { label: 'Vernis' }),
    row(walkIn),
  ];
  expect(plan(others, [anne, paul], sales).planned.present.count).toBe(0);
});

test('unpaid is what sales still wait for; a credit note lowers the amount and waits for nothing', () => {
  const rows = [row(walkIn, 10_000, {}, 4_000), row(walkIn, 5_000, {}, 6_000), row(walkIn, -2_000)];
  const { planned, payments, sales } = plan(rows, []);
  expect(planned.coming).toEqual({ count: 3, amount: 13_000, unpaid: 6_000 });
  expect(payments.map(({ amount, saleId, buyerId }) => [amount, saleId, buyerId])).toEqual([
    [4_000, sales[0]?.id, walkIn],
    [6_000, sales[1]?.id, walkIn],
  ]);
});

test('an identity is that of a sale only when it looks like one', () => {
  const id = newId<'sale'>();
  expect(saleOfIdentity(identityOfSale(id))).toBe(id);
  for (const text of ['', 'urn:uuid:', 'urn:uuid:__proto__', id]) expect(saleOfIdentity(text)).toBeNull();
});

test('the plan is what is written: as many sales, clients and cents', () => {
  const rows = [row(named('Alpha'), 12_345, {}, 12_345), row(named('Beta'), 1), row(walkIn, 99)];
  const { planned, sales, clients } = plan(rows, []);
  expect(sales).toHaveLength(planned.coming.count);
  expect(clients).toHaveLength(planned.created.length);
  expect(sales.reduce((sum, { price, discount }) => sum + price - discount, 0)).toBe(planned.coming.amount);
});
