import type { Book } from '../data/book';
import { readImports, readTakeBack } from '../data/past-imports';
import type { BookRecord, TableName } from '../domain/book/records';
import { isSamePlan, type TakeBackPlan, takeBackImport } from '../domain/book/take-back';
import type { ClientId, SaleId } from '../domain/id';
import { refuse, succeed } from '../domain/outcome';
import { walkIn } from '../domain/sale/sale';
import { type ImportAnswers, mostShownRows, type StayingLine, type TakingBackPlanned } from './import-requests';
import type { Watched } from './import-steps';

export async function listImports(book: Book): Promise<ImportAnswers['list-imports']> {
  return succeed(await readImports(book.database));
}

/** The taking back of one import: worked out, shown, and done as it was shown or not at all. */
export class TakingBack {
  private readonly book: Book;
  private readonly seq: number;
  private shown: TakeBackPlan | null = null;

  constructor(book: Book, seq: number) {
    this.book = book;
    this.seq = seq;
  }

  /** What it comes to, as the book stands. */
  async plan(): Promise<ImportAnswers['plan-taking-back']> {
    const found = await readTakeBack(this.book.database, this.seq);
    if (found === null) return refuse({ code: 'import-gone' });
    this.shown = found.plan;
    return succeed(await summaryOf(this.book, found.plan));
  }

  /** In one action. What was written elsewhere meanwhile is no matter as long as it still comes to what was shown. */
  async commit({ onProgress, signal }: Watched): Promise<ImportAnswers['take-back-import']> {
    if (this.shown === null) return refuse({ code: 'nothing-read' });
    for (;;) {
      const found = await readTakeBack(this.book.database, this.seq);
      if (found === null) return refuse({ code: 'import-gone' });
      if (!isSamePlan(found.plan, this.shown)) return refuse({ code: 'book-moved' });
      const action = takeBackImport(found.plan, this.seq, found.label.subject);
      const committed = await this.book.commit(action, {
        signal,
        after: found.after,
        onProgress: (done, all) => onProgress({ done, all }),
      });
      if (committed.ok) return succeed({ seq: committed.value.seq, label: action.label });
      if (committed.reason.code !== 'book-moved') return committed;
    }
  }
}

async function summaryOf(book: Book, { changes, staying }: TakeBackPlan): Promise<TakingBackPlanned> {
  const removed: Partial<Record<TableName, number>> = {};
  for (const { table, after } of changes) if (after === null) removed[table] = (removed[table] ?? 0) + 1;
  const shown = staying.slice(0, mostShownRows);
  const whose = await Promise.all(shown.map(({ record }) => clientOf(book, record)));
  return {
    removed,
    restored: changes.filter(({ after }) => after !== null).length,
    stayingCount: staying.length,
    staying: shown.map(({ table, record, why }, place): StayingLine => {
      const day = 'day' in record ? record.day : null;
      return { table, why, client: whose[place] ?? '', day, words: wordsOf(record) };
    }),
  };
}

/** The name of the client whom a record is about; '' when it is about nobody. */
async function clientOf({ database }: Book, record: BookRecord): Promise<string> {
  const id = await clientIdOf(record);
  return id === null ? '' : ((await database.clients.get(id))?.name ?? '');

  async function clientIdOf(each: BookRecord): Promise<ClientId | null> {
    if ('clientId' in each) return each.clientId;
    if ('image' in each) return each.id;
    if ('fromId' in each) return each.fromId;
    if ('oneId' in each) return each.oneId;
    if ('saleId' in each) return buyerOf(each.saleId);
    if ('buyerId' in each) return each.buyerId === walkIn ? null : each.buyerId;
    return 'emails' in each ? each.id : null;
  }

  async function buyerOf(saleId: SaleId): Promise<ClientId | null> {
    const sale = await database.sales.get(saleId);
    return sale ? clientIdOf(sale) : null;
  }
}

/** The words that tell a record from its like; '' where there are none. */
function wordsOf(record: BookRecord): string {
  if ('text' in record) return record.text;
  if ('title' in record) return record.title;
  if ('label' in record && 'price' in record) return record.label;
  return '';
}
