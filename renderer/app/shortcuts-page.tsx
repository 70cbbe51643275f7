import { Button, Table } from '@mantine/core';
import { useRunCommand } from '../command';
import { useTranslate } from '../i18n/translate';
import { Page } from '../ui/page';
import { commands } from './commands';
import { sayShortcut } from './shortcut';
import classes from './shortcuts-page.module.css';

const groups = ['go', 'book', 'edit', 'view'] as const;

/** Keys that belong to what has the focus, and so to no command: each with what it does there. */
const ownKeys = {
  lists: {
    enter: ['ArrowDown'],
    walk: ['ArrowUp', 'ArrowDown'],
    open: ['Enter'],
    search: ['/'],
    done: ['D'],
    snooze: ['S'],
    pay: ['P'],
    call: ['A'],
    select: ['Space'],
    extend: ['shift+ArrowUp', 'shift+ArrowDown'],
    selectAll: ['mod+A'],
    trash: ['Delete'],
    leave: ['Escape'],
  },
  forms: { save: ['mod+Enter'], saveAndNext: ['mod+shift+Enter'], cancel: ['Escape'] },
  charts: { walk: ['ArrowLeft', 'ArrowRight'], table: ['T'] },
} as const;

/** Every shortcut: those of the commands, from the list that keyboard, menu and palette read too, and those of lists and forms. */
export function ShortcutsPage() {
  const translate = useTranslate();
  const run = useRunCommand();
  return (
    <Page
      title={translate('app.commands.shortcuts')}
      subtitle={translate('app.shortcuts.subtitle')}
      actions={
        // Also what the keyboard stands on here: a page that only reads could not be scrolled by it.
        <Button variant="default" onClick={() => run('palette.open')}>
          {translate('app.commands.palette')}
        </Button>
      }
    >
      <div className={classes.groups}>
        {groups.map((group) => {
          const rows = commands.filter((command) => command.group === group && command.shortcut);
          if (rows.length === 0) return null;
          return (
            <Keys
              key={group}
              title={translate(`app.commands.groups.${group}`)}
              rows={rows.map((command) => [command.label(translate), [command.shortcut ?? '']])}
            />
          );
        })}
        <Keys
          title={translate('app.shortcuts.lists.title')}
          rows={rowsOf(ownKeys.lists, (does) => translate(`app.shortcuts.lists.${does}`))}
        />
        <Keys
          title={translate('app.shortcuts.forms.title')}
          rows={rowsOf(ownKeys.forms, (does) => translate(`app.shortcuts.forms.${does}`))}
        />
        <Keys
          title={translate('app.shortcuts.charts.title')}
          rows={rowsOf(ownKeys.charts, (does) => translate(`app.shortcuts.charts.${does}`))}
        />
      </div>
    </Page>
  );
}

type KeyRow = readonly [label: string, shortcuts: readonly string[]];

function rowsOf<Does extends string>(
  keys: Readonly<Record<Does, readonly string[]>>,
  say: (does: Does) => string,
): readonly KeyRow[] {
  return (Object.entries(keys) as [Does, readonly string[]][]).map(([does, shortcuts]) => [say(does), shortcuts]);
}

function Keys({ title, rows }: { title: string; rows: readonly KeyRow[] }) {
  const translate = useTranslate();
  return (
    <section>
      <h2 className={classes.heading}>{title}</h2>
      <Table>
        <Table.Tbody>
          {rows.map(([label, shortcuts]) => (
            <Table.Tr key={label}>
              <Table.Td>{label}</Table.Td>
              <Table.Td ta="right" className={classes.several}>
                {shortcuts.map((shortcut) => (
                  <kbd key={shortcut} className={classes.keys}>
                    {sayShortcut(shortcut, translate)}
                  </kbd>
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
