import { Button } from '@mantine/core';
import { IconMapPinQuestion } from '@tabler/icons-react';
import { useRunCommand } from '../command';
import { useTranslate } from '../i18n/translate';
import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';

export function NotFound() {
  const translate = useTranslate();
  const run = useRunCommand();
  return (
    <Page title={translate('app.notFound.title')}>
      <EmptyState
        icon={IconMapPinQuestion}
        title={translate('app.notFound.explanation')}
        action={<Button onClick={() => run('go.today')}>{translate('app.commands.goToday')}</Button>}
      />
    </Page>
  );
}
