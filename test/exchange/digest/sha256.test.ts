import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Sha256, sha256Of } from '../../../renderer/exchange/digest/sha256';

test('nothing has the digest that everybody knows', () => {
  expect(sha256Of('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

test('a text is taken as UTF-8', () => {
  expect(sha256Of('Clientèle 名')).toBe(createHash('sha256').update('Clientèle 名', 'utf8').digest('hex'));
});

test('law: in whatever pieces the bytes come, the digest is that of the whole', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 6 }), (pieces) => {
      const ours = new Sha256();
      const whole = createHash('sha256');
      for (const piece of pieces) {
        ours.add(piece);
        whole.update(piece);
      }
      expect(ours.hex()).toBe(whole.digest('hex'));
    }),
  );
});
