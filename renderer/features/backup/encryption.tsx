import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconLock, IconLockOpen2, IconPrinter } from '@tabler/icons-react';
import { useRunCommand } from '../../command';
import type { Moment } from '../../domain/calendar/day';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import { type DeviceKeys, readDeviceKeys, readSealedIdentity } from '../../safety/device-keys';
import { useServices } from '../../services';
import { Part } from './part';
import { useKeeper } from './use-keeper';

/** Whether backups are encrypted, and what can be done about it. */
export function EncryptionPart() {
  const kept = useKeeper();
  const translate = useTranslate();
  if (kept === null || !kept.state.isKnown) return null;
  const { encryption } = kept.state;
  return (
    <Part title={translate('encryption.title')} explanation={translate('encryption.explanation')}>
      {encryption === 'damaged' ? <Damaged /> : encryption === null ? <Plain /> : <Encrypted since={encryption} />}
    </Part>
  );
}

function Plain() {
  const translate = useTranslate();
  const run = useRunCommand();
  const withDevice = useDevice();
  return (
    <>
      <Group gap="xs" wrap="nowrap">
        <IconLockOpen2 size={18} color="var(--quiet)" aria-hidden />
        <Text>{translate('encryption.plain')}</Text>
      </Group>
      <Group>
        <Button
          variant="default"
          onClick={() => void withDevice((device) => run('encryption.choose-passphrase', { device }))}
        >
          {translate('encryption.choose')}
        </Button>
      </Group>
    </>
  );
}

function Encrypted({ since }: { since: Moment }) {
  const { clock } = useServices();
  const translate = useTranslate();
  const format = useFormat();
  const run = useRunCommand();
  const withDevice = useDevice();
  return (
    <>
      <Group gap="xs" wrap="nowrap">
        <IconLock size={18} color="var(--sage)" aria-hidden />
        <Text>{translate('encryption.since', { day: format.dayLong(clock.dayAt(since)) })}</Text>
      </Group>
      <Group>
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} aria-hidden />}
          onClick={() => void withDevice((device) => device && run('encryption.print-sheet', { keys: device.keys }))}
        >
          {translate('encryption.print')}
        </Button>
        <Button
          variant="default"
          onClick={() => void withDevice((device) => run('encryption.choose-passphrase', { device }))}
        >
          {translate('encryption.change')}
        </Button>
      </Group>
      <Group gap="xs">
        <Button variant="subtle" size="compact-sm" onClick={() => run('book.backup', { inClear: true })}>
          {translate('encryption.inClear')}
        </Button>
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => void withDevice((device) => device && run('encryption.stop', { device }))}
        >
          {translate('encryption.stop')}
        </Button>
      </Group>
    </>
  );
}

function Damaged() {
  const { vault } = useServices();
  const translate = useTranslate();
  const run = useRunCommand();
  const repair = async () => run('encryption.repair', { sealedIdentity: await readSealedIdentity(vault) });
  return (
    <>
      <Alert color="brick" icon={<IconAlertTriangle />}>
        {translate('encryption.damaged')}
      </Alert>
      <Group>
        <Button onClick={() => void repair()}>{translate('encryption.repair')}</Button>
      </Group>
    </>
  );
}

/** Reads the keys when they are asked for: the secret is not held by a page that only says that there is one. */
function useDevice(): (then: (device: DeviceKeys | null) => void) => Promise<void> {
  const { vault } = useServices();
  const kept = useKeeper();
  return async (then) => {
    const device = await readDeviceKeys(vault);
    if (device.ok) then(device.value);
    // Damaged meanwhile: the page says so once the vault was read anew.
    else await kept?.keeper.refresh();
  };
}
