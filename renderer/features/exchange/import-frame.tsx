import { Button, Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslate } from '../../i18n/translate';
import classes from './import-frame.module.css';

/** The wide dialog of an import: what it shows scrolls, what it asks stays below. A click beside it loses nothing. */
export function ImportFrame(props: {
  title: string;
  close: () => void;
  /** To the left of the buttons. */
  aside?: ReactNode;
  confirm?: { readonly label: string; readonly disabled: boolean; readonly onConfirm: () => void };
  children: ReactNode;
}) {
  const translate = useTranslate();
  const { confirm } = props;
  return (
    <Modal
      opened
      onClose={props.close}
      title={props.title}
      size="min(1080px, 94vw)"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': translate('app.buttons.close') }}
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
        <div className={classes.footer}>
          <Group gap="xs">{props.aside}</Group>
          <Group gap="xs">
            <Button variant="default" onClick={props.close}>
              {translate(confirm ? 'app.buttons.cancel' : 'app.buttons.close')}
            </Button>
            {confirm ? (
              <Button type="submit" disabled={confirm.disabled}>
                {confirm.label}
              </Button>
            ) : null}
          </Group>
        </div>
      </form>
    </Modal>
  );
}
