import type { ChangeRow } from '../../renderer/data/database';
import { walkInFigures } from '../../renderer/data/walk-in-figures';
import type { ActionLabel, Change } from '../../renderer/domain/book/action';
import { type BookRecord, type Records, type TableName, tableNames } from '../../renderer/domain/book/records';
import { startingSettings } from '../../renderer/domain/book/settings';
import type { Moment } from '../../renderer/domain/calendar/day';
import { computeFigures, isBlank, moneyFigures, openSales } from '../../renderer/domain/portfolio/figures';
import { packMonths } from '../../renderer/domain/portfolio/months';
import { walkIn } from '../../renderer/domain/sale/sale';
import { canonicalJson } from '../../renderer/exchange/backup/canonical';

/*
 * The book as a child would keep it: a list per table and a list of what was done, in memory, without a disk, a database,
 * a journal or a turn. What the real one is compared with, so it takes over none of its code but what defines a record
 * and a figure.
 */

export type PlainRows = { readonly [T in TableName]: Map<string, Records[T]> };

/** One thing that was done. */
export interface Done {
  readonly seq: number;
  readonly at: Moment;
  readonly kind: ChangeRow['kind'];
  readonly of: number | null;
  readonly label: ActionLabel;
  readonly undoable: boolean;
  readonly changes: readonly Change[];
}

export interface PlainBook {
  readonly rows: PlainRows;
  readonly history: readonly Done[];
}

function emptyRows(): PlainRows {
  return Object.fromEntries(tableNames.map((name) => [name, new Map()])) as unknown as PlainRows;
}

/** A new book: it has its settings and nothing else. */
export function emptyPlainBook(): PlainBook {
  const rows = emptyRows();
  rows.settings.set('settings', startingSettings);
  return { rows, history: [] };
}

/** The book as this leaves it; the former stays as it was. */
export function after(book: PlainBook, done: Omit<Done, 'seq'>): PlainBook {
  const rows = emptyRows();
  for (const name of tableNames)
    for (const [id, row] of book.rows[name]) (rows[name] as Map<string, BookRecord>).set(id, row);
  for (const change of done.changes) apply(rows, change);
  return { rows, history: [...book.history, { ...done, seq: book.history.length + 1 }] };
}

function apply(rows: PlainRows, { table, id, after: record }: Change): void {
  const ofTable = rows[table] as Map<string, BookRecord>;
  if (record === null) ofTable.delete(id);
  else ofTable.set(id, record);
}

/** The book as it was after the action `seq`. */
export function asOf(book: PlainBook, seq: number): PlainBook {
  return book.history.slice(0, seq).reduce<PlainBook>(after, emptyPlainBook());
}

/** Why the book must refuse changes: a record is not what they suppose, or something would refer to what is not there. */
export function refusalOf(book: PlainBook, changes: readonly Change[]): 'changed-meanwhile' | 'dangling' | null {
  const isAsSupposed = ({ table, id, before }: Change) =>
    canonicalJson(book.rows[table].get(id) ?? null) === canonicalJson(before);
  if (!changes.every(isAsSupposed)) return 'changed-meanwhile';
  const next = after(book, { at: 0 as Moment, kind: 'do', of: null, label: noLabel, undoable: true, changes });
  return isWhole(next.rows) ? null : 'dangling';
}

const noLabel: ActionLabel = { key: 'client-added', subject: '', count: 0 };

/** Whether all that is referred to is there. */
function isWhole(rows: PlainRows): boolean {
  const { clients, links, interactions, followUps, sales, payments, distinctions, portraits } = rows;
  const isBuyer = (id: string) => id === walkIn || clients.has(id);
  return (
    [...distinctions.values()].every(({ oneId, otherId }) => clients.has(oneId) && clients.has(otherId)) &&
    [...portraits.values()].every(({ id }) => clients.has(id)) &&
    [...links.values()].every(({ fromId, toId }) => clients.has(fromId) && clients.has(toId)) &&
    [...interactions.values(), ...followUps.values()].every(({ clientId }) => clients.has(clientId)) &&
    [...sales.values()].every(({ buyerId }) => isBuyer(buyerId)) &&
    [...payments.values()].every(({ buyerId, saleId }) => isBuyer(buyerId) && sales.has(saleId))
  );
}

/** The actions that can be undone and redone, the next one last. */
export function waiting({ history }: PlainBook): { readonly undo: readonly Done[]; readonly redo: readonly Done[] } {
  const undo: Done[] = [];
  const redo: Done[] = [];
  const moveFrom = (from: Done[], to: Done[], seq: number | null) => {
    const at = from.findIndex((done) => done.seq === seq);
    to.push(...from.splice(at, 1));
  };
  for (const done of history) {
    if (done.kind === 'undo') moveFrom(undo, redo, done.of);
    else if (done.kind === 'redo') moveFrom(redo, undo, done.of);
    else if (done.undoable) {
      undo.push(done);
      redo.length = 0;
    }
  }
  return { undo, redo };
}

/** What each store of the database must hold, but for who the book is. */
export function expectedStores(book: PlainBook): Readonly<Record<string, readonly object[]>> {
  const { clients, interactions, followUps, sales, payments } = book.rows;
  const rowsOf = {
    interactions: Map.groupBy(interactions.values(), (row) => row.clientId),
    followUps: Map.groupBy(followUps.values(), (row) => row.clientId),
    sales: Map.groupBy(sales.values(), (row) => row.buyerId),
    payments: Map.groupBy(payments.values(), (row) => row.buyerId),
  };
  const moneyOf = (id: typeof walkIn | Records['clients']['id']) =>
    [rowsOf.sales.get(id) ?? [], rowsOf.payments.get(id) ?? []] as const;
  const ofWalkIns = walkInFigures(packMonths(...moneyOf(walkIn)), moneyFigures(...moneyOf(walkIn)).openBalance);
  const ofClients = [...clients.values()].map(({ id }) => {
    const [theirSales, theirPayments] = moneyOf(id);
    return computeFigures(id, {
      interactions: rowsOf.interactions.get(id) ?? [],
      followUps: rowsOf.followUps.get(id) ?? [],
      sales: theirSales,
      payments: theirPayments,
    });
  });
  const buyers = [walkIn, ...[...clients.values()].map(({ id }) => id)] as const;
  return {
    ...Object.fromEntries(tableNames.map((name) => [name, inOrder([...book.rows[name].values()], ({ id }) => id)])),
    changes: book.history,
    figures: inOrder(
      [...ofClients, ofWalkIns].filter((figures) => !isBlank(figures)),
      ({ buyerId }) => buyerId,
    ),
    openSales: inOrder(
      buyers.flatMap((id) => openSales(...moneyOf(id))),
      ({ saleId }) => saleId,
    ),
  };
}

function inOrder<Row>(rows: readonly Row[], keyOf: (row: Row) => string): readonly Row[] {
  return rows.toSorted((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1));
}
