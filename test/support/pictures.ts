/** A picture of this size in the notation asked for, as a browser draws it; noise where nothing else is said, which no format makes small. */
export async function pictureOf(
  width: number,
  height: number,
  type: 'image/jpeg' | 'image/png' | 'image/webp' = 'image/jpeg',
  colour: string | null = null,
): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  if (colour === null) {
    const noise = context.createImageData(width, height);
    for (let at = 0; at < noise.data.length; at += 1)
      noise.data[at] = at % 4 === 3 ? 255 : (at * 7919 * (at >> 3)) & 0xff;
    context.putImageData(noise, 0, 0);
  } else {
    context.fillStyle = colour;
    context.fillRect(0, 0, width, height);
  }
  const blob = await canvas.convertToBlob({ type, quality: 0.9 });
  return new Uint8Array(await blob.arrayBuffer());
}

/** The same JPEG with a note of its camera: 6 is "turn a quarter to the right" (EXIF 2.32, 4.6.4). */
export function turned(jpeg: Uint8Array, orientation: number): Uint8Array<ArrayBuffer> {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  const segment = [0xff, 0xe1, 0, exif.length + 2, ...exif];
  return new Uint8Array([...jpeg.subarray(0, 2), ...segment, ...jpeg.subarray(2)]);
}

/** A GIF of a few bytes whose only picture says to be larger than the screen that it stands on. */
export function gifSaying(width: number, height: number): Uint8Array<ArrayBuffer> {
  const two = (value: number) => [value & 0xff, value >> 8];
  const screen = [...two(1), ...two(1), 0, 0, 0];
  const comment = [0x21, 0xfe, 2, 0x2c, 0x2c, 0];
  const picture = [0x2c, ...two(0), ...two(0), ...two(width), ...two(height), 0, 2, 1, 0, 0];
  return new Uint8Array([0x47, 0x49, 0x46, 0x38, 0x39, 0x61, ...screen, ...comment, ...picture, 0x3b]);
}

/** A PNG of a few bytes that says to be of this size. */
export function pngSaying(width: number, height: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(57);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  bytes.set([8, 6, 0, 0, 0], 24);
  bytes.set([0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82], 45);
  return bytes;
}

/**
 * A BMP all in one colour; of a negative height, its rows go downwards. `headSize`: 40 as Windows writes it, 12 as OS/2 did.
 */
export function bmpOf(width: number, height: number, headSize = 40): Uint8Array<ArrayBuffer> {
  const row = Math.ceil((width * 3) / 4) * 4;
  const bytes = new Uint8Array(54 + row * Math.abs(height)).fill(0x80, 54);
  bytes.set(bmpSaying(width, height, headSize));
  new DataView(bytes.buffer).setUint32(2, bytes.length, true);
  return bytes;
}

/** The head of such a BMP, with nothing behind it. */
export function bmpSaying(width: number, height: number, headSize = 40): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(54);
  bytes.set([0x42, 0x4d]);
  const view = new DataView(bytes.buffer);
  view.setUint32(2, bytes.length, true);
  view.setUint32(10, 54, true);
  view.setUint32(14, headSize, true);
  view.setInt32(18, width, true);
  view.setInt32(22, height, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, 24, true);
  return bytes;
}

/** A WebP of a few bytes that says to be of this size, in the way of this kind of it. */
export function webpSaying(kind: string, width: number, height: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(40);
  bytes.set(new TextEncoder().encode(`RIFF    WEBP${kind}`));
  const view = new DataView(bytes.buffer);
  view.setUint32(4, bytes.length - 8, true);
  if (kind === 'VP8 ') {
    view.setUint16(26, width, true);
    view.setUint16(28, height, true);
  } else if (kind === 'VP8L') view.setUint32(21, (width - 1) | ((height - 1) << 14), true);
  else {
    view.setUint32(24, width - 1, true);
    // Three bytes each: the second takes the place of the fourth of the first.
    view.setUint32(27, height - 1, true);
  }
  return bytes;
}
