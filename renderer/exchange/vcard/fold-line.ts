/** The longest line, in bytes of UTF-8 and without its end (RFC 6350, section 3.2). */
const longestLine = 75;

/** Folds a line so that none is over 75 bytes; a fold never stands inside a character. */
export function foldLine(line: string): string {
  if (line.length * 3 <= longestLine) return line;
  const pieces: string[] = [];
  let start = 0;
  let bytes = 0;
  let index = 0;
  for (const character of line) {
    const size = bytesOf(character);
    if (bytes + size > longestLine) {
      pieces.push(line.slice(start, index));
      start = index;
      // The blank that marks the fold counts.
      bytes = 1;
    }
    bytes += size;
    index += character.length;
  }
  return [...pieces, line.slice(start)].join('\r\n ');
}

function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
