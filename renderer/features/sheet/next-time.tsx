import { Button, Group, Textarea } from '@mantine/core';
import { IconCheck, IconFlag, IconPencil } from '@tabler/icons-react';
import { type FocusEvent, type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { useAct } from '../../act';
import type { Client } from '../../domain/client/client';
import { writeMessage } from '../../domain/client/message-to-self';
import { longestText } from '../../domain/text/clean';
import { useTranslate } from '../../i18n/translate';
import { useServices } from '../../services';
import classes from './next-time.module.css';
import { Prose } from './prose';
import { QuietButton } from './quiet-button';

/** The message to myself, on top of the next contact: written in its place, emptied with one button when it has served. */
export function NextTime({ client, canEdit }: { client: Client; canEdit: boolean }) {
  const translate = useTranslate();
  const act = useAct();
  const { clock } = useServices();
  const [isWriting, setWriting] = useState(false);
  const message = client.messageToSelf;

  async function save(text: string) {
    if (await act(writeMessage(client, text, clock.now()))) setWriting(false);
  }

  if (isWriting && canEdit) {
    return <MessageForm message={message} onSave={save} onCancel={() => setWriting(false)} />;
  }
  if (message === '') {
    return canEdit ? (
      <div className={classes.onScreen}>
        <QuietButton icon={IconFlag} label={translate('sheet.message.write')} onClick={() => setWriting(true)} />
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
            onClick={() => setWriting(true)}
          />
        </Group>
      ) : null}
    </section>
  );
}

function MessageForm(props: { message: string; onSave: (text: string) => Promise<void>; onCancel: () => void }) {
  const translate = useTranslate();
  const [text, setText] = useState(props.message);
  const leaves = useRef(false);

  /** Once: the key, the button and leaving the field may all say it. */
  function save() {
    if (leaves.current) return;
    leaves.current = true;
    void props.onSave(text).finally(() => {
      leaves.current = false;
    });
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    save();
  }

  function cancel() {
    leaves.current = true;
    props.onCancel();
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
    if (!event.currentTarget.contains(event.relatedTarget)) save();
  }

  return (
    <form onSubmit={submit} onKeyDown={onKeyDown} onBlur={onBlur}>
      <Textarea
        label={translate('sheet.message.title')}
        description={translate('sheet.message.hint')}
        placeholder={translate('sheet.message.placeholder')}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={longestText}
        autoFocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
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
