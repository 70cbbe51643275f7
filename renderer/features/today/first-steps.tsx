import { Button, Group } from '@mantine/core';
import { IconAddressBook } from '@tabler/icons-react';
import { useRunCommand } from '../../command';
import { useTranslate } from '../../i18n/translate';
import { useServices } from '../../services';
import { EmptyState } from '../../ui/empty-state';

/** The home of a book without a client: the ways to begin. */
export function FirstSteps() {
  const { isSample } = useServices();
  const translate = useTranslate();
  const run = useRunCommand();
  return (
    <EmptyState
      icon={IconAddressBook}
      title={translate('today.firstSteps.title')}
      action={
        <Group gap="xs" justify="center">
          <Button onClick={() => run('client.add')}>{translate('today.firstSteps.add')}</Button>
          <Button variant="default" onClick={() => run('contacts.import')}>
            {translate('today.firstSteps.import')}
          </Button>
          {isSample ? null : (
            <Button variant="subtle" onClick={() => run('sample.enter')}>
              {translate('today.firstSteps.sample')}
            </Button>
          )}
        </Group>
      }
    >
      {translate('today.firstSteps.explanation')}
    </EmptyState>
  );
}
