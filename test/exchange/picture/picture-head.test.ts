import { describe, expect, test } from 'vitest';
import { portraitSide } from '../../../renderer/domain/client/portrait';
import { bytesOfBase64 } from '../../../renderer/exchange/picture/base64';
import { readPictureHead } from '../../../renderer/exchange/picture/picture-head';
import { portraitFrom } from '../../../renderer/exchange/picture/portrait-from';
import { bmpOf, bmpSaying, pictureOf, webpSaying } from '../../support/pictures';

async function sizeOf(bytes: Uint8Array<ArrayBuffer>): Promise<readonly [number, number]> {
  const made = await portraitFrom(bytes);
  if (!made.ok) throw new Error(made.reason);
  const { width, height } = await createImageBitmap(new Blob([bytesOfBase64(made.value) ?? new Uint8Array()]));
  return [width, height];
}

const sizeIn = (bytes: Uint8Array) => {
  const head = readPictureHead(bytes);
  return head && [head.width, head.height];
};

describe('a BMP', () => {
  test('says its size, and one whose rows go downwards says the same', async () => {
    expect(sizeIn(bmpOf(700, 3))).toEqual([700, 3]);
    expect(sizeIn(bmpOf(7, -5))).toEqual([7, 5]);
    expect(await sizeOf(bmpOf(700, 350))).toEqual([portraitSide, 160]);
    expect(await sizeOf(bmpOf(7, -5))).toEqual([7, 5]);
  });

  test.each([
    ['of a few bytes that says to be enormous', bmpSaying(60_000, 60_000), 'too-large'],
    ['enormous, and downwards', bmpSaying(60_000, -60_000), 'too-large'],
    ['that says less than nothing', bmpSaying(-0x8000_0000, -0x8000_0000), 'too-large'],
    ['that is cut', bmpOf(20, 20).slice(0, 900), 'unreadable'],
    ['of the time before Windows, whose head is another', bmpOf(20, 20, 12), 'unreadable'],
  ] as const)('%s is refused', async (_, bytes, reason) => {
    expect(await portraitFrom(bytes)).toEqual({ ok: false, reason });
  });
});

describe('a WebP', () => {
  test('as a browser writes it says its size', async () => {
    expect(sizeIn(await pictureOf(301, 77, 'image/webp', 'teal'))).toEqual([301, 77]);
    expect(sizeIn(await pictureOf(301, 77, 'image/webp', 'transparent'))).toEqual([301, 77]);
  });

  test.each(['VP8 ', 'VP8L', 'VP8X'] as const)('%s says the largest size that it can say', (kind) => {
    const largest = kind === 'VP8 ' ? 0x3fff : 0x4000;
    expect(sizeIn(webpSaying(kind, largest, 12))).toEqual([largest, 12]);
    expect(sizeIn(webpSaying(kind, 12, largest))).toEqual([12, largest]);
  });

  test.each(['VP8 ', 'VP8L', 'VP8X'] as const)(
    '%s of a few bytes that says to be enormous is refused',
    async (kind) => {
      const bytes = webpSaying(kind, 0x3fff, 0x3fff);
      expect(await portraitFrom(bytes)).toEqual({ ok: false, reason: 'too-large' });
    },
  );

  test('of a kind that nobody knows, and one that says to be longer than it is, are none', async () => {
    expect(readPictureHead(webpSaying('VP9 ', 10, 10))).toBeNull();
    const whole = webpSaying('VP8X', 10, 10);
    new DataView(whole.buffer).setUint32(4, whole.length, true);
    expect(readPictureHead(whole)).toMatchObject({ isWhole: false });
    expect(await portraitFrom(whole)).toEqual({ ok: false, reason: 'unreadable' });
  });
});
