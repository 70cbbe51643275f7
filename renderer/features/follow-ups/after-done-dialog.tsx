import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { IconMessagePlus } from '@tabler/icons-react';
import { type FormEvent, useRef, useState } from 'react';
import { useAct } from '../../act';
import { useRunCommand } from '../../command';
import { planFollowUps } from '../../domain/follow-up/actions';
import type { FollowUp } from '../../domain/follow-up/follow-up';
import { newTypedFollowUp, type TypedFollowUp, typedEarlier } from '../../domain/follow-up/typed-follow-up';
import { DayChoice } from '../../elements/day-choice';
import { DraftLine } from '../../elements/draft-line';
import { useDraft } from '../../elements/use-draft';
import { useTranslate } from '../../i18n/translate';
import { useServices, useToday } from '../../services';

/** Done, and next? A client without a next step is a client half forgotten: log, plan, or nothing, in one keystroke. */
export function AfterDoneDialog(props: { followUp: FollowUp; clientName: string; close: () => void }) {
  const { followUp, clientName } = props;
  const { clock, newId } = useServices();
  const today = useToday();
  const translate = useTranslate();
  const act = useAct();
  const run = useRunCommand();
  const draft = useDraft<'follow-up.next', TypedFollowUp>({
    form: { kind: 'follow-up.next', followUpId: followUp.id },
    start: () => ({ ...newTypedFollowUp(today), kind: followUp.kind }),
    isDirty: ({ title }) => title !== '',
    about: () => ({ clientId: followUp.clientId, name: clientName }),
    restore: (kept) => typedEarlier(kept, today),
    close: props.close,
  });
  const { typed, setTyped, close } = draft;
  const [plans, setPlans] = useState(draft.resumed !== null);
  const when = plans ? typed.when : null;
  const [missing, setMissing] = useState(false);
  const sending = useRef(false);

  async function plan(event: FormEvent) {
    event.preventDefault();
    if (when === null) return close();
    if (when.day === null) return setMissing(true);
    if (sending.current) return;
    sending.current = true;
    const planned = { kind: typed.kind, title: typed.title.trim(), day: when.day, time: null, repeat: null };
    const writing = { now: clock.now(), today: clock.today(), newId };
    if (await act(planFollowUps([{ id: followUp.clientId, name: clientName }], planned, writing))) close();
    sending.current = false;
  }

  return (
    <Modal opened onClose={close} size={560} title={translate('followUps.afterDone.title')}>
      <form onSubmit={(event) => void plan(event)} noValidate>
        <Stack gap="md">
          <DraftLine draft={draft} />
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
            data-autofocus={draft.resumed === null || undefined}
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
            onChange={(chosen) => {
              setPlans(chosen !== null);
              if (chosen !== null) setTyped((former) => ({ ...former, when: chosen }));
            }}
            error={missing && when?.day === null ? translate('followUps.fields.dayMissing') : null}
          />
          {when === null ? null : (
            <TextInput
              label={translate('followUps.fields.what')}
              placeholder={translate('followUps.fields.whatPlaceholder')}
              maxLength={500}
              data-autofocus={draft.resumed !== null || undefined}
              value={typed.title}
              onChange={(event) => {
                const title = event.currentTarget.value;
                setTyped((former) => ({ ...former, title }));
              }}
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
