import { Button, Group } from '@mantine/core';
import { IconCheck, IconFlag, IconPencil } from '@tabler/icons-react';
import { type FocusEvent, type FormEvent, type KeyboardEvent, useRef, useState, useSyncExternalStore } from 'react';
import { useAct } from '../../act';
import type { Client } from '../../domain/client/client';
import { writeMessage } from '../../domain/client/message-to-self';
import type { ClientId } from '../../domain/id';
import { longestText } from '../../domain/text/clean';
import { DraftLine } from '../../elements/draft-line';
import { Prose } from '../../elements/prose';
import { useDraft } from '../../elements/use-draft';
import { useTranslate } from '../../i18n/translate';
import { useServices } from '../../services';
import { GrowingText } from '../../ui/growing-text';
import classes from './next-time.module.css';
import { QuietButton } from './quiet-button';

/** The message to myself, on top of the next contact: written in its place, emptied with one button when it has served. */
export function NextTime({ client, canEdit }: { client: Client; canEdit: boolean }) {
  const translate = useTranslate();
  const act = useAct();
  const { clock } = useServices();
  const isWanted = useIsWanted(client.id);
  const [writing, setWriting] = useState<'asked' | 'wanted' | null>(null);
  const message = client.messageToSelf;
  if (isWanted && writing === null) setWriting('wanted');

  const save = (text: string) => act(writeMessage(client, text, clock.now()));

  if (writing !== null && canEdit) {
    // One that opens by itself does not take the keyboard from a list that somebody walks along.
    const takesFocus = writing === 'asked' || document.activeElement === document.body;
    return <MessageForm client={client} takesFocus={takesFocus} onSave={save} close={() => setWriting(null)} />;
  }
  if (message === '') {
    return canEdit ? (
      <div className={classes.onScreen}>
        <QuietButton icon={IconFlag} label={translate('sheet.message.write')} onClick={() => setWriting('asked')} />
      </div>
    ) : null;
  }
  return (
    <section className={classes.message} aria-label={translate('sheet.message.title')}>
      <IconFlag size={17} className={classes.flag} aria-hidden />
      <div className={classes.words}>
        <span className={classes.title}>{translate('sheet.message.title')}</span>
        <Prose text={message} />
      </div>
      {canEdit ? (
        <Group gap={4} wrap="nowrap" className={classes.onScreen}>
          <QuietButton
            icon={IconCheck}
            label={translate('sheet.message.served')}
            describedAs={translate('sheet.message.servedLabel')}
            onClick={() => void save('')}
          />
          <QuietButton
            icon={IconPencil}
            label={translate('sheet.message.edit')}
            describedAs={translate('sheet.message.editLabel')}
            onClick={() => setWriting('asked')}
          />
        </Group>
      ) : null}
    </section>
  );
}

/** Whether a message is to be gone on with: one was asked for, or was left here without a word. */
function useIsWanted(clientId: ClientId): boolean {
  const { drafts } = useServices();
  const isWanted = () => drafts.find({ kind: 'message.write', clientId })?.isWanted ?? false;
  return useSyncExternalStore(drafts.subscribe, isWanted);
}

function MessageForm(props: {
  client: Client;
  takesFocus: boolean;
  onSave: (text: string) => Promise<boolean>;
  close: () => void;
}) {
  const { client } = props;
  const translate = useTranslate();
  const draft = useDraft<'message.write', { readonly text: string }>({
    form: { kind: 'message.write', clientId: client.id },
    start: () => ({ text: client.messageToSelf }),
    isDirty: (typed, start) => typed.text !== start.text,
    about: () => ({ clientId: client.id, name: client.name }),
    close: props.close,
  });
  const { text } = draft.typed;
  const leaves = useRef(false);

  /** Once: the key, the button and leaving the field may all say it. */
  function save() {
    if (leaves.current) return;
    leaves.current = true;
    void props
      .onSave(text)
      .then((done) => done && draft.close())
      .finally(() => {
        leaves.current = false;
      });
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    save();
  }

  function cancel() {
    leaves.current = true;
    draft.close();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      event.preventDefault();
      cancel();
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      save();
    }
  }

  /** What was typed is kept when one goes elsewhere: only Escape and "Cancel" throw it away. */
  function onBlur(event: FocusEvent<HTMLFormElement>) {
    const hasToChoose = draft.resumed?.way === 'offered' && !draft.isDirty;
    if (!event.currentTarget.contains(event.relatedTarget) && !hasToChoose) save();
  }

  return (
    <form onSubmit={submit} onKeyDown={onKeyDown} onBlur={onBlur}>
      <DraftLine draft={draft} />
      <GrowingText
        label={translate('sheet.message.title')}
        description={translate('sheet.message.hint')}
        placeholder={translate('sheet.message.placeholder')}
        minRows={2}
        maxRows={10}
        maxLength={longestText}
        autoFocus={props.takesFocus}
        value={text}
        onChange={(event) => draft.setTyped({ text: event.currentTarget.value })}
      />
      <Group gap="xs" mt="xs">
        <Button size="xs" type="submit">
          {translate('app.buttons.save')}
        </Button>
        <Button size="xs" variant="default" onClick={cancel}>
          {translate('app.buttons.cancel')}
        </Button>
      </Group>
    </form>
  );
}
