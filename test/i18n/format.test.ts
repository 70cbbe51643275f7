import { expect, test } from 'vitest';
import type { Day, Moment, Month, TimeOfDay } from '../../renderer/domain/calendar/day';
import { makeFormat } from '../../renderer/i18n/format';

const french = makeFormat('fr');
const english = makeFormat('en');
const today = '2026-11-21' as Day;
/** Intl separates with several kinds of no-break space. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

test('amounts leave out cents that say nothing, and never show a negative zero', () => {
  expect(plain(french.money(842_000, 'EUR'))).toBe('8 420 €');
  expect(plain(french.money(842_050, 'EUR'))).toBe('8 420,50 €');
  expect(plain(french.money(842_050, 'EUR', 'never'))).toBe('8 421 €');
  expect(plain(french.money(842_000, 'EUR', 'always'))).toBe('8 420,00 €');
  expect(plain(french.money(-0, 'EUR'))).toBe('0 €');
  expect(english.money(842_050, 'GBP')).toBe('£8,420.50');
});

test('a currency has its own number of decimals', () => {
  expect(plain(french.money(1_500, 'JPY'))).toMatch(/^1 500/);
  expect(plain(french.money(1_500, 'TND'))).toMatch(/^1,500/);
  expect(plain(french.money(150_000, 'XOF'))).toMatch(/^150 000/);
});

test('days near today are said as people say them, others as dates, with the year when it is another one', () => {
  const said = (day: string) => plain(french.dayRelative(day as Day, today));
  expect(said('2026-11-21')).toBe('aujourd’hui');
  expect(said('2026-11-22')).toBe('demain');
  expect(said('2026-11-20')).toBe('hier');
  expect(said('2026-11-24')).toBe('mardi');
  expect(said('2026-11-17')).toBe('il y a 4 jours');
  expect(said('2026-12-05')).toBe('dans 2 semaines');
  expect(said('2026-12-09')).toBe('9 déc.');
  expect(said('2025-12-09')).toBe('9 déc. 2025');
  expect(english.dayRelative('2026-11-22' as Day, today)).toBe('tomorrow');
});

test('a day is the same day in every time zone', () => {
  expect(french.dayLong('2026-03-29' as Day)).toBe('dimanche 29 mars 2026');
  expect(french.dayNumeric('2026-01-01' as Day)).toBe('01/01/2026');
  expect(french.month('2026-11' as Month)).toBe('novembre 2026');
  expect(french.monthShort('2026-11' as Month, true)).toBe('nov. 26');
});

test('hours, sizes, shares and lists follow the language', () => {
  expect(french.time('09:30' as TimeOfDay)).toBe('9 h 30');
  expect(french.time('00:05' as TimeOfDay)).toBe('0 h 05');
  expect(french.time('14:05' as TimeOfDay)).toBe('14 h 05');
  expect(english.time('09:30' as TimeOfDay)).toBe('09:30');
  const early = new Date(2026, 10, 21, 9, 5).getTime() as Moment;
  const late = new Date(2026, 10, 21, 17, 12).getTime() as Moment;
  expect([early, late].map(french.timeAt)).toEqual(['9 h 05', '17 h 12']);
  expect([early, late].map(english.timeAt)).toEqual(['09:05', '17:12']);
  expect(plain(french.bytes(0))).toBe('0 o');
  expect(plain(french.bytes(2_450_000))).toBe('2,5 Mo');
  expect(plain(french.percent(0.224))).toBe('22 %');
  expect(plain(french.percent(0.1, 1))).toBe('10,0 %');
  expect(french.list(['a', 'b', 'c'])).toBe('a, b et c');
  expect(french.ago((1_000_000 - 180_000) as Moment, 1_000_000 as Moment)).toBe('il y a 3 minutes');
  expect(french.ago(1_000_000 as Moment, 1_010_000 as Moment)).toBe('à l’instant');
});
