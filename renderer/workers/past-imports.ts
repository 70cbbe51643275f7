import type { Book } from '../data/book';
import { readImports, readTakeBack } from '../data/past-imports';
import type { BookRecord, TableName } from '../domain/book/records';
import { takeBackImport } from '../domain/book/take-back';
import type { ClientId, SaleId } from '../domain/id';
import { refuse, succeed } from '../domain/outcome';
import { walkIn } from '../domain/sale/sale';
import { type ImportAnswers, mostShownRows, type StayingLine } from './import-requests';
import type { Watched } from './import-steps';

export async function listImports(book: Book): Promise<ImportAnswers['list-imports']> {
  return succeed(await readImports(book.database));
}

/** What taking back the import `seq` comes to, as the book stands. */
export async function planTakingBack(book: Book, seq: number): Promise<ImportAnswers['plan-taking-back']> {
  const found = await readTakeBack(book.database, seq);
  if (found === null) return refuse({ code: 'nothing-read' });
  const { changes, staying } = found.plan;
  const removed: Partial<Record<TableName, number>> = {};
  for (const { table, after } of changes) if (after === null) removed[table] = (removed[table] ?? 0) + 1;
  const shown = staying.slice(0, mostShownRows);
  const whose = await Promise.all(shown.map(({ record }) => clientOf(book, record)));
  return succeed({
    removed,
    restored: changes.filter(({ after }) => after !== null).length,
    stayingCount: staying.length,
    staying: shown.map(({ table, record, why }, place): StayingLine => {
      const day = 'day' in record ? record.day : null;
      return { table, why, client: whose[place] ?? '', day, words: wordsOf(record) };
    }),
  });
}

/** Takes the import back as it was planned, in one action. */
export async function takeBack(
  book: Book,
  seq: number,
  { onProgress, signal }: Watched,
): Promise<ImportAnswers['take-back-import']> {
  const found = await readTakeBack(book.database, seq);
  if (found === null) return refuse({ code: 'nothing-read' });
  const action = takeBackImport(found.plan, seq, found.label.subject);
  const committed = await book.commit(action, { signal, onProgress: (done, all) => onProgress({ done, all }) });
  return committed.ok ? succeed({ seq: committed.value.seq, label: action.label }) : committed;
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
