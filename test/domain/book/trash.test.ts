import { describe, expect, test } from 'vitest';
import {
  daysLeft,
  emptyTrash,
  leavesBefore,
  restoreFromTrash,
  type Trashed,
} from '../../../renderer/domain/book/trash';
import type { Moment } from '../../../renderer/domain/calendar/day';
import { someClient } from '../../support/some-client';

const day = 86_400_000;
const now = (1_700_000_000_000 + 100 * day) as Moment;

describe('how long something stays', () => {
  test.each([
    [0, 30],
    [1, 30],
    [day, 29],
    [29.5 * day, 1],
    [30 * day - 1, 1],
    [30 * day, 0],
    [90 * day, 0],
    // A clock that was set back shows no more than the whole time.
    [-5 * day, 30],
  ])('thrown away %d ms ago: %d days left', (ago, left) => {
    expect(daysLeft((now - ago) as Moment, now)).toBe(left);
  });

  test('what has no day left is what leaves', () => {
    expect(now - 30 * day <= leavesBefore(now)).toBe(true);
    expect(now - 30 * day + 1 <= leavesBefore(now)).toBe(false);
  });
});

describe('taking out of the trash', () => {
  const inTrash = (name: string): Trashed => ({ table: 'clients', record: someClient(name, { trashedAt: now }) });

  test('one client is named, several are counted, and nothing is restored twice', () => {
    const marie = inTrash('Marie');
    expect(restoreFromTrash([marie], [marie], 'Marie', now)).toMatchObject({
      label: { key: 'clients-restored', subject: 'Marie', count: 1 },
      changes: [{ after: { trashedAt: null } }],
    });
    expect(restoreFromTrash([marie, inTrash('Paul')], [], 'ignored', now).label).toMatchObject({
      subject: '',
      count: 2,
    });
  });

  test('a companion that is not in the trash is left alone', () => {
    const present: Trashed = { table: 'clients', record: someClient('Paul') };
    expect(restoreFromTrash([inTrash('Marie')], [present], 'Marie', now).changes).toHaveLength(1);
  });
});

test('emptying the trash cannot be undone, and of one record listed as kept and as leaving the leaving counts', () => {
  const client = someClient('Marie', { trashedAt: now });
  const action = emptyTrash(
    {
      clients: [client, client],
      interactions: [],
      followUps: [],
      links: [],
      distinctions: [],
      portraits: [],
      sales: [],
      payments: [],
      keptSales: [],
      keptPayments: [],
    },
    1,
    now,
  );
  expect(action.undoable).toBe(false);
  expect(action.changes).toEqual([{ table: 'clients', id: client.id, before: client, after: null }]);
});
