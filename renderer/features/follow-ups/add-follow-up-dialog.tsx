import { Text } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../../act';
import { readClients } from '../../data/clients';
import { useDirectory } from '../../data/live';
import { planFollowUps } from '../../domain/follow-up/actions';
import type { ClientId } from '../../domain/id';
import { walkIn } from '../../domain/sale/sale';
import { ClientPicker } from '../../elements/client-picker';
import { useDialogWords } from '../../elements/use-dialog-words';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import { useServices, useToday } from '../../services';
import { GuardedDialog } from '../../ui/guarded-dialog';
import { FollowUpFields, type Missing } from './follow-up-fields';
import { newTypedFollowUp, readTyped } from './typed-follow-up';

/** Names are listed up to here; beyond, the number says more. */
const mostNamed = 3;

/** Plans one thing for one client, or the same for several at once. */
export function AddFollowUpDialog(props: { clientIds: readonly ClientId[]; close: () => void }) {
  const { book, clock, newId } = useServices();
  const today = useToday();
  const translate = useTranslate();
  const words = useDialogWords(translate('app.buttons.save'));
  const act = useAct();
  const isAsked = props.clientIds.length === 0;
  const [picked, setPicked] = useState<ClientId | null>(null);
  const [typed, setTyped] = useState(() => newTypedFollowUp(today));
  const [missing, setMissing] = useState<Missing | null>(null);

  async function save() {
    const draft = readTyped(typed);
    const ids = isAsked ? (picked === null ? [] : [picked]) : props.clientIds;
    if (ids.length === 0) return setMissing('client');
    if (typeof draft === 'string') return setMissing(draft);
    const clients = await readClients(book.database, ids);
    const action = planFollowUps(clients, draft, { now: clock.now(), today: clock.today(), newId });
    if (await act(action)) props.close();
  }

  return (
    <GuardedDialog
      title={translate('followUps.commands.add')}
      size={800}
      dirty={typed.title !== ''}
      onClose={props.close}
      onSubmit={save}
      words={words}
    >
      {isAsked ? (
        <ClientPicker
          label={translate('followUps.fields.client')}
          value={picked}
          onChange={(chosen) => setPicked(chosen === walkIn ? null : chosen)}
          autoFocus
          error={missing === 'client' && picked === null ? translate('followUps.fields.clientMissing') : null}
        />
      ) : (
        <ForWhom clientIds={props.clientIds} />
      )}
      <FollowUpFields
        value={typed}
        onChange={(fields) => setTyped((former) => ({ ...former, ...fields }))}
        today={today}
        missing={missing}
        autoFocus={!isAsked}
      />
    </GuardedDialog>
  );
}

function ForWhom({ clientIds }: { clientIds: readonly ClientId[] }) {
  const { directory } = useServices();
  const snapshot = useDirectory(directory);
  const translate = useTranslate();
  const format = useFormat();
  const names = clientIds.slice(0, mostNamed).map((id) => snapshot?.byId.get(id)?.client.name ?? '');
  return (
    <Text fw={600}>
      <bdi>
        {clientIds.length <= mostNamed
          ? format.list(names)
          : translate('followUps.fields.clients', { count: clientIds.length })}
      </bdi>
    </Text>
  );
}
