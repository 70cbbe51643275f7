import { z } from 'zod';
import { heard } from '../answer';
import type { Handlers } from '../guard';

/** Windows refuses longer ones, and no one types them. */
const longestAddress = 2000;

/** Opens an address in the person's own browser, mail program or telephone. Answers false for what it does not open. */
export function outsideHandlers(openExternal: (address: string) => Promise<void>): Handlers<'openOutside'> {
  return {
    openOutside: {
      said: z.tuple([z.string()]),
      answer: async (address) => {
        const outside = parseOutside(address);
        if (outside === null) return heard(false);
        try {
          await openExternal(outside);
          return heard(true);
        } catch {
          // No program for it on this machine.
          return heard(false);
        }
      },
    },
  };
}

/**
 * The address as the URL parser writes it, which is what the system is given: never the text that the page said. Null
 * unless it is https (without a name and password, which disguise the host), mailto (without attachments, which some
 * mail programs would take from the disk) or tel (digits and their punctuation).
 */
export function parseOutside(text: string): string | null {
  if (text.length > longestAddress || !URL.canParse(text)) return null;
  const url = new URL(text);
  switch (url.protocol) {
    case 'https:':
      return url.username === '' && url.password === '' ? url.href : null;
    case 'mailto:':
      return [...url.searchParams.keys()].some((key) => /^attach/i.test(key)) ? null : url.href;
    case 'tel:': {
      const bare = url.href.replace(/%20|\s/g, '');
      return /^tel:\+?[\d().;=-]*\d[\d().;=-]*$/.test(bare) ? bare : null;
    }
    default:
      return null;
  }
}
