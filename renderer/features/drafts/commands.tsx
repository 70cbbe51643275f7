import { IconHistory } from '@tabler/icons-react';
import { type Command, defineCommand } from '../../command';
import { DraftsDialog } from './drafts-dialog';

export const draftCommands: readonly Command[] = [
  defineCommand({
    id: 'drafts.open',
    label: (t) => t('drafts.list.command'),
    group: 'book',
    icon: IconHistory,
    run: ({ openDialog }) => openDialog((close) => <DraftsDialog close={close} />),
  }),
];
