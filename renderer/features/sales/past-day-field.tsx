import type { Day } from '../../domain/calendar/day';
import { readTypedDay } from '../../domain/calendar/typed-day';
import { dayFieldFormat } from '../../elements/day-choice';
import { useTranslate } from '../../i18n/translate';
import { useToday } from '../../services';
import { DayField } from '../../ui/day-field';
import classes from './sale-form.module.css';

/** The day on which something was sold or paid. One still to come is allowed, and said. */
export function PastDayField(props: {
  label: string;
  value: Day | null;
  onChange: (day: Day | null) => void;
  missing: boolean;
}) {
  const translate = useTranslate();
  const today = useToday();
  const isToCome = props.value !== null && props.value > today;
  return (
    <div>
      <DayField<Day>
        label={props.label}
        value={props.value}
        onChange={props.onChange}
        format={dayFieldFormat}
        readTyped={(text) => readTypedDay(text, today, 'back')}
        unreadable={translate('app.fields.dayUnreadable')}
        today={today}
        error={props.missing ? translate('sales.mistakes.day') : null}
      />
      {isToCome ? <p className={classes.hint}>{translate('sales.form.future')}</p> : null}
    </div>
  );
}
