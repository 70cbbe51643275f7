import { notifications } from '@mantine/notifications';
import { IconDoorExit, IconEye } from '@tabler/icons-react';
import { type Command, defineCommand } from '../../command';
import { leaveSample } from '../../data/sample';
import { EnterSampleDialog } from './enter-sample-dialog';
import { reloadAtHome } from './reload-at-home';

export const sampleCommands: readonly Command[] = [
  defineCommand({
    id: 'sample.enter',
    label: (t) => t('welcome.sample.enter'),
    group: 'book',
    icon: IconEye,
    isOffered: ({ isSample }) => !isSample,
    run: ({ services, translate, openDialog }) => {
      if (services.isSample) {
        notifications.show({ message: translate('welcome.sample.already') });
        return;
      }
      openDialog((close) => <EnterSampleDialog close={close} />);
    },
  }),
  defineCommand({
    id: 'sample.leave',
    label: (t) => t('welcome.sample.leave'),
    group: 'book',
    icon: IconDoorExit,
    isOffered: ({ isSample }) => isSample,
    run: ({ services, translate }) => {
      const { isSample, shelf, book, directory, drafts, reload } = services;
      if (!isSample) {
        notifications.show({ message: translate('welcome.sample.notInside') });
        return;
      }
      directory.close();
      void Promise.allSettled([drafts.closeWithBook(), leaveSample(shelf, book)]).then(() => reloadAtHome(reload));
    },
  }),
];
