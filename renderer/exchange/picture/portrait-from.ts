import { largestPortrait, portraitSide } from '../../domain/client/portrait';
import { invariant } from '../../domain/invariant';
import { type Outcome, refuse, succeed } from '../../domain/outcome';
import { limits } from '../decode/limits';
import { base64Of } from './base64';
import { readPictureHead } from './picture-head';

/** `unreadable`: no picture that a browser decodes, or one that is cut. `too-large`: over the limits of bytes or pixels. */
export type PictureRefusal = 'unreadable' | 'too-large';

/** Tried in turn, until the picture is small enough: at this size the last is, whatever it shows. */
const qualities = [0.82, 0.6, 0.3] as const;

/**
 * Makes a portrait of a picture: its longer side at most `portraitSide` pixels, turned as its camera says, transparent
 * parts white, a JPEG in base64 of at most `largestPortrait` bytes, with nothing in it but the picture. A JPEG that is so already comes
 * back as it is. Its size is read before anything is decoded; then one picture is decoded at a time. Runs in a window
 * or in a worker.
 */
export async function portraitFrom(bytes: Uint8Array<ArrayBuffer>): Promise<Outcome<string, PictureRefusal>> {
  if (bytes.length > limits.pictureSize) return refuse('too-large');
  const head = readPictureHead(bytes);
  if (head === null || !head.isWhole) return refuse('unreadable');
  if (head.width * head.height > limits.picturePixels) return refuse('too-large');
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(new Blob([bytes], { type: head.type }));
  } catch {
    return refuse('unreadable');
  }
  try {
    const isSmall = Math.max(picture.width, picture.height) <= portraitSide && bytes.length <= largestPortrait;
    if (head.isBare && isSmall) return succeed(base64Of(bytes));
    return succeed(base64Of(await shrunk(picture)));
  } finally {
    picture.close();
  }
}

async function shrunk(picture: ImageBitmap): Promise<Uint8Array> {
  const scale = Math.min(1, portraitSide / Math.max(picture.width, picture.height));
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  invariant(context !== null, 'a canvas of a portrait’s size can be drawn on');
  // JPEG has no transparency, and would make it black.
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  for (const quality of qualities) {
    const small = await canvas.convertToBlob({ type: 'image/jpeg', quality });
    if (small.size <= largestPortrait) return new Uint8Array(await small.arrayBuffer());
  }
  invariant(false, 'a picture of this size and quality stays under the limit');
}
