import { Text } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../../act';
import { snoozeFollowUp } from '../../domain/follow-up/actions';
import { type ChosenDay, chosenQuickly } from '../../domain/follow-up/chosen-day';
import type { FollowUp } from '../../domain/follow-up/follow-up';
import { DayChoice } from '../../elements/day-choice';
import { useDialogWords } from '../../elements/use-dialog-words';
import { useTranslate } from '../../i18n/translate';
import { useServices, useToday } from '../../services';
import { GuardedDialog } from '../../ui/guarded-dialog';

/** Puts a follow-up off to any day. */
export function SnoozeDialog(props: { followUp: FollowUp; clientName: string; close: () => void }) {
  const { followUp, clientName } = props;
  const { clock } = useServices();
  const today = useToday();
  const translate = useTranslate();
  const words = useDialogWords(translate('followUps.snooze.save'));
  const act = useAct();
  const [when, setWhen] = useState<ChosenDay>(chosenQuickly('next-week', today));
  const [missing, setMissing] = useState(false);

  async function save() {
    if (when.day === null) setMissing(true);
    else if (await act(snoozeFollowUp(followUp, when.day, clientName, clock.now()))) props.close();
  }

  return (
    <GuardedDialog
      title={translate('followUps.snooze.title')}
      size={560}
      dirty={false}
      onClose={props.close}
      onSubmit={save}
      words={words}
    >
      <Text>
        <bdi>
          {translate('followUps.snooze.what', {
            name: clientName,
            what: followUp.title || translate(`words.followUpKind.${followUp.kind}`),
          })}
        </bdi>
      </Text>
      <DayChoice
        label={translate('followUps.fields.when')}
        today={today}
        value={when}
        onChange={(chosen) => chosen && setWhen(chosen)}
        error={missing && when.day === null ? translate('followUps.fields.dayMissing') : null}
      />
    </GuardedDialog>
  );
}
