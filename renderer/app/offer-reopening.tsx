import { Button, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { i18n } from 'i18next';
import { type BookDatabase, whenLost } from '../data/database';

/**
 * Says so when the browser closes the book under this window, and stays until the person loads the window again: that start
 * compares the book with the vault. Not done unasked, because what is being typed may be kept nowhere else now.
 */
export function offerReopening(words: i18n, database: BookDatabase, reload: () => void): void {
  whenLost(database, () => {
    notifications.show({
      id: 'book-lost',
      color: 'brick',
      autoClose: false,
      withCloseButton: false,
      title: words.t('safety.lost.title'),
      message: (
        <Stack gap="xs" align="flex-start">
          <Text size="sm">{words.t('safety.lost.explanation')}</Text>
          <Button size="compact-sm" onClick={reload}>
            {words.t('safety.lost.reopen')}
          </Button>
        </Stack>
      ),
    });
  });
}
