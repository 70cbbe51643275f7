import { expect, test } from 'vitest';
import { chosenEarlier, chosenFreely, chosenQuickly } from '../../../renderer/domain/follow-up/chosen-day';
import { day } from '../../support/days';

const tuesday = day('2026-03-10');
const wednesday = day('2026-03-11');

test('a quick word chosen yesterday is the day that it meant yesterday', () => {
  const tomorrow = chosenQuickly('tomorrow', tuesday);
  expect(chosenEarlier(tomorrow, wednesday)).toEqual(chosenFreely(wednesday));
  expect(chosenEarlier(tomorrow, tuesday)).toEqual(tomorrow);
});

test('a word that still means the same day stays: one month from 30 and from 31 January is the end of February', () => {
  const chosen = chosenQuickly('in-1-month', day('2026-01-30'));
  expect(chosenEarlier(chosen, day('2026-01-31'))).toEqual(chosen);
});

test('a day chosen freely stays as it is, also an empty one', () => {
  expect(chosenEarlier(chosenFreely(tuesday), wednesday)).toEqual(chosenFreely(tuesday));
  expect(chosenEarlier(chosenFreely(null), wednesday)).toEqual(chosenFreely(null));
});
