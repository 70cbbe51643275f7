import { Button, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowLeft, IconTrash } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { useAct } from '../../../act';
import { useRunCommand } from '../../../command';
import { useLive, useSettings } from '../../../data/live';
import { readReturning, readTrash, type TrashEntry } from '../../../data/trash';
import { restoreFromTrash, type TrashTable, trashTables } from '../../../domain/book/trash';
import { useFormat } from '../../../i18n/format';
import { useTranslate } from '../../../i18n/translate';
import { useServices } from '../../../services';
import { EmptyState } from '../../../ui/empty-state';
import { Page } from '../../../ui/page';
import { type RowPlace, VirtualRows, type VirtualRowsHandle } from '../../../ui/virtual-rows';
import { WaitingLines } from '../../../ui/waiting-lines';
import classes from './trash-page.module.css';
import { TrashRow } from './trash-row';

type Line =
  | { readonly heading: TrashTable; readonly entries: readonly TrashEntry[] }
  | { readonly heading: null; readonly entry: TrashEntry };

const rowHeight = 48;

/** What was thrown away in the last thirty days, by kind, and the way back. */
export function TrashPage() {
  const { book } = useServices();
  const translate = useTranslate();
  const format = useFormat();
  const run = useRunCommand();
  const entries = useLive(() => readTrash(book.database), [book]);
  const settings = useSettings(book.database);
  const { busy, restore } = useRestore();
  const rows = useRef<VirtualRowsHandle>(null);
  const lines = useMemo(() => linesOf(entries ?? []), [entries]);

  const back = (
    <Button variant="subtle" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={() => run('go.clients')}>
      {translate('clients.trash.back')}
    </Button>
  );
  const title = translate('clients.trash.title');
  if (!entries || !settings) {
    return (
      <Page title={title} actions={back} fills>
        <WaitingLines />
      </Page>
    );
  }
  if (entries.length === 0) {
    return (
      <Page title={title} actions={back}>
        <EmptyState icon={IconTrash} title={translate('clients.trash.empty.title')}>
          {translate('clients.trash.empty.explanation')}
        </EmptyState>
      </Page>
    );
  }

  function renderRow(index: number, place: RowPlace) {
    const line = lines[index];
    if (!line || !settings) return null;
    if (line.heading === null) {
      return (
        <TrashRow
          key={line.entry.record.id}
          entry={line.entry}
          place={place}
          currency={settings.currency}
          busy={busy}
          onRestore={() => void restore([line.entry])}
        />
      );
    }
    const { heading, entries: theirs } = line;
    return (
      <li key={heading} className={`${classes.heading} ${place.className}`} style={place.style}>
        <h2 className={classes.headingWord}>
          {translate(`clients.trash.groups.${heading}`)}
          <span className={classes.count}>{format.number(theirs.length)}</span>
        </h2>
        {theirs.length > 1 ? (
          <Button variant="subtle" size="compact-sm" disabled={busy} onClick={() => void restore(theirs)}>
            {translate('clients.trash.restoreAll', { count: theirs.length })}
          </Button>
        ) : null}
      </li>
    );
  }

  return (
    <Page title={title} subtitle={translate('clients.trash.explanation')} actions={back} fills>
      <VirtualRows
        handle={rows}
        count={lines.length}
        rowHeight={rowHeight}
        kept={null}
        renderRow={renderRow}
        rowsRole="list"
        scroller={{ className: classes.scroller, role: 'region', 'aria-label': title, tabIndex: 0 }}
      />
      <Text className={classes.hidden} role="status">
        {translate('clients.trash.count', { count: entries.length })}
      </Text>
    </Page>
  );
}

function linesOf(entries: readonly TrashEntry[]): readonly Line[] {
  const groups = Map.groupBy(entries, (entry) => entry.table);
  return trashTables.flatMap((table): readonly Line[] => {
    const theirs = groups.get(table) ?? [];
    if (theirs.length === 0) return [];
    return [{ heading: table, entries: theirs }, ...theirs.map((entry) => ({ heading: null, entry }))];
  });
}

function useRestore() {
  const { book, clock } = useServices();
  const translate = useTranslate();
  const act = useAct();
  const [busy, setBusy] = useState(false);
  async function restore(entries: readonly TrashEntry[]) {
    setBusy(true);
    const { wanted, companions, beyond } = await readReturning(book.database, entries);
    const subject = entries[0]?.clients[0]?.name ?? '';
    if (wanted.length > 0) await act(restoreFromTrash(wanted, companions, subject, clock.now()));
    if (beyond.length > 0) {
      notifications.show({
        color: 'brick',
        autoClose: false,
        withCloseButton: true,
        message: translate('clients.trash.beyond', { count: beyond.length }),
      });
    }
    setBusy(false);
  }
  return { busy, restore };
}
