import { fold } from '../../domain/text/fold';

// No header that anyone knows is longer, and a first row may hold anything.
const longestHeader = 200;

/**
 * A column's header as it is compared: without case, accents or punctuation. "N° de TVA (intra.)" becomes "n de tva
 * intra".
 */
export function foldHeader(header: string): string {
  return fold(header.slice(0, longestHeader))
    .replace(/[@.+\s]+/g, ' ')
    .trim();
}
