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

/**
 * When nobody answers to the search and the filters: look for the same words in the whole book, show everybody, or add the
 * name that was typed. Who has filtered is first led to the whole book: the client may well be in it already.
 */
export function NoMatch(props: { query: string; isFiltered: boolean; onDropFilters: () => void; onClear: () => void }) {
  const { isFiltered } = props;
  const translate = useTranslate();
  const run = useRunCommand();
  const name = props.query.trim();
  if (name === '') {
    return (
      <EmptyState
        icon={IconSearchOff}
        title={translate('clients.noMatch.filters')}
        action={
          <Button variant="default" onClick={props.onClear}>
            {translate('clients.noMatch.clear')}
          </Button>
        }
      >
        {translate('clients.noMatch.filtersExplanation')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={IconSearchOff}
      title={translate(isFiltered ? 'clients.noMatch.searchFiltered' : 'clients.noMatch.search', { name })}
      action={
        <Group justify="center" gap="sm">
          {isFiltered ? (
            <Button onClick={props.onDropFilters}>{translate('clients.noMatch.dropFilters')}</Button>
          ) : null}
          <Button variant={isFiltered ? 'default' : 'filled'} onClick={() => run('client.add', { name })}>
            {translate('clients.noMatch.add', { name })}
          </Button>
          <Button variant="default" onClick={props.onClear}>
            {translate('clients.noMatch.clear')}
          </Button>
        </Group>
      }
    >
      {translate(isFiltered ? 'clients.noMatch.searchFilteredExplanation' : 'clients.noMatch.explanation')}
    </EmptyState>
  );
}
