import { IconDatabaseExport, IconDatabaseImport } from '@tabler/icons-react';
import { type Command, defineCommand } from '../../command';
import { RestoreDialog } from './restore-dialog';
import { WriteBackupDialog } from './write-backup-dialog';

export const backupCommands: readonly Command[] = [
  defineCommand({
    id: 'book.backup',
    label: (t) => t('backup.write.command'),
    group: 'book',
    icon: IconDatabaseExport,
    shortcut: 'mod+S',
    run: ({ openDialog }) => openDialog((close) => <WriteBackupDialog close={close} />),
  }),
  defineCommand({
    id: 'book.restore',
    label: (t) => t('backup.restore.command'),
    group: 'book',
    icon: IconDatabaseImport,
    run: ({ services, translate, openDialog }, argument) => {
      const show = (file: Parameters<typeof RestoreDialog>[0]['file'] | undefined) => {
        if (file) openDialog((close) => <RestoreDialog file={file} close={close} />);
      };
      if (argument?.files) {
        show(argument.files[0]);
        return;
      }
      const request = { description: translate('backup.write.fileKind'), extensions: ['zip'], multiple: false };
      void services.host.pickFiles(request).then((files) => show(files[0]));
    },
  }),
];
