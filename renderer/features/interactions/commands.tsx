import { IconMessagePlus, IconPencil } from '@tabler/icons-react';
import { type CommandArguments, type CommandContext, defineCommand, presentInView } from '../../command';
import { readClients } from '../../data/clients';
import { readFollowUp } from '../../data/follow-ups';
import { readInteraction } from '../../data/interactions';
import { EditContactDialog } from './edit-contact-dialog';
import { LogContactDialog } from './log-contact-dialog';

async function logContact(context: CommandContext, argument: CommandArguments['contact.log']): Promise<void> {
  const { database } = context.services.book;
  const answers = argument?.followUpId ? await readFollowUp(database, argument.followUpId) : null;
  const clientId = argument ? (argument.clientId ?? answers?.clientId ?? null) : await presentInView(context);
  context.openDialog((close) => <LogContactDialog clientId={clientId} answers={answers} close={close} />);
}

async function editContact(context: CommandContext, { interactionId }: CommandArguments['contact.edit']) {
  const { database } = context.services.book;
  const interaction = await readInteraction(database, interactionId);
  if (!interaction) return;
  const [client] = await readClients(database, [interaction.clientId]);
  context.openDialog((close) => (
    <EditContactDialog interaction={interaction} clientName={client?.name ?? ''} close={close} />
  ));
}

export const interactionCommands = [
  defineCommand({
    id: 'contact.log',
    label: (t) => t('interactions.log.command'),
    group: 'book',
    icon: IconMessagePlus,
    shortcut: 'N',
    run: (context, argument) => logContact(context, argument),
  }),
  defineCommand({
    id: 'contact.edit',
    label: (t) => t('app.buttons.edit'),
    group: 'book',
    icon: IconPencil,
    needsArgument: true,
    run: (context, argument) => editContact(context, argument),
  }),
];
