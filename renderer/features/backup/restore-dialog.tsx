import { Alert, Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useLive } from '../../data/live';
import { countTable } from '../../data/whole-book';
import type { BackupTable, Manifest } from '../../exchange/backup/manifest';
import type { IncomingFile } from '../../host/host';
import { useFormat } from '../../i18n/format';
import { type Translate, useTranslate } from '../../i18n/translate';
import { adoptRestored } from '../../safety/adopt';
import { useServices } from '../../services';
import { ProgressDialog } from '../../ui/progress-dialog';
import type { RestoreRefusal } from '../../workers/backup-requests';
import { answerOf, type JobRefusal, type Progress } from '../../workers/job';
import { announceAfterReload } from './announce-after-reload';

const shownTables = ['clients', 'interactions', 'followUps', 'sales', 'payments'] as const;

/** `not-kept`: it restored, and the vault refused to begin a journal for it. */
type Refusal = RestoreRefusal | JobRefusal | { readonly code: 'not-kept' };
type Step =
  | { readonly name: 'reading' }
  | { readonly name: 'preview'; readonly manifest: Manifest }
  | { readonly name: 'restoring'; readonly progress: Progress | null }
  | { readonly name: 'refused'; readonly refusal: Refusal };

/** Shows what a backup holds beside the present book, restores it into a scratch book, verifies it, and swaps. */
export function RestoreDialog({ file, close }: { file: IncomingFile; close: () => void }) {
  const { jobs, safetyJobs, shelf, vault, clock, reload, host } = useServices();
  const translate = useTranslate();
  const format = useFormat();
  const [step, setStep] = useState<Step>({ name: 'reading' });
  const controller = useRef(new AbortController());
  const request = { appVersion: __APP_VERSION__, now: clock.now(), day: clock.today() };
  const keepRestored = async (databaseName: string) =>
    answerOf(await safetyJobs.keepRestored({ databaseName, ...request }));

  useEffect(() => {
    void jobs.inspectBackup({ file: file.contents }).then((answered) => {
      if (!answered.ok) setStep({ name: 'refused', refusal: answered.reason });
      else if (answered.value.ok) setStep({ name: 'preview', manifest: answered.value.value });
      else setStep({ name: 'refused', refusal: answered.value.reason });
    });
  }, [jobs, file]);

  async function restore(manifest: Manifest) {
    setStep({ name: 'restoring', progress: null });
    const scratchName = await shelf.lay('scratch');
    const answered = await jobs.restoreBackup(
      { file: file.contents, scratchName },
      { signal: controller.current.signal, onProgress: (progress) => setStep({ name: 'restoring', progress }) },
    );
    const refusal = answered.ok ? (answered.value.ok ? null : answered.value.reason) : answered.reason;
    if (refusal) {
      await shelf.discard(scratchName);
      if (refusal.code === 'cancelled') close();
      else setStep({ name: 'refused', refusal });
      return;
    }
    const unkept = await adoptRestored(scratchName, { shelf, vault, keepRestored });
    if (unkept) {
      await shelf.discard(scratchName);
      setStep({ name: 'refused', refusal: { code: 'not-kept' } });
      return;
    }
    const { count } = manifest.tables.clients;
    const clients = translate('backup.clients', { count, formatted: format.number(count) });
    announceAfterReload(host, translate('backup.restore.done', { clients }));
    reload();
  }

  if (step.name === 'restoring') {
    return (
      <ProgressDialog
        title={translate('backup.restore.running')}
        share={step.progress && step.progress.all > 0 ? step.progress.done / step.progress.all : null}
        cancelWord={translate('app.buttons.cancel')}
        onCancel={() => controller.current.abort()}
      />
    );
  }
  if (step.name === 'refused') return <Refused refusal={step.refusal} close={close} />;
  if (step.name === 'reading') {
    return (
      <ProgressDialog
        title={translate('backup.restore.reading')}
        share={null}
        detail={file.name}
        cancelWord={translate('app.buttons.cancel')}
        onCancel={close}
      />
    );
  }
  return (
    <Preview
      manifest={step.manifest}
      fileName={file.name}
      close={close}
      onRestore={() => void restore(step.manifest)}
    />
  );
}

function Preview(props: { manifest: Manifest; fileName: string; close: () => void; onRestore: () => void }) {
  const { book, isSample } = useServices();
  const translate = useTranslate();
  const format = useFormat();
  const present = useLive(() => Promise.all(shownTables.map((table) => countTable(book.database, table))), [book]);
  const { manifest } = props;
  const count = manifest.tables.clients.count;
  const clients = translate('backup.clients', { count, formatted: format.number(count) });
  return (
    <Modal opened onClose={props.close} title={translate('backup.restore.dialogTitle')} size="lg">
      <Stack gap="md">
        <Text size="sm">
          <bdi>{props.fileName}</bdi>
          <br />
          {translate('backup.restore.madeOn', { when: format.moment(manifest.createdAt) })},{' '}
          {translate('backup.restore.madeBy', { version: manifest.appVersion })}
        </Text>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Td />
              <Table.Th ta="right">{translate('backup.restore.inside')}</Table.Th>
              <Table.Th ta="right">{translate('backup.restore.present')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shownTables.map((table, index) => (
              <Table.Tr key={table}>
                <Table.Th scope="row" fw={400}>
                  {translate(`backup.tables.${table}`)}
                </Table.Th>
                <Table.Td ta="right">{format.number(manifest.tables[table].count)}</Table.Td>
                <Table.Td ta="right">{present ? format.number(present[index] ?? 0) : '…'}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        {isSample ? (
          <Alert color="ochre" icon={<IconAlertTriangle />}>
            {translate('backup.restore.sampleOpen')}
          </Alert>
        ) : (
          <Text size="sm">{translate('backup.restore.keep')}</Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={props.close}>
            {translate('app.buttons.cancel')}
          </Button>
          <Button onClick={props.onRestore} disabled={isSample} data-autofocus>
            {translate('backup.restore.confirm', { clients })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Refused({ refusal, close }: { refusal: Refusal; close: () => void }) {
  const translate = useTranslate();
  return (
    <Modal opened onClose={close} title={translate('backup.refusals.title')}>
      <Stack gap="md">
        <Text>{sayRefusal(translate, refusal)}</Text>
        <Text c="dimmed" size="sm">
          {translate('backup.refusals.safe')}
        </Text>
        <Group justify="flex-end">
          <Button onClick={close} data-autofocus>
            {translate('app.buttons.close')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function sayRefusal(translate: Translate, refusal: Refusal): string {
  const table = 'table' in refusal ? sayTable(translate, refusal.table) : '';
  return translate(`backup.refusals.${refusal.code}`, {
    table,
    line: 'line' in refusal ? refusal.line : 0,
    version: 'appVersion' in refusal ? refusal.appVersion : '',
    detail: 'detail' in refusal ? refusal.detail : '',
  });
}

function sayTable(translate: Translate, table: BackupTable | 'manifest' | 'seal'): string {
  const named = shownTables.find((each) => each === table);
  if (named) return translate(`backup.tables.${named}`);
  return translate(table === 'seal' ? 'backup.refusals.seal' : 'backup.refusals.manifest');
}
