import { Group, Stack, TextInput, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { Day, TimeOfDay } from '../../domain/calendar/day';
import { readTypedDay } from '../../domain/calendar/typed-day';
import type { ContactDraft } from '../../domain/interaction/actions';
import { interactionOutcomes, moods } from '../../domain/interaction/interaction';
import { dayFieldFormat } from '../../elements/day-choice';
import { useTranslate } from '../../i18n/translate';
import { ChipChoice } from '../../ui/chip-choice';
import { DayField } from '../../ui/day-field';
import { TimeField } from '../../ui/time-field';
import { moodIcons } from './mood-icons';

/** What is said more rarely, folded away: outcome, mood, time and way, the day when it was not today. */
export function ContactDetails(props: {
  draft: ContactDraft;
  onChange: (fields: Partial<ContactDraft>) => void;
  today: Day;
  startsOpen: boolean;
}) {
  const { draft, onChange, today } = props;
  const translate = useTranslate();
  const [opened, setOpened] = useState(props.startsOpen);
  const Chevron = opened ? IconChevronDown : IconChevronRight;
  return (
    <Stack gap="sm">
      <UnstyledButton
        aria-expanded={opened}
        onClick={() => setOpened(!opened)}
        c="var(--accent)"
        fz="sm"
        w="fit-content"
      >
        <Group gap={4}>
          <Chevron size={16} aria-hidden />
          {translate('interactions.details.more')}
        </Group>
      </UnstyledButton>
      {opened ? (
        <>
          <ChipChoice
            label={translate('interactions.details.outcome')}
            optional
            chips={interactionOutcomes.map((outcome) => ({
              value: outcome,
              label: translate(`words.outcome.${outcome}`),
            }))}
            value={draft.outcome}
            onChange={(outcome) => onChange({ outcome })}
          />
          <ChipChoice
            label={translate('interactions.details.mood')}
            optional
            chips={moods.map((mood) => ({
              value: mood,
              label: translate(`words.mood.${mood}`),
              icon: moodIcons[mood],
            }))}
            value={draft.mood}
            onChange={(mood) => onChange({ mood })}
          />
          <Group gap="sm" grow align="flex-start">
            <CountField
              label={translate('interactions.details.minutes')}
              value={draft.minutes}
              onChange={(minutes) => onChange({ minutes })}
            />
            <CountField
              label={translate('interactions.details.kilometres')}
              value={draft.kilometres}
              onChange={(kilometres) => onChange({ kilometres })}
            />
            <DayField<Day>
              label={translate('interactions.details.day')}
              value={draft.day}
              onChange={(day) => day && onChange({ day })}
              format={dayFieldFormat}
              readTyped={(text) => readTypedDay(text, today, 'back')}
              unreadable={translate('app.fields.dayUnreadable')}
              today={today}
              latest={today}
            />
            <TimeField<TimeOfDay>
              label={translate('interactions.details.time')}
              value={draft.time}
              onChange={(time) => onChange({ time })}
            />
          </Group>
        </>
      ) : null}
    </Stack>
  );
}

/** A whole number, up to what a record may hold; anything but digits is not taken. */
function CountField(props: { label: string; value: number | null; onChange: (value: number | null) => void }) {
  return (
    <TextInput
      label={props.label}
      inputMode="numeric"
      autoComplete="off"
      value={props.value ?? ''}
      onChange={(event) => {
        const digits = event.currentTarget.value.replace(/\D/g, '').slice(0, 5);
        props.onChange(digits === '' ? null : Number(digits));
      }}
    />
  );
}
