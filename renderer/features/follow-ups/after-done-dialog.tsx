import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { IconMessagePlus } from '@tabler/icons-react';
import { type FormEvent, useRef, useState } from 'react';
import { useAct } from '../../act';
import { useRunCommand } from '../../command';
import { planFollowUps } from '../../domain/follow-up/actions';
import type { FollowUp } from '../../domain/follow-up/follow-up';
import { type ChosenDay, DayChoice } from '../../elements/day-choice';
import { useTranslate } from '../../i18n/translate';
import { useServices, useToday } from '../../services';

/** Done, and next? A client without a next step is a client half forgotten: log, plan, or nothing, in one keystroke. */
export function AfterDoneDialog(props: { followUp: FollowUp; clientName: string; close: () => void }) {
  const { followUp, clientName, close } = props;
  const { clock, newId } = useServices();
  const today = useToday();
  const translate = useTranslate();
  const act = useAct();
  const run = useRunCommand();
  const [title, setTitle] = useState('');
  const [when, setWhen] = useState<ChosenDay | null>(null);
  const [missing, setMissing] = useState(false);
  const sending = useRef(false);

  async function plan(event: FormEvent) {
    event.preventDefault();
    if (when === null) return close();
    if (when.day === null) return setMissing(true);
    if (sending.current) return;
    sending.current = true;
    const draft = { kind: followUp.kind, title: title.trim(), day: when.day, time: null, repeat: null };
    const writing = { now: clock.now(), today: clock.today(), newId };
    if (await act(planFollowUps([{ id: followUp.clientId, name: clientName }], draft, writing))) close();
    sending.current = false;
  }

  return (
    <Modal
      opened
      onClose={close}
      size={560}
      title={translate('followUps.afterDone.title')}
      closeButtonProps={{ 'aria-label': translate('app.buttons.close') }}
    >
      <form onSubmit={(event) => void plan(event)} noValidate>
        <Stack gap="md">
          <Text c="dimmed">
            <bdi>
              {translate('followUps.snooze.what', {
                name: clientName,
                what: followUp.title || translate(`words.followUpKind.${followUp.kind}`),
              })}
            </bdi>
          </Text>
          <Button
            variant="light"
            data-autofocus
            leftSection={<IconMessagePlus size={16} aria-hidden />}
            onClick={() => {
              close();
              run('contact.log', { clientId: followUp.clientId, followUpId: followUp.id });
            }}
          >
            {translate('followUps.afterDone.log')}
          </Button>
          <DayChoice
            label={translate('followUps.afterDone.plan')}
            today={today}
            value={when}
            optional
            onChange={setWhen}
            error={missing && when?.day === null ? translate('followUps.fields.dayMissing') : null}
          />
          {when === null ? null : (
            <TextInput
              label={translate('followUps.fields.what')}
              placeholder={translate('followUps.fields.whatPlaceholder')}
              maxLength={500}
              value={title}
              onChange={(event) => setTitle(event.currentTarget.value)}
            />
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              {translate('followUps.afterDone.nothing')}
            </Button>
            {when === null ? null : <Button type="submit">{translate('followUps.afterDone.save')}</Button>}
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
