import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useAct } from '../../act';
import { type ContactDraft, changeContact, trashContact } from '../../domain/interaction/actions';
import type { Interaction } from '../../domain/interaction/interaction';
import { useDialogWords } from '../../elements/use-dialog-words';
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
  const [changed, setChanged] = useState<Partial<ContactDraft>>({});
  const { kind, direction, day, time, text: said, outcome, mood, minutes, kilometres } = interaction;
  const draft: ContactDraft = {
    kind,
    direction,
    day,
    time,
    text: said,
    outcome,
    mood,
    minutes,
    kilometres,
    ...changed,
  };
  const change = (fields: Partial<ContactDraft>) => setChanged((former) => ({ ...former, ...fields }));
  const action = () => changeContact(interaction, draft, clientName, clock.now());

  return (
    <GuardedDialog
      title={translate('interactions.edit.title', { name: clientName })}
      size={800}
      dirty={Object.keys(changed).length > 0 && action().changes.length > 0}
      onClose={props.close}
      onSubmit={async () => {
        if (await act(action())) props.close();
      }}
      words={words}
      aside={
        <Button
          variant="subtle"
          color="brick"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => {
            void act(trashContact(interaction, clientName, clock.now())).then((done) => {
              if (done) props.close();
            });
          }}
        >
          {translate('app.buttons.delete')}
        </Button>
      }
    >
      <ContactFields draft={draft} onChange={change} text={text} autoFocus />
      <ContactDetails draft={draft} onChange={change} today={today} startsOpen />
    </GuardedDialog>
  );
}
