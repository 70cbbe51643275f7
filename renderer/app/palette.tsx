import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useRunCommand } from '../command';
import { useTranslate } from '../i18n/translate';
import { commands } from './commands';
import { sayShortcut } from './shortcut';

/** Ctrl+K: every command that needs no argument. */
export function Palette() {
  const translate = useTranslate();
  const run = useRunCommand();
  const groups = useMemo((): SpotlightActionGroupData[] => {
    const actions = commands
      .filter((command) => !command.needsArgument && command.id !== 'palette.open')
      .map(
        (command): SpotlightActionData => ({
          id: command.id,
          label: command.label(translate),
          leftSection: <command.icon size={18} stroke={1.6} aria-hidden />,
          rightSection: command.shortcut ? <kbd>{sayShortcut(command.shortcut)}</kbd> : null,
          onClick: () => run(command.id as 'go.today'),
        }),
      );
    return [{ group: translate('app.palette.commands'), actions }];
  }, [translate, run]);
  return (
    <Spotlight
      shortcut={null}
      actions={groups}
      nothingFound={translate('app.palette.nothing')}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: translate('app.palette.open'),
        'aria-label': translate('app.palette.open'),
      }}
    />
  );
}
