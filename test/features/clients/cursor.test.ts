import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClientId } from '../../../renderer/domain/id';
import {
  chosen,
  extendTo,
  neighbour,
  selectAll,
  standOn,
  startingCursor,
  stepTo,
  toggle,
  withoutGone,
} from '../../../renderer/features/clients/list/cursor';
import { gestureOf } from '../../../renderer/features/clients/list/gesture';
import { someClient } from '../../support/some-client';

const ids: readonly ClientId[] = Array.from({ length: 10 }, (_, index) => someClient(`Client ${index}`).id);
const list = listOf(ids);
const at = (index: number) => ids[index] as ClientId;

function listOf(shown: readonly ClientId[]) {
  return {
    count: shown.length,
    idAt: (index: number) => shown[index] ?? null,
    indexOf: (id: ClientId) => (shown.includes(id) ? shown.indexOf(id) : null),
  };
}

describe('walking', () => {
  test('whoever stands nowhere, or on a client who is not shown, starts at the top', () => {
    expect(stepTo(startingCursor, 'down', list, 5)).toBe(0);
    expect(stepTo(standOn(startingCursor, someClient('Ailleurs').id), 'page-down', list, 5)).toBe(0);
    expect(stepTo(startingCursor, 'down', listOf([]), 5)).toBeNull();
  });

  test.each([
    ['up', 0, 0],
    ['down', 9, 9],
    ['page-down', 7, 9],
    ['page-up', 2, 0],
    ['page-down', 1, 6],
    ['first', 6, 0],
    ['last', 6, 9],
  ] as const)('%s from %d leads to %d', (step, from, to) => {
    expect(stepTo(standOn(startingCursor, at(from)), step, list, 5)).toBe(to);
  });
});

describe('selecting', () => {
  test('extending selects from the anchor to the row and nothing else, both ways', () => {
    const standing = toggle(standOn(startingCursor, at(4)), at(4));
    expect([...extendTo(standing, 6, list).selected]).toEqual([at(4), at(5), at(6)]);
    expect([...extendTo(extendTo(standing, 6, list), 2, list).selected]).toEqual([at(2), at(3), at(4)]);
  });

  test('an anchor that the search hid gives way to the row itself', () => {
    const hidden = standOn(startingCursor, someClient('Ailleurs').id);
    expect([...extendTo(hidden, 3, list).selected]).toEqual([at(3)]);
  });

  test('an action is about those selected, else about the one on whom one stands', () => {
    expect(chosen(startingCursor)).toEqual([]);
    expect(chosen(standOn(startingCursor, at(1)))).toEqual([at(1)]);
    expect(chosen(standOn(toggle(startingCursor, at(2)), at(1)))).toEqual([at(2)]);
  });

  test('toggling twice changes nothing, selecting all selects everybody shown', () => {
    fc.assert(
      fc.property(fc.subarray([...ids]), fc.constantFrom(...ids), (selected, id) => {
        const cursor = { ...startingCursor, selected: new Set(selected) };
        expect(new Set(toggle(toggle(cursor, id), id).selected)).toEqual(cursor.selected);
        expect(selectAll(cursor, list).selected).toEqual(new Set(ids));
      }),
    );
  });

  test('clients who left the book are no longer selected', () => {
    const cursor = selectAll(startingCursor, list);
    expect(withoutGone(cursor, () => true)).toBe(cursor);
    expect([...withoutGone(cursor, (id) => id === at(0)).selected]).toEqual([at(0)]);
  });
});

test('when clients leave, one stands on the next who stays, else on the last before', () => {
  const standing = standOn(startingCursor, at(4));
  expect(neighbour(standing, new Set([at(4), at(5)]), list)).toBe(at(6));
  expect(neighbour(standing, new Set(ids.slice(4)), list)).toBe(at(3));
  expect(neighbour(standing, new Set(ids), list)).toBeNull();
});

describe('keys', () => {
  const press = (key: string, held: Partial<Parameters<typeof gestureOf>[0]> = {}) =>
    gestureOf({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held });

  test('letters, and what is held with Ctrl or Alt, go on to the shortcuts of the app', () => {
    for (const key of ['n', 'c', '/', 'Tab', '__proto__', 'toString']) expect(press(key)).toBeNull();
    for (const key of ['ArrowDown', 'k', 'Delete']) expect(press(key, { ctrlKey: true })).toBeNull();
    expect(press('ArrowUp', { altKey: true })).toBeNull();
  });

  test('Shift extends, Ctrl+A or ⌘A selects all', () => {
    expect(press('End', { shiftKey: true })).toEqual({ does: 'step', step: 'last', extends: true });
    expect(press(' ', { shiftKey: true })).toEqual({ does: 'extend' });
    expect(press('A', { metaKey: true })).toEqual({ does: 'select-all' });
    expect(press('a', { ctrlKey: true })).toEqual({ does: 'select-all' });
  });
});
