import { Button, Group, Modal, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslate } from '../../i18n/translate';
import { DialogFooter, withFooter } from '../../ui/dialog-footer';
import classes from './import-frame.module.css';

/** The wide dialog of an import: what it shows scrolls, what it asks stays below. A click beside it loses nothing. */
export function ImportFrame(props: {
  title: string;
  close: () => void;
  /** To the left of the buttons. */
  aside?: ReactNode;
  confirm?: { readonly label: string; readonly disabled: boolean; readonly onConfirm: () => void };
  /** The person has answered something here: closing asks first. */
  dirty?: boolean;
  /** Another dialog stands above it, and has the keys. */
  isCovered?: boolean;
  children: ReactNode;
}) {
  const translate = useTranslate();
  const { confirm } = props;
  const [asks, setAsks] = useState(false);

  function leave() {
    if (asks) setAsks(false);
    else if (props.dirty) setAsks(true);
    else props.close();
  }

  return (
    <Modal
      opened
      onClose={leave}
      title={props.title}
      size="min(1080px, 94vw)"
      closeOnClickOutside={false}
      classNames={withFooter}
      closeOnEscape={!props.isCovered}
    >
      <form
        className={classes.frame}
        onSubmit={(event) => {
          event.preventDefault();
          if (confirm && !confirm.disabled) confirm.onConfirm();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
        }}
      >
        {props.children}
        {asks ? (
          // Its own key: else React would turn the button that stays into the one that submits, in the middle of its click.
          <DialogFooter key="asks">
            <Group justify="space-between" gap="xs" role="alert">
              <Text size="sm" fw={500}>
                {translate('exchange.files.leave.question')}
              </Text>
              <Group gap="xs">
                <Button variant="subtle" color="brick" onClick={props.close}>
                  {translate('exchange.files.leave.discard')}
                </Button>
                <Button autoFocus onClick={() => setAsks(false)}>
                  {translate('exchange.files.leave.stay')}
                </Button>
              </Group>
            </Group>
          </DialogFooter>
        ) : (
          <DialogFooter key="acts">
            <Group justify="space-between" gap="xs">
              <Group gap="xs">{props.aside}</Group>
              <Group gap="xs">
                <Button variant="default" onClick={leave}>
                  {translate(confirm ? 'app.buttons.cancel' : 'app.buttons.close')}
                </Button>
                {confirm ? (
                  <Button type="submit" disabled={confirm.disabled}>
                    {confirm.label}
                  </Button>
                ) : null}
              </Group>
            </Group>
          </DialogFooter>
        )}
      </form>
    </Modal>
  );
}
