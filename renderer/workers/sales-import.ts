import type { Book } from '../data/book';
import { readAllClients, readSalesToCompare } from '../data/imports';
import { readSettings } from '../data/settings';
import type { Day } from '../domain/calendar/day';
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
import type { SalesColumn, SalesMapping } from '../exchange/sales/sales-columns';
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
import type { Progress } from './job';
import {
  asKnown,
  type Explained,
  explainedBy,
  headersToAsk,
  KnownColumns,
  mappingsOf,
  salesColumns,
} from './known-columns';

const readingShare = 0.7;
const steps = 1_000;

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
  /** The tables whose columns the person explained for this import. */
  private explained: readonly Explained<SalesColumn>[] = [];
  private compared: Compared | null = null;

  constructor(book: Book) {
    this.book = book;
    this.known = new KnownColumns(book, 'sales', salesColumns);
  }

  async read(
    files: readonly ContactFile[],
    { country, mappings, choices }: ReadSalesRequest,
    onProgress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<Outcome<SalesPreview, ImportRefusal>> {
    const report = (share: number) => onProgress({ done: Math.round(share * steps), all: steps });
    const { database } = this.book;
    const { currency } = await readSettings(database);
    const readWith = (wanted: ReadonlyMap<number, SalesMapping>) =>
      readSales(files, {
        currency,
        mappings: wanted,
        signal,
        ...(country === null ? {} : { country }),
        onProgress: (share) => report(share * readingShare),
      });
    const first = await readWith(mappings);
    const known = await this.known.find(headersToAsk(first.files));
    const reading = known.size === 0 ? first : await readWith(new Map([...mappings, ...mappingsOf(known)]));
    if (reading.status === 'cancelled') return refuse({ code: 'cancelled' });
    this.explained = explainedBy(mappings, reading.files);
    const rows = reading.sales;
    const clients = await readAllClients(database, () => report(readingShare));
    const ids = rows.flatMap(({ sale }) => saleOfIdentity(sale.identity) ?? []);
    const book = await readSalesToCompare(database, daysOf(rows), ids);
    if (signal.aborted) return refuse({ code: 'cancelled' });
    const buyers = findBuyers(
      rows.map(({ sale }) => sale.buyer),
      indexClients(clients),
    );
    const names = new Map(clients.map(({ id, name }) => [id, name]));
    const compared: Compared = { rows, buyers, book, names };
    this.compared = compared;
    const planned = summaryOf(compared, planOf(compared, choices));
    report(1);
    return succeed({
      files: asKnown(reading.files, known),
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

  async commit(
    { choices, now }: CommitSalesRequest,
    onProgress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<ImportAnswers['commit-sales']> {
    if (this.compared === null) return refuse({ code: 'nothing-read' });
    const plan = planOf(this.compared, choices);
    const sales = this.compared.rows.map(({ sale }) => sale);
    const action = importSales(sales, plan, choices, { now, newId: idsInOrder(now) });
    const committed = await this.book.commit(action, {
      signal,
      onProgress: (done, all) => onProgress({ done, all }),
    });
    if (!committed.ok) return committed;
    for (const { header, columns } of this.explained) await this.known.remember(header, columns, now);
    return succeed({ seq: committed.value.seq, label: action.label });
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

function daysOf(rows: readonly ReadSaleRow[]): { first: Day; last: Day } | null {
  let first: Day | null = null;
  let last: Day | null = null;
  for (const { sale } of rows) {
    const { day } = sale.sale;
    if (first === null || day < first) first = day;
    if (last === null || day > last) last = day;
  }
  return first === null || last === null ? null : { first, last };
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
