import type { Book } from '../data/book';
import { readAllClients, readHistoryToCompare } from '../data/imports';
import type { Day } from '../domain/calendar/day';
import { indexClients } from '../domain/client/same-client';
import type { ClientId } from '../domain/id';
import {
  type HistoryChoices,
  type HistoryOfBook,
  type HistoryPlan,
  importHistory,
  planHistory,
} from '../domain/interaction/import-history';
import { type Outcome, refuse, succeed } from '../domain/outcome';
import { buyerKey, type FileBuyer, findBuyers } from '../domain/sale/import-buyers';
import type { ContactFile } from '../exchange/contacts/reading';
import type { HistoryField, HistoryMapping } from '../exchange/history/history-columns';
import { readHistory } from '../exchange/history/read-history';
import type { ReadEntry } from '../exchange/history/reading';
import { idsInOrder } from './ids-in-order';
import {
  type CommitHistoryRequest,
  type EntryLine,
  type HistoryPlanned,
  type HistoryPreview,
  type ImportAnswers,
  type ImportRefusal,
  mostShownRows,
  type ReadHistoryRequest,
} from './import-requests';
import type { Progress } from './job';
import {
  asKnown,
  type Explained,
  explainedBy,
  headersToAsk,
  historyColumns,
  KnownColumns,
  mappingsOf,
} from './known-columns';

const readingShare = 0.7;
const steps = 1_000;

/** What the files and the book said, kept while the person chooses. */
interface Compared {
  readonly rows: readonly ReadEntry[];
  readonly people: ReadonlyMap<string, FileBuyer>;
  readonly book: HistoryOfBook;
  readonly names: ReadonlyMap<ClientId, string>;
}

/** One import of history: read and compared once, planned with each choice, committed as it was shown. */
export class HistoryImport {
  private readonly book: Book;
  private readonly known: KnownColumns<HistoryField>;
  /** The tables whose columns the person explained for this import. */
  private explained: readonly Explained<HistoryField>[] = [];
  private compared: Compared | null = null;

  constructor(book: Book) {
    this.book = book;
    this.known = new KnownColumns(book, 'interactions', historyColumns);
  }

  async read(
    files: readonly ContactFile[],
    { country, mappings, choices }: ReadHistoryRequest,
    onProgress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<Outcome<HistoryPreview, ImportRefusal>> {
    const report = (share: number) => onProgress({ done: Math.round(share * steps), all: steps });
    const readWith = (wanted: ReadonlyMap<number, HistoryMapping>) =>
      readHistory(files, {
        mappings: wanted,
        signal,
        ...(country === null ? {} : { country }),
        onProgress: (share) => report(share * readingShare),
      });
    const first = await readWith(mappings);
    const known = await this.known.find(headersToAsk(first.files));
    const { status, entries, refused, ...reading } =
      known.size === 0 ? first : await readWith(new Map([...mappings, ...mappingsOf(known)]));
    if (status === 'cancelled') return refuse({ code: 'cancelled' });
    this.explained = explainedBy(mappings, reading.files);
    const { database } = this.book;
    const clients = await readAllClients(database, () => report(readingShare));
    const people = findBuyers(
      entries.map(({ entry }) => entry.whom),
      indexClients(clients),
    );
    const met = [...people.values()].flatMap(({ found }) => (found.kind === 'client' ? [found.id] : []));
    const book = await readHistoryToCompare(database, [...new Set(met)], daysOf(entries));
    if (signal.aborted) return refuse({ code: 'cancelled' });
    const names = new Map(clients.map(({ id, name }) => [id, name]));
    this.compared = { rows: entries, people, book, names };
    report(1);
    return succeed({
      files: asKnown(reading.files, known),
      refusedCount: refused.length,
      refused: refused.slice(0, mostShownRows),
      planned: summaryOf(this.compared, planOf(this.compared, choices)),
    });
  }

  plan(choices: HistoryChoices): ImportAnswers['plan-history'] {
    if (this.compared === null) return refuse({ code: 'nothing-read' });
    return succeed(summaryOf(this.compared, planOf(this.compared, choices)));
  }

  async commit(
    { choices, now }: CommitHistoryRequest,
    onProgress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<ImportAnswers['commit-history']> {
    if (this.compared === null) return refuse({ code: 'nothing-read' });
    const entries = this.compared.rows.map(({ entry }) => entry);
    const action = importHistory(entries, planOf(this.compared, choices), { now, newId: idsInOrder(now) });
    const committed = await this.book.commit(action, {
      signal,
      onProgress: (done, all) => onProgress({ done, all }),
    });
    if (!committed.ok) return committed;
    for (const { header, columns } of this.explained) await this.known.remember(header, columns, now);
    return succeed({ seq: committed.value.seq, label: action.label });
  }
}

function planOf({ rows, people, book }: Compared, choices: HistoryChoices): HistoryPlan {
  return planHistory(
    rows.map(({ entry }) => entry),
    people,
    book,
    choices,
  );
}

function daysOf(rows: readonly ReadEntry[]): { readonly first: Day; readonly last: Day } | null {
  let first: Day | null = null;
  let last: Day | null = null;
  for (const { entry } of rows) {
    const { day } = entry.draft;
    if (first === null || day < first) first = day;
    if (last === null || day > last) last = day;
  }
  return first === null || last === null ? null : { first, last };
}

function summaryOf(compared: Compared, plan: HistoryPlan): HistoryPlanned {
  const lines: Record<'fresh' | 'present' | 'leftOut', EntryLine[]> = { fresh: [], present: [], leftOut: [] };
  for (const [position, fate] of plan.fates.entries()) {
    const row = compared.rows[position];
    const into = fate.kind === 'new' ? lines.fresh : fate.kind === 'present' ? lines.present : lines.leftOut;
    if (row && into.length < mostShownRows) {
      const line = lineOf(row, compared);
      into.push({ ...line, why: fate.kind === 'left-out' ? fate.why : null });
    }
  }
  return { counts: plan.counts, createdClients: plan.created.length, ...lines };
}

function lineOf({ entry, file, line }: ReadEntry, { people, names }: Compared): Omit<EntryLine, 'why'> {
  const whom = people.get(buyerKey(entry.whom));
  const { found } = whom ?? { found: { kind: 'unknown' as const } };
  return {
    file,
    line,
    day: entry.draft.day,
    isDue: entry.kind === 'due',
    what: entry.draft.kind,
    words: entry.kind === 'due' ? entry.draft.title : entry.draft.text,
    client: found.kind === 'client' ? (names.get(found.id) ?? '') : (whom?.name ?? ''),
    isNewClient: found.kind === 'unknown',
  };
}
