import { systemClock } from '../../renderer/app/clock';
import { findVault, keeperFor, openCurrentBook } from '../../renderer/app/keep-safe';
import type { Book } from '../../renderer/data/book';
import { whenLost } from '../../renderer/data/database';
import { openShelf } from '../../renderer/data/shelf';
import { browserHost } from '../../renderer/host/browser';
import type { Keeper } from '../../renderer/safety/keeper';
import type { Opening } from '../../renderer/safety/opening';
import { roomIn } from '../../renderer/safety/room';
import { safetyJobs } from '../../renderer/workers/safety-jobs';

export const host = browserHost(window, __APP_VERSION__);
export const shelf = openShelf(systemClock.now, () => crypto.randomUUID());
export const { vault } = findVault();
export const room = roomIn(vault);
export const works = safetyJobs(vault);

let opening: Promise<Opening> | null = null;
let hasLost = false;

/** The current book compared with its journal and snapshots, as at a start of the app. Once in the life of a page. */
export function openCompared(): Promise<Opening> {
  opening ??= open();
  return opening;
}

async function open(): Promise<Opening> {
  const opened = await openCurrentBook(host, shelf, vault, room);
  if (opened.kind === 'open') {
    whenLost(opened.book.database, () => {
      hasLost = true;
    });
  }
  return opened;
}

/** The browser has closed the book that was open: the app offers to open it again. */
export const isLost = () => hasLost;

/** The current book where the app opens it, written through its journal. */
export async function openAsTheApp(): Promise<Book> {
  const opened = await openCompared();
  if (opened.kind === 'refused') throw new Error(`not opened: ${opened.refusal.code}`);
  if (opened.kind === 'recovery') throw new Error(`not opened: ${JSON.stringify(opened.recovery.finding)}`);
  if (opened.unreachable !== null) throw new Error(`no journal: ${opened.unreachable}`);
  return opened.book;
}

/** What keeps that book safe; it looks only when it is told to. */
export async function keeperOfBook(): Promise<Keeper> {
  const book = await openAsTheApp();
  return keeperFor(book, { vault, room, shelf, works, wantsSnapshot: false });
}
