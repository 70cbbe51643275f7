import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslate } from '../../../i18n/translate';
import { type DeviceKeys, writeDeviceKeys } from '../../../safety/device-keys';
import { useServices } from '../../../services';

/** Makes backups plain again. The keys stay for what they have encrypted, and for whoever changes their mind. */
export function StopEncryptingDialog({ device, close }: { device: DeviceKeys; close: () => void }) {
  const { vault, keeper } = useServices();
  const translate = useTranslate();
  const [isRefused, setRefused] = useState(false);

  async function stop() {
    const refused = await writeDeviceKeys(vault, { keys: device.keys, use: null });
    await keeper?.refresh();
    if (refused) {
      setRefused(true);
      return;
    }
    notifications.show({ autoClose: 8_000, message: translate('encryption.stopping.done') });
    close();
  }

  return (
    <Modal opened onClose={close} title={translate('encryption.stopping.title')}>
      <Stack gap="md">
        <Alert color="ochre" icon={<IconAlertTriangle />}>
          {translate('encryption.stopping.explanation')}
        </Alert>
        <Text>{translate('encryption.stopping.former')}</Text>
        {isRefused ? (
          <Alert color="brick" role="alert">
            {translate('encryption.refusals.vault')}
          </Alert>
        ) : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={close} data-autofocus>
            {translate('app.buttons.cancel')}
          </Button>
          <Button color="brick" onClick={() => void stop()}>
            {translate('encryption.stopping.confirm')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
