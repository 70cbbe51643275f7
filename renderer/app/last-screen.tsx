import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { OpenRefusal } from '../data/database';
import { useTranslate } from '../i18n/translate';
import { EmptyState } from '../ui/empty-state';

/** Where one stands when the book could not be opened: what happened, what is safe, what to do. */
export function LastScreen({ refusal }: { refusal: OpenRefusal }) {
  const translate = useTranslate();
  const detail = refusal.code === 'no-storage' ? refusal.detail : '';
  return (
    <main>
      <EmptyState
        icon={IconLock}
        title={translate('app.lastScreen.title')}
        action={<Button onClick={() => location.reload()}>{translate('app.buttons.retry')}</Button>}
      >
        {translate(`app.lastScreen.${refusal.code}`, { detail })}
      </EmptyState>
    </main>
  );
}
