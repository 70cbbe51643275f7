import { Select, TextInput } from '@mantine/core';
import type { Day, TimeOfDay } from '../../domain/calendar/day';
import type { FollowUpDraft } from '../../domain/follow-up/draft';
import { type FollowUpKind, followUpKinds } from '../../domain/follow-up/follow-up';
import { type ChosenDay, DayChoice } from '../../elements/day-choice';
import { useTranslate } from '../../i18n/translate';
import { TimeField } from '../../ui/time-field';

/** The follow-up that comes next, while it is being said; when no day is chosen there is none. */
export type NextStepDraft = Omit<FollowUpDraft, 'day' | 'repeat'> & { readonly when: ChosenDay | null };

export const noNextStep: NextStepDraft = { kind: 'call', title: '', when: null, time: null };

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
