/** True for the name of the encoding, and for what a bug of Dolibarr leaves of it ("QUOTED"). */
export function isQuotedPrintable(encoding: string): boolean {
  return /^QUOTED(?:-PRINTABLE)?$/i.test(encoding);
}

/**
 * Decodes quoted-printable (RFC 2045, section 6.7) whose soft line breaks are already joined. An unknown or missing
 * character set is read as UTF-8 where that is valid, else as Windows-1252. A `=` that starts no code is a character
 * like others.
 */
export function decodeQuotedPrintable(text: string, charset: string): string {
  if (!text.includes('=')) return text;
  return text.replace(/(?:=[0-9A-Fa-f]{2})+/g, (codes) => {
    const bytes = new Uint8Array(codes.length / 3);
    for (let index = 0; index < bytes.length; index += 1) {
      bytes[index] = Number.parseInt(codes.slice(index * 3 + 1, index * 3 + 3), 16);
    }
    return decodeBytes(bytes, charset);
  });
}

function decodeBytes(bytes: Uint8Array, charset: string): string {
  for (const candidate of [charset.trim() || 'utf-8', 'utf-8']) {
    try {
      return new TextDecoder(candidate, { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      // Not of this character set, or none that is known: the next one.
    }
  }
  return new TextDecoder('windows-1252').decode(bytes);
}
