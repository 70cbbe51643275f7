import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { Keys } from '../../../exchange/seal/keys';
import { useTranslate } from '../../../i18n/translate';
import { writeDeviceKeys } from '../../../safety/device-keys';
import { useServices } from '../../../services';
import type { KeysRefusal } from './keep-keys';
import { PassphraseDialog } from './passphrase-dialog';
import { UnlockDialog } from './unlock-dialog';

/**
 * Puts damaged keys back: from their spare copy by the passphrase, or from the recovery sheet, for a new passphrase. Who has
 * neither begins anew.
 */
export function RepairKeysDialog(props: { sealedIdentity: string | null; close: () => void }) {
  const { jobs, vault, clock, keeper } = useServices();
  const translate = useTranslate();
  /** What a new passphrase is chosen for; `keys` null for fresh ones. */
  const [choosing, setChoosing] = useState<{ readonly keys: Keys | null } | null>(null);
  const { sealedIdentity } = props;

  async function putBack(keys: Keys, by: 'passphrase' | 'key'): Promise<KeysRefusal | null> {
    if (by === 'key' || sealedIdentity === null) {
      setChoosing({ keys });
      return null;
    }
    const refused = await writeDeviceKeys(vault, { keys, use: { sealedIdentity, since: clock.now() } });
    if (refused) return { code: 'vault' };
    await keeper?.refresh();
    void keeper?.snapshotNow();
    notifications.show({ color: 'sage', autoClose: 10_000, message: translate('encryption.repairing.done') });
    props.close();
    return null;
  }

  if (choosing) {
    return <PassphraseDialog device={choosing.keys && { keys: choosing.keys, use: null }} close={props.close} />;
  }
  return (
    <UnlockDialog
      title={translate('encryption.repairing.title')}
      explanation={translate('encryption.repairing.explanation')}
      sealedIdentity={sealedIdentity}
      saveWord={translate('encryption.repairing.confirm')}
      jobs={jobs}
      onOpened={putBack}
      close={props.close}
    >
      <Text size="sm" c="dimmed">
        {translate('encryption.repairing.neither')}
      </Text>
      <Group>
        <Button variant="default" size="compact-sm" onClick={() => setChoosing({ keys: null })}>
          {translate('encryption.repairing.again')}
        </Button>
      </Group>
    </UnlockDialog>
  );
}
