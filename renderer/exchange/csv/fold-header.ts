import { fold } from '../../domain/text/fold';

/** A column's header as it is compared: without case, accents or punctuation. "N° de TVA (intra.)" becomes "n de tva intra". */
export function foldHeader(header: string): string {
  return fold(header)
    .replace(/[@.+\s]+/g, ' ')
    .trim();
}
