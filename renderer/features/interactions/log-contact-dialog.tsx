import { ActionIcon, Group, Text, Textarea, Tooltip } from '@mantine/core';
import { IconUserPlus, IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useAct } from '../../act';
import { readOpenOfClient } from '../../data/follow-ups';
import { useDirectory, useLive } from '../../data/live';
import type { FollowUp } from '../../domain/follow-up/follow-up';
import type { ClientId, FollowUpId } from '../../domain/id';
import { type ContactDraft, clientByName, logContact, messageAfter } from '../../domain/interaction/actions';
import { walkIn } from '../../domain/sale/sale';
import { ClientPicker } from '../../elements/client-picker';
import { useDialogWords } from '../../elements/use-dialog-words';
import { useTranslate } from '../../i18n/translate';
import { useServices, useToday } from '../../services';
import { GuardedDialog } from '../../ui/guarded-dialog';
import { ContactDetails } from './contact-details';
import { ContactFields } from './contact-fields';
import { NextStep, noNextStep } from './next-step';
import { SettledFollowUps } from './settled-follow-ups';
import { StandingMessage } from './standing-message';

/** Whom the contact was with: a client of the book, or a name that enters it with this contact. */
type Whom = { readonly id: ClientId } | { readonly newName: string } | null;

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

  const [whom, setWhom] = useState<Whom>(props.clientId && { id: props.clientId });
  const [draft, setDraft] = useState<ContactDraft>(() => ({
    kind: answers && answers.kind !== 'task' ? answers.kind : 'call',
    direction: 'out',
    day: today,
    time: null,
    text: '',
    outcome: null,
    mood: null,
    minutes: null,
    kilometres: null,
  }));
  const [closes, setCloses] = useState<ReadonlySet<FollowUpId>>(
    new Set(answers?.status === 'open' ? [answers.id] : []),
  );
  const [keepsMessage, setKeepsMessage] = useState(true);
  const [message, setMessage] = useState('');
  const [next, setNext] = useState(noNextStep);
  const [missing, setMissing] = useState<'client' | 'day' | null>(null);

  const clientId = whom && 'id' in whom ? whom.id : null;
  const client = clientId === null ? null : (snapshot?.byId.get(clientId)?.client ?? null);
  const open = useLive(
    async () => (clientId === null ? [] : readOpenOfClient(book.database, clientId)),
    [book, clientId],
  );

  function choose(chosen: Whom) {
    setWhom(chosen);
    setMissing(null);
    setKeepsMessage(true);
    setCloses(new Set());
    // Once the list of clients has closed, the words come next.
    requestAnimationFrame(() => text.current?.focus());
  }

  async function save() {
    const writing = { now: clock.now(), today: clock.today(), newId };
    const isNewClient = whom !== null && 'newName' in whom;
    const known = isNewClient ? clientByName(whom.newName, writing.now, newId) : client;
    if (known === null) return setMissing('client');
    const { when, ...step } = next;
    if (when !== null && when.day === null) return setMissing('day');
    const openNow = isNewClient ? [] : await readOpenOfClient(book.database, known.id);
    const action = logContact(
      {
        client: known,
        isNewClient,
        draft,
        closes: openNow.filter((followUp) => closes.has(followUp.id)),
        next: when?.day ? { ...step, day: when.day, repeat: null } : null,
        message: messageAfter(known.messageToSelf, keepsMessage, message),
      },
      writing,
    );
    if (await act(action)) props.close();
  }

  return (
    <GuardedDialog
      title={translate('interactions.log.title')}
      size={800}
      dirty={draft.text !== '' || message !== '' || next.when !== null || !keepsMessage}
      onClose={props.close}
      onSubmit={save}
      words={words}
    >
      {whom && 'newName' in whom ? (
        <Group gap="xs">
          <IconUserPlus size={18} stroke={1.6} aria-hidden />
          <Text size="sm" fw={600}>
            {translate('interactions.client.new', { name: whom.newName })}
          </Text>
          <Tooltip label={translate('interactions.client.change')}>
            <ActionIcon size="sm" aria-label={translate('interactions.client.change')} onClick={() => setWhom(null)}>
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
          autoFocus={props.clientId === null}
          error={missing === 'client' ? translate('interactions.client.missing') : null}
        />
      )}
      {client?.messageToSelf ? (
        <StandingMessage text={client.messageToSelf} keeps={keepsMessage} onChange={setKeepsMessage} />
      ) : null}
      <ContactFields
        draft={draft}
        onChange={(fields) => setDraft((former) => ({ ...former, ...fields }))}
        text={text}
        autoFocus={props.clientId !== null}
      />
      <SettledFollowUps open={open ?? []} chosen={closes} today={today} onChange={setCloses} />
      <NextStep
        value={next}
        onChange={setNext}
        today={today}
        error={missing === 'day' && next.when?.day === null ? translate('followUps.fields.dayMissing') : null}
      />
      <Textarea
        label={translate('interactions.message.label')}
        placeholder={translate('interactions.message.placeholder')}
        autosize
        minRows={1}
        maxRows={5}
        value={message}
        onChange={(event) => setMessage(event.currentTarget.value)}
      />
      <ContactDetails
        draft={draft}
        onChange={(fields) => setDraft((former) => ({ ...former, ...fields }))}
        today={today}
        startsOpen={false}
      />
    </GuardedDialog>
  );
}
