import type { Icon } from '@tabler/icons-react';
import { createContext, type ReactNode, useContext } from 'react';
import { readPresentClients } from './data/clients';
import type { ClientId, FollowUpId, InteractionId, LinkId, PaymentId, SaleId, SegmentId } from './domain/id';
import type { BuyerId } from './domain/sale/sale';
import type { IncomingFile } from './host/host';
import type { Translate } from './i18n/translate';
import type { DeviceKeys } from './safety/device-keys';
import type { Services } from './services';

/**
 * What each command may be told. Features reach one another only through these: the sheet runs `contact.log` for its
 * client and does not know which feature answers.
 */
export interface CommandArguments {
  'go.today': undefined;
  'go.clients': undefined;
  'go.follow-ups': undefined;
  'go.sales': undefined;
  'go.revenue': undefined;
  'go.backup': undefined;
  'go.settings': undefined;
  'palette.open': undefined;
  'shortcuts.open': undefined;
  'edit.undo': undefined;
  'edit.redo': undefined;
  'client.add': { readonly name?: string } | undefined;
  'client.edit': { readonly clientId: ClientId };
  'client.open': { readonly clientId: ClientId };
  /** Shows two clients side by side, to make one of them. */
  'clients.merge': { readonly clientIds: readonly [ClientId, ClientId] };
  'duplicates.open': undefined;
  /** Without a client: of the one whose sheet is open, or of one to be chosen. */
  'client.as-it-was': { readonly clientId: ClientId } | undefined;
  'client.qr': { readonly clientId: ClientId };
  'link.add': { readonly clientId: ClientId };
  'link.edit': { readonly linkId: LinkId };
  /** `followUpId`: the follow-up that this contact answers; it is closed in the same action. */
  'contact.log': { readonly clientId?: ClientId; readonly followUpId?: FollowUpId } | undefined;
  'contact.edit': { readonly interactionId: InteractionId };
  'follow-up.add': { readonly clientIds?: readonly ClientId[] } | undefined;
  'follow-up.edit': { readonly followUpId: FollowUpId };
  'follow-up.done': { readonly followUpId: FollowUpId };
  'follow-up.snooze': { readonly followUpId: FollowUpId };
  /** Asks what comes after one that is done. */
  'follow-up.next': { readonly followUpId: FollowUpId };
  'sale.add': { readonly buyerId?: BuyerId } | undefined;
  /** Shows a sale with its payments and credit notes. */
  'sale.open': { readonly saleId: SaleId };
  'sale.edit': { readonly saleId: SaleId };
  'sale.credit': { readonly saleId: SaleId };
  'payment.add': { readonly saleId: SaleId };
  'payment.edit': { readonly paymentId: PaymentId };
  'contacts.import': { readonly files?: readonly IncomingFile[] } | undefined;
  'sales.import': { readonly files?: readonly IncomingFile[] } | undefined;
  'history.import': { readonly files?: readonly IncomingFile[] } | undefined;
  'imports.list': undefined;
  /** `clientIds`: those chosen; `listedIds`: those whom a list shows, where it does not show all; `segmentId`: it shows a segment. */
  'clients.export':
    | {
        readonly clientIds?: readonly ClientId[];
        readonly listedIds?: readonly ClientId[] | undefined;
        readonly segmentId?: SegmentId | undefined;
      }
    | undefined;
  /** Shows the clients of a segment in their list. */
  'segment.open': { readonly segmentId: SegmentId };
  /** `inClear`: this once, where backups are encrypted. */
  'book.backup': { readonly inClear: true } | undefined;
  'book.restore': { readonly files?: readonly IncomingFile[] } | undefined;
  'encryption.choose-passphrase': { readonly device: DeviceKeys | null };
  'encryption.print-sheet': { readonly keys: DeviceKeys['keys'] };
  'encryption.stop': { readonly device: DeviceKeys };
  /** `sealedIdentity`: the spare copy of the keys, null where that is gone too. */
  'encryption.repair': { readonly sealedIdentity: string | null };
  'drafts.open': undefined;
  'sample.enter': undefined;
  'sample.leave': undefined;
  'trash.open': undefined;
  'receipts.open': undefined;
}
export type CommandId = keyof CommandArguments;

/** What a command's `run` may use. */
export interface CommandContext {
  readonly services: Services;
  readonly translate: Translate;
  /** Goes to a route such as `/clients`. */
  readonly navigate: (route: string) => void;
  /** Shows a dialog above the page; the content closes it by calling `close`. */
  readonly openDialog: (content: (close: () => void) => ReactNode) => void;
  /** Shows the command palette. */
  readonly openPalette: () => void;
  /** The client whose sheet is on screen: whom a gesture is about that comes without any argument. */
  readonly clientInView: ClientId | null;
  readonly run: RunCommand;
}

/** The client in view, for what writes about them; null for one in the trash, where it would leave with them. */
export async function presentInView({ services, clientInView }: CommandContext): Promise<ClientId | null> {
  if (clientInView === null) return null;
  const [client] = await readPresentClients(services.book.database, [clientInView]);
  return client?.id ?? null;
}

/** A command is data: menu, palette, shortcuts, buttons and the shortcuts page read the same list. */
export interface Command<Id extends CommandId = CommandId> {
  readonly id: Id;
  readonly label: (translate: Translate) => string;
  readonly group: 'go' | 'book' | 'edit' | 'view';
  readonly icon: Icon;
  /** As Mantine's hotkeys write them ("mod+K", "N"); single letters do not fire while one types. */
  readonly shortcut?: string;
  /** Commands that need an argument stay out of menu and palette. */
  readonly needsArgument?: true;
  /** False where it would lead nowhere: the palette then leaves it out. */
  readonly isOffered?: (services: Services) => boolean;
  /** Where it has to wait for something it answers a promise: the person is told when that fails. */
  readonly run: (context: CommandContext, argument: CommandArguments[Id]) => unknown;
}

/** Keeps the argument's type tied to the id where a command is written down. */
export function defineCommand<Id extends CommandId>(command: Command<Id>): Command {
  return command as unknown as Command;
}

export type RunCommand = <Id extends CommandId>(
  id: Id,
  ...argument: undefined extends CommandArguments[Id] ? [CommandArguments[Id]?] : [CommandArguments[Id]]
) => void;

const RunCommandContext = createContext<RunCommand | null>(null);

export function RunCommandProvider({ run, children }: { run: RunCommand; children: ReactNode }) {
  return <RunCommandContext value={run}>{children}</RunCommandContext>;
}

export function useRunCommand(): RunCommand {
  const run = useContext(RunCommandContext);
  if (!run) throw new Error('useRunCommand outside RunCommandProvider');
  return run;
}
