import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import { useAct } from '../../act';
import { type ContactDraft, changeContact, trashContact } from '../../domain/interaction/actions';
import type { Interaction } from '../../domain/interaction/interaction';
import { DraftLine } from '../../elements/draft-line';
import { useDialogWords } from '../../elements/use-dialog-words';
import { useDraft } from '../../elements/use-draft';
import { useTranslate } from '../../i18n/translate';
import { useServices, useToday } from '../../services';
import { GuardedDialog } from '../../ui/guarded-dialog';
import { ContactDetails } from './contact-details';
import { ContactFields } from './contact-fields';

export function EditContactDialog(props: { interaction: Interaction; clientName: string; close: () => void }) {
  const { interaction, clientName } = props;
  const { clock } = useServices();
  const today = useToday();
  const translate = useTranslate();
  const words = useDialogWords();
  const act = useAct();
  const text = useRef<HTMLTextAreaElement>(null);
  const action = (typed: ContactDraft) => changeContact(interaction, typed, clientName, clock.now());
  const draft = useDraft<'contact.edit', ContactDraft>({
    form: { kind: 'contact.edit', interactionId: interaction.id },
    start: () => draftOf(interaction),
    isDirty: (typed) => action(typed).changes.length > 0,
    about: () => ({ clientId: interaction.clientId, name: clientName }),
    close: props.close,
  });
  const { typed, setTyped } = draft;
  const change = (fields: Partial<ContactDraft>) => setTyped((former) => ({ ...former, ...fields }));

  return (
    <GuardedDialog
      title={translate('interactions.edit.title', { name: clientName })}
      size={800}
      dirty={draft.isDirty}
      onClose={draft.close}
      onSubmit={async () => {
        if (await act(action(typed))) draft.close();
      }}
      words={words}
      aside={
        <Button
          variant="subtle"
          color="brick"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => {
            void act(trashContact(interaction, clientName, clock.now())).then((done) => {
              if (done) draft.close();
            });
          }}
        >
          {translate('app.buttons.delete')}
        </Button>
      }
    >
      <DraftLine draft={draft} />
      <ContactFields draft={typed} onChange={change} text={text} autoFocus />
      <ContactDetails draft={typed} onChange={change} today={today} startsOpen />
    </GuardedDialog>
  );
}

function draftOf(interaction: Interaction): ContactDraft {
  const { kind, direction, day, time, text, outcome, mood, minutes, kilometres } = interaction;
  return { kind, direction, day, time, text, outcome, mood, minutes, kilometres };
}
