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
