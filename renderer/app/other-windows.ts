/** What windows that hold the same book owe one another; only a browser can have two. */

/** Why a window loads itself again though nobody asked it to: said once it is back. */
export type ReloadReason =
  /** Another book has become the current one: a restore, a way back, the sample entered or left. */
  | 'book-swapped'
  /** The database of this book was deleted, or is being brought to a newer shape. */
  | 'book-taken';

/** What of the page this needs. */
export interface LoadedPage {
  /** Of this window alone: `localStorage` would tell every window. */
  readonly sessionStorage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  readonly reload: () => void;
}

/** The book that is open here: its name, and Dexie's word that another connection wants its database. */
export interface FollowedBook {
  readonly name: string;
  readonly close: () => void;
  readonly on: (event: 'versionchange', subscriber: () => boolean) => void;
}

export interface OtherWindows {
  /**
   * Keeps this window from showing or writing a book that is no longer the one to show. `currentName` answers which one
   * that is now.
   */
  follow(book: FollowedBook, currentName: () => Promise<string>): void;
  /** Tells them that the current book is another one. Call before every reload that follows a change of the shelf. */
  announceSwap(): void;
  /** Why another window made this one load again; once. */
  takeReason(): ReloadReason | null;
  close(): void;
}

const channelName = 'clientele';
const swapped = 'book-swapped';
const reasonKey = 'clientele:reloaded-because';

export function meetOtherWindows(page: LoadedPage): OtherWindows {
  const channel = new BroadcastChannel(channelName);

  function reloadBecause(reason: ReloadReason): void {
    page.sessionStorage.setItem(reasonKey, reason);
    page.reload();
  }

  return {
    follow(book, currentName) {
      channel.onmessage = async ({ data }: MessageEvent<unknown>) => {
        // Whoever was loaded after the swap, or by the deletion that it brought, has the right book already.
        if (data === swapped && (await currentName()) !== book.name) reloadBecause('book-swapped');
      };
      book.on('versionchange', () => {
        // At once, or the other window waits; and for good: Dexie by itself would open it again and write the old shape.
        book.close();
        reloadBecause('book-taken');
        return false;
      });
    },
    announceSwap: () => channel.postMessage(swapped),
    takeReason() {
      const reason = page.sessionStorage.getItem(reasonKey);
      page.sessionStorage.removeItem(reasonKey);
      return reason === 'book-swapped' || reason === 'book-taken' ? reason : null;
    },
    close: () => channel.close(),
  };
}
