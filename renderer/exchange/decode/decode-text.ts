import { type Outcome, refuse, succeed } from '../../domain/outcome';
import { type BinaryKind, recogniseBinary } from './binary-kinds';
import { limits } from './limits';

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** Characters that could not be read and stand as U+FFFD; more than 0 deserves a word beside the preview. */
  readonly damaged: number;
}

export type TextRefusal =
  | { readonly code: 'empty' }
  | { readonly code: 'too-large'; readonly megabytes: number }
  | { readonly code: 'binary'; readonly kind: BinaryKind };

/**
 * Turns a file's bytes into text. In this order: a byte-order mark decides; strict UTF-8; UTF-16 without a mark (old
 * Apple Address Book), told by its zero bytes; UTF-8 with a few broken characters; else Windows-1252, which reads
 * anything.
 *
 * Refused: nothing but blanks; over the limit of size; a binary file, named when its first bytes are known.
 */
export function decodeText(bytes: Uint8Array): Outcome<DecodedText, TextRefusal> {
  const wrongSize = refuseSize(bytes);
  if (wrongSize) return refuse(wrongSize);
  const known = recogniseBinary(bytes);
  if (known) return refuse({ code: 'binary', kind: known });
  const encoding = encodingOf(bytes);
  if (encoding === null) return refuse({ code: 'binary', kind: 'other' });
  const text = new TextDecoder(encoding).decode(bytes);
  if (!/[^\s\ufeff]/.test(text)) return refuse({ code: 'empty' });
  return succeed({ text, encoding, damaged: encoding === 'windows-1252' ? 0 : countReplaced(text) });
}

/** Refused whatever is in it: nothing at all, or more than the limit. */
export function refuseSize(bytes: Uint8Array): TextRefusal | null {
  if (bytes.length === 0) return { code: 'empty' };
  return bytes.length > limits.fileSize ? { code: 'too-large', megabytes: limits.fileSize / 1024 / 1024 } : null;
}

function encodingOf(bytes: Uint8Array): Encoding | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const wide = wideEncodingOf(bytes);
  if (wide) return wide;
  if (looksBinary(bytes)) return null;
  return isMostlyUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/** What is looked at to tell text from binary and wide text from narrow, in bytes. */
const sampleSize = 64 * 1024;

// Latin text in UTF-16 has a zero in nearly every other place: the even ones when the high byte comes first.
function wideEncodingOf(bytes: Uint8Array): Encoding | null {
  const pairs = Math.floor(Math.min(bytes.length, sampleSize) / 2);
  if (pairs < 2) return null;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < pairs * 2; index += 2) {
    if (bytes[index] === 0) even += 1;
    if (bytes[index + 1] === 0) odd += 1;
  }
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.4 && odd < pairs * 0.05) return 'utf-16be';
  return null;
}

// A stray control character is damage and is cleaned away later; more than one in a hundred is no text.
function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, sampleSize);
  let controls = 0;
  for (const byte of sample) {
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1a && byte !== 0x1b) controls += 1;
  }
  return controls > Math.max(2, sample.length / 100);
}

// Strict UTF-8 first. A file cut in the middle of a character, or with a few broken bytes among many good accents, is
// still UTF-8: reading it as Windows-1252 would spoil every accent to save one.
function isMostlyUtf8(bytes: Uint8Array): boolean {
  if (isStrictUtf8(bytes)) return true;
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = countReplaced(text);
  // In UTF-8 one lead byte starts each accent; a broken one leaves a replacement.
  let leads = 0;
  for (const byte of bytes) if (byte >= 0xc2 && byte <= 0xf4) leads += 1;
  const good = leads - broken;
  return good > broken * 9 || (broken === 1 && good > 0 && text.endsWith('\ufffd'));
}

function isStrictUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function countReplaced(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count += 1;
  return count;
}
