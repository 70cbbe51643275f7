import type { Client } from '../domain/client/client';
import { searchKeyOf } from '../domain/client/search';
import { namedClient } from '../domain/client/sort';
import type { ClientId } from '../domain/id';
import { type ClientFigures, emptyFigures } from '../domain/portfolio/figures';
import { type BuyerId, walkIn } from '../domain/sale/sale';
import type { BookDatabase } from './database';
import { type Front, readFront } from './front';
import { readLastSeq, readRowsAfter } from './history';
import { followLastSeq } from './last-seq';
import { readInSlices } from './slices';

/** A client as lists show it. */
export interface ClientLine {
  readonly client: Client;
  readonly figures: ClientFigures;
}

/** All clients at one moment. A new object for every change, so that views can compare by identity. */
export interface DirectorySnapshot {
  readonly seq: number;
  /** Without those in the trash. */
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
  /** What was kept to be shown until then; null where nothing fits the book, or not read yet. */
  front(): Front | null;
  subscribe(listener: () => void): () => void;
  /** Resolves when everything up to this sequence is in the snapshot, or the directory is closed. */
  reached(seq: number): Promise<void>;
  close(): void;
}

/** Rows per reading: a larger slice would hold the window for over a frame. */
const sliceSize = 2_000;

/** Begins to read all clients, and follows the history until it is closed. */
export function openDirectory(database: BookDatabase): Directory {
  let current: DirectorySnapshot | null = null;
  let front: Front | null = null;
  let reading: Promise<void> = Promise.resolve();
  let closed = false;
  const listeners = new Set<() => void>();

  async function catchUp(): Promise<void> {
    if (closed) return;
    const moved = current && (await movedSince(database, current.seq));
    if (!current || !moved) current = await readAll(database);
    else if (moved.seq === current.seq) return;
    else current = await patch(database, current, moved.ids, moved.seq);
    tell();
  }

  function tell(): void {
    for (const listener of [...listeners]) listener();
  }

  async function readFrontFirst(): Promise<void> {
    const kept = await readFront(database).catch(() => null);
    if (closed || current !== null || kept === null) return;
    front = kept;
    tell();
  }

  function inTurn(): Promise<void> {
    reading = reading.then(catchUp, catchUp).catch((error: unknown) => {
      // A reading that was under way when the book was closed has nobody to tell.
      if (!closed) throw error;
    });
    return reading;
  }

  void readFrontFirst();
  const stopFollowing = followLastSeq(database, () => void inTurn());

  return {
    snapshot: () => current,
    front: () => front,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async reached(seq) {
      while (!closed && (current === null || current.seq < seq)) await inTurn();
    },
    close() {
      closed = true;
      stopFollowing();
    },
  };
}

async function readAll(database: BookDatabase): Promise<DirectorySnapshot> {
  // First of all: what is saved while the rows are read is met again when the history is followed from here. One
  // transaction around everything would keep people from saving meanwhile.
  const seq = await readLastSeq(database);
  const figures = new Map<BuyerId, ClientFigures>();
  const clients: Client[] = [];
  await Promise.all([
    readInSlices(database.figures, sliceSize, (slice) => {
      for (const row of slice) figures.set(row.buyerId, row);
    }),
    readInSlices(database.clients, sliceSize, (slice) => {
      for (const client of slice) {
        clients.push(client);
        // Kept with the client: the list and the search ask for both next, and here the window waits for the disk anyway.
        namedClient(client);
        searchKeyOf(client);
      }
    }),
  ]);
  const byId = new Map(
    clients.map((client): [ClientId, ClientLine] => [
      client.id,
      { client, figures: figures.get(client.id) ?? emptyFigures(client.id) },
    ]),
  );
  return snapshotOf(seq, byId, figures.get(walkIn) ?? emptyFigures(walkIn));
}

async function patch(
  database: BookDatabase,
  from: DirectorySnapshot,
  ids: ReadonlySet<BuyerId>,
  seq: number,
): Promise<DirectorySnapshot> {
  const list = [...ids];
  const clientIds = list.filter((id): id is ClientId => id !== walkIn);
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
  return snapshotOf(seq, byId, figuresOf.get(walkIn) ?? from.walkIn);
}

function snapshotOf(seq: number, byId: ReadonlyMap<ClientId, ClientLine>, ofWalkIns: ClientFigures): DirectorySnapshot {
  const lines = [...byId.values()].filter((line) => line.client.trashedAt === null);
  return { seq, lines, byId, walkIn: ofWalkIns };
}

/** The buyers whose client or figures the history moved after `seq`; null when it is too much to follow. */
async function movedSince(
  database: BookDatabase,
  seq: number,
): Promise<{ readonly ids: ReadonlySet<BuyerId>; readonly seq: number } | null> {
  const rows = await readRowsAfter(database, seq);
  if (rows === null) return null;
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
