/** The bytes of a text in base64 (RFC 4648, section 4), blanks between passed over; null when it is none. */
export function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> | null {
  let binary: string;
  try {
    binary = atob(text.replace(/\s+/g, ''));
  } catch {
    return null;
  }
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/** Bytes handed to one call: more would be more arguments than a call can have. */
const pieceSize = 8_192;

/** Bytes as base64, without line breaks. */
export function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += pieceSize) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + pieceSize)));
  }
  return btoa(pieces.join(''));
}
