import { IconAddressBook, IconArrowBackUp, IconFileExport, IconHistory, IconReceipt } from '@tabler/icons-react';
import { type Command, type CommandContext, defineCommand } from '../../command';
import type { IncomingFile } from '../../host/host';
import { ImportContactsDialog } from './contacts/import-contacts-dialog';
import { SalesInsteadDialog } from './contacts/sales-instead-dialog';
import { ImportHistoryDialog } from './history/import-history-dialog';
import { ExportDialog } from './out/export-dialog';
import { PastImportsDialog } from './past/past-imports-dialog';
import { ImportSalesDialog } from './sales/import-sales-dialog';

export const exchangeCommands: readonly Command[] = [
  defineCommand({
    id: 'contacts.import',
    label: (t) => t('exchange.contacts.command'),
    group: 'book',
    icon: IconAddressBook,
    run: (context, argument) => {
      const description = context.translate('exchange.contacts.fileKind');
      const choose = () => pick(context, description, ['vcf', 'csv', 'xlsx', 'txt', 'json']);
      const open = (files: readonly IncomingFile[]) =>
        context.openDialog((close) => (
          <ImportContactsDialog
            files={files}
            close={close}
            chooseFiles={choose}
            goToImported={() => context.run('go.clients')}
          />
        ));
      return show(argument?.files, choose, async (files) => {
        if (await areSales(files)) askWhetherSales(context, files, open);
        else open(files);
      });
    },
  }),
  defineCommand({
    id: 'sales.import',
    label: (t) => t('exchange.sales.command'),
    group: 'book',
    icon: IconReceipt,
    run: (context, argument) => {
      const description = context.translate('exchange.sales.fileKind');
      const choose = () => pick(context, description, ['csv', 'xlsx', 'txt']);
      return show(argument?.files, choose, (files) =>
        context.openDialog((close) => (
          <ImportSalesDialog
            files={files}
            close={close}
            chooseFiles={choose}
            goToImported={() => context.run('go.sales')}
          />
        )),
      );
    },
  }),
  defineCommand({
    id: 'history.import',
    label: (t) => t('exchange.history.command'),
    group: 'book',
    icon: IconHistory,
    run: (context, argument) => {
      const description = context.translate('exchange.history.fileKind');
      const choose = () => pick(context, description, ['csv', 'xlsx', 'txt', 'json']);
      return show(argument?.files, choose, (files) =>
        context.openDialog((close) => (
          <ImportHistoryDialog
            files={files}
            close={close}
            chooseFiles={choose}
            goToImported={() => context.run('go.clients')}
          />
        )),
      );
    },
  }),
  defineCommand({
    id: 'imports.list',
    label: (t) => t('exchange.past.command'),
    group: 'book',
    icon: IconArrowBackUp,
    run: ({ openDialog }) => openDialog((close) => <PastImportsDialog close={close} />),
  }),
  defineCommand({
    id: 'clients.export',
    label: (t) => t('exchange.out.command'),
    group: 'book',
    icon: IconFileExport,
    run: ({ openDialog }, argument) => {
      const { clientIds: chosen = null, listedIds: listed = null, segmentId: segment = null } = argument ?? {};
      const atHand = { chosen, listed, segment };
      openDialog((close) => <ExportDialog atHand={atHand} close={close} />);
    },
  }),
];

async function areSales(files: readonly IncomingFile[]): Promise<boolean> {
  const { recogniseFile } = await import('./drop/recognise-files');
  const found = await Promise.all(files.map(({ contents }) => recogniseFile(contents)));
  return found.every(({ kind }) => kind === 'sales');
}

function askWhetherSales(
  context: CommandContext,
  files: readonly IncomingFile[],
  openContacts: (files: readonly IncomingFile[]) => void,
): void {
  context.openDialog((close) => (
    <SalesInsteadDialog
      names={files.map(({ name }) => name)}
      close={close}
      onSales={() => {
        close();
        context.run('sales.import', { files });
      }}
      onContacts={() => {
        close();
        openContacts(files);
      }}
    />
  ));
}

function pick({ services }: CommandContext, description: string, extensions: readonly string[]) {
  return services.host.pickFiles({ description, extensions, multiple: true });
}

/** Shows the files at hand, else those that the person picks; nothing when they pick none. */
async function show(
  given: readonly IncomingFile[] | undefined,
  choose: () => Promise<readonly IncomingFile[]>,
  open: (files: readonly IncomingFile[]) => void | Promise<void>,
): Promise<void> {
  const files = given ?? (await choose());
  if (files.length > 0) await open(files);
}
