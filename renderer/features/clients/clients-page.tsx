import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconFileExport, IconFileImport, IconTrash, IconUserPlus, IconUsers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useRunCommand } from '../../command';
import type { ClientId } from '../../domain/id';
import { useTranslate } from '../../i18n/translate';
import { Page } from '../../ui/page';
import { WaitingLines } from '../../ui/waiting-lines';
import { NoClients } from './list/no-clients';
import { useRoster } from './list/use-roster';
import { ListAndSheet, type Listed } from './list-and-sheet';

/**
 * The clients: the list, and beside it (below it in a narrow window) the sheet of the one whom the route names. The sheet
 * belongs to another room of the app, which `app` brings in.
 */
export function ClientsPage(props: { renderSheet: (clientId: ClientId) => ReactNode }) {
  const { roster, searchable, settings } = useRoster();
  const translate = useTranslate();
  if (!roster || !settings) {
    return (
      <Page title={translate('clients.title')} subtitle={translate('clients.count.reading')} fills>
        <WaitingLines />
      </Page>
    );
  }
  if (roster.count === 0) {
    return (
      <Page title={translate('clients.title')} actions={<TrashButton />}>
        <NoClients />
      </Page>
    );
  }
  return (
    <ListAndSheet
      roster={roster}
      searchable={searchable}
      currency={settings.currency}
      renderActions={(listed) => <ListActions listed={listed} />}
      renderSheet={props.renderSheet}
    />
  );
}

function ListActions({ listed }: { listed: () => Listed }) {
  const translate = useTranslate();
  const run = useRunCommand();
  return (
    <>
      <TrashButton />
      <Tooltip label={translate('duplicates.command')}>
        <ActionIcon size="lg" aria-label={translate('duplicates.command')} onClick={() => run('duplicates.open')}>
          <IconUsers size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={translate('clients.actions.import')}>
        <ActionIcon size="lg" aria-label={translate('clients.actions.import')} onClick={() => run('contacts.import')}>
          <IconFileImport size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={translate('clients.actions.export')}>
        <ActionIcon
          size="lg"
          aria-label={translate('clients.actions.export')}
          onClick={() => run('clients.export', listed())}
        >
          <IconFileExport size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Button variant="default" leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => run('client.add')}>
        {translate('clients.actions.add')}
      </Button>
    </>
  );
}

function TrashButton() {
  const translate = useTranslate();
  const run = useRunCommand();
  return (
    <Tooltip label={translate('clients.trash.open')}>
      <ActionIcon size="lg" aria-label={translate('clients.trash.open')} onClick={() => run('trash.open')}>
        <IconTrash size={18} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
