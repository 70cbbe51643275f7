import { Spotlight } from '@mantine/spotlight';
import { IconAddressBook, IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useRunCommand } from '../command';
import { useDirectory } from '../data/live';
import { buildSearchKeys, searchClients } from '../domain/client/search';
import { fold } from '../domain/text/fold';
import { useTranslate } from '../i18n/translate';
import { useServices } from '../services';
import { commands } from './commands';
import classes from './palette.module.css';
import { sayShortcut } from './shortcut';

const mostClients = 7;

/** Ctrl+K: clients and every command that needs no argument, found by the same forgiving search. */
export function Palette() {
  const translate = useTranslate();
  const [query, setQuery] = useState('');
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      scrollable
      maxHeight={480}
      overlayProps={{ blur: 0, backgroundOpacity: 0.4 }}
      attributes={{ content: { 'aria-label': translate('app.commands.palette') } }}
    >
      <Spotlight.Search
        leftSection={<IconSearch size={18} aria-hidden />}
        placeholder={translate('app.palette.open')}
        aria-label={translate('app.palette.open')}
      />
      <Spotlight.ActionsList>
        <Found query={query} />
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

/** Rendered only while the palette is open, so that a closed one follows no change of the book. */
function Found({ query }: { query: string }) {
  const translate = useTranslate();
  const run = useRunCommand();
  const clients = useFoundClients(query);
  const found = useMemo(() => {
    const words = fold(query)
      .split(' ')
      .filter((word) => word !== '');
    return commands.filter((command) => {
      if (command.needsArgument || command.id === 'palette.open') return false;
      const label = fold(command.label(translate));
      return words.every((word) => label.includes(word));
    });
  }, [query, translate]);

  return (
    <>
      {clients.length > 0 ? (
        <Spotlight.ActionsGroup label={translate('app.palette.clients')}>
          {clients.map((client) => (
            <Spotlight.Action
              key={client.id}
              onClick={() => run('client.open', { clientId: client.id })}
              leftSection={<IconAddressBook size={18} stroke={1.6} aria-hidden />}
            >
              <bdi className={classes.label}>{client.name}</bdi>
              <bdi className={classes.aside}>{client.addresses[0]?.city || client.company}</bdi>
            </Spotlight.Action>
          ))}
        </Spotlight.ActionsGroup>
      ) : null}
      {found.length > 0 ? (
        <Spotlight.ActionsGroup label={translate('app.palette.commands')}>
          {found.map((command) => (
            <Spotlight.Action
              key={command.id}
              onClick={() => run(command.id as 'go.today')}
              leftSection={<command.icon size={18} stroke={1.6} aria-hidden />}
            >
              <span className={classes.label}>{command.label(translate)}</span>
              {command.shortcut ? (
                <kbd className={classes.aside}>{sayShortcut(command.shortcut, translate)}</kbd>
              ) : null}
            </Spotlight.Action>
          ))}
        </Spotlight.ActionsGroup>
      ) : null}
      {clients.length + found.length === 0 ? (
        <Spotlight.Empty>{translate('app.palette.nothing')}</Spotlight.Empty>
      ) : null}
    </>
  );
}

function useFoundClients(query: string) {
  const { directory } = useServices();
  const snapshot = useDirectory(directory);
  const named = useMemo(() => {
    const clients = snapshot?.lines.map((line) => line.client) ?? [];
    return { clients, keys: buildSearchKeys(clients) };
  }, [snapshot]);
  return useMemo(() => {
    if (query.trim() === '') return [];
    const { positions } = searchClients(named.keys, query);
    return positions
      .slice(0, mostClients)
      .map((position) => named.clients[position])
      .filter((client) => client !== undefined);
  }, [named, query]);
}
