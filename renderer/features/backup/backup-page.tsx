import { Button, Group, Stack, Text } from '@mantine/core';
import { IconArrowBackUp, IconDownload, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useRunCommand } from '../../command';
import { useLive } from '../../data/live';
import { keptDays } from '../../data/shelf';
import { addDays, type Moment } from '../../domain/calendar/day';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import { goBackBefore } from '../../safety/adopt';
import { useServices } from '../../services';
import { Page } from '../../ui/page';
import { announceAfterReload } from './announce-after-reload';
import { EncryptionPart } from './encryption';
import { readLastBackup } from './last-backup';
import { Part } from './part';
import { SafetyStatus } from './safety-status';
import { SecondFolderPart } from './second-folder';
import { SnapshotsPart } from './snapshots-list';
import { StoresAsidePart } from './stores-aside';

/** How safe the book is, what keeps it so, what leaves this disk, and the ways back. */
export function BackupPage() {
  const translate = useTranslate();
  const run = useRunCommand();
  return (
    <Page title={translate('backup.title')} subtitle={translate('backup.subtitle')}>
      <Stack gap={40} maw={760}>
        <SafetyStatus />
        <Part title={translate('backup.write.title')} explanation={translate('backup.write.explanation')}>
          <LastBackup />
          <Group>
            <Button leftSection={<IconDownload size={16} aria-hidden />} onClick={() => run('book.backup')}>
              {translate('backup.write.button')}
            </Button>
          </Group>
        </Part>
        <EncryptionPart />
        <SecondFolderPart />
        <SnapshotsPart />
        <Part title={translate('backup.restore.title')} explanation={translate('backup.restore.explanation')}>
          <Group>
            <Button
              variant="default"
              leftSection={<IconUpload size={16} aria-hidden />}
              onClick={() => run('book.restore')}
            >
              {translate('backup.restore.button')}
            </Button>
          </Group>
        </Part>
        <GoBack />
        <StoresAsidePart />
      </Stack>
    </Page>
  );
}

/** When a file was last saved by hand from this device. */
function LastBackup() {
  const { host, clock } = useServices();
  const translate = useTranslate();
  const format = useFormat();
  const last = readLastBackup(host);
  if (last === null) return <Text>{translate('backup.write.lastNever')}</Text>;
  return (
    <Text>{translate('backup.write.last', { when: format.moment(last), ago: format.ago(last, clock.now()) })}</Text>
  );
}

function GoBack() {
  const { shelf, vault, clock, host, reload, isSample } = useServices();
  const translate = useTranslate();
  const format = useFormat();
  const [going, setGoing] = useState(false);
  const replaced = useLive(() => shelf.replaced(), [shelf]);
  if (!replaced || isSample) return null;

  async function goBack() {
    setGoing(true);
    if (!(await goBackBefore(shelf, vault))) {
      setGoing(false);
      return;
    }
    announceAfterReload(host, translate('backup.back.done'));
    reload();
  }

  const day = clock.dayAt(replaced.since as Moment);
  const explanation = translate('backup.back.explanation', {
    when: format.moment(replaced.since),
    until: format.dayLong(addDays(day, keptDays)),
  });
  return (
    <Part title={translate('backup.back.title')} explanation={explanation}>
      <Group>
        <Button
          variant="default"
          loading={going}
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          onClick={() => void goBack()}
        >
          {translate('backup.back.button')}
        </Button>
      </Group>
    </Part>
  );
}
