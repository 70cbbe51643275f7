import { Button, Group, Modal, type ModalProps, Text } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { DialogFooter, withFooter } from './dialog-footer';
import classes from './guarded-dialog.module.css';

function focusNow(button: HTMLButtonElement | null): void {
  button?.focus();
}

/** A field whose text could not be read, and which says so itself (`DayField`). */
function isUnread(field: Element): field is HTMLInputElement {
  return field instanceof HTMLInputElement && field.validity.customError;
}

/** Puts the cursor into the first field that is marked; a form that was taken is gone by now. */
function focusMistake(form: HTMLFormElement | null): void {
  const marked = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
  if (marked && !marked.contains(document.activeElement)) marked.focus();
}

/**
 * A dialog with a form: Ctrl+Enter sends it from anywhere, Enter from a field of one line. What was typed is not lost by a
 * stray Esc or click: closing asks first when `dirty`.
 */
export function GuardedDialog(props: {
  title: ReactNode;
  size?: ModalProps['size'];
  dirty: boolean;
  onClose: () => void;
  onSubmit: () => Promise<void>;
  words: {
    readonly save: string;
    /** The keys that save, said on hover. */
    readonly saveKeys: string;
    readonly cancel: string;
    /** "What you typed is not saved." */
    readonly question: string;
    readonly keepTyping: string;
    readonly discard: string;
  };
  /** To the left of the buttons: what is rarer than saving. */
  aside?: ReactNode;
  children: ReactNode;
}) {
  const { words } = props;
  const form = useRef<HTMLFormElement>(null);
  const [asks, setAsks] = useState(false);
  const typedIn = useRef<Element | null>(null);
  const sending = useRef(false);
  const [busy, setBusy] = useState(false);

  function leave() {
    if (asks) keepTyping();
    else if (props.dirty) {
      typedIn.current = document.activeElement;
      setAsks(true);
    } else props.onClose();
  }

  function keepTyping() {
    setAsks(false);
    if (typedIn.current instanceof HTMLElement) typedIn.current.focus();
  }

  async function submit() {
    // By a ref: a second press may come before the first one is drawn.
    if (sending.current) return;
    const unread = [...(form.current?.elements ?? [])].find(isUnread);
    if (unread) {
      // The field hears of it, and says what is wrong.
      unread.checkValidity();
      unread.focus();
      return;
    }
    sending.current = true;
    setBusy(true);
    try {
      await props.onSubmit();
    } finally {
      sending.current = false;
      setBusy(false);
      requestAnimationFrame(() => focusMistake(form.current));
    }
  }

  function sendOnCtrlEnter(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.current?.requestSubmit();
  }

  return (
    <Modal opened onClose={leave} title={props.title} size={props.size ?? 'md'} classNames={withFooter}>
      <form
        ref={form}
        noValidate
        className={classes.form}
        onKeyDown={sendOnCtrlEnter}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {props.children}
        <DialogFooter>
          {asks ? (
            // A key of its own: with the same buttons underneath, the click that goes on typing would end on "save".
            <Group key="question" justify="space-between" gap="sm" role="alert">
              <Text size="sm" fw={500}>
                {words.question}
              </Text>
              <Group gap="xs">
                <Button variant="subtle" color="brick" onClick={props.onClose}>
                  {words.discard}
                </Button>
                <Button ref={focusNow} onClick={keepTyping}>
                  {words.keepTyping}
                </Button>
              </Group>
            </Group>
          ) : (
            <Group key="buttons" justify="space-between" gap="sm">
              <Group gap="xs">{props.aside}</Group>
              <Group gap="xs">
                <Button variant="default" onClick={leave}>
                  {words.cancel}
                </Button>
                <Button type="submit" loading={busy} title={words.saveKeys}>
                  {words.save}
                </Button>
              </Group>
            </Group>
          )}
        </DialogFooter>
      </form>
    </Modal>
  );
}
