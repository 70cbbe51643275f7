import { useEffect } from 'react';
import type { RunCommand } from '../command';
import type { MenuSection } from '../host/host';
import { useTranslate } from '../i18n/translate';
import { useServices } from '../services';
import { commands } from './commands';
import { acceleratorOf } from './shortcut';

const groups = ['book', 'edit', 'go', 'view'] as const;

/** Keeps the desktop's menu in step with the list of commands and the language, and runs what is chosen there. */
export function useNativeMenu(run: RunCommand): void {
  const { host } = useServices();
  const translate = useTranslate();
  useEffect(() => {
    const sections = groups.map(
      (group): MenuSection => ({
        label: translate(`app.commands.groups.${group}`),
        entries: commands
          .filter((command) => command.group === group && !command.needsArgument)
          .map((command) => ({
            id: command.id,
            label: command.label(translate),
            // A lone letter would be taken from the field that one types in.
            accelerator: command.shortcut?.includes('mod') ? acceleratorOf(command.shortcut) : null,
            enabled: true,
          })),
      }),
    );
    host.showMenu(sections);
  }, [host, translate]);
  useEffect(() => host.onMenuChosen((id) => run(id as 'go.today')), [host, run]);
}
