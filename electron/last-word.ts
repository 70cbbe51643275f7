/** The page's last word: what it still wants to put down before its window closes, and no longer than it may take. */
import type { BrowserWindow } from 'electron';
import { z } from 'zod';
import { heard } from './answer';
import type { Handlers } from './guard';

export interface LastWord {
  /** The page wishes to be asked before its window closes. */
  readonly wish: () => void;
  /** It has put down what there was: the window closes now, if it waited for that. */
  readonly said: () => void;
  /** That page is gone, and its wish with it. */
  readonly forget: () => void;
}

/**
 * Holds the closing of a window until its page has had its last word. Never longer than `patience` (milliseconds), and not
 * at all where the page did not wish it, or when the person closes the window a second time. `close` carries the closing
 * out once it may be: a window that was held has also held the application that was quitting.
 */
export function holdForLastWord(
  window: Pick<BrowserWindow, 'on'>,
  { ask, close, patience }: { readonly ask: () => void; readonly close: () => void; readonly patience: number },
): LastWord {
  let isWished = false;
  let isOver = false;
  let limit: NodeJS.Timeout | null = null;

  function end(): void {
    if (limit === null) return;
    clearTimeout(limit);
    limit = null;
    isOver = true;
    close();
  }

  window.on('close', (event) => {
    if (!isWished || isOver || limit !== null) return;
    event.preventDefault();
    limit = setTimeout(end, patience);
    ask();
  });
  window.on('closed', () => {
    if (limit !== null) clearTimeout(limit);
    limit = null;
  });
  return {
    wish: () => {
      isWished = true;
    },
    said: end,
    forget: () => {
      isWished = false;
      end();
    },
  };
}

/** What the page of the window says of it; `current` is null while there is no window. */
export function lastWordHandlers(current: () => LastWord | null): Handlers<'wishLastWord' | 'sayLastWord'> {
  const tell = (what: 'wish' | 'said') => ({
    said: z.tuple([]),
    answer: () => {
      current()?.[what]();
      return heard(null);
    },
  });
  return { wishLastWord: tell('wish'), sayLastWord: tell('said') };
}
