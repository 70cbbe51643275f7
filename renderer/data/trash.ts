import Dexie, { type Table } from 'dexie';
import { emptyTrash, type Leaving, leavesBefore, type Trashed, type TrashTable } from '../domain/book/trash';
import type { Clock } from '../domain/calendar/clock';
import type { Client } from '../domain/client/client';
import type { ClientId, FollowUpId, InteractionId, LinkId, PaymentId, SaleId } from '../domain/id';
import { type BuyerId, type Payment, type Sale, saleAmount, walkIn } from '../domain/sale/sale';
import { readAttached } from './attached';
import type { Book } from './book';
import type { BookDatabase } from './database';
import { readByIds } from './slices';

/** Something in the trash, with whom it is about: the client or both ends of a link; nobody for a walk-in. */
export type TrashEntry = Trashed & {
  readonly clients: readonly Client[];
  /** The sale that a payment was for. */
  readonly sale: Sale | null;
};

/** Everything in the trash, what was thrown away last first. */
export async function readTrash(database: BookDatabase): Promise<readonly TrashEntry[]> {
  const [clients, interactions, followUps, sales, payments, links] = await Promise.all([
    database.clients.orderBy('trashedAt').toArray(),
    database.interactions.orderBy('trashedAt').toArray(),
    database.followUps.orderBy('trashedAt').toArray(),
    database.sales.orderBy('trashedAt').toArray(),
    database.payments.orderBy('trashedAt').toArray(),
    database.links.orderBy('trashedAt').toArray(),
  ]);
  const trashed: readonly Trashed[] = [
    ...clients.map((record) => ({ table: 'clients' as const, record })),
    ...interactions.map((record) => ({ table: 'interactions' as const, record })),
    ...followUps.map((record) => ({ table: 'followUps' as const, record })),
    ...sales.map((record) => ({ table: 'sales' as const, record })),
    ...payments.map((record) => ({ table: 'payments' as const, record })),
    ...links.map((record) => ({ table: 'links' as const, record })),
  ];
  const about = byId(await database.clients.bulkGet(distinct(trashed.flatMap(clientsOf))));
  const sold = byId(await database.sales.bulkGet(distinct(payments.map((payment) => payment.saleId))));
  return trashed
    .map((each): TrashEntry => {
      const whom = clientsOf(each).flatMap((id) => about.get(id) ?? []);
      return {
        ...each,
        clients: whom,
        sale: each.table === 'payments' ? (sold.get(each.record.saleId) ?? null) : null,
      };
    })
    .sort((left, right) => (right.record.trashedAt ?? 0) - (left.record.trashedAt ?? 0));
}

function clientsOf({ table, record }: Trashed): readonly ClientId[] {
  switch (table) {
    case 'clients':
      return [record.id];
    case 'interactions':
    case 'followUps':
      return [record.clientId];
    case 'sales':
    case 'payments':
      return record.buyerId === walkIn ? [] : [record.buyerId];
    case 'links':
      return [record.fromId, record.toId];
  }
}

function distinct<Key>(ids: readonly Key[]): Key[] {
  return [...new Set(ids)];
}

function byId<Row extends { readonly id: string }>(rows: readonly (Row | undefined)[]): ReadonlyMap<Row['id'], Row> {
  return new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])));
}

/**
 * Reads anew what is to be taken out of the trash, and what has to come along: the client of a contact, follow-up, link or
 * sale; the sale of a payment or of a credit note; with a sale, the payments and credit notes that went with it, and their
 * payments. `beyond`: credit notes that stay where they are, with their payments, because their sale has been taken back by
 * others meanwhile (see `creditSale`).
 */
export async function readReturning(
  database: BookDatabase,
  wanted: readonly Trashed[],
): Promise<{
  readonly wanted: readonly Trashed[];
  readonly companions: readonly Trashed[];
  readonly beyond: readonly Sale[];
}> {
  const fresh = (await Promise.all(wanted.map((each) => readAnew(database, each)))).filter((each) => each !== null);
  const [sales, clients] = await Promise.all([
    database.sales.bulkGet(distinct(fresh.flatMap(salesOf))).then(byId),
    database.clients.bulkGet(distinct(fresh.flatMap(clientsOf))).then(byId),
  ]);
  const credited = [...sales.values()].flatMap((sale) => sale.creditOf ?? []);
  const returning = new Map([...sales, ...byId(await database.sales.bulkGet(distinct(credited)))]);
  const ids = [...returning.keys()];
  const notes = await database.sales.where('creditOf').anyOf(ids).toArray();
  for (const note of notes) {
    if (wentWith(note, note.creditOf && returning.get(note.creditOf))) returning.set(note.id, note);
  }
  const beyond = notesBeyond(returning, notes);
  const stays = new Set<SaleId>(beyond.map((note) => note.id));
  for (const id of stays) returning.delete(id);
  const payments = await database.payments
    .where('saleId')
    .anyOf([...returning.keys()])
    .toArray();
  const together = payments.filter((payment) => wentWith(payment, returning.get(payment.saleId)));
  return {
    beyond,
    wanted: fresh.filter((each) => !salesOf(each).some((id) => stays.has(id))),
    companions: [
      ...together.map((record) => ({ table: 'payments' as const, record })),
      ...[...returning.values()].map((record) => ({ table: 'sales' as const, record })),
      ...[...clients.values()].map((record) => ({ table: 'clients' as const, record })),
    ],
  };
}

/** Of the credit notes that would return, those for which too little is left of their sale beside those that are there. */
function notesBeyond(returning: ReadonlyMap<SaleId, Sale>, notes: readonly Sale[]): readonly Sale[] {
  const beyond: Sale[] = [];
  for (const [saleId, theirs] of Map.groupBy(notes, (note) => note.creditOf)) {
    const sale = saleId === null ? undefined : returning.get(saleId);
    if (!sale) continue;
    const there = theirs.filter((note) => note.trashedAt === null);
    let left = there.reduce((sum, note) => sum + saleAmount(note), saleAmount(sale));
    for (const note of theirs) {
      if (note.trashedAt === null || !returning.has(note.id)) continue;
      if (left + saleAmount(note) < 0) beyond.push(note);
      else left += saleAmount(note);
    }
  }
  return beyond;
}

/** The sale that something is, or that it was paid for. */
function salesOf({ table, record }: Trashed): readonly SaleId[] {
  if (table === 'payments') return [record.saleId];
  return table === 'sales' ? [record.id] : [];
}

/** Whether both were thrown away in one gesture, which gave them the same moment. */
function wentWith(record: Payment | Sale, sale: Sale | null | undefined): boolean {
  return record.trashedAt !== null && record.trashedAt === sale?.trashedAt;
}

async function readAnew(database: BookDatabase, each: Trashed): Promise<Trashed | null> {
  const record = await database.table<Trashed['record'], string>(each.table).get(each.record.id);
  // The row of a table is of that table's type; the union cannot say so.
  return record ? ({ table: each.table, record } as Trashed) : null;
}

/** Things that leave in one action: with all that clients have, some thousands of rows. */
const thingsAtOnce = 300;

/**
 * Removes what has been in the trash for 30 days, in an action that cannot be undone (several when there is very much), and
 * answers how many things left. A sale waits while a payment or a credit note that stays refers to it. Whatever cannot be
 * removed now is met again at the next start.
 */
export async function purgeTrash(book: Book, clock: Clock): Promise<number> {
  const { database } = book;
  const limit = leavesBefore(clock.now());
  const due = await readDue(database, limit);
  let left = 0;
  for (let start = 0; start < due.length; start += thingsAtOnce) {
    const { leaving, count } = await readLeaving(database, due.slice(start, start + thingsAtOnce), limit);
    if (count === 0) continue;
    const outcome = await book.commit(emptyTrash(leaving, count, clock.now()));
    if (!outcome.ok) return left;
    left += count;
  }
  return left;
}

type Due = { readonly [Table in TrashTable]: { readonly table: Table; readonly id: string } }[TrashTable];

/** What refers to others comes before what it refers to: payments before sales, clients last. */
const leavingOrder = ['payments', 'interactions', 'followUps', 'links', 'sales', 'clients'] as const;

async function readDue(database: BookDatabase, limit: number): Promise<readonly Due[]> {
  const due: Due[] = [];
  for (const table of leavingOrder) {
    const ids = await database.table<unknown, string>(table).where('trashedAt').belowOrEqual(limit).primaryKeys();
    due.push(...ids.map((id) => ({ table, id })));
  }
  return due;
}

/** What of it is still there, and still due: somebody may have taken it out of the trash meanwhile. */
async function readLeaving(
  database: BookDatabase,
  due: readonly Due[],
  limit: number,
): Promise<{ readonly leaving: Leaving; readonly count: number }> {
  const idsIn = <Id extends string>(table: TrashTable) =>
    due.filter((each) => each.table === table).map((each) => each.id as Id);
  const stillDue = async <Row extends Trashed['record'], Key>(table: Table<Row, Key>, ids: readonly Key[]) =>
    (await readByIds(table, ids)).filter(
      (row) => row !== undefined && row.trashedAt !== null && row.trashedAt <= limit,
    ) as readonly Row[];
  const [clients, interactions, followUps, links, payments, dueSales] = await Promise.all([
    stillDue(database.clients, idsIn<ClientId>('clients')),
    stillDue(database.interactions, idsIn<InteractionId>('interactions')),
    stillDue(database.followUps, idsIn<FollowUpId>('followUps')),
    stillDue(database.links, idsIn<LinkId>('links')),
    stillDue(database.payments, idsIn<PaymentId>('payments')),
    stillDue(database.sales, idsIn<SaleId>('sales')),
  ]);
  const sales = await withoutThoseReferredTo(database, dueSales, payments);
  const theirs = await Promise.all(clients.map(({ id }) => readAttached(database, id)));
  const count = [clients, interactions, followUps, links, payments, sales].reduce((sum, rows) => sum + rows.length, 0);
  return {
    count,
    leaving: {
      clients,
      interactions: [...interactions, ...theirs.flatMap((rows) => rows.interactions)],
      followUps: [...followUps, ...theirs.flatMap((rows) => rows.followUps)],
      links: [...links, ...theirs.flatMap((rows) => rows.links)],
      distinctions: theirs.flatMap((rows) => rows.distinctions),
      portraits: theirs.flatMap((rows) => rows.portrait ?? []),
      sales,
      payments,
      keptSales: theirs.flatMap((rows) => rows.sales),
      keptPayments: theirs.flatMap((rows) => rows.payments),
    },
  };
}

/** The sales to which no payment and no credit note refers, but for those that leave with them. */
async function withoutThoseReferredTo(
  database: BookDatabase,
  sales: readonly Sale[],
  leavingPayments: readonly Payment[],
): Promise<readonly Sale[]> {
  if (sales.length === 0) return [];
  const ids = sales.map((sale) => sale.id);
  const going = new Set<string>([...ids, ...leavingPayments.map((payment) => payment.id)]);
  const payments = await database.payments.where('saleId').anyOf(ids).toArray();
  const held = new Set(payments.filter((payment) => !going.has(payment.id)).map((payment) => payment.saleId));
  // A credit note has the buyer of its sale and is not older.
  for (const [buyerId, theirs] of Map.groupBy(sales, (sale) => sale.buyerId)) {
    for (const note of await readCreditNotes(database, buyerId, theirs)) {
      if (note.creditOf !== null && !going.has(note.id)) held.add(note.creditOf);
    }
  }
  return sales.filter((sale) => !held.has(sale.id));
}

async function readCreditNotes(
  database: BookDatabase,
  buyerId: BuyerId,
  of: readonly Sale[],
): Promise<readonly Sale[]> {
  const first = of.map((sale) => sale.day).sort()[0] ?? Dexie.minKey;
  return database.sales
    .where('[buyerId+day]')
    .between([buyerId, first], [buyerId, Dexie.maxKey])
    .filter((sale) => sale.creditOf !== null)
    .toArray();
}
