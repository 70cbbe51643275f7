import { describe, expect, test } from 'vitest';
import { largestPortrait, portraitSide } from '../../../renderer/domain/client/portrait';
import { base64Of, bytesOfBase64 } from '../../../renderer/exchange/picture/base64';
import { portraitFrom } from '../../../renderer/exchange/picture/portrait-from';
import { gifSaying, pictureOf, pngSaying, turned } from '../../support/pictures';

const text = (words: string) => new TextEncoder().encode(words);

async function sizeOf(image: string): Promise<readonly [number, number]> {
  const bytes = bytesOfBase64(image);
  if (bytes === null) throw new Error('no base64');
  const { width, height } = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
  return [width, height];
}

async function portraitOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const made = await portraitFrom(bytes);
  if (!made.ok) throw new Error(made.reason);
  return made.value;
}

describe('what is no picture', () => {
  test.each([
    ['nothing', text('')],
    ['a word', text('photo')],
    ['an SVG, which could hold a script', text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    ['a HEIC, which no browser reads', text('\0\0\0\x18ftypheic\0\0\0\0mif1heic aaaaaaaaaaaaaaaa')],
    ['the first bytes of a JPEG', new Uint8Array([0xff, 0xd8, 0xff, 0xe0])],
    ['a PNG with a head and nothing behind', pngSaying(10, 10)],
    ['a JPEG whose segments have no length', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0, ...Array(30).fill(0)])],
  ])('%s is refused', async (_, bytes) => {
    expect(await portraitFrom(bytes)).toEqual({ ok: false, reason: 'unreadable' });
  });

  test.each(['image/jpeg', 'image/png', 'image/webp'] as const)('a cut %s is refused', async (type) => {
    const whole = await pictureOf(200, 200, type);
    for (const share of [0.3, 0.7, 0.99]) {
      expect(await portraitFrom(whole.slice(0, whole.length * share))).toEqual({ ok: false, reason: 'unreadable' });
    }
  });

  test('few bytes that say to be a picture of many pixels are refused before they are decoded', async () => {
    expect(await portraitFrom(pngSaying(100_000, 100_000))).toEqual({ ok: false, reason: 'too-large' });
    expect(await portraitFrom(gifSaying(40_000, 12_000))).toEqual({ ok: false, reason: 'too-large' });
    const jpeg = await pictureOf(40, 40, 'image/jpeg', 'teal');
    const frame = jpeg.findIndex((byte, at) => byte === 0xff && jpeg[at + 1] === 0xc0);
    jpeg.set([0xff, 0xff, 0xff, 0xff], frame + 5);
    expect(await portraitFrom(jpeg)).toEqual({ ok: false, reason: 'too-large' });
  });
});

describe('what comes of a picture', () => {
  test.each(['image/jpeg', 'image/png', 'image/webp'] as const)('a large %s becomes a small JPEG', async (type) => {
    const portrait = await portraitOf(await pictureOf(900, 600, type));
    expect(await sizeOf(portrait)).toEqual([portraitSide, 213]);
    expect(portrait.length).toBeLessThanOrEqual(Math.ceil(largestPortrait / 3) * 4);
  });

  test('noise, which hardly shrinks, stays under the limit', async () => {
    const portrait = await portraitOf(await pictureOf(portraitSide, portraitSide, 'image/png'));
    expect((portrait.length / 4) * 3).toBeLessThanOrEqual(largestPortrait);
  });

  test('what is small stays as large as it is, and a line has a height', async () => {
    expect(await sizeOf(await portraitOf(await pictureOf(40, 30, 'image/png', 'navy')))).toEqual([40, 30]);
    expect(await sizeOf(await portraitOf(await pictureOf(5_000, 2, 'image/png', 'navy')))).toEqual([portraitSide, 1]);
  });

  test('a portrait of ours comes back as it is, so that a way out and in again does not blur it', async () => {
    const portrait = await portraitOf(await pictureOf(800, 800, 'image/jpeg'));
    expect(await portraitOf(bytesOfBase64(portrait) ?? new Uint8Array())).toBe(portrait);
  });

  test('what a camera notes is used, and left out', async () => {
    const upright = turned(await pictureOf(60, 30, 'image/jpeg', 'olive'), 6);
    const portrait = await portraitOf(upright);
    expect(await sizeOf(portrait)).toEqual([30, 60]);
    expect(atob(portrait)).not.toContain('Exif');
  });

  test('what is seen through is white, and not black', async () => {
    const portrait = await portraitOf(await pictureOf(20, 20, 'image/png', 'transparent'));
    const bitmap = await createImageBitmap(new Blob([bytesOfBase64(portrait) ?? new Uint8Array()]));
    const context = new OffscreenCanvas(20, 20).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    expect([...(context?.getImageData(10, 10, 1, 1).data ?? [])]).toEqual([255, 255, 255, 255]);
  });
});

test('base64 there and back, whatever the length', () => {
  for (const length of [0, 1, 2, 3, 8_191, 8_192, 8_193, 30_000]) {
    const bytes = Uint8Array.from({ length }, (_, at) => at % 256);
    expect(bytesOfBase64(base64Of(bytes))).toEqual(bytes);
  }
  expect(bytesOfBase64(' /9\r\nj/ ')).toEqual(new Uint8Array([0xff, 0xd8, 0xff]));
  expect(bytesOfBase64('é')).toBeNull();
  expect(bytesOfBase64('AAAAA')).toBeNull();
});
