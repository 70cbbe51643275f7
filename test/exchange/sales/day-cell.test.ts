import { expect, test } from 'vitest';
import { readDayCell } from '../../../renderer/exchange/sales/day-cell';

test('no day: empty cells and what programs write in their place; what is no day of the calendar is null', () => {
  for (const text of ['', '  ', '0/0/00', '00/00/0000', '-', '--', '0000-00-00'])
    expect(readDayCell(text, 'day-first')).toBe('none');
  for (const text of [
    '31/02/2026',
    '2026-13-01',
    'hier',
    'demain',
    'mardi',
    '24',
    '24/11',
    '+10',
    'bientôt',
    '12/03/126',
    '1e5',
  ]) {
    expect(readDayCell(text, 'day-first')).toBeNull();
  }
});

test('a day in the notations of programs and people', () => {
  for (const text of [
    '2026-03-12',
    '2026-3-12',
    '2026/03/12',
    '20260312',
    '2026-03-12T09:14:00Z',
    '2026-03-12 09:14',
    '12/03/2026',
    '12/3/26',
    '12.03.2026',
    '12-03-2026',
    '12 03 2026',
    '12/03/2026 14:30',
    '12 mars 2026',
    'jeu. 12 mars 2026',
    'jeudi 12 mars 2026',
    '12 Mar 2026',
    'March 12, 2026',
    'Mar. 12th 2026',
    ' 12/03/2026\u00a0',
    '46093',
  ]) {
    expect(readDayCell(text, 'day-first')).toBe('2026-03-12');
  }
});

test('the order decides only where both numbers could be a month', () => {
  expect(readDayCell('04/12/2026', 'day-first')).toBe('2026-12-04');
  expect(readDayCell('04/12/2026', 'month-first')).toBe('2026-04-12');
  expect(readDayCell('25/12/2026', 'month-first')).toBe('2026-12-25');
  expect(readDayCell('12/25/2026', 'day-first')).toBe('2026-12-25');
});

test('years of two digits are of this century, but for those that would lie far ahead', () => {
  expect(readDayCell('01/01/05', 'day-first')).toBe('2005-01-01');
  expect(readDayCell('01/01/99', 'day-first')).toBe('1999-01-01');
});
