import { Table } from '@mantine/core';
import { useTranslate } from '../i18n/translate';
import { Page } from '../ui/page';
import { commands } from './commands';
import { sayShortcut } from './shortcut';
import classes from './shortcuts-page.module.css';

const groups = ['go', 'book', 'edit', 'view'] as const;

/** Every shortcut, read from the same list that the keyboard, the menu and the palette read. */
export function ShortcutsPage() {
  const translate = useTranslate();
  return (
    <Page title={translate('app.commands.shortcuts')} subtitle={translate('app.shortcuts.subtitle')}>
      <div className={classes.groups}>
        {groups.map((group) => {
          const rows = commands.filter((command) => command.group === group && command.shortcut);
          if (rows.length === 0) return null;
          return (
            <section key={group}>
              <h2 className={classes.heading}>{translate(`app.commands.groups.${group}`)}</h2>
              <Table>
                <Table.Tbody>
                  {rows.map((command) => (
                    <Table.Tr key={command.id}>
                      <Table.Td>{command.label(translate)}</Table.Td>
                      <Table.Td ta="right">
                        <kbd className={classes.keys}>{sayShortcut(command.shortcut ?? '', translate)}</kbd>
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </section>
          );
        })}
      </div>
    </Page>
  );
}
