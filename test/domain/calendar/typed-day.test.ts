import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTypedDay } from '../../../renderer/domain/calendar/typed-day';
import { anyDay, day, recentDay } from '../../support/days';

// A Saturday.
const today = day('2026-11-21');

describe('a typed day', () => {
  test.each([
    '',
    '   ',
    'bientôt',
    '32',
    '0',
    '31/02',
    '2026-02-29',
    '12/13/2026',
    '24/11/26/1',
    '24/11/026',
    'jui',
    '4 jui',
    'm',
    '1e9',
    '+',
    '99999',
  ])('%j is none', (text) => {
    expect(readTypedDay(text, today, 'ahead')).toBeNull();
  });

  test.each([
    ['2026-12-24', '2026-12-24'],
    ['24/12/2026', '2026-12-24'],
    ['24.12.26', '2026-12-24'],
    ['24-12', '2026-12-24'],
    [' 1er janvier ', '2027-01-01'],
    ['3rd march', '2027-03-03'],
    ['24 déc', '2026-12-24'],
    ['24 DÉC. 2027', '2027-12-24'],
    ['24', '2026-11-24'],
    ['21', '2026-11-21'],
    ['20', '2026-12-20'],
    ['31', '2026-12-31'],
    ['29 février', '2028-02-29'],
    ["aujourd'hui", '2026-11-21'],
    ['Aujourd’hui', '2026-11-21'],
    ['demain', '2026-11-22'],
    ['après-demain', '2026-11-23'],
    ['tomorrow', '2026-11-22'],
    ['hier', '2026-11-20'],
    ['lundi', '2026-11-23'],
    ['mar', '2026-11-24'],
    ['Saturday', '2026-11-28'],
    ['dans 3 jours', '2026-11-24'],
    ['dans 2 semaines', '2026-12-05'],
    ['in 1 month', '2026-12-21'],
    ['dans 3 mois', '2027-02-21'],
    ['+10', '2026-12-01'],
    ['-1', '2026-11-20'],
  ])('%j on 21 November 2026 is %s', (text, meant) => {
    expect(readTypedDay(text, today, 'ahead')).toBe(meant);
  });

  test.each([
    ['24/11', '2025-11-24'],
    ['21/11', '2026-11-21'],
    ['22', '2026-10-22'],
    ['31', '2026-10-31'],
    ['lundi', '2026-11-16'],
    ['samedi', '2026-11-14'],
    ['29 feb', '2024-02-29'],
  ])('looking back, %j is %s', (text, meant) => {
    expect(readTypedDay(text, today, 'back')).toBe(meant);
  });

  test('whatever is written in full is read as it stands, in any order of lean', () => {
    fc.assert(
      fc.property(anyDay, recentDay, fc.constantFrom('ahead', 'back'), (written, from, lean) => {
        const [year, month, dayOfMonth] = written.split('-');
        expect(readTypedDay(written, from, lean)).toBe(written);
        expect(readTypedDay(`${dayOfMonth}/${month}/${year}`, from, lean)).toBe(written);
      }),
    );
  });

  test('any text is read or refused, never thrown upon', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), recentDay, (text, from) => {
        const read = readTypedDay(text, from, 'ahead');
        expect(read === null || /^\d{4}-\d{2}-\d{2}$/.test(read)).toBe(true);
      }),
    );
  });
});
