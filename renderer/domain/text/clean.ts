import { z } from 'zod';

// Control characters, and the format characters that reorder or hide text: bidi marks, embeddings, overrides and
// isolates, zero-width spaces, word joiners, annotations. Zero-width joiners stay: names in some scripts, and emoji,
// need them. Marks of direction (200E, 200F, 061C) stay in longer texts, where a quotation may rightly hold them.
const unsafeInLine =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: stripping them is the point
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
const unsafeInText =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: stripping them is the point
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

// Spaces, joiners and combining marks alone show nothing: such a name would be a blank row.
const visible = /[^\p{Z}\p{C}\p{M}]|\p{Co}/u;

/**
 * One line as it is stored: NFC, without control or bidi characters, single spaces, trimmed. What was a line break or a
 * tab becomes a space, so words do not run together. Lone surrogates become U+FFFD: they cannot be encoded. A line with
 * nothing to see in it becomes ''.
 */
export function cleanLine(text: string): string {
  const line = text
    .toWellFormed()
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]/g, ' ')
    .replace(unsafeInLine, '')
    // After the stripping: what stood between a letter and its accent is gone.
    .normalize('NFC')
    .replace(/ {2,}/g, ' ')
    .trim();
  return visible.test(line) ? line : '';
}

/** Several lines as they are stored: like `cleanLine`, keeping line breaks (as LF) and tabs, trimmed at both ends. */
export function cleanText(text: string): string {
  const lines = text
    .toWellFormed()
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(unsafeInText, '')
    .normalize('NFC')
    .trim();
  return visible.test(lines) ? lines : '';
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
