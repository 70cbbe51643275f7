import { Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { announceRefusal, useAct } from '../../act';
import { readPresentClients } from '../../data/clients';
import { useDirectory } from '../../data/live';
import { planFollowUps } from '../../domain/follow-up/actions';
import { newTypedFollowUp, readTyped, type TypedFollowUp, typedEarlier } from '../../domain/follow-up/typed-follow-up';
import type { ClientId } from '../../domain/id';
import { walkIn } from '../../domain/sale/sale';
import { ClientPicker } from '../../elements/client-picker';
import { DraftLine } from '../../elements/draft-line';
import { useDialogWords } from '../../elements/use-dialog-words';
import { useDraft } from '../../elements/use-draft';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import { useServices, useToday } from '../../services';
import { GuardedDialog } from '../../ui/guarded-dialog';
import { FollowUpFields, type Missing } from './follow-up-fields';

/** Names are listed up to here; beyond, the number says more. */
const mostNamed = 3;

/** Plans one thing for one client, or the same for several at once. */
export function AddFollowUpDialog(props: { clientIds: readonly ClientId[]; close: () => void }) {
  const { book, directory, clock, newId } = useServices();
  const today = useToday();
  const snapshot = useDirectory(directory);
  const translate = useTranslate();
  const words = useDialogWords(translate('app.buttons.save'));
  const act = useAct();
  const isAsked = props.clientIds.length === 0;
  const draft = useDraft<'follow-up.add', TypedFollowUp>({
    form: { kind: 'follow-up.add', clientIds: props.clientIds },
    start: () => newTypedFollowUp(today),
    isDirty: ({ title }) => title !== '',
    about: ({ clientId }) => {
      const ids = isAsked ? [clientId] : props.clientIds;
      const [id = null] = ids.length === 1 ? ids : [];
      return { clientId: id, name: (id && snapshot?.byId.get(id)?.client.name) ?? '' };
    },
    restore: (kept) => typedEarlier(kept, today),
    close: props.close,
  });
  const { typed, setTyped } = draft;
  const picked = typed.clientId;
  const change = (fields: Partial<TypedFollowUp>) => setTyped((former) => ({ ...former, ...fields }));
  const [missing, setMissing] = useState<Missing | null>(null);
  const toDo = useRef<HTMLInputElement>(null);

  async function save() {
    const read = readTyped(typed);
    const ids = isAsked ? (picked === null ? [] : [picked]) : props.clientIds;
    if (ids.length === 0) return setMissing('client');
    if (typeof read === 'string') return setMissing(read);
    const clients = await readPresentClients(book.database, ids);
    const [first] = ids;
    if (clients.length === 0 && first) {
      return announceRefusal(translate, { code: 'dangling', table: 'clients', id: first });
    }
    const action = planFollowUps(clients, read, { now: clock.now(), today: clock.today(), newId });
    if (await act(action)) draft.close();
  }

  return (
    <GuardedDialog
      title={translate('followUps.commands.add')}
      size={800}
      dirty={draft.isDirty}
      onClose={draft.close}
      onSubmit={save}
      words={words}
    >
      <DraftLine draft={draft} />
      {isAsked ? (
        <ClientPicker
          label={translate('followUps.fields.client')}
          value={picked}
          onChange={(chosen) => {
            change({ clientId: chosen === walkIn ? null : chosen });
            // Once the list of clients has closed, what to do comes next.
            requestAnimationFrame(() => toDo.current?.focus());
          }}
          autoFocus
          error={missing === 'client' && picked === null ? translate('followUps.fields.clientMissing') : null}
        />
      ) : (
        <ForWhom clientIds={props.clientIds} />
      )}
      <FollowUpFields
        value={typed}
        onChange={change}
        today={today}
        missing={missing}
        autoFocus={!isAsked}
        words={toDo}
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
