/** The longest line of quoted-printable, its soft break included (RFC 2045, section 6.7). */
const longestLine = 76;

/**
 * A property of vCard 2.1: as it is where it is short and plain ASCII, else in quoted-printable with its character set.
 * Windows-1252 wherever that can say it, since Outlook reads accents from nothing else for sure; UTF-8 for the rest.
 */
export function encodeQuotedPrintable(head: string, text: string): string {
  const plain = `${head}:${text}`;
  if (/^[\x20-\x7e]*$/.test(text) && !text.includes('=') && plain.length < longestLine && text === text.trim()) {
    return plain;
  }
  const whole = text.replace(/\r\n?|\n/g, '\r\n');
  const western = inWindows1252(whole);
  const bytes = western ?? new TextEncoder().encode(whole);
  const charset = western ? 'Windows-1252' : 'UTF-8';
  return inLines(`${head};CHARSET=${charset};ENCODING=QUOTED-PRINTABLE:`, bytes);
}

function inLines(head: string, bytes: Iterable<number>): string {
  const lines: string[] = [];
  let line = head;
  for (const byte of bytes) {
    // A blank may be eaten at the end of a line, and a mark that stands for itself nowhere: both are written as codes.
    const isPlain = byte > 0x20 && byte < 0x7f && byte !== 0x3d;
    const piece =
      isPlain || byte === 0x20 ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    if (line.length + piece.length > longestLine - 1) {
      lines.push(`${line}=`);
      line = '';
    }
    line += piece;
  }
  lines.push(line.endsWith(' ') ? `${line.slice(0, -1)}=20` : line);
  return lines.join('\r\n');
}

const windows1252 = new Map<string, number>(
  Array.from(new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte)))
    .map((character, byte) => [character, byte] as const)
    // The five codes that stand for nothing decode to control characters.
    .filter(([character, byte]) => byte < 0x80 || character > '\u009f'),
);

/** null where the character set has no code for something in the text. */
function inWindows1252(text: string): readonly number[] | null {
  const bytes: number[] = [];
  for (const character of text) {
    const byte = windows1252.get(character);
    if (byte === undefined) return null;
    bytes.push(byte);
  }
  return bytes;
}
