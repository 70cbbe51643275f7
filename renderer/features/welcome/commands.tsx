import { notifications } from '@mantine/notifications';
import { IconBook2, IconDoorExit } from '@tabler/icons-react';
import { type Command, defineCommand } from '../../command';
import { leaveSample } from '../../data/sample';
import { EnterSampleDialog } from './enter-sample-dialog';

export const sampleCommands: readonly Command[] = [
  defineCommand({
    id: 'sample.enter',
    label: (t) => t('welcome.sample.enter'),
    group: 'book',
    icon: IconBook2,
    run: ({ services, translate, navigate, openDialog }) => {
      if (services.isSample) {
        notifications.show({ message: translate('welcome.sample.already') });
        return;
      }
      openDialog((close) => <EnterSampleDialog close={close} onEntered={() => navigate('/')} />);
    },
  }),
  defineCommand({
    id: 'sample.leave',
    label: (t) => t('welcome.sample.leave'),
    group: 'book',
    icon: IconDoorExit,
    run: ({ services, translate, navigate }) => {
      const { isSample, shelf, book, directory, reload } = services;
      if (!isSample) {
        notifications.show({ message: translate('welcome.sample.notInside') });
        return;
      }
      directory.close();
      navigate('/');
      void leaveSample(shelf, book).finally(reload);
    },
  }),
];
