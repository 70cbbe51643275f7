import { z } from 'zod';

// Control characters, and the marks that reorder or hide text (bidi embeddings, overrides and isolates, zero-width
// no-break space, line and paragraph separators). Zero-width joiners stay: names in some scripts, and emoji, need them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: stripping them is the point
const unsafeInLine = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: stripping them is the point
const unsafeInText = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/**
 * One line as it is stored: NFC, without control or bidi characters, single spaces, trimmed. What was a line break or a
 * tab becomes a space, so words do not run together. Lone surrogates become U+FFFD: they cannot be encoded.
 */
export function cleanLine(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\t\n\r\u0085\u2028\u2029]/g, ' ')
    .replace(unsafeInLine, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Several lines as they are stored: like `cleanLine`, keeping line breaks (as LF) and tabs, trimmed at both ends. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
    .replace(unsafeInText, '')
    .trim();
}

/** A schema for one line; what enters is cleaned, and refused when longer than `most` characters. */
export function lineSchema(most = 200) {
  return z.string().overwrite(cleanLine).max(most);
}

/** The longest text that a field may hold (64 KB at worst), in UTF-16 units. */
export const longestText = 20_000;

/** A schema for several lines; what enters is cleaned, and refused when longer than `longestText`. */
export function textSchema() {
  return z.string().overwrite(cleanText).max(longestText);
}
