import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Day, isDay, type Moment } from '../../../renderer/domain/calendar/day';
import type { Client } from '../../../renderer/domain/client/client';
import { foreignIdOfClient, indexClients } from '../../../renderer/domain/client/same-client';
import { type Id, idFrom, type Subject } from '../../../renderer/domain/id';
import { currencies } from '../../../renderer/domain/money/money';
import { findBuyers } from '../../../renderer/domain/sale/import-buyers';
import { identityOfSale, importSales, planSales, type SalesChoices } from '../../../renderer/domain/sale/import-plan';
import {
  type Payment,
  paymentMethods,
  paymentSchema,
  type Sale,
  saleKinds,
  saleSchema,
} from '../../../renderer/domain/sale/sale';
import { flavours } from '../../../renderer/exchange/csv/flavours';
import type { SaleToWrite } from '../../../renderer/exchange/sales/own-sales-table';
import { readSales } from '../../../renderer/exchange/sales/read-sales';
import { salesTable } from '../../../renderer/exchange/sales/sales-table';
import { writeTableCsv } from '../../../renderer/exchange/table/table';
import { writeTableXlsx } from '../../../renderer/exchange/xlsx/write-xlsx';
import { hostileTexts } from '../../support/hostile-texts';
import { someClient } from '../../support/some-client';

const made = 1_700_000_000_000 as Moment;
let count = 0;
function newId<S extends Subject>(): Id<S> {
  count += 1;
  const random = new Uint8Array(10);
  new DataView(random.buffer).setUint32(6, count);
  return idFrom<S>(made + 1, random);
}

const stamps = { createdAt: made, updatedAt: made, trashedAt: null };
// Two of them have one name: only the identity tells them apart.
const clients: readonly Client[] = [
  someClient('Anne Faure', { emails: [{ label: 'home', value: 'anne@exemple.fr' }] }),
  someClient('Anne Faure'),
  someClient('=1+1', { foreignId: 'urn:uuid:b1f0c7a4-1111-4222-8333-444455556666' }),
  someClient('Client de passage'),
];

const text = fc.oneof(
  fc.constantFrom(...hostileTexts.filter((each) => each.length < 80)),
  fc.string({ maxLength: 40 }),
);
const day = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2068-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
  .filter((each): each is Day => isDay(each));
const minor = fc.integer({ min: -9_000_000_000, max: 9_000_000_000 });

function saleOf(currency: (typeof currencies)[number]) {
  return fc
    .record({
      buyer: fc.integer({ min: 0, max: clients.length }),
      day,
      label: text,
      kind: fc.constantFrom(...saleKinds),
      price: minor,
      share: fc.integer({ min: 0, max: 100 }),
      cost: fc.option(fc.integer({ min: 0, max: 9_000_000 })),
      reference: text,
      dueDay: fc.option(day),
      note: text,
      payments: fc.array(
        fc.record({
          day,
          amount: minor.filter((amount) => amount !== 0),
          method: fc.constantFrom(...paymentMethods),
          reference: text,
        }),
        { maxLength: 9 },
      ),
    })
    .map(({ buyer, share, payments, price, ...rest }): SaleToWrite => {
      const client = clients[buyer] ?? null;
      const buyerId = client?.id ?? 'walk-in';
      const discount = Math.trunc((price * share) / 100) || 0;
      const sale = saleSchema.parse({
        ...rest,
        ...stamps,
        id: newId<'sale'>(),
        buyerId,
        price,
        discount,
        currency,
        creditOf: null,
      });
      return {
        sale,
        client,
        payments: payments.map((payment) =>
          paymentSchema.parse({ ...payment, ...stamps, id: newId<'payment'>(), saleId: sale.id, buyerId, currency }),
        ),
      };
    });
}

const choices: SalesChoices = { buyers: new Map(), present: 'skip', kind: 'service' };

/** What stays the same when ids and moments are others. */
function content({ sale, payments }: { sale: Sale; payments: readonly Payment[] }) {
  const { id: _, createdAt: __, updatedAt: ___, creditOf: ____, ...said } = sale;
  return {
    ...said,
    payments: payments.map(({ day, amount, method, reference }) => ({ day, amount, method, reference })),
  };
}

async function takeIn(file: string | Uint8Array, currency: Sale['currency'], book: readonly Sale[] = []) {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const reading = await readSales([{ name: 'x', bytes }], { currency });
  const rows = reading.sales.map(({ sale }) => sale);
  const buyers = findBuyers(
    rows.map(({ buyer }) => buyer),
    indexClients(clients),
  );
  const plan = planSales(rows, buyers, book, choices);
  const action = importSales(rows, plan, choices, { now: made, newId });
  const sales = action.changes.filter(({ table }) => table === 'sales').map(({ after }) => after as Sale);
  const payments = action.changes.filter(({ table }) => table === 'payments').map(({ after }) => after as Payment);
  const taken = sales.map((sale) => ({ sale, payments: payments.filter(({ saleId }) => saleId === sale.id) }));
  return { reading, plan, taken };
}

async function asWorkbook(sales: readonly SaleToWrite[]): Promise<Uint8Array> {
  const outcome = await writeTableXlsx(salesTable(sales, 'fr'), { sheetName: 'Ventes', language: 'fr' });
  if (!outcome.ok) throw new Error(outcome.reason.code);
  return outcome.value;
}

const ways: ReadonlyArray<readonly [string, (sales: readonly SaleToWrite[]) => Promise<string | Uint8Array>]> = [
  ...Object.values(flavours).map(
    (flavour) =>
      [
        `a table in ${flavour.language}`,
        async (sales: readonly SaleToWrite[]) => writeTableCsv(salesTable(sales, flavour.language), flavour),
      ] as const,
  ),
  ['a workbook', asWorkbook],
];

test.each(ways)('what is written as %s comes back as it was, and a second time as present', async (_, write) => {
  await fc.assert(
    fc.asyncProperty(
      fc
        .constantFrom(...currencies)
        .chain((currency) =>
          fc.tuple(fc.constant(currency), fc.array(saleOf(currency), { minLength: 1, maxLength: 6 })),
        ),
      async ([currency, written]) => {
        const table = await write(written);
        const { reading, taken } = await takeIn(table, currency);
        expect(reading.refused).toEqual([]);
        expect(reading.files[0]).toMatchObject({ format: 'clientele-sales-csv', needsMapping: false });
        expect(taken.map(content)).toEqual(written.map(content));
        const again = await takeIn(
          table,
          currency,
          taken.map(({ sale }) => sale),
        );
        expect(again.plan.present.count).toBe(written.length);
        expect(again.taken).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});

test('a credit note names its sale again, also when it comes before it in the file', async () => {
  const buyerId = clients[0]?.id ?? 'walk-in';
  const base = {
    ...stamps,
    buyerId,
    day: '2026-03-12',
    label: '',
    kind: 'craft',
    discount: 0,
    cost: null,
    currency: 'EUR',
    reference: '',
    dueDay: null,
    note: '',
  };
  const sale = saleSchema.parse({ ...base, id: newId<'sale'>(), price: 10_000, creditOf: null });
  const note = saleSchema.parse({ ...base, id: newId<'sale'>(), price: -3_000, creditOf: sale.id });
  const written = [note, sale].map((each) => ({ sale: each, client: clients[0] ?? null, payments: [] }));
  const { taken } = await takeIn(writeTableCsv(salesTable(written, flavours.french.language), flavours.french), 'EUR');
  const again = taken.map((each) => each.sale);
  expect(again.map(({ price }) => price)).toEqual([10_000, -3_000]);
  expect(again[1]?.creditOf).toBe(again[0]?.id);
});

test('a credit note whose sale stands in the book already is tied to that sale', async () => {
  const buyerId = clients[0]?.id ?? 'walk-in';
  const base = {
    ...stamps,
    buyerId,
    day: '2026-03-12',
    label: '',
    kind: 'craft',
    discount: 0,
    cost: null,
    currency: 'EUR',
    reference: '',
    dueDay: null,
    note: '',
  };
  const sale = saleSchema.parse({ ...base, id: newId<'sale'>(), price: 10_000, creditOf: null });
  const note = saleSchema.parse({ ...base, id: newId<'sale'>(), price: -3_000, creditOf: sale.id });
  const written = [sale, note].map((each) => ({ sale: each, client: clients[0] ?? null, payments: [] }));
  const { taken } = await takeIn(writeTableCsv(salesTable(written, flavours.french.language), flavours.french), 'EUR', [
    sale,
  ]);
  expect(taken.map((each) => each.sale.creditOf)).toEqual([sale.id]);
});

test('no cell of the table starts as a formula, whatever was typed', async () => {
  const client = someClient('=cmd|/c calc', { foreignId: '@SUM(A1)', emails: [{ label: '', value: '+evil@x.fr' }] });
  const sale = saleSchema.parse({
    ...stamps,
    id: newId<'sale'>(),
    buyerId: client.id,
    day: '2026-03-12',
    label: '=1+1',
    kind: 'craft',
    price: -100,
    discount: 0,
    cost: null,
    currency: 'EUR',
    reference: '@x',
    dueDay: null,
    creditOf: null,
    note: '-2+3',
  });
  const table = writeTableCsv(salesTable([{ sale, client, payments: [] }], 'en'), flavours.english);
  const cells = table.split('\r\n')[1]?.split(',') ?? [];
  expect(cells.filter((cell) => /^[=+@-]/.test(cell))).toEqual(['-1.00', '-1.00']);
  expect(foreignIdOfClient(client.id)).toMatch(/^urn:uuid:/);
  expect(identityOfSale(sale.id)).toMatch(/^urn:uuid:/);
});
