import { type Birthday, nextBirthday } from '../domain/calendar/birthday';
import { type Day, isDay } from '../domain/calendar/day';
import type { addressLabels, emailLabels, phoneLabels } from '../domain/client/client';
import type { Format } from '../i18n/format';
import type { Translate } from '../i18n/translate';

type KnownLabel = (typeof phoneLabels | typeof emailLabels | typeof addressLabels)[number];

/** Known labels are translated, the person's own are shown as written; "other" says nothing. */
export function sayLabel(label: string, known: readonly KnownLabel[], translate: Translate): string {
  const found = known.find((each) => each === label);
  if (found === undefined) return label;
  return found === 'other' ? '' : translate(`words.label.${found}`);
}

/** "12 mars 1970"; without its year where nobody knows it. */
export function sayBirthday(birthday: Birthday, today: Day, format: Format): string {
  if (isDay(birthday)) return format.dayShort(birthday);
  const day = nextBirthday(birthday, today);
  return format.dayShort(day, day);
}
