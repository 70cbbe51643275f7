import { systemClock } from '../../renderer/app/clock';
import { findVault, openCurrentBook } from '../../renderer/app/keep-safe';
import type { Book } from '../../renderer/data/book';
import { openShelf } from '../../renderer/data/shelf';
import { browserHost } from '../../renderer/host/browser';
import { roomIn } from '../../renderer/safety/room';

let opening: Promise<Book> | null = null;

/** The current book as the app opens it: compared with its journal and snapshots, and written through them. Once a page. */
export function openAsTheApp(): Promise<Book> {
  opening ??= open();
  return opening;
}

async function open(): Promise<Book> {
  const { vault } = findVault();
  const shelf = openShelf(systemClock.now, () => crypto.randomUUID());
  const opened = await openCurrentBook(browserHost(window, 'workshop'), shelf, vault, roomIn(vault));
  if (opened.kind === 'refused') throw new Error(`not opened: ${opened.refusal.code}`);
  if (opened.kind === 'recovery') throw new Error(`not opened: ${JSON.stringify(opened.recovery.finding)}`);
  if (opened.unreachable !== null) throw new Error(`no journal: ${opened.unreachable}`);
  return opened.book;
}
