import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { foldHeader } from '../csv/fold-header';

/** By what a header is known again: the SHA-256, in hexadecimal, of its titles folded, in their order. */
export function headerHash(header: readonly string[]): string {
  return bytesToHex(sha256(utf8ToBytes(header.map(foldHeader).join('\n'))));
}
