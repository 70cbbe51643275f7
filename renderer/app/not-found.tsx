import { Button } from '@mantine/core';
import { IconMapPinQuestion } from '@tabler/icons-react';
import { useRunCommand } from '../command';
import { useTranslate } from '../i18n/translate';
import { EmptyState } from '../ui/empty-state';

export function NotFound() {
  const translate = useTranslate();
  const run = useRunCommand();
  return (
    <EmptyState
      icon={IconMapPinQuestion}
      title={translate('app.notFound.title')}
      action={<Button onClick={() => run('go.today')}>{translate('app.commands.goToday')}</Button>}
    >
      {translate('app.notFound.explanation')}
    </EmptyState>
  );
}
