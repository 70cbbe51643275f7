import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Client } from '../../../../renderer/domain/client/client';
import { distinctionId } from '../../../../renderer/domain/client/distinction';
import { compareFingerprints, matchThreshold } from '../../../../renderer/domain/client/matching/compare';
import { fingerprintOf } from '../../../../renderer/domain/client/matching/fingerprint';
import { type DuplicatePair, scanForDuplicates } from '../../../../renderer/domain/client/matching/scan';
import { alikeClient } from '../../../support/alike-clients';
import { clientWith } from '../../../support/any-client';
import { numberedId } from '../../../support/follow-ups';

function scan(clients: readonly Client[], apart: ReadonlySet<string> = new Set()): readonly DuplicatePair[] {
  const scanning = scanForDuplicates(clients, apart, 'FR');
  for (;;) {
    const next = scanning.next();
    if (next.done) return next.value;
  }
}

const numbered = (clients: readonly Omit<Client, 'id'>[]) =>
  clients.map((client, index): Client => ({ ...client, id: numberedId<'client'>(index) }));
const phone = (value: string) => [{ label: '', value }];

describe('looking for duplicates in the book', () => {
  test('finds every pair that comparing each with each finds', () => {
    fc.assert(
      fc.property(fc.array(alikeClient, { maxLength: 25 }).map(numbered), (clients) => {
        const prints = clients.map((client) => fingerprintOf(client, client.id, 'FR'));
        const expected = clients.flatMap((one, at) =>
          clients.slice(at + 1).flatMap((other, after) => {
            const [left, right] = [prints[at], prints[at + 1 + after]];
            const score = left && right ? compareFingerprints(left, right).score : 0;
            return score >= matchThreshold ? [`${distinctionId(one.id, other.id)} ${score}`] : [];
          }),
        );
        const found = scan(clients).map(({ oneId, otherId, score }) => `${distinctionId(oneId, otherId)} ${score}`);
        expect(found.toSorted()).toEqual(expected.toSorted());
      }),
      { numRuns: 200 },
    );
  });

  test('the most alike come first', () => {
    fc.assert(
      fc.property(fc.array(alikeClient, { maxLength: 25 }).map(numbered), (clients) => {
        const scores = scan(clients).map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((left, right) => right - left));
      }),
    );
  });

  test('leaves out the trash and whoever was told apart', () => {
    const [one, other] = [clientWith({ name: 'Faure' }, 1), clientWith({ name: 'FAURE' }, 2)];
    const thrown = clientWith({ name: 'Faure' }, 3, 5);
    expect(scan([one, other, thrown])).toEqual([
      { oneId: one.id, otherId: other.id, score: 50, reasons: ['same-name'] },
    ]);
    expect(scan([one, other, thrown], new Set([distinctionId(other.id, one.id)]))).toEqual([]);
  });

  test('an empty book, and a book of one, hold none', () => {
    expect(scan([])).toEqual([]);
    expect(scan([clientWith({ name: 'Faure' })])).toEqual([]);
  });

  test('of thousands with one name and one switchboard, those with a number of their own in common are found', () => {
    const crowd = Array.from({ length: 3_000 }, (_, index) =>
      clientWith({ name: `Client`, phones: phone(`06${String(index).padStart(8, '0')}`) }, index),
    );
    const twin = clientWith({ name: 'Client', phones: phone('06 00 00 29 99') }, 3_000);
    const pairs = scan([...crowd, twin]);
    expect(pairs).toEqual([
      expect.objectContaining({ oneId: numberedId<'client'>(2_999), otherId: twin.id, score: 95 }),
    ]);
  });

  test('says how far it is, and stops when nobody asks on', () => {
    const clients = Array.from({ length: 600 }, (_, index) => clientWith({ name: `Nom ${index}` }, index));
    const scanning = scanForDuplicates(clients, new Set(), null);
    expect([scanning.next(), scanning.next(), scanning.next()].map(({ value }) => value)).toEqual([0, 250, 500]);
  });
});
