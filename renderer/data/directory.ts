import { liveQuery } from 'dexie';
import type { Client } from '../domain/client/client';
import type { ClientId } from '../domain/id';
import { type ClientFigures, emptyFigures } from '../domain/portfolio/figures';
import type { BuyerId } from '../domain/sale/sale';
import type { BookDatabase } from './database';
import { readLastSeq } from './history';

/** A client as lists show it. */
export interface ClientLine {
  readonly client: Client;
  readonly figures: ClientFigures;
}

/** All clients at one moment. A new object for every change, so that views can compare by identity. */
export interface DirectorySnapshot {
  readonly seq: number;
  /** Without those in the trash, in order of id. */
  readonly lines: readonly ClientLine[];
  /** With those in the trash. */
  readonly byId: ReadonlyMap<ClientId, ClientLine>;
  readonly walkIn: ClientFigures;
}

/**
 * Every client with its figures, in memory. Read whole once, in slices, then only what the history says has moved: a live
 * query over the whole table would read 40,000 rows again after each saved note.
 */
export interface Directory {
  /** Null until the first reading ends. */
  snapshot(): DirectorySnapshot | null;
  subscribe(listener: () => void): () => void;
  /** Resolves when everything up to this sequence is in the snapshot. */
  reached(seq: number): Promise<void>;
  close(): void;
}

/** Rows per reading: a larger slice would hold the window for over a frame. */
const sliceSize = 2_000;
/** Above this many rows of history, an import say, reading everything again is quicker than following it. */
const mostFollowed = 8;

export function openDirectory(database: BookDatabase): Directory {
  let current: DirectorySnapshot | null = null;
  let reading: Promise<void> = Promise.resolve();
  const listeners = new Set<() => void>();

  async function catchUp(): Promise<void> {
    const moved = current && (await movedSince(database, current.seq));
    if (!current || !moved) current = await readAll(database);
    else if (moved.seq === current.seq) return;
    else current = await patch(database, current, moved.ids, moved.seq);
    for (const listener of [...listeners]) listener();
  }

  function inTurn(): Promise<void> {
    reading = reading.then(catchUp, catchUp);
    return reading;
  }

  const subscription = liveQuery(() => database.meta.get('lastSeq')).subscribe({
    next: () => void inTurn(),
    error: () => {},
  });

  return {
    snapshot: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async reached(seq) {
      while (current === null || current.seq < seq) await inTurn();
    },
    close: () => subscription.unsubscribe(),
  };
}

async function readAll(database: BookDatabase): Promise<DirectorySnapshot> {
  return database.transaction('r', database.clients, database.figures, database.meta, async () => {
    const seq = await readLastSeq(database);
    const figures = new Map<BuyerId, ClientFigures>();
    for await (const slice of slices<ClientFigures, BuyerId>(database, 'figures', (row) => row.buyerId)) {
      for (const row of slice) figures.set(row.buyerId, row);
    }
    const byId = new Map<ClientId, ClientLine>();
    for await (const slice of slices<Client, ClientId>(database, 'clients', (row) => row.id)) {
      for (const client of slice) {
        byId.set(client.id, { client, figures: figures.get(client.id) ?? emptyFigures(client.id) });
      }
    }
    return snapshotOf(seq, byId, figures.get('walk-in') ?? emptyFigures('walk-in'));
  });
}

async function* slices<Row, Key extends string>(
  database: BookDatabase,
  name: string,
  keyOf: (row: Row) => Key,
): AsyncGenerator<readonly Row[]> {
  const table = database.table<Row, Key>(name);
  let rows = await table.orderBy(':id').limit(sliceSize).toArray();
  while (rows.length > 0) {
    yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < sliceSize) return;
    rows = await table.where(':id').above(keyOf(last)).limit(sliceSize).toArray();
  }
}

async function patch(
  database: BookDatabase,
  from: DirectorySnapshot,
  ids: ReadonlySet<BuyerId>,
  seq: number,
): Promise<DirectorySnapshot> {
  const list = [...ids];
  const clientIds = list.filter((id): id is ClientId => id !== 'walk-in');
  const [clients, figures] = await database.transaction('r', database.clients, database.figures, () =>
    Promise.all([database.clients.bulkGet(clientIds), database.figures.bulkGet(list)]),
  );
  const figuresOf = new Map(list.map((id, index) => [id, figures[index] ?? emptyFigures(id)] as const));
  const byId = new Map(from.byId);
  for (const [index, id] of clientIds.entries()) {
    const client = clients[index];
    if (client) byId.set(id, { client, figures: figuresOf.get(id) ?? emptyFigures(id) });
    else byId.delete(id);
  }
  return snapshotOf(seq, byId, figuresOf.get('walk-in') ?? from.walkIn);
}

function snapshotOf(seq: number, byId: ReadonlyMap<ClientId, ClientLine>, walkIn: ClientFigures): DirectorySnapshot {
  const lines = [...byId.values()].filter((line) => line.client.trashedAt === null);
  return { seq, lines, byId, walkIn };
}

/** The buyers whose client or figures the history moved after `seq`; null when it is too much to follow. */
async function movedSince(
  database: BookDatabase,
  seq: number,
): Promise<{ readonly ids: ReadonlySet<BuyerId>; readonly seq: number } | null> {
  const since = database.changes.where('[seq+part]').above([seq, Number.MAX_SAFE_INTEGER]);
  const rows = await since.limit(mostFollowed).toArray();
  if (rows.length === mostFollowed) return null;
  const ids = new Set<BuyerId>();
  for (const row of rows) {
    for (const change of row.changes) {
      for (const side of [change.before, change.after]) {
        if (side === null) continue;
        if (change.table === 'clients') ids.add(side.id as ClientId);
        else if ('clientId' in side) ids.add(side.clientId);
        else if ('buyerId' in side) ids.add(side.buyerId);
      }
    }
  }
  return { ids, seq: rows.at(-1)?.seq ?? seq };
}
