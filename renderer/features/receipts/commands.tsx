import { IconBook2 } from '@tabler/icons-react';
import { defineCommand } from '../../command';

export const receiptsCommands = [
  defineCommand({
    id: 'receipts.open',
    label: (t) => t('receipts.command'),
    group: 'go',
    icon: IconBook2,
    run: ({ navigate }) => navigate('/receipts'),
  }),
];
