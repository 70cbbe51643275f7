import { Button, Kbd, Text, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useRunCommand } from '../command';
import { useTranslate } from '../i18n/translate';
import { findCommand } from './commands';
import classes from './frame.module.css';
import { sayShortcut } from './shortcut';

/** Search and the one primary action. */
export function TopBar() {
  const translate = useTranslate();
  const run = useRunCommand();
  const primary = findCommand('contact.log');
  return (
    <div className={classes.topBar}>
      <UnstyledButton className={classes.search} onClick={() => run('palette.open')}>
        <IconSearch size={16} aria-hidden />
        <Text span truncate className={classes.searchWord}>
          {translate('app.palette.open')}
        </Text>
        <Kbd size="xs">{sayShortcut('mod+K', translate)}</Kbd>
      </UnstyledButton>
      {primary ? (
        <Button
          leftSection={<primary.icon size={16} aria-hidden />}
          rightSection={primary.shortcut ? <Kbd size="xs">{sayShortcut(primary.shortcut, translate)}</Kbd> : null}
          onClick={() => run('contact.log')}
        >
          {primary.label(translate)}
        </Button>
      ) : null}
    </div>
  );
}
