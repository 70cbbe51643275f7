import { notifications } from '@mantine/notifications';
import { useEffect, useRef, useState } from 'react';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import { useServices } from '../../services';
import { ProgressDialog } from '../../ui/progress-dialog';
import type { WrittenBackup } from '../../workers/backup-requests';
import type { Progress } from '../../workers/job';
import { rememberBackup } from './last-backup';

/** Writes the whole book into one file and hands it to the host; shown only while that lasts. */
export function WriteBackupDialog({ close }: { close: () => void }) {
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
    const request = { databaseName: book.database.name, appVersion: __APP_VERSION__, now: clock.now() };
    const options = { onProgress: setProgress, signal: controller.current.signal };
    void jobs
      .writeBackup(request, options)
      .then((answered) => save(answered))
      .finally(close);
  }, [services, save, close]);

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

  const refuse = (reason: 'disk-full' | 'not-allowed' | 'failed' | 'no-book' | 'crashed', detail = '') =>
    notifications.show({
      color: 'brick',
      autoClose: false,
      title: translate('backup.notSaved.title'),
      message: translate(`backup.notSaved.${reason}`, { detail }),
    });

  const keep = async ({ file, manifest }: WrittenBackup) => {
    const suggestedName = translate('backup.write.fileName', {
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
    notifications.show({
      color: 'sage',
      autoClose: 12_000,
      title: translate('backup.write.done', { name: saved.name }),
      message: translate('backup.write.doneDetail', { clients, size: format.bytes(file.size) }),
    });
  };

  return async (answered) => {
    if (!answered.ok) {
      if (answered.reason.code === 'crashed') refuse('crashed', answered.reason.detail);
      return;
    }
    if (answered.value.ok) await keep(answered.value.value);
    else if (answered.value.reason.code === 'no-book') refuse('no-book');
  };
}
