import { IconHistory, IconLink, IconQrcode } from '@tabler/icons-react';
import { type Command, defineCommand } from '../../command';
import { AsItWasDialog } from './as-it-was/as-it-was-dialog';
import { LinkDialog } from './link-dialog';
import { QrDialog } from './qr-dialog';

export const sheetCommands: readonly Command[] = [
  defineCommand({
    id: 'client.as-it-was',
    label: (t) => t('asItWas.command'),
    group: 'book',
    icon: IconHistory,
    run: ({ openDialog }, argument) =>
      openDialog((close) => <AsItWasDialog clientId={argument?.clientId ?? null} close={close} />),
  }),
  defineCommand({
    id: 'client.qr',
    label: (t) => t('qr.command'),
    group: 'book',
    icon: IconQrcode,
    needsArgument: true,
    run: ({ openDialog }, { clientId }) => openDialog((close) => <QrDialog clientId={clientId} close={close} />),
  }),
  defineCommand({
    id: 'link.add',
    label: (t) => t('sheet.commands.addLink'),
    group: 'book',
    icon: IconLink,
    needsArgument: true,
    run: ({ openDialog }, { clientId }) => openDialog((close) => <LinkDialog about={{ clientId }} close={close} />),
  }),
  defineCommand({
    id: 'link.edit',
    label: (t) => t('sheet.commands.editLink'),
    group: 'book',
    icon: IconLink,
    needsArgument: true,
    run: ({ openDialog }, { linkId }) => openDialog((close) => <LinkDialog about={{ linkId }} close={close} />),
  }),
];
