import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { FileRefusal } from '../../../exchange/contacts/reading';
import { useFormat } from '../../../i18n/format';
import { useTranslate } from '../../../i18n/translate';
import { sayFileRefusal } from '../say-file';

export type UnknownReason = FileRefusal | { readonly code: 'unreadable' | 'folder' | 'mixed' };

/** Says what a dropped file is, that nothing came of it, and what to do instead. */
export function UnknownFileDialog({ name, reason, close }: { name: string; reason: UnknownReason; close: () => void }) {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <Modal opened onClose={close} title={translate('exchange.drop.title')}>
      <Stack gap="md">
        {name === '' ? null : (
          <Text fw={600}>
            <bdi>{name}</bdi>
          </Text>
        )}
        <Text>{say()}</Text>
        <Text size="sm" c="dimmed">
          {translate('exchange.files.nothingWritten')}
        </Text>
        <Group justify="flex-end">
          <Button onClick={close} data-autofocus>
            {translate('app.buttons.close')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );

  function say(): string {
    switch (reason.code) {
      case 'folder':
      case 'mixed':
        return translate(`exchange.drop.${reason.code}`);
      case 'unreadable':
        return translate('exchange.files.refused.unreadable');
      default:
        return sayFileRefusal(translate, format, reason);
    }
  }
}
