import type { Book } from '../data/book';
import type { Shelf } from '../data/shelf';
import { findStorage } from '../data/storage';
import { takeWishToCountAll } from '../features/backup/wish-to-count-all';
import { browserSecondFolder, browserVault } from '../host/browser-vault';
import { desktopSecondFolder, desktopVault } from '../host/desktop-vault';
import type { Host } from '../host/host';
import type { SecondFolderChoice, Vault } from '../host/vault';
import { journalIn } from '../safety/journal-files';
import { type Keeper, keeperOf } from '../safety/keeper';
import { type Opening, openSafely } from '../safety/opening';
import type { Room } from '../safety/room';
import { answerOf } from '../workers/job';
import type { SafetyJobs } from '../workers/safety-jobs';
import { systemClock } from './clock';

/** Compares the book with what the vault keeps, and opens it when they agree. */
export function openCurrentBook(host: Host, shelf: Shelf, vault: Vault, room: Room): Promise<Opening> {
  // Not waited for: until the device has answered, there is taken to be room.
  void room.look();
  return openSafely({
    shelf,
    vault,
    clock: systemClock,
    newBookId: () => crypto.randomUUID(),
    journalOf: (databaseName) => journalIn(vault, databaseName, () => room.level() !== 'none'),
    appVersion: __APP_VERSION__,
    countsAll: takeWishToCountAll(host),
  });
}

interface KeeperSurroundings {
  readonly vault: Vault;
  readonly room: Room;
  readonly shelf: Shelf;
  readonly works: SafetyJobs;
  readonly wantsSnapshot: boolean;
}

/** The keeper of an open book, with workers to do its works. */
export function keeperFor(book: Book, { vault, room, shelf, works, wantsSnapshot }: KeeperSurroundings): Keeper {
  const databaseName = book.database.name;
  const appVersion = __APP_VERSION__;
  return keeperOf({
    database: book.database,
    vault,
    room,
    clock: systemClock,
    wantsSnapshot,
    works: {
      async takeSnapshot(now, day, seq) {
        const onShelf = await shelf.names();
        return answerOf(await works.takeSnapshot({ databaseName, appVersion, now, day, seq, onShelf }));
      },
      async testRestore(now, signal) {
        const scratchName = await shelf.lay('scratch');
        const answered = await works.testRestore({ databaseName, scratchName, now }, signal ? { signal } : {});
        await shelf.discard(scratchName);
        return answerOf(answered);
      },
      countAll: async () => answerOf(await works.countAll({ databaseName })),
    },
  });
}

/** The vault of this host, and how its second folder is chosen. */
export function findVault(): { readonly vault: Vault; readonly secondFolder: SecondFolderChoice } {
  if (window.desktop) return { vault: desktopVault(window.desktop), secondFolder: desktopSecondFolder(window.desktop) };
  const secondFolder = browserSecondFolder(window, findStorage);
  const startWorker = () => new Worker(new URL('../workers/vault-worker.ts', import.meta.url), { type: 'module' });
  return { vault: browserVault(startWorker, secondFolder.findChosen), secondFolder };
}
