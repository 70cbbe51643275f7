import { describe, expect, test } from 'vitest';
import { parseLeftRows } from '../../../renderer/domain/draft/handover';

describe('what a window left unwritten', () => {
  test('is read with its moment, its keys and its drafts as they are', () => {
    const left = {
      at: 1_780_000_000_000,
      rows: [
        [['book', 'window', 'contact.log  '], { typed: 'Hésite' }],
        [['book', 'window', 'client.add'], null],
      ],
    };
    expect(parseLeftRows(JSON.stringify(left))).toEqual(left);
  });

  test.each([
    ['nothing', ''],
    ['something cut', '{"at":1,"rows":[['],
    ['no object', '7'],
    ['another shape', '{"at":"yesterday","rows":[]}'],
    ['a key of two parts', '{"at":1,"rows":[[["book","window"],null]]}'],
  ])('is nothing where the text is %s', (_what, text) => {
    expect(parseLeftRows(text)).toBeNull();
  });
});
