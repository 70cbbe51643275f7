import { ActionIcon, Group, Text, Tooltip } from '@mantine/core';
import { IconUserPlus, IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { announceRefusal, useAct } from '../../act';
import { readPresentClients } from '../../data/clients';
import { readOpenOfClient } from '../../data/follow-ups';
import { useDirectory, useLive } from '../../data/live';
import type { Day } from '../../domain/calendar/day';
import type { FollowUp } from '../../domain/follow-up/follow-up';
import type { ClientId } from '../../domain/id';
import { type ContactDraft, clientByName, logContact, messageAfter } from '../../domain/interaction/actions';
import { loggedEarlier, noNextStep, type TypedLog } from '../../domain/interaction/typed-contact';
import { walkIn } from '../../domain/sale/sale';
import { ClientPicker } from '../../elements/client-picker';
import { DraftLine } from '../../elements/draft-line';
import { useDialogWords } from '../../elements/use-dialog-words';
import { useDraft } from '../../elements/use-draft';
import { useTranslate } from '../../i18n/translate';
import { useServices, useToday } from '../../services';
import { GrowingText } from '../../ui/growing-text';
import { GuardedDialog } from '../../ui/guarded-dialog';
import { ContactDetails } from './contact-details';
import { ContactFields } from './contact-fields';
import { NextStep } from './next-step';
import { SettledFollowUps } from './settled-follow-ups';
import { StandingMessage } from './standing-message';

/** Everything about one contact in one gesture, made for the keyboard: whom, what was said, Ctrl+Enter. */
export function LogContactDialog(props: { clientId: ClientId | null; answers: FollowUp | null; close: () => void }) {
  const { answers } = props;
  const { book, directory, clock, newId } = useServices();
  const today = useToday();
  const translate = useTranslate();
  const words = useDialogWords();
  const act = useAct();
  const snapshot = useDirectory(directory);
  const text = useRef<HTMLTextAreaElement>(null);

  const draft = useDraft<'contact.log', TypedLog>({
    form: { kind: 'contact.log', clientId: props.clientId, followUpId: answers?.id ?? null },
    start: () => startingLog(props.clientId, answers, today),
    isDirty: ({ contact, message, next, keepsMessage }) =>
      contact.text !== '' || message !== '' || next.when !== null || !keepsMessage,
    about: ({ whom }) =>
      whom && 'newName' in whom
        ? { clientId: null, name: whom.newName }
        : { clientId: whom?.id ?? null, name: (whom && snapshot?.byId.get(whom.id)?.client.name) ?? '' },
    restore: (kept) => loggedEarlier(kept, today),
    close: props.close,
  });
  const { typed, setTyped } = draft;
  const { whom, contact, keepsMessage, message, next } = typed;
  const closes = new Set(typed.closes);
  const change = (fields: Partial<TypedLog>) => setTyped((former) => ({ ...former, ...fields }));
  const changeContact = (fields: Partial<ContactDraft>) =>
    setTyped((former) => ({ ...former, contact: { ...former.contact, ...fields } }));
  const [missing, setMissing] = useState<'client' | 'day' | null>(null);

  const clientId = whom && 'id' in whom ? whom.id : null;
  const client = clientId === null ? null : (snapshot?.byId.get(clientId)?.client ?? null);
  const open = useLive(
    async () => (clientId === null ? [] : readOpenOfClient(book.database, clientId)),
    [book, clientId],
  );

  function choose(chosen: TypedLog['whom']) {
    change({ whom: chosen, keepsMessage: true, closes: [] });
    setMissing(null);
    // Once the list of clients has closed, the words come next.
    requestAnimationFrame(() => text.current?.focus());
  }

  async function save() {
    const writing = { now: clock.now(), today: clock.today(), newId };
    const isNewClient = whom !== null && 'newName' in whom;
    // Not from the directory, which may still be read and may lag behind: it holds what is to be changed.
    const [stored] = clientId === null ? [] : await readPresentClients(book.database, [clientId]);
    const known = isNewClient ? clientByName(whom.newName, writing.now, newId) : stored;
    if (known === undefined && clientId !== null) {
      return announceRefusal(translate, { code: 'dangling', table: 'clients', id: clientId });
    }
    if (known === undefined) return setMissing('client');
    const { when, ...step } = next;
    if (when !== null && when.day === null) return setMissing('day');
    const openNow = isNewClient ? [] : await readOpenOfClient(book.database, known.id);
    const action = logContact(
      {
        client: known,
        isNewClient,
        draft: contact,
        closes: openNow.filter((followUp) => closes.has(followUp.id)),
        next: when?.day ? { ...step, day: when.day, repeat: null } : null,
        message: messageAfter(known.messageToSelf, keepsMessage, message),
      },
      writing,
    );
    if (await act(action)) draft.close();
  }

  return (
    <GuardedDialog
      title={translate('interactions.log.title')}
      size={800}
      dirty={draft.isDirty}
      onClose={draft.close}
      onSubmit={save}
      words={words}
    >
      <DraftLine draft={draft} />
      {whom && 'newName' in whom ? (
        <Group gap="xs">
          <IconUserPlus size={18} stroke={1.6} aria-hidden />
          <Text size="sm" fw={600}>
            {translate('interactions.client.new', { name: whom.newName })}
          </Text>
          <Tooltip label={translate('interactions.client.change')}>
            <ActionIcon
              size="sm"
              aria-label={translate('interactions.client.change')}
              onClick={() => change({ whom: null })}
            >
              <IconX size={14} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </Group>
      ) : (
        <ClientPicker
          label={translate('interactions.client.label')}
          value={clientId}
          onChange={(chosen) => choose(chosen === null || chosen === walkIn ? null : { id: chosen })}
          onCreate={(name) => choose({ newName: name })}
          autoFocus={clientId === null}
          error={missing === 'client' ? translate('interactions.client.missing') : null}
        />
      )}
      {client?.messageToSelf ? (
        <StandingMessage
          text={client.messageToSelf}
          keeps={keepsMessage}
          onChange={(keeps) => change({ keepsMessage: keeps })}
        />
      ) : null}
      <ContactFields draft={contact} onChange={changeContact} text={text} autoFocus={whom !== null} />
      <SettledFollowUps
        open={open ?? []}
        chosen={closes}
        today={today}
        onChange={(chosen) => change({ closes: [...chosen] })}
      />
      <NextStep
        value={next}
        onChange={(step) => change({ next: step })}
        today={today}
        error={missing === 'day' && next.when?.day === null ? translate('followUps.fields.dayMissing') : null}
      />
      <GrowingText
        label={translate('interactions.message.label')}
        placeholder={translate('interactions.message.placeholder')}
        minRows={1}
        maxRows={5}
        value={message}
        onChange={(event) => change({ message: event.currentTarget.value })}
      />
      <ContactDetails
        key={draft.version}
        draft={contact}
        onChange={changeContact}
        today={today}
        startsOpen={saysDetails(contact, today)}
      />
    </GuardedDialog>
  );
}

function startingLog(clientId: ClientId | null, answers: FollowUp | null, today: Day): TypedLog {
  return {
    whom: clientId && { id: clientId },
    contact: {
      kind: answers && answers.kind !== 'task' ? answers.kind : 'call',
      direction: 'out',
      day: today,
      time: null,
      text: '',
      outcome: null,
      mood: null,
      minutes: null,
      kilometres: null,
    },
    closes: answers?.status === 'open' ? [answers.id] : [],
    keepsMessage: true,
    message: '',
    next: noNextStep,
  };
}

/** Only what was typed before a crash says any when the form opens: what was chosen then must be seen. */
function saysDetails({ day, time, outcome, mood, minutes, kilometres }: ContactDraft, today: Day): boolean {
  return day !== today || [time, outcome, mood, minutes, kilometres].some((detail) => detail !== null);
}
