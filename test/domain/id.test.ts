import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { idFrom, idSchema, isId } from '../../renderer/domain/id';

const moment = fc.integer({ min: 0, max: 2 ** 48 - 1 });
const random = fc.uint8Array({ minLength: 10, maxLength: 10 });

test.each([
  '',
  'undefined',
  '019A3B5C-0000-7000-8000-000000000000',
  '019a3b5c-0000-7000-8000-00000000000',
  '019a3b5c-0000-7000-8000-0000000000000',
  '019a3b5c-0000-7000-7000-000000000000',
  '019a3b5c-0000-0000-8000-000000000000',
  ' 019a3b5c-0000-7000-8000-000000000000',
  '019a3b5c-0000-7000-8000-000000000000\n',
  '{019a3b5c-0000-7000-8000-000000000000}',
])('%j is not an id', (text) => {
  expect(isId(text)).toBe(false);
});

test.each([
  null,
  7,
  {},
  ['019a3b5c-0000-7000-8000-000000000000'],
  { toString: () => '019a3b5c-0000-7000-8000-000000000000' },
])('%j is refused by the schema', (value) => {
  expect(idSchema<'client'>().safeParse(value).success).toBe(false);
});

describe('an id that is made', () => {
  it('is the example of RFC 9562, appendix A.6', () => {
    const bytes = Uint8Array.of(0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f);
    expect(idFrom(0x017f22e279b0, bytes)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });

  it('refuses a moment or randomness that would make ids collide', () => {
    expect(() => idFrom(-1, new Uint8Array(10))).toThrow('Broken assumption');
    expect(() => idFrom(2 ** 48, new Uint8Array(10))).toThrow('Broken assumption');
    expect(() => idFrom(0.5, new Uint8Array(10))).toThrow('Broken assumption');
    expect(() => idFrom(0, new Uint8Array(9))).toThrow('Broken assumption');
  });

  it('law: is an id, whatever the moment and the bytes', () => {
    fc.assert(
      fc.property(moment, random, (when, bytes) => {
        expect(isId(idFrom(when, bytes))).toBe(true);
      }),
    );
  });

  it('law: sorts by its moment', () => {
    fc.assert(
      fc.property(moment, moment, random, random, (one, other, left, right) => {
        fc.pre(one !== other);
        expect(idFrom(one, left) < idFrom(other, right)).toBe(one < other);
      }),
    );
  });
});
