import { daysBetween, type Moment } from '../domain/calendar/day';
import { useFormat } from '../i18n/format';
import { useTranslate } from '../i18n/translate';
import { useServices, useToday } from '../services';

/** Beyond, a day is written and no longer said ("il y a 3 jours"). */
const daysSaid = 13;

/** Says a moment of the last weeks inside a sentence: "hier à 17 h 12", "le 3 mars à 9 h 05". */
export function useSayWhen(): (moment: Moment) => string {
  const { clock } = useServices();
  const today = useToday();
  const translate = useTranslate();
  const format = useFormat();
  return (moment) => {
    const day = clock.dayAt(moment);
    const isNear = Math.abs(daysBetween(today, day)) <= daysSaid;
    return translate(isNear ? 'drafts.when.near' : 'drafts.when.far', {
      day: format.dayRelative(day, today),
      time: format.timeAt(moment),
    });
  };
}
