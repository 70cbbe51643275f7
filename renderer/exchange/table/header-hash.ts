import { foldHeader } from '../csv/fold-header';
import { sha256Of } from '../digest/sha256';

/** By what a header is known again: the SHA-256, in hexadecimal, of its titles folded, in their order. */
export function headerHash(header: readonly string[]): string {
  return sha256Of(header.map(foldHeader).join('\n'));
}
