import type { Book } from '../data/book';
import { readAllClients, readSalesToCompare } from '../data/imports';
import { readSettings } from '../data/settings';
import { spanOf } from '../domain/calendar/day';
import { indexClients } from '../domain/client/same-client';
import type { ClientId } from '../domain/id';
import { type Outcome, refuse, succeed } from '../domain/outcome';
import { buyerKey, type FileBuyer, findBuyers } from '../domain/sale/import-buyers';
import {
  importSales,
  planSales,
  type SaleFate,
  type SalesChoices,
  type SalesPlan,
  saleOfIdentity,
} from '../domain/sale/import-plan';
import { type Sale, saleAmount, walkIn } from '../domain/sale/sale';
import type { ContactFile } from '../exchange/contacts/reading';
import { readSales } from '../exchange/sales/read-sales';
import type { ReadSaleRow } from '../exchange/sales/reading';
import type { SalesColumn } from '../exchange/sales/sales-columns';
import { idsInOrder } from './ids-in-order';
import {
  type CommitSalesRequest,
  type ImportAnswers,
  type ImportRefusal,
  mostShownRows,
  type ReadSalesRequest,
  type SaleLine,
  type SalesPlanned,
  type SalesPreview,
  type UnmatchedBuyer,
} from './import-requests';
import { commitImport, readingOptions, readingShare, tellShare, type Watched } from './import-steps';
import { KnownColumns, salesColumns } from './known-columns';

/** What the files and the book said, kept while the person chooses. */
interface Compared {
  readonly rows: readonly ReadSaleRow[];
  readonly buyers: ReadonlyMap<string, FileBuyer>;
  readonly book: readonly Sale[];
  readonly names: ReadonlyMap<ClientId, string>;
}

/** One import of sales: read and compared once, planned as often as the person changes their mind, committed as it was shown. */
export class SalesImport {
  private readonly book: Book;
  private readonly known: KnownColumns<SalesColumn>;
  private compared: Compared | null = null;
  private fileNames: readonly string[] = [];

  constructor(book: Book) {
    this.book = book;
    this.known = new KnownColumns(book, 'sales', salesColumns);
  }

  async read(
    files: readonly ContactFile[],
    { country, mappings, choices }: ReadSalesRequest,
    watched: Watched,
  ): Promise<Outcome<SalesPreview, ImportRefusal>> {
    this.fileNames = files.map(({ name }) => name);
    const tell = tellShare(watched);
    const { database } = this.book;
    const { currency } = await readSettings(database);
    const {
      status,
      sales: rows,
      ...reading
    } = await this.known.read(mappings, (said) =>
      readSales(files, { currency, ...readingOptions(country, said, watched) }),
    );
    if (status === 'cancelled') return refuse({ code: 'cancelled' });
    const clients = await readAllClients(database, () => tell(readingShare));
    const ids = rows.flatMap(({ sale }) => saleOfIdentity(sale.identity) ?? []);
    const book = await readSalesToCompare(database, spanOf(rows.map(({ sale }) => sale.sale.day)), ids);
    if (watched.signal.aborted) return refuse({ code: 'cancelled' });
    const buyers = findBuyers(
      rows.map(({ sale }) => sale.buyer),
      indexClients(clients),
    );
    const names = new Map(clients.map(({ id, name }) => [id, name]));
    const compared: Compared = { rows, buyers, book, names };
    this.compared = compared;
    const planned = summaryOf(compared, planOf(compared, choices));
    tell(1);
    return succeed({
      files: reading.files,
      refusedCount: reading.refused.length,
      refused: reading.refused.slice(0, mostShownRows),
      assumedPaymentDays: reading.assumedPaymentDays,
      withoutKind: rows.filter(({ sale }) => sale.sale.kind === null).length,
      unmatched: unmatchedOf(compared),
      planned,
    });
  }

  plan(choices: SalesChoices): ImportAnswers['plan-sales'] {
    if (this.compared === null) return refuse({ code: 'nothing-read' });
    return succeed(summaryOf(this.compared, planOf(this.compared, choices)));
  }

  async commit({ choices, now }: CommitSalesRequest, watched: Watched): Promise<ImportAnswers['commit-sales']> {
    if (this.compared === null) return refuse({ code: 'nothing-read' });
    const plan = planOf(this.compared, choices);
    const sales = this.compared.rows.map(({ sale }) => sale);
    const action = importSales(sales, plan, choices, { now, newId: idsInOrder(now) });
    return commitImport(this.book, action, this.fileNames, this.known, now, watched);
  }
}

function planOf({ rows, buyers, book }: Compared, choices: SalesChoices): SalesPlan {
  return planSales(
    rows.map(({ sale }) => sale),
    buyers,
    book,
    choices,
  );
}

function unmatchedOf({ rows, buyers }: Compared): readonly UnmatchedBuyer[] {
  const sums = new Map<string, { count: number; amount: number }>();
  for (const { sale } of rows) {
    const key = buyerKey(sale.buyer);
    const sum = sums.get(key) ?? { count: 0, amount: 0 };
    sums.set(key, { count: sum.count + 1, amount: sum.amount + saleAmount(sale.sale) });
  }
  return [...buyers.values()]
    .filter(({ found }) => found.kind !== 'client')
    .map((buyer) => ({ ...buyer, ...(sums.get(buyer.key) ?? { count: 0, amount: 0 }) }));
}

function summaryOf(compared: Compared, plan: SalesPlan): SalesPlanned {
  const fresh: SaleLine[] = [];
  const presentLines: SaleLine[] = [];
  for (const [position, fate] of plan.fates.entries()) {
    const row = compared.rows[position];
    if (!row || fate.kind === 'left-out') continue;
    const lines = fate.kind === 'new' ? fresh : presentLines;
    if (lines.length < mostShownRows) lines.push(lineOf(row, fate, compared));
  }
  const { coming, present, leftOut, created } = plan;
  return { coming, present, leftOut, createdClients: created.length, fresh, presentLines };
}

function lineOf(
  { sale: { sale, payments }, file, line }: ReadSaleRow,
  fate: Exclude<SaleFate, { kind: 'left-out' }>,
  { buyers, names }: Compared,
): SaleLine {
  const amount = saleAmount(sale);
  const paid = payments.reduce((sum, payment) => sum + payment.amount, 0);
  const isNewClient = typeof fate.buyer !== 'string';
  return {
    file,
    line,
    day: sale.day,
    buyer: nameOf(fate.buyer, buyers, names),
    isNewClient,
    label: sale.label,
    reference: sale.reference,
    amount,
    unpaid: amount > 0 ? Math.max(0, amount - paid) : 0,
  };
}

function nameOf(
  buyer: Exclude<SaleFate, { kind: 'left-out' }>['buyer'],
  buyers: Compared['buyers'],
  names: Compared['names'],
): string | null {
  if (buyer === walkIn) return null;
  return typeof buyer === 'string' ? (names.get(buyer) ?? '') : (buyers.get(buyer.key)?.name ?? '');
}
