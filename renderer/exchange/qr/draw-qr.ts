import { encode } from 'uqr';
import { invariant } from '../../domain/invariant';

/**
 * What a QR code of version 17 holds, in bytes, when a seventh of it may be covered (ISO/IEC 18004, level M). Phones still read
 * its 85 squares a side from a screen at arm's length; denser ones need a steady hand.
 */
export const roomInQr = 504;

/** The blank that a reader needs around the squares, counted in squares (ISO/IEC 18004, section 6.3.8). */
const quiet = 4;

/** A text of at most `roomInQr` bytes of UTF-8 as rows of squares, true for dark ones, with the blank around them. */
export function drawQr(text: string): readonly (readonly boolean[])[] {
  invariant(new TextEncoder().encode(text).length <= roomInQr, 'what is drawn has been made to fit');
  return encode(text, { ecc: 'M', border: quiet }).data;
}
