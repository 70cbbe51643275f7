/** What the first bytes of a picture say of it, without decoding any of it. */
export interface PictureHead {
  readonly type: 'image/jpeg' | 'image/png' | 'image/webp' | 'image/gif' | 'image/bmp';
  /** Pixels, as they are stored: a camera may note besides that they are to be turned. */
  readonly width: number;
  readonly height: number;
  /** False where the end is missing, as far as the format has one. */
  readonly isWhole: boolean;
  /**
   * A JPEG that holds the picture and at most what its colours mean: no place, no camera, no smaller picture, no comment, nothing
   * behind its end.
   */
  readonly isBare: boolean;
}

/** Reads the head of a JPEG, PNG, WebP, GIF or BMP; null for anything else, such as SVG, HEIC or a text. */
export function readPictureHead(bytes: Uint8Array): PictureHead | null {
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return jpegHead(bytes);
  if (bytes.length < 32) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(bytes, 0x89, ...codes('PNG\r\n\x1a\n')) && hasText(bytes, 12, 'IHDR')) {
    const isWhole = bytes.subarray(-64).some((_, at, end) => hasText(end, at, 'IEND'));
    return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20), isWhole, isBare: false };
  }
  if (hasText(bytes, 0, 'GIF87a') || hasText(bytes, 0, 'GIF89a')) {
    return { type: 'image/gif', ...gifSize(view), isWhole: bytes.at(-1) === 0x3b, isBare: false };
  }
  if (hasText(bytes, 0, 'RIFF') && hasText(bytes, 8, 'WEBP')) {
    const size = webpSize(bytes, view);
    const isWhole = view.getUint32(4, true) + 8 <= bytes.length;
    return size && { type: 'image/webp', ...size, isWhole, isBare: false };
  }
  if (hasText(bytes, 0, 'BM') && view.getUint32(14, true) >= 40) {
    const [width, height] = [Math.abs(view.getInt32(18, true)), Math.abs(view.getInt32(22, true))];
    return { type: 'image/bmp', width, height, isWhole: view.getUint32(2, true) <= bytes.length, isBare: false };
  }
  return null;
}

/** The kinds of frames (ITU T.81, table B.1): every SOF, which are those but DHT, JPG and DAC. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

// Walks from segment to segment; what a segment holds is passed over, so that no smaller picture inside is taken for the picture.
function jpegHead(bytes: Uint8Array): PictureHead | null {
  let isBare = true;
  let size: { width: number; height: number } | null = null;
  for (let at = 2; at + 9 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    // Any number of FF may stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    if (length < 2) return null;
    if (isFrame(marker)) {
      const two = (from: number) => ((bytes[from] ?? 0) << 8) | (bytes[from + 1] ?? 0);
      size = { height: two(at + 5), width: two(at + 7) };
    } else if (marker === 0xda) {
      const end = lastEnd(bytes);
      const isWhole = end > at;
      return size && { type: 'image/jpeg', ...size, isWhole, isBare: isBare && end === bytes.length - 2 };
    } else if (marker === 0xfe || (marker >= 0xe1 && marker <= 0xef && !hasText(bytes, at + 4, 'ICC_PROFILE\0'))) {
      isBare = false;
    }
    at += 2 + length;
  }
  return null;
}

/** Where the last mark of an end (EOI) stands; -1 where there is none. */
function lastEnd(bytes: Uint8Array): number {
  for (let at = bytes.length - 2; at >= 0; at -= 1) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return at;
  return -1;
}

// GIF89a, sections 18 to 24. The screen may be smaller than the first picture on it: decoders enlarge it then.
function gifSize(view: DataView): { width: number; height: number } {
  const screen = { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  const flags = view.getUint8(10);
  let at = 13 + (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0);
  while (at + 9 <= view.byteLength) {
    const block = view.getUint8(at);
    if (block === 0x2c) {
      const [left, top, width, height] = [1, 3, 5, 7].map((from) => view.getUint16(at + from, true));
      return {
        width: Math.max(screen.width, (left ?? 0) + (width ?? 0)),
        height: Math.max(screen.height, (top ?? 0) + (height ?? 0)),
      };
    }
    if (block !== 0x21) break;
    // An extension: its label, then pieces that each say how long they are, until one of nothing.
    at += 2;
    while (at < view.byteLength && view.getUint8(at) > 0) at += 1 + view.getUint8(at);
    at += 1;
  }
  return screen;
}

// developers.google.com/speed/webp/docs/riff_container: VP8X says the canvas, the others the picture itself.
function webpSize(bytes: Uint8Array, view: DataView): { width: number; height: number } | null {
  if (hasText(bytes, 12, 'VP8 ')) {
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  }
  if (hasText(bytes, 12, 'VP8L')) {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
  }
  if (!hasText(bytes, 12, 'VP8X')) return null;
  const three = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
  return { width: three(24) + 1, height: three(27) + 1 };
}

function startsWith(bytes: Uint8Array, ...start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

function hasText(bytes: Uint8Array, from: number, text: string): boolean {
  return codes(text).every((code, at) => bytes[from + at] === code);
}

function codes(text: string): readonly number[] {
  return [...text].map((character) => character.charCodeAt(0));
}
