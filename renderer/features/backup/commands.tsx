import { IconDatabaseExport, IconDatabaseImport, IconLock, IconLockOpen2, IconPrinter } from '@tabler/icons-react';
import { type Command, defineCommand } from '../../command';
import { PassphraseDialog } from './keys/passphrase-dialog';
import { RecoverySheetDialog } from './keys/recovery-sheet-dialog';
import { RepairKeysDialog } from './keys/repair-keys-dialog';
import { StopEncryptingDialog } from './keys/stop-encrypting-dialog';
import { RestoreDialog } from './restore/restore-dialog';
import { WriteBackupDialog } from './write-backup-dialog';

export const backupCommands: readonly Command[] = [
  defineCommand({
    id: 'book.backup',
    label: (t) => t('backup.write.command'),
    group: 'book',
    icon: IconDatabaseExport,
    shortcut: 'mod+S',
    run: ({ openDialog }, argument) =>
      openDialog((close) => <WriteBackupDialog inClear={argument?.inClear ?? false} close={close} />),
  }),
  defineCommand({
    id: 'book.restore',
    label: (t) => t('backup.restore.command'),
    group: 'book',
    icon: IconDatabaseImport,
    run: async ({ services, translate, openDialog }, argument) => {
      const show = (file: Parameters<typeof RestoreDialog>[0]['file'] | undefined) => {
        if (file) openDialog((close) => <RestoreDialog file={file} close={close} />);
      };
      if (argument?.files) {
        show(argument.files[0]);
        return;
      }
      const request = { description: translate('backup.write.fileKind'), extensions: ['zip', 'age'], multiple: false };
      show((await services.host.pickFiles(request))[0]);
    },
  }),
  defineCommand({
    id: 'encryption.choose-passphrase',
    label: (t) => t('encryption.choose'),
    group: 'book',
    icon: IconLock,
    needsArgument: true,
    run: ({ openDialog }, { device }) => openDialog((close) => <PassphraseDialog device={device} close={close} />),
  }),
  defineCommand({
    id: 'encryption.print-sheet',
    label: (t) => t('encryption.print'),
    group: 'book',
    icon: IconPrinter,
    needsArgument: true,
    run: ({ openDialog }, { keys }) => openDialog((close) => <RecoverySheetDialog keys={keys} close={close} />),
  }),
  defineCommand({
    id: 'encryption.stop',
    label: (t) => t('encryption.stop'),
    group: 'book',
    icon: IconLockOpen2,
    needsArgument: true,
    run: ({ openDialog }, { device }) => openDialog((close) => <StopEncryptingDialog device={device} close={close} />),
  }),
  defineCommand({
    id: 'encryption.repair',
    label: (t) => t('encryption.repair'),
    group: 'book',
    icon: IconLock,
    needsArgument: true,
    run: ({ openDialog }, { sealedIdentity }) =>
      openDialog((close) => <RepairKeysDialog sealedIdentity={sealedIdentity} close={close} />),
  }),
];
