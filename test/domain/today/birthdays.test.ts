import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Birthday, nextBirthday } from '../../../renderer/domain/calendar/birthday';
import { addDays } from '../../../renderer/domain/calendar/day';
import { birthdaysAhead, listBirthdays } from '../../../renderer/domain/today/birthdays';
import { anyDay, day, recentDay } from '../../support/days';
import { knownClient, soldOn } from '../../support/known-clients';

const today = day('2026-11-24');
const born = (number: number, birthday: string, figures: Parameters<typeof knownClient>[1] = {}) =>
  knownClient(number, { ...figures, client: { ...figures.client, birthday: birthday as Birthday } });

describe('birthdays', () => {
  test('of today and of the seven days after, nearest first, with the age reached', () => {
    const lines = [born(1, '1980-12-01'), born(2, '--11-24'), born(3, '1950-12-02'), born(4, '1974-11-23')];
    expect(listBirthdays(lines, today).map(({ client, day: on, age }) => [client.name, on, age])).toEqual([
      ['Client 2', '2026-11-24', null],
      ['Client 1', '2026-12-01', 46],
    ]);
  });

  test('reach over the new year', () => {
    expect(listBirthdays([born(1, '1980-01-02')], day('2026-12-30'))).toMatchObject([{ day: '2027-01-02', age: 47 }]);
  });

  test('of 29 February are kept on the 28th in common years', () => {
    expect(listBirthdays([born(1, '2000-02-29')], day('2027-02-25'))).toMatchObject([{ day: '2027-02-28', age: 27 }]);
    expect(listBirthdays([born(1, '2000-02-29')], day('2028-02-25'))).toMatchObject([{ day: '2028-02-29', age: 28 }]);
  });

  test('leave out the trash, and who was heard of on the very day', () => {
    const inTrash = knownClient(1, {
      client: { birthday: '--11-24' as Birthday, trashedAt: knownClient(1).client.createdAt },
    });
    const wished = born(2, '--11-24', { figures: { lastContactDay: today } });
    const called = born(3, '--11-25', { figures: { lastContactDay: today } });
    expect(listBirthdays([inTrash, wished, called], today).map(({ client }) => client.name)).toEqual(['Client 3']);
  });

  test('on one day the better client comes first', () => {
    const lines = [born(1, '--11-25'), born(2, '--11-25', { figures: { months: soldOn(today, 5_000) } })];
    expect(listBirthdays(lines, today).map(({ client }) => client.name)).toEqual(['Client 2', 'Client 1']);
  });

  test('are exactly those that the calendar says', () => {
    fc.assert(
      fc.property(fc.array(anyDay, { maxLength: 40 }), recentDay, (birthdays, from) => {
        const lines = birthdays.map((birthday, index) => born(index + 1, birthday));
        const expected = lines.filter(
          ({ client }) => client.birthday && nextBirthday(client.birthday, from) <= addDays(from, birthdaysAhead),
        );
        expect(new Set(listBirthdays(lines, from).map(({ client }) => client.id))).toEqual(
          new Set(expected.map(({ client }) => client.id)),
        );
      }),
    );
  });
});
