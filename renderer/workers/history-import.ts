import type { Book } from '../data/book';
import { readAllClients, readHistoryToCompare } from '../data/imports';
import { type Day, spanOf } from '../domain/calendar/day';
import { indexClients } from '../domain/client/same-client';
import type { ClientId } from '../domain/id';
import {
  type EntryFate,
  type HistoryChoices,
  type HistoryOfBook,
  type HistoryPlan,
  importHistory,
  planHistory,
} from '../domain/interaction/import-history';
import { type Outcome, refuse, succeed } from '../domain/outcome';
import { buyerKey, defaultChoice, type FileBuyer, findBuyers } from '../domain/sale/import-buyers';
import type { ContactFile } from '../exchange/contacts/reading';
import type { HistoryField } from '../exchange/history/history-columns';
import { readHistory } from '../exchange/history/read-history';
import type { ReadEntry } from '../exchange/history/reading';
import { idsInOrder } from './ids-in-order';
import {
  type CommitHistoryRequest,
  type EntryLine,
  type FilePerson,
  type HistoryPlanned,
  type HistoryPreview,
  type ImportAnswers,
  type ImportRefusal,
  mostShownRows,
  type ReadHistoryRequest,
} from './import-requests';
import { commitImport, readingOptions, readingShare, tellShare, type Watched } from './import-steps';
import { historyColumns, KnownColumns } from './known-columns';

/** What the files and the book said, kept while the person chooses. */
interface Compared {
  readonly rows: readonly ReadEntry[];
  readonly people: ReadonlyMap<string, FileBuyer>;
  readonly names: ReadonlyMap<ClientId, string>;
  readonly days: { readonly first: Day; readonly last: Day } | null;
  /** What stands in the book of these clients, of the days of the files. */
  readonly book: HistoryOfBook & { readonly clients: ReadonlySet<ClientId> };
}

/** One import of history: read and compared once, planned with each choice, committed as it was shown. */
export class HistoryImport {
  private readonly book: Book;
  private readonly known: KnownColumns<HistoryField>;
  private compared: Compared | null = null;
  private fileNames: readonly string[] = [];

  constructor(book: Book) {
    this.book = book;
    this.known = new KnownColumns(book, 'interactions', historyColumns);
  }

  async read(
    files: readonly ContactFile[],
    { country, mappings, choices }: ReadHistoryRequest,
    watched: Watched,
  ): Promise<Outcome<HistoryPreview, ImportRefusal>> {
    this.fileNames = files.map(({ name }) => name);
    const tell = tellShare(watched);
    const { status, entries, refused, ...reading } = await this.known.read(mappings, (said) =>
      readHistory(files, readingOptions(country, said, watched)),
    );
    if (status === 'cancelled') return refuse({ code: 'cancelled' });
    const clients = await readAllClients(this.book.database, () => tell(readingShare));
    const compared = await this.readFor(choices, {
      rows: entries,
      people: findBuyers(
        entries.map(({ entry }) => entry.whom),
        indexClients(clients),
      ),
      names: new Map(clients.map(({ id, name }) => [id, name])),
      days: spanOf(entries.map(({ entry }) => entry.draft.day)),
      book: { clients: new Set(), interactions: [], followUps: [] },
    });
    if (watched.signal.aborted) return refuse({ code: 'cancelled' });
    tell(1);
    return succeed({
      files: reading.files,
      refusedCount: refused.length,
      refused: refused.slice(0, mostShownRows),
      people: peopleOf(compared),
      planned: summaryOf(compared, planOf(compared, choices)),
    });
  }

  async plan(choices: HistoryChoices): Promise<ImportAnswers['plan-history']> {
    if (this.compared === null) return refuse({ code: 'nothing-read' });
    const compared = await this.readFor(choices, this.compared);
    return succeed(summaryOf(compared, planOf(compared, choices)));
  }

  async commit({ choices, now }: CommitHistoryRequest, watched: Watched): Promise<ImportAnswers['commit-history']> {
    if (this.compared === null) return refuse({ code: 'nothing-read' });
    const compared = await this.readFor(choices, this.compared);
    const entries = compared.rows.map(({ entry }) => entry);
    const action = importHistory(entries, planOf(compared, choices), { now, newId: idsInOrder(now) });
    return commitImport(this.book, action, this.fileNames, this.known, now, watched);
  }

  /** Reads what the book holds of the clients whom these choices add. */
  private async readFor(choices: HistoryChoices, former: Compared): Promise<Compared> {
    const { people, days, book } = former;
    const meant = [...people.values()].map((whom) => choices.people.get(whom.key) ?? defaultChoice(whom));
    const met = meant.flatMap((choice) => (choice === 'create' || choice === 'skip' ? [] : [choice]));
    const clients = [...new Set(met)].filter((id) => !book.clients.has(id));
    const { interactions, followUps } = await readHistoryToCompare(this.book.database, clients, days);
    const compared = {
      ...former,
      book: {
        clients: new Set([...book.clients, ...clients]),
        interactions: [...book.interactions, ...interactions],
        followUps: [...book.followUps, ...followUps],
      },
    };
    this.compared = compared;
    return compared;
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

const foundOrder = { several: 0, unknown: 1, client: 2 } as const;

function peopleOf({ rows, people }: Compared): readonly FilePerson[] {
  const counts = new Map<string, number>();
  for (const { entry } of rows) {
    const key = buyerKey(entry.whom);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...people.values()]
    .map((whom) => ({ ...whom, count: counts.get(whom.key) ?? 0 }))
    .sort((one, other) => foundOrder[one.found.kind] - foundOrder[other.found.kind]);
}

function summaryOf(compared: Compared, plan: HistoryPlan): HistoryPlanned {
  const lines: Record<'fresh' | 'present' | 'leftOut', EntryLine[]> = { fresh: [], present: [], leftOut: [] };
  for (const [position, fate] of plan.fates.entries()) {
    const row = compared.rows[position];
    const into = fate.kind === 'new' ? lines.fresh : fate.kind === 'present' ? lines.present : lines.leftOut;
    if (row && into.length < mostShownRows) into.push(lineOf(row, fate, compared));
  }
  return { counts: plan.counts, createdClients: plan.created.length, ...lines };
}

function lineOf({ entry, file, line }: ReadEntry, fate: EntryFate, { people, names }: Compared): EntryLine {
  const client = fate.kind === 'left-out' ? null : fate.client;
  return {
    file,
    line,
    day: entry.draft.day,
    isDue: entry.kind === 'due',
    what: entry.draft.kind,
    words: entry.kind === 'due' ? entry.draft.title : entry.draft.text,
    client: typeof client === 'string' ? (names.get(client) ?? '') : (people.get(buyerKey(entry.whom))?.name ?? ''),
    isNewClient: client !== null && typeof client !== 'string',
    why: fate.kind === 'left-out' ? fate.why : null,
  };
}
