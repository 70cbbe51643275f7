import { describe, expect, test } from 'vitest';
import { largestPortrait, portraitSchema } from '../../../renderer/domain/client/portrait';
import { judgesStrictly, someId } from '../../support/record-schema';

const moments = { createdAt: 1_700_000_000_000, updatedAt: 1_700_000_000_000 };
const portrait = { id: someId, image: '/9j/4AAQ', ...moments };

describe('the portrait of a client', () => {
  judgesStrictly(portraitSchema, portrait);

  test.each([
    ['nothing', ''],
    ['a PNG', 'iVBORw0KGgo='],
    ['an address', 'data:image/jpeg;base64,/9j/4AAQ'],
    ['base64 with line breaks', '/9j/\n4AAQ'],
    ['base64 that was cut', '/9j/4AA'],
  ])('%s is none', (_, image) => {
    expect(portraitSchema.safeParse({ ...portrait, image }).success).toBe(false);
  });

  test('may be as large as 64 KB and no larger', () => {
    const bytes = new Uint8Array(largestPortrait);
    bytes.set([0xff, 0xd8, 0xff]);
    const largest = Buffer.from(bytes).toString('base64');
    expect(portraitSchema.safeParse({ ...portrait, image: largest }).success).toBe(true);
    expect(portraitSchema.safeParse({ ...portrait, image: `${largest.slice(0, -4)}AAAAAAAA` }).success).toBe(false);
  });
});
