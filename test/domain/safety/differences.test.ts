import { expect, test } from 'vitest';
import type { BookRecord } from '../../../renderer/domain/book/records';
import { startingSettings } from '../../../renderer/domain/book/settings';
import type { Moment } from '../../../renderer/domain/calendar/day';
import { DifferenceTally } from '../../../renderer/domain/safety/differences';
import { clientNamed, testClock, testIds } from '../../support/open-test-book';

const made = { newId: testIds(), clock: testClock() };
const anyClient = clientNamed('Mme Faure', made);
const trashed = { ...anyClient, trashedAt: 1 as Moment };

function of(restored: BookRecord | null, present: BookRecord | null) {
  const tally = new DifferenceTally();
  tally.add('clients', restored, present);
  return tally.sum().counts.clients;
}

test('what lies in the trash counts as not being there, on either side', () => {
  const nothing = { back: 0, gone: 0, changed: 0 };
  expect(of(trashed, null)).toEqual(nothing);
  expect(of(null, trashed)).toEqual(nothing);
  expect(of({ ...trashed, notes: 'autre' }, trashed)).toEqual(nothing);
  expect(of(anyClient, trashed)).toEqual({ ...nothing, back: 1 });
  expect(of(trashed, anyClient)).toEqual({ ...nothing, gone: 1 });
});

test('equal records are no difference, whatever the order of their fields', () => {
  const turned = Object.fromEntries(Object.entries(anyClient).toReversed()) as unknown as BookRecord;
  expect(of(turned, anyClient)).toEqual({ back: 0, gone: 0, changed: 0 });
});

test('a client that comes back or changes is named as it would be, one that goes as it is; twenty of each at most', () => {
  const tally = new DifferenceTally();
  tally.add('clients', { ...anyClient, name: 'Mme Faure-Petit' }, anyClient);
  tally.add('clients', null, clientNamed('Garage Petit', made));
  for (let count = 1; count <= 25; count += 1) tally.add('clients', clientNamed(`Client ${count}`, made), null);
  const { clients, counts } = tally.sum();
  expect(counts.clients).toEqual({ back: 25, gone: 1, changed: 1 });
  expect(clients.changed).toEqual(['Mme Faure-Petit']);
  expect(clients.gone).toEqual(['Garage Petit']);
  expect(clients.back).toHaveLength(20);
  expect(clients.back.at(-1)).toBe('Client 20');
});

test('settings are counted and have no name', () => {
  const tally = new DifferenceTally();
  tally.add('settings', { ...startingSettings, currency: 'CHF' }, startingSettings);
  expect(tally.sum().counts.settings).toEqual({ back: 0, gone: 0, changed: 1 });
  expect(tally.sum().clients).toEqual({ back: [], gone: [], changed: [] });
});
