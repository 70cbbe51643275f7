import {
  IconAddressBook,
  IconArrowMerge,
  IconBookmark,
  IconPencil,
  IconTrash,
  IconUserPlus,
  IconUsers,
} from '@tabler/icons-react';
import { type Command, defineCommand } from '../../command';
import { readClients } from '../../data/clients';
import { readSegment } from '../../data/segments';
import { MergeDialog } from './duplicates/merge-dialog';
import { ClientFormDialog } from './form/client-form-dialog';
import { askForSegment } from './list/segments/asked';

export const clientCommands: readonly Command[] = [
  defineCommand({
    id: 'client.add',
    label: (t) => t('clients.commands.add'),
    group: 'book',
    icon: IconUserPlus,
    // C for client, beside N for a note of a contact.
    shortcut: 'C',
    run: ({ openDialog }, argument) =>
      openDialog((close) => <ClientFormDialog client={null} name={argument?.name ?? ''} close={close} />),
  }),
  defineCommand({
    id: 'client.edit',
    label: (t) => t('clients.commands.edit'),
    group: 'book',
    icon: IconPencil,
    needsArgument: true,
    run: async ({ services, openDialog }, { clientId }) => {
      const [client] = await readClients(services.book.database, [clientId]);
      if (client) openDialog((close) => <ClientFormDialog client={client} close={close} />);
    },
  }),
  defineCommand({
    id: 'client.open',
    label: (t) => t('clients.commands.open'),
    group: 'go',
    icon: IconAddressBook,
    needsArgument: true,
    run: ({ navigate }, { clientId }) => navigate(`/clients/${clientId}`),
  }),
  defineCommand({
    id: 'clients.merge',
    label: (t) => t('duplicates.mergeCommand'),
    group: 'book',
    icon: IconArrowMerge,
    needsArgument: true,
    run: ({ openDialog }, { clientIds }) => openDialog((close) => <MergeDialog clientIds={clientIds} close={close} />),
  }),
  defineCommand({
    id: 'segment.open',
    label: (t) => t('clients.segments.open'),
    group: 'go',
    icon: IconBookmark,
    needsArgument: true,
    run: async ({ services, navigate }, { segmentId }) => {
      const segment = await readSegment(services.book.database, segmentId);
      if (segment) askForSegment(segment);
      navigate('/clients');
    },
  }),
  defineCommand({
    id: 'duplicates.open',
    label: (t) => t('duplicates.command'),
    group: 'go',
    icon: IconUsers,
    run: ({ navigate }) => navigate('/duplicates'),
  }),
  defineCommand({
    id: 'trash.open',
    label: (t) => t('clients.commands.trash'),
    group: 'go',
    icon: IconTrash,
    run: ({ navigate }) => navigate('/trash'),
  }),
];
