import type { Notification, NotificationConstructorOptions } from 'electron';
import { z } from 'zod';
import { heard } from '../answer';
import type { Handlers } from '../guard';

type ShownNotice = Pick<Notification, 'once' | 'show' | 'close'>;

export interface NoticeSurroundings {
  readonly isSupported: () => boolean;
  readonly create: (options: NotificationConstructorOptions) => ShownNotice;
  readonly clicked: (tag: string) => void;
  /** How long the system may take to say that it has shown a notice, in milliseconds. */
  readonly patience: number;
}

const notice = z.strictObject({
  title: z.string().min(1).max(200),
  body: z.string().max(1000),
  tag: z.string().min(1).max(200),
});

/** More than any screen keeps; the oldest are let go. */
const mostKept = 50;

/**
 * Native notices. One with the tag of a former replaces it. Refused by the system, or left without a word for
 * `patience`, it is `blocked`, so that the page can say the same inside the window.
 */
export function noticeHandlers(surroundings: NoticeSurroundings): Handlers<'notify' | 'noticePermission'> {
  // Kept, even once they have left the screen: the system's list of past notices can still be clicked, and Electron
  // forgets the click of a notice that has been collected as garbage.
  const standing = new Map<string, ShownNotice>();

  function show({ title, body, tag }: z.infer<typeof notice>): Promise<'shown' | 'blocked'> {
    standing.get(tag)?.close();
    const shown = surroundings.create({ title, body });
    standing.delete(tag);
    standing.set(tag, shown);
    for (const oldest of standing.keys()) if (standing.size > mostKept) standing.delete(oldest);
    const forget = () => {
      if (standing.get(tag) === shown) standing.delete(tag);
    };
    shown.once('click', () => {
      forget();
      surroundings.clicked(tag);
    });
    return new Promise((resolve) => {
      const waiting = setTimeout(() => resolve('blocked'), surroundings.patience);
      const settle = (outcome: 'shown' | 'blocked') => {
        clearTimeout(waiting);
        resolve(outcome);
      };
      shown.once('show', () => settle('shown'));
      shown.once('failed', () => {
        forget();
        settle('blocked');
      });
      shown.show();
    });
  }

  return {
    notify: {
      said: z.tuple([notice]),
      answer: async (said) => heard(surroundings.isSupported() ? await show(said) : 'blocked'),
    },
    noticePermission: {
      said: z.tuple([]),
      answer: () => heard(surroundings.isSupported() ? 'granted' : 'denied'),
    },
  };
}
