import { compareNewestFirst, type LedgerPeriod } from '../domain/sale/ledger';
import type { Sale } from '../domain/sale/sale';
import type { BookDatabase } from './database';
import { readLastSeq, readRowsAfter } from './history';
import { followLastSeq } from './last-seq';
import { type LedgerMark, type LedgerPage, readLedgerPage } from './sales';

/** The sales of a period, as far as they were read. A new object for every change. */
export interface LedgerSnapshot {
  /** Newest first, without those in the trash. */
  readonly sales: readonly Sale[];
  /** Whether these are all sales of the period. */
  readonly isWhole: boolean;
}

/**
 * The ledger of one period in memory: shown from the first page on, read on by itself up to `readAhead` rows, then as the
 * person asks for more. It follows the history instead of being read again after each sale.
 */
export interface Ledger {
  /** Null until the first page is there. */
  snapshot(): LedgerSnapshot | null;
  subscribe(listener: () => void): () => void;
  /** Reads on; without effect while it is reading or when it is whole. */
  readOn(): void;
  close(): void;
}

/** What fits on a screen, so that the first rows do not wait for the others. */
const firstPage = 200;
/** A larger page would hold the window for over a frame. */
const pageSize = 2_000;
const readAheadDefault = 40_000;
/** By how much more than is shown has to be read before it is shown. */
const growth = 4;

/** Begins to read the sales of a period, and follows the history until it is closed. */
export function openLedger(database: BookDatabase, period: LedgerPeriod, readAhead = readAheadDefault): Ledger {
  let current: LedgerSnapshot | null = null;
  let mark: LedgerMark | null = null;
  let seq = 0;
  let wanted = readAhead;
  let closed = false;
  /** What was read so far; shown less often than it grows. */
  let read: readonly Sale[] = [];
  let working: Promise<void> = Promise.resolve();
  const listeners = new Set<() => void>();

  function show(snapshot: LedgerSnapshot): void {
    current = snapshot;
    for (const listener of [...listeners]) listener();
  }

  async function readPage(): Promise<void> {
    if (closed || (current?.isWhole ?? false)) return;
    take(await readLedgerPage(database, period, mark, pageSize), read);
  }

  async function readAnew(): Promise<void> {
    seq = await readLastSeq(database);
    take(await readLedgerPage(database, period, null, firstPage), []);
  }

  function take(page: LedgerPage, before: readonly Sale[]): void {
    read = [...before, ...page.sales];
    mark = page.mark;
    const goesOn = mark !== null && read.length < wanted;
    // Whoever watches goes through all rows at each showing: the list grows in few large steps.
    if (!goesOn || before.length === 0 || read.length > (current?.sales.length ?? 0) * growth) {
      show({ sales: read, isWhole: mark === null });
    }
    if (goesOn) inTurn(readPage);
  }

  async function follow(): Promise<void> {
    if (closed) return;
    if (!current) return readAnew();
    const rows = await readRowsAfter(database, seq);
    if (rows === null) return readAnew();
    const last = rows.at(-1);
    if (!last) return;
    seq = last.seq;
    const moved = new Map<string, Sale | null>();
    for (const change of rows.flatMap((row) => row.changes)) {
      // The changes of the table of sales hold sales.
      if (change.table === 'sales') moved.set(change.id, change.after as Sale | null);
    }
    if (moved.size === 0) return;
    read = replaced(read, moved);
    show({ ...current, sales: read });
  }

  function replaced(sales: readonly Sale[], moved: ReadonlyMap<string, Sale | null>): readonly Sale[] {
    const kept = sales.filter((sale) => !moved.has(sale.id));
    const come = [...moved.values()].filter((sale) => sale !== null).filter(belongs);
    return come.length === 0 ? kept : [...kept, ...come].sort(compareNewestFirst);
  }

  /** Whether a sale stands among those read; one beyond the mark is met when its page is read. */
  function belongs(sale: Sale): boolean {
    if (sale.trashedAt !== null) return false;
    if (period.from !== null && sale.day < period.from) return false;
    if (period.to !== null && sale.day > period.to) return false;
    return (current?.isWhole ?? false) || mark === null || compareNewestFirst(sale, mark) <= 0;
  }

  function inTurn(step: () => Promise<void>): void {
    working = working.then(step).catch((error: unknown) => {
      // A reading that was under way when the page was left has nobody to tell.
      if (!closed) throw error;
    });
  }

  const stopFollowing = followLastSeq(database, () => inTurn(follow));

  return {
    snapshot: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    readOn() {
      if (!current || current.isWhole || read.length < wanted) return;
      wanted = read.length + readAhead;
      inTurn(readPage);
    },
    close() {
      closed = true;
      stopFollowing();
    },
  };
}
