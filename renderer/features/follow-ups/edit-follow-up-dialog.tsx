import { Button } from '@mantine/core';
import { IconBan, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useAct } from '../../act';
import type { Action } from '../../domain/book/action';
import { changeFollowUp, dropFollowUp, trashFollowUp } from '../../domain/follow-up/actions';
import type { FollowUp } from '../../domain/follow-up/follow-up';
import { readTyped, type TypedFollowUp, typedEarlier, typedFrom } from '../../domain/follow-up/typed-follow-up';
import { DraftLine } from '../../elements/draft-line';
import { useDialogWords } from '../../elements/use-dialog-words';
import { useDraft } from '../../elements/use-draft';
import { useTranslate } from '../../i18n/translate';
import { useServices, useToday } from '../../services';
import { GuardedDialog } from '../../ui/guarded-dialog';
import { FollowUpFields, type Missing } from './follow-up-fields';

export function EditFollowUpDialog(props: { followUp: FollowUp; clientName: string; close: () => void }) {
  const { followUp, clientName } = props;
  const { clock } = useServices();
  const today = useToday();
  const translate = useTranslate();
  const words = useDialogWords(translate('app.buttons.save'));
  const act = useAct();
  const draft = useDraft<'follow-up.edit', TypedFollowUp>({
    form: { kind: 'follow-up.edit', followUpId: followUp.id },
    start: () => typedFrom(followUp),
    isDirty: (typed) => {
      const pending = changes(typed);
      return typeof pending === 'string' || pending.changes.length > 0;
    },
    about: () => ({ clientId: followUp.clientId, name: clientName }),
    restore: (kept) => typedEarlier(kept, today),
    close: props.close,
  });
  const [missing, setMissing] = useState<Missing | null>(null);

  function changes(typed: TypedFollowUp): Action | Missing {
    const read = readTyped(typed);
    return typeof read === 'string' ? read : changeFollowUp(followUp, read, clientName, clock.now());
  }

  async function closeAfter(action: Action) {
    if (await act(action)) draft.close();
  }

  async function save() {
    const action = changes(draft.typed);
    if (typeof action === 'string') setMissing(action);
    else await closeAfter(action);
  }

  return (
    <GuardedDialog
      title={translate('followUps.edit.title', { name: clientName })}
      size={800}
      dirty={draft.isDirty}
      onClose={draft.close}
      onSubmit={save}
      words={words}
      aside={
        <>
          <Button
            variant="subtle"
            color="brick"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => void closeAfter(trashFollowUp(followUp, clientName, clock.now()))}
          >
            {translate('app.buttons.delete')}
          </Button>
          {followUp.status === 'open' ? (
            <Button
              variant="subtle"
              color="gray"
              leftSection={<IconBan size={16} aria-hidden />}
              onClick={() => void closeAfter(dropFollowUp(followUp, clientName, clock.now()))}
            >
              {translate('followUps.edit.drop')}
            </Button>
          ) : null}
        </>
      }
    >
      <DraftLine draft={draft} />
      <FollowUpFields
        value={draft.typed}
        onChange={(fields) => draft.setTyped((former) => ({ ...former, ...fields }))}
        today={today}
        missing={missing}
        autoFocus
      />
    </GuardedDialog>
  );
}
