import { Group } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Day } from '../domain/calendar/day';
import { readTypedDay } from '../domain/calendar/typed-day';
import { type ChosenDay, chosenFreely, chosenQuickly, freely } from '../domain/follow-up/chosen-day';
import { dayMeant, quickDays } from '../domain/follow-up/quick-days';
import { useFormat } from '../i18n/format';
import { useTranslate } from '../i18n/translate';
import { ChipChoice } from '../ui/chip-choice';
import { DayField } from '../ui/day-field';

/** How day fields write a day ("mar. 24 nov. 2026"), in the notation of dayjs. */
export const dayFieldFormat = 'ddd D MMM YYYY';

/**
 * The day of something to come: one gesture for the usual ones, a field for the others, which takes "24/11", "mardi",
 * "dans 10 jours". `optional`: choosing a chip again takes the day back.
 */
export function DayChoice(props: {
  label: string;
  today: Day;
  value: ChosenDay | null;
  onChange: (value: ChosenDay | null) => void;
  optional?: boolean;
  error?: string | null;
  /** Fields that belong to a chosen day, on its line. */
  beside?: ReactNode;
}) {
  const { today, value, onChange } = props;
  const translate = useTranslate();
  const format = useFormat();
  return (
    <div>
      <ChipChoice<ChosenDay['by']>
        label={props.label}
        chips={[
          ...quickDays.map((choice) => ({
            value: choice,
            label: translate(`followUps.quickDays.${choice}`),
            hint: format.dayLong(dayMeant(choice, today)),
          })),
          { value: freely, label: translate('followUps.quickDays.other') },
        ]}
        value={value?.by ?? null}
        optional={props.optional ?? false}
        onChange={(by) => {
          if (by === null) onChange(null);
          else if (by === freely) onChange(chosenFreely(value?.day ?? null));
          else onChange(chosenQuickly(by, today));
        }}
      />
      {value === null ? null : (
        <Group gap="sm" mt={8} align="flex-start">
          <div style={{ width: 176 }}>
            <DayField<Day>
              label={translate('followUps.fields.day')}
              value={value.day}
              onChange={(day) => onChange(chosenFreely(day))}
              format={dayFieldFormat}
              readTyped={(text) => readTypedDay(text, today, 'ahead')}
              unreadable={translate('app.fields.dayUnreadable')}
              today={today}
              error={props.error ?? null}
            />
          </div>
          {props.beside}
        </Group>
      )}
    </div>
  );
}
