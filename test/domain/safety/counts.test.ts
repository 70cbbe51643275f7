import { expect, test } from 'vitest';
import { tableSince } from '../../../renderer/domain/book/records';
import { countsOf, countsSchema } from '../../../renderer/domain/safety/counts';

test('what was counted before a table came holds none of its records', () => {
  const counts = countsOf((name) => (name === 'clients' ? 60 : 0));
  const old = Object.fromEntries(Object.entries(counts).filter(([name]) => !(name in tableSince)));
  expect(countsSchema.parse(old)).toEqual(counts);
});

test('a table that was always there cannot be left out', () => {
  const { clients: _left, ...rest } = countsOf(() => 0);
  expect(countsSchema.safeParse(rest).success).toBe(false);
});
