import { Button, Group } from '@mantine/core';
import { IconAddressBook, IconSearchOff } from '@tabler/icons-react';
import { useRunCommand } from '../../../command';
import { useTranslate } from '../../../i18n/translate';
import { EmptyState } from '../../../ui/empty-state';

/** What stands in a book without clients: the three ways to begin. */
export function NoClients() {
  const translate = useTranslate();
  const run = useRunCommand();
  return (
    <EmptyState
      icon={IconAddressBook}
      title={translate('clients.empty.title')}
      action={
        <Group justify="center" gap="sm">
          <Button onClick={() => run('contacts.import')}>{translate('clients.empty.import')}</Button>
          <Button variant="default" onClick={() => run('client.add')}>
            {translate('clients.empty.add')}
          </Button>
          <Button variant="subtle" onClick={() => run('sample.enter')}>
            {translate('clients.empty.sample')}
          </Button>
        </Group>
      }
    >
      {translate('clients.empty.explanation')}
    </EmptyState>
  );
}

/** When nobody answers to the search and the filters: add the name that was typed, or look again among all. */
export function NoMatch({ query, onClear }: { query: string; onClear: () => void }) {
  const translate = useTranslate();
  const run = useRunCommand();
  const name = query.trim();
  return (
    <EmptyState
      icon={IconSearchOff}
      title={name === '' ? translate('clients.noMatch.filters') : translate('clients.noMatch.search', { name })}
      action={
        <Group justify="center" gap="sm">
          {name === '' ? null : (
            <Button onClick={() => run('client.add', { name })}>{translate('clients.noMatch.add', { name })}</Button>
          )}
          <Button variant="default" onClick={onClear}>
            {translate('clients.noMatch.clear')}
          </Button>
        </Group>
      }
    >
      {translate('clients.noMatch.explanation')}
    </EmptyState>
  );
}
