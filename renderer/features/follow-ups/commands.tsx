import { IconBellPlus, IconCheck, IconClockPause, IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { announceAction, announceRefusal } from '../../act';
import { type CommandContext, defineCommand, presentInView } from '../../command';
import { readClients } from '../../data/clients';
import { readFollowUp } from '../../data/follow-ups';
import { completeFollowUp } from '../../domain/follow-up/actions';
import type { FollowUp } from '../../domain/follow-up/follow-up';
import type { FollowUpId } from '../../domain/id';
import { AddFollowUpDialog } from './add-follow-up-dialog';
import { AfterDoneDialog } from './after-done-dialog';
import { EditFollowUpDialog } from './edit-follow-up-dialog';
import { SnoozeDialog } from './snooze-dialog';

interface Named {
  readonly followUp: FollowUp;
  readonly clientName: string;
}

async function find({ services }: CommandContext, id: FollowUpId): Promise<Named | null> {
  const { database } = services.book;
  const followUp = await readFollowUp(database, id);
  if (!followUp) return null;
  const [client] = await readClients(database, [followUp.clientId]);
  return { followUp, clientName: client?.name ?? '' };
}

async function openFor(
  context: CommandContext,
  id: FollowUpId,
  dialog: (named: Named & { readonly close: () => void }) => ReactNode,
): Promise<void> {
  const named = await find(context, id);
  if (named) context.openDialog((close) => dialog({ ...named, close }));
}

/** Done at once, with its undo; what does not come back by itself asks what is next. */
async function complete(context: CommandContext, id: FollowUpId): Promise<void> {
  const named = await find(context, id);
  if (named?.followUp.status !== 'open') return;
  const { book, clock, newId } = context.services;
  const writing = { now: clock.now(), today: clock.today(), newId };
  const action = completeFollowUp(named.followUp, named.clientName, writing);
  const outcome = await book.commit(action);
  if (!outcome.ok) {
    announceRefusal(context.translate, outcome.reason);
    return;
  }
  announceAction(book, context.translate, action.label, outcome.value.seq);
  if (action.changes.length === 1) context.run('follow-up.next', { followUpId: id });
}

export const followUpCommands = [
  defineCommand({
    id: 'follow-up.add',
    label: (t) => t('followUps.commands.add'),
    group: 'book',
    icon: IconBellPlus,
    shortcut: 'R',
    run: async (context, argument) => {
      const inView = argument ? null : await presentInView(context);
      const clientIds = argument?.clientIds ?? (inView ? [inView] : []);
      context.openDialog((close) => <AddFollowUpDialog clientIds={clientIds} close={close} />);
    },
  }),
  defineCommand({
    id: 'follow-up.edit',
    label: (t) => t('followUps.commands.edit'),
    group: 'book',
    icon: IconPencil,
    needsArgument: true,
    run: (context, { followUpId }) => openFor(context, followUpId, (named) => <EditFollowUpDialog {...named} />),
  }),
  defineCommand({
    id: 'follow-up.done',
    label: (t) => t('followUps.commands.done'),
    group: 'book',
    icon: IconCheck,
    needsArgument: true,
    run: (context, { followUpId }) => complete(context, followUpId),
  }),
  defineCommand({
    id: 'follow-up.snooze',
    label: (t) => t('followUps.commands.snooze'),
    group: 'book',
    icon: IconClockPause,
    needsArgument: true,
    run: (context, { followUpId }) => openFor(context, followUpId, (named) => <SnoozeDialog {...named} />),
  }),
  defineCommand({
    id: 'follow-up.next',
    label: (t) => t('followUps.afterDone.title'),
    group: 'book',
    icon: IconBellPlus,
    needsArgument: true,
    run: (context, { followUpId }) => openFor(context, followUpId, (named) => <AfterDoneDialog {...named} />),
  }),
];
