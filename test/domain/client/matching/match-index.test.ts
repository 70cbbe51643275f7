import { expect, test } from 'vitest';
import { type Comparable, fingerprintOf } from '../../../../renderer/domain/client/matching/fingerprint';
import { MatchIndex } from '../../../../renderer/domain/client/matching/match-index';
import { foreignIdOfClient } from '../../../../renderer/domain/client/same-client';
import { clientWith } from '../../../support/any-client';
import { numberedId } from '../../../support/follow-ups';

const phone = (value: string) => [{ label: '', value }];
const print = (said: Comparable) => fingerprintOf(said, null, 'FR');

test('who was exported by this book is found by the identity that the book gave', () => {
  const client = clientWith({ name: 'Faure' });
  const index = new MatchIndex<string>();
  index.add('faure', fingerprintOf(client, client.id, 'FR'));
  expect(index.best(print({ name: 'X', foreignId: foreignIdOfClient(client.id) }))).toEqual({
    key: 'faure',
    match: { score: 100, reasons: ['same-identity'] },
  });
  expect(index.best(print({ name: 'X', foreignId: foreignIdOfClient(numberedId<'client'>(99)) }))).toBeNull();
});

test('of two namesakes the one with the same phone is meant, and of equals the one that was there first', () => {
  const index = new MatchIndex<string>();
  index.add('first', print({ name: 'Jean Martin' }));
  index.add('second', print({ name: 'Jean Martin' }));
  index.add('phoned', print({ name: 'Jean Martin', phones: phone('0639980002') }));
  expect(index.best(print({ name: 'Jean Martin', phones: phone('0639980002') }))?.key).toBe('phoned');
  expect(index.best(print({ name: 'Jean Martin' }))?.key).toBe('first');
});

test('of 20,000 with one name and one switchboard only those with something else in common are looked at', () => {
  const index = new MatchIndex<number>();
  for (let number = 0; number < 20_000; number += 1) {
    const own = `06${String(number).padStart(8, '0')}`;
    index.add(number, print({ name: 'Client', phones: [...phone('0465710000'), ...phone(own)] }));
  }
  const wanted = print({ name: 'Client', phones: [...phone('0465710000'), ...phone('06 00 01 23 45')] });
  const found = [...index.candidates(wanted)];
  expect(found.length).toBeLessThan(500);
  expect(found.map(({ key }) => key)).toContain(12_345);
});
