import { Button } from '@mantine/core';
import { IconBan, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useAct } from '../../act';
import type { Action } from '../../domain/book/action';
import { changeFollowUp, dropFollowUp, trashFollowUp } from '../../domain/follow-up/actions';
import type { FollowUp } from '../../domain/follow-up/follow-up';
import { useDialogWords } from '../../elements/use-dialog-words';
import { useTranslate } from '../../i18n/translate';
import { useServices, useToday } from '../../services';
import { GuardedDialog } from '../../ui/guarded-dialog';
import { FollowUpFields, type Missing } from './follow-up-fields';
import { readTyped, typedFrom } from './typed-follow-up';

export function EditFollowUpDialog(props: { followUp: FollowUp; clientName: string; close: () => void }) {
  const { followUp, clientName } = props;
  const { clock } = useServices();
  const today = useToday();
  const translate = useTranslate();
  const words = useDialogWords(translate('app.buttons.save'));
  const act = useAct();
  const [typed, setTyped] = useState(() => typedFrom(followUp));
  const [missing, setMissing] = useState<Missing | null>(null);

  function changes(): Action | Missing {
    const draft = readTyped(typed);
    return typeof draft === 'string' ? draft : changeFollowUp(followUp, draft, clientName, clock.now());
  }

  async function closeAfter(action: Action) {
    if (await act(action)) props.close();
  }

  async function save() {
    const action = changes();
    if (typeof action === 'string') setMissing(action);
    else await closeAfter(action);
  }

  const pending = changes();
  return (
    <GuardedDialog
      title={translate('followUps.edit.title', { name: clientName })}
      size={800}
      dirty={typeof pending === 'string' || pending.changes.length > 0}
      onClose={props.close}
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
      <FollowUpFields
        value={typed}
        onChange={(fields) => setTyped((former) => ({ ...former, ...fields }))}
        today={today}
        missing={missing}
        autoFocus
      />
    </GuardedDialog>
  );
}
