import { Select, TextInput } from '@mantine/core';
import type { Day, TimeOfDay } from '../../domain/calendar/day';
import { type FollowUpKind, followUpKinds } from '../../domain/follow-up/follow-up';
import type { NextStepDraft } from '../../domain/interaction/typed-contact';
import { DayChoice } from '../../elements/day-choice';
import { useTranslate } from '../../i18n/translate';
import { TimeField } from '../../ui/time-field';

export function NextStep(props: {
  value: NextStepDraft;
  onChange: (value: NextStepDraft) => void;
  today: Day;
  error: string | null;
}) {
  const { value, onChange, today } = props;
  const translate = useTranslate();
  return (
    <DayChoice
      label={translate('interactions.next.title')}
      today={today}
      value={value.when}
      optional
      error={props.error}
      onChange={(when) => onChange({ ...value, when })}
      beside={
        <>
          <TextInput
            flex="1 1 200px"
            label={translate('interactions.next.what')}
            placeholder={translate('interactions.next.whatPlaceholder')}
            maxLength={500}
            value={value.title}
            onChange={(event) => onChange({ ...value, title: event.currentTarget.value })}
          />
          <Select
            w={160}
            label={translate('interactions.next.kind')}
            data={followUpKinds.map((kind) => ({ value: kind, label: translate(`words.followUpKind.${kind}`) }))}
            value={value.kind}
            allowDeselect={false}
            onChange={(kind: FollowUpKind | null) => kind && onChange({ ...value, kind })}
          />
          <div style={{ width: 140 }}>
            <TimeField<TimeOfDay>
              label={translate('interactions.next.time')}
              value={value.time}
              onChange={(time) => onChange({ ...value, time })}
            />
          </div>
        </>
      }
    />
  );
}
