import {
  IconAddressBook,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconChartBar,
  IconClockHour9,
  IconCommand,
  IconKeyboard,
  IconReceiptEuro,
  IconSettings,
  IconShieldCheck,
  IconSun,
} from '@tabler/icons-react';
import { takeBack } from '../act';
import { type Command, type CommandId, defineCommand } from '../command';
import { backupCommands } from '../features/backup/commands';
import { clientCommands } from '../features/clients/commands';
import { draftCommands } from '../features/drafts/commands';
import { exchangeCommands } from '../features/exchange/commands';
import { followUpCommands } from '../features/follow-ups/commands';
import { interactionCommands } from '../features/interactions/commands';
import { receiptsCommands } from '../features/receipts/commands';
import { saleCommands } from '../features/sales/commands';
import { sheetCommands } from '../features/sheet/commands';
import { sampleCommands } from '../features/welcome/commands';

/** The rail, in order: what each entry runs and where it leads. */
export const places = [
  defineCommand({
    id: 'go.today',
    label: (t) => t('app.commands.goToday'),
    group: 'go',
    icon: IconSun,
    shortcut: 'mod+1',
    run: ({ navigate }) => navigate('/'),
  }),
  defineCommand({
    id: 'go.clients',
    label: (t) => t('app.commands.goClients'),
    group: 'go',
    icon: IconAddressBook,
    shortcut: 'mod+2',
    run: ({ navigate }) => navigate('/clients'),
  }),
  defineCommand({
    id: 'go.follow-ups',
    label: (t) => t('app.commands.goFollowUps'),
    group: 'go',
    icon: IconClockHour9,
    shortcut: 'mod+3',
    run: ({ navigate }) => navigate('/follow-ups'),
  }),
  defineCommand({
    id: 'go.sales',
    label: (t) => t('app.commands.goSales'),
    group: 'go',
    icon: IconReceiptEuro,
    shortcut: 'mod+4',
    run: ({ navigate }) => navigate('/sales'),
  }),
  defineCommand({
    id: 'go.revenue',
    label: (t) => t('app.commands.goRevenue'),
    group: 'go',
    icon: IconChartBar,
    shortcut: 'mod+5',
    run: ({ navigate }) => navigate('/revenue'),
  }),
  defineCommand({
    id: 'go.backup',
    label: (t) => t('app.commands.goBackup'),
    group: 'go',
    icon: IconShieldCheck,
    shortcut: 'mod+6',
    run: ({ navigate }) => navigate('/backup'),
  }),
  defineCommand({
    id: 'go.settings',
    label: (t) => t('app.commands.goSettings'),
    group: 'go',
    icon: IconSettings,
    shortcut: 'mod+,',
    run: ({ navigate }) => navigate('/settings'),
  }),
];

const frameCommands = [
  defineCommand({
    id: 'palette.open',
    label: (t) => t('app.commands.palette'),
    group: 'view',
    icon: IconCommand,
    shortcut: 'mod+K',
    run: ({ openPalette }) => openPalette(),
  }),
  defineCommand({
    id: 'shortcuts.open',
    label: (t) => t('app.commands.shortcuts'),
    group: 'view',
    icon: IconKeyboard,
    shortcut: 'shift+?',
    run: ({ navigate }) => navigate('/shortcuts'),
  }),
  defineCommand({
    id: 'edit.undo',
    label: (t) => t('app.commands.undo'),
    group: 'edit',
    icon: IconArrowBackUp,
    shortcut: 'mod+Z',
    run: ({ services, translate }) => takeBack(services.book, translate, 'undo'),
  }),
  defineCommand({
    id: 'edit.redo',
    label: (t) => t('app.commands.redo'),
    group: 'edit',
    icon: IconArrowForwardUp,
    shortcut: 'mod+shift+Z',
    run: ({ services, translate }) => takeBack(services.book, translate, 'redo'),
  }),
];

/** Every command of the app. Features add theirs here. */
export const commands: readonly Command[] = [
  ...places,
  ...interactionCommands,
  ...followUpCommands,
  ...clientCommands,
  ...saleCommands,
  ...receiptsCommands,
  ...sheetCommands,
  ...backupCommands,
  ...exchangeCommands,
  ...draftCommands,
  ...sampleCommands,
  ...frameCommands,
];

export function findCommand(id: CommandId): Command | undefined {
  return commands.find((command) => command.id === id);
}
