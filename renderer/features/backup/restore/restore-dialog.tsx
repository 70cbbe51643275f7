import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Manifest } from '../../../exchange/backup/manifest';
import type { Identity, Keys } from '../../../exchange/seal/keys';
import type { IncomingFile } from '../../../host/host';
import { useFormat } from '../../../i18n/format';
import { useTranslate } from '../../../i18n/translate';
import { adoptRestored } from '../../../safety/adopt';
import { type DeviceKeys, readDeviceKeys, writeDeviceKeys } from '../../../safety/device-keys';
import { useServices } from '../../../services';
import { ProgressDialog } from '../../../ui/progress-dialog';
import { answerOf, type Progress } from '../../../workers/job';
import { announceAfterReload } from '../announce-after-reload';
import type { KeysRefusal } from '../keys/keep-keys';
import { UnlockDialog } from '../keys/unlock-dialog';
import { Preview } from './preview';
import { type Refusal, sayRefusal } from './say-refusal';

/** A backup that reads: what it announces, and what opened it where the keys of this device did not. */
export interface OpenedBackup {
  readonly manifest: Manifest;
  readonly identity?: Identity;
  /** What this device, which has no keys, may go on with; null where there is nothing to offer. */
  readonly offered: DeviceKeys | null;
}

type Step =
  | { readonly name: 'reading' }
  | { readonly name: 'locked'; readonly sealedIdentity: string | null }
  | { readonly name: 'preview'; readonly backup: OpenedBackup }
  | { readonly name: 'restoring'; readonly progress: Progress | null }
  | { readonly name: 'refused'; readonly refusal: Refusal };

/** Shows what a backup holds beside the present book, restores it into a scratch book, verifies it, and swaps. */
export function RestoreDialog({ file, close }: { file: IncomingFile; close: () => void }) {
  const services = useServices();
  const { jobs } = services;
  const translate = useTranslate();
  const [step, setStep] = useState<Step>({ name: 'reading' });
  const controller = useRef(new AbortController());
  const restoreBook = useRestoring(file);

  useEffect(() => {
    void jobs.inspectBackup({ file: file.contents }).then((answered) => {
      const inspected = answerOf(answered);
      if (inspected.ok) setStep({ name: 'preview', backup: { manifest: inspected.value, offered: null } });
      else if (inspected.reason.code === 'sealed') setStep({ name: 'locked', ...inspected.reason });
      else setStep({ name: 'refused', refusal: inspected.reason });
    });
  }, [jobs, file]);

  async function unlock(keys: Keys, sealedIdentity: string | null): Promise<KeysRefusal | null> {
    const inspected = answerOf(await jobs.inspectBackup({ file: file.contents, identity: keys.identity }));
    if (!inspected.ok) {
      if (inspected.reason.code === 'wrong-key') return { code: 'wrong-key' };
      setStep({ name: 'refused', refusal: inspected.reason });
      return null;
    }
    const device = await readDeviceKeys(services.vault);
    const use = sealedIdentity === null ? null : { sealedIdentity, since: services.clock.now() };
    const offered = device.ok && device.value === null ? { keys, use } : null;
    setStep({ name: 'preview', backup: { manifest: inspected.value, identity: keys.identity, offered } });
    return null;
  }

  async function restore(backup: OpenedBackup, keepsKeys: boolean) {
    setStep({ name: 'restoring', progress: null });
    const refusal = await restoreBook(backup, keepsKeys, {
      signal: controller.current.signal,
      onProgress: (progress) => setStep({ name: 'restoring', progress }),
    }).catch(stopped);
    if (refusal?.code === 'cancelled') close();
    else if (refusal) setStep({ name: 'refused', refusal });
  }

  switch (step.name) {
    case 'reading':
      return (
        <ProgressDialog
          title={translate('backup.restore.reading')}
          share={null}
          detail={file.name}
          cancelWord={translate('app.buttons.cancel')}
          onCancel={close}
        />
      );
    case 'locked': {
      const { sealedIdentity } = step;
      return (
        <UnlockDialog
          title={translate('encryption.unlock.title')}
          sealedIdentity={sealedIdentity}
          saveWord={translate('encryption.unlock.submit')}
          jobs={jobs}
          onOpened={(keys, by) => unlock(keys, by === 'passphrase' ? sealedIdentity : null)}
          close={close}
        />
      );
    }
    case 'preview':
      return (
        <Preview
          backup={step.backup}
          file={file}
          close={close}
          onRestore={(keepsKeys) => void restore(step.backup, keepsKeys)}
        />
      );
    case 'restoring':
      return (
        <ProgressDialog
          title={translate('backup.restore.running')}
          share={step.progress && step.progress.all > 0 ? step.progress.done / step.progress.all : null}
          cancelWord={translate('app.buttons.cancel')}
          onCancel={() => controller.current.abort()}
        />
      );
    case 'refused':
      return <Refused refusal={step.refusal} close={close} />;
  }
}

/** A disk that is full can take away the very place that a scratch book is laid in. */
function stopped(error: unknown): Refusal {
  return { code: 'crashed', detail: error instanceof Error ? error.name : String(error) };
}

/** Restores, swaps, and loads the window anew; answers why not. */
function useRestoring(file: IncomingFile) {
  const { jobs, safetyJobs, shelf, vault, clock, reload, host } = useServices();
  const translate = useTranslate();
  const format = useFormat();
  const about = { appVersion: __APP_VERSION__, now: clock.now(), day: clock.today() };

  return async (
    { manifest, identity, offered }: OpenedBackup,
    keepsKeys: boolean,
    options: NonNullable<Parameters<typeof jobs.restoreBackup>[1]>,
  ): Promise<Refusal | null> => {
    const scratchName = await shelf.lay('scratch');
    const restored = answerOf(await jobs.restoreBackup({ file: file.contents, scratchName, identity }, options));
    const refusal = restored.ok
      ? await adoptRestored(scratchName, {
          shelf,
          vault,
          keepRestored: async (databaseName) => answerOf(await safetyJobs.keepRestored({ databaseName, ...about })),
        })
      : restored.reason;
    if (refusal) {
      await shelf.discard(scratchName);
      return restored.ok ? { code: 'not-kept' } : restored.reason;
    }
    const notKept = keepsKeys && offered !== null && (await writeDeviceKeys(vault, offered)) !== null;
    const { count } = manifest.tables.clients;
    const clients = translate('backup.clients', { count, formatted: format.number(count) });
    const done = translate('backup.restore.done', { clients });
    announceAfterReload(host, notKept ? `${done} ${translate('encryption.unlock.notKept')}` : done);
    reload();
    return null;
  };
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
