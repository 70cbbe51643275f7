import { Alert, Button, Group, Modal, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import { useServices } from '../../services';
import { ProgressDialog } from '../../ui/progress-dialog';
import type { WrittenBackup } from '../../workers/backup-requests';
import type { Progress } from '../../workers/job';
import { rememberBackup } from './last-backup';

/** Writes the whole book into one file: encrypted where backups are, in clear where that is asked for and confirmed. */
export function WriteBackupDialog({ inClear, close }: { inClear: boolean; close: () => void }) {
  const [isConfirmed, setConfirmed] = useState(!inClear);
  if (isConfirmed) return <Writing inClear={inClear} close={close} />;
  return <ConfirmClear onConfirm={() => setConfirmed(true)} close={close} />;
}

function ConfirmClear({ onConfirm, close }: { onConfirm: () => void; close: () => void }) {
  const translate = useTranslate();
  return (
    <Modal opened onClose={close} title={translate('encryption.clear.title')}>
      <Stack gap="md">
        <Alert color="ochre" icon={<IconAlertTriangle />}>
          {translate('encryption.clear.explanation')}
        </Alert>
        <Group justify="flex-end">
          <Button variant="default" onClick={close} data-autofocus>
            {translate('app.buttons.cancel')}
          </Button>
          <Button color="brick" onClick={onConfirm}>
            {translate('encryption.clear.confirm')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** Writes, and hands the file to the host; shown only while that lasts. */
function Writing({ inClear, close }: { inClear: boolean; close: () => void }) {
  const services = useServices();
  const translate = useTranslate();
  const [progress, setProgress] = useState<Progress | null>(null);
  const save = useSaveBackup();
  const controller = useRef(new AbortController());
  const begun = useRef(false);

  useEffect(() => {
    // The effect runs twice in development; one backup is enough.
    if (begun.current) return;
    begun.current = true;
    const { book, clock, jobs } = services;
    const request = { databaseName: book.database.name, appVersion: __APP_VERSION__, now: clock.now(), inClear };
    const options = { onProgress: setProgress, signal: controller.current.signal };
    void jobs
      .writeBackup(request, options)
      .then((answered) => save(answered))
      .finally(close);
  }, [services, save, inClear, close]);

  return (
    <ProgressDialog
      title={translate('backup.write.running')}
      share={progress && progress.all > 0 ? progress.done / progress.all : null}
      cancelWord={translate('app.buttons.cancel')}
      onCancel={() => controller.current.abort()}
    />
  );
}

type Answered = Awaited<ReturnType<ReturnType<typeof useServices>['jobs']['writeBackup']>>;

/** Hands a written backup to the host and says where it is, or why there is none. */
function useSaveBackup(): (answered: Answered) => Promise<void> {
  const { host, clock, isSample } = useServices();
  const translate = useTranslate();
  const format = useFormat();

  const refuse = (reason: 'disk-full' | 'not-allowed' | 'failed' | 'no-book' | 'no-keys' | 'crashed', detail = '') =>
    notifications.show({
      color: 'brick',
      autoClose: false,
      title: translate('backup.notSaved.title'),
      message: translate(`backup.notSaved.${reason}`, { detail }),
    });

  const keep = async ({ file, isSealed, manifest }: WrittenBackup) => {
    const suggestedName = translate(isSealed ? 'backup.write.sealedFileName' : 'backup.write.fileName', {
      day: clock.today(),
      time: clock.timeNow().replace(':', 'h'),
    });
    const request = {
      suggestedName,
      description: translate('backup.write.fileKind'),
      extension: 'zip',
      contents: file,
    };
    const saved = await host.saveFile(request);
    if (saved.status === 'cancelled') return;
    if (saved.status === 'refused') {
      refuse(saved.reason);
      return;
    }
    // A copy of the sample says nothing about one's own book.
    if (!isSample) rememberBackup(host, clock.now());
    const { count } = manifest.tables.clients;
    const clients = translate('backup.clients', { count, formatted: format.number(count) });
    const detail = translate('backup.write.doneDetail', { clients, size: format.bytes(file.size) });
    notifications.show({
      color: 'sage',
      autoClose: 12_000,
      title: translate('backup.write.done', { name: saved.name }),
      message: `${detail} ${translate(isSealed ? 'backup.write.sealed' : 'backup.write.plain')}`,
    });
  };

  return async (answered) => {
    if (!answered.ok) {
      if (answered.reason.code === 'crashed') refuse('crashed', answered.reason.detail);
      return;
    }
    if (answered.value.ok) await keep(answered.value.value);
    else if (answered.value.reason.code !== 'cancelled') refuse(answered.value.reason.code);
  };
}
