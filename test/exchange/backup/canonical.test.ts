import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../../renderer/exchange/backup/canonical';

test('keys come in order at every depth, whatever order they were written in', () => {
  expect(canonicalJson({ name: 'Faure', id: 1, address: { street: 'rue', city: 'Angers' }, tags: ['b', 'a'] })).toBe(
    '{"address":{"city":"Angers","street":"rue"},"id":1,"name":"Faure","tags":["b","a"]}',
  );
});

test('objects of the same keys in another order are not taken for one another', () => {
  expect(canonicalJson([{ a: 1, b: 2 }, { b: 1, a: 2 }, { a: 3 }, {}])).toBe(
    '[{"a":1,"b":2},{"a":2,"b":1},{"a":3},{}]',
  );
});

test('a field that is undefined is left out, one that is null is not', () => {
  expect(canonicalJson({ b: undefined, c: null, a: undefined })).toBe('{"c":null}');
});

test('more kinds of objects than are remembered are written as well', () => {
  const kinds = Array.from({ length: 200 }, (_, index) => ({ [`z${index}`]: index, a: 0 }));
  expect(kinds.map(canonicalJson)).toEqual(kinds.map((_, index) => `{"a":0,"z${index}":${index}}`));
});

test('a key that means something to JavaScript is a key like any other', () => {
  const hostile: unknown = JSON.parse('{"constructor":1,"__proto__":{"polluted":true},"a":2}');
  expect(canonicalJson(hostile)).toBe('{"__proto__":{"polluted":true},"a":2,"constructor":1}');
});

test('keys that are numbers come in the order of their letters, as all others', () => {
  const value = { b: { 10: 'x', 2: [{ 1: 'y', '!': 'z' }], '-': 0 }, a: 1 };
  expect(canonicalJson(value)).toBe('{"a":1,"b":{"-":0,"10":"x","2":[{"!":"z","1":"y"}]}}');
});

test('law: what is written reads back as it was, and equal values are written alike', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const plain: unknown = JSON.parse(JSON.stringify(value));
      const text = canonicalJson(plain);
      expect(JSON.parse(text)).toEqual(plain);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
});
