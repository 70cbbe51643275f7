import type { WebContents } from 'electron';
import { z } from 'zod';
import { heard, refused } from '../answer';
import type { Handlers } from '../guard';

/** Opens the system's print dialog over the page as it stands; its print styles decide what is on the paper. */
export function printingHandlers(page: () => Pick<WebContents, 'print'> | null): Handlers<'print'> {
  return {
    print: {
      said: z.tuple([]),
      answer: () =>
        new Promise((resolve) => {
          const contents = page();
          if (contents === null) return resolve(refused('failed'));
          contents.print({ silent: false, printBackground: true }, (printed, reason) => {
            // Closing the dialog is the person's good right, and Electron's only sign of it is this text.
            resolve(printed || /cancel/i.test(reason) ? heard(null) : refused('failed'));
          });
        }),
    },
  };
}
