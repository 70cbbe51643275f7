import { Checkbox, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import type { RefObject } from 'react';
import type { Day, TimeOfDay } from '../../domain/calendar/day';
import { type PeriodUnit, periodUnits } from '../../domain/calendar/repeat';
import type { ChosenDay } from '../../domain/follow-up/chosen-day';
import { occurrencesAfter } from '../../domain/follow-up/draft';
import { type FollowUpKind, followUpKinds } from '../../domain/follow-up/follow-up';
import { periodOf, type TypedFollowUp } from '../../domain/follow-up/typed-follow-up';
import { DayChoice } from '../../elements/day-choice';
import { kindIcons } from '../../elements/kind-icons';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import { ChipChoice } from '../../ui/chip-choice';
import { TimeField } from '../../ui/time-field';

export type Missing = 'client' | 'day' | 'every';

/** How many days of a repetition are shown: enough to see that month ends come right. */
const daysShown = 3;

export function FollowUpFields(props: {
  value: TypedFollowUp;
  onChange: (fields: Partial<TypedFollowUp>) => void;
  today: Day;
  missing: Missing | null;
  autoFocus: boolean;
  /** Where the words go. */
  words?: RefObject<HTMLInputElement | null>;
}) {
  const { value, onChange, today, missing } = props;
  const translate = useTranslate();
  const dayError = missing === 'day' ? translate('followUps.fields.dayMissing') : null;
  return (
    <>
      <ChipChoice<FollowUpKind>
        label={translate('followUps.fields.kind')}
        hidesLabel
        chips={followUpKinds.map((kind) => ({
          value: kind,
          label: translate(`words.followUpKind.${kind}`),
          icon: kindIcons[kind],
        }))}
        value={value.kind}
        onChange={(kind) => kind && onChange({ kind })}
      />
      <TextInput
        ref={props.words}
        label={translate('followUps.fields.what')}
        placeholder={translate('followUps.fields.whatPlaceholder')}
        maxLength={500}
        data-autofocus={props.autoFocus || undefined}
        value={value.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <DayChoice
        label={translate('followUps.fields.when')}
        today={today}
        value={value.when}
        onChange={(when: ChosenDay | null) => when && onChange({ when, anchor: null })}
        error={value.when.day === null ? dayError : null}
        beside={
          <TimeField<TimeOfDay>
            label={translate('followUps.fields.time')}
            value={value.time}
            onChange={(time) => onChange({ time })}
          />
        }
      />
      <Repetition value={value} onChange={onChange} missing={missing} />
    </>
  );
}

function Repetition(props: {
  value: TypedFollowUp;
  onChange: (fields: Partial<TypedFollowUp>) => void;
  missing: Missing | null;
}) {
  const { value, onChange } = props;
  const translate = useTranslate();
  const format = useFormat();
  const period = periodOf(value);
  const { day } = value.when;
  const next = period && day ? occurrencesAfter({ ...period, anchor: value.anchor ?? day }, day, daysShown) : [];
  return (
    <Stack gap="xs">
      <Checkbox
        label={translate('followUps.fields.repeats')}
        checked={value.repeats}
        onChange={(event) => onChange({ repeats: event.currentTarget.checked })}
      />
      {value.repeats ? (
        <>
          <Group gap="sm" align="flex-start">
            <TextInput
              w={110}
              inputMode="numeric"
              label={translate(`followUps.fields.every.${value.unit}`)}
              value={value.every}
              onChange={(event) =>
                onChange({ every: event.currentTarget.value.replace(/\D/g, '').slice(0, 3), anchor: null })
              }
              error={props.missing === 'every' && !period ? translate('followUps.fields.everyMissing') : null}
            />
            <Select
              w={150}
              label={translate('followUps.fields.unit')}
              data={periodUnits.map((unit) => ({ value: unit, label: translate(`followUps.fields.units.${unit}`) }))}
              value={value.unit}
              allowDeselect={false}
              onChange={(unit: PeriodUnit | null) => unit && onChange({ unit, anchor: null })}
            />
          </Group>
          {next.length > 0 ? (
            <Text size="sm" c="dimmed" aria-live="polite">
              {translate('followUps.fields.andThen', { days: next.map((each) => format.dayShort(each)).join(', ') })}
            </Text>
          ) : null}
        </>
      ) : null}
    </Stack>
  );
}
