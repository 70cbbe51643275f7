import { useFormat } from '../../../i18n/format';
import { useTranslate } from '../../../i18n/translate';
import type { EntryLine, HistoryPlanned, HistoryPreview } from '../../../workers/import-requests';
import { FileText, type PreviewColumn, PreviewTable } from '../preview-table';
import { RefusedRows } from '../refused-rows';
import { isFileRefusal } from '../say-file';
import { sayEntryRefusal, sayWhat } from './say-history';

export type EntryTab = 'fresh' | 'present' | 'leftOut';

/** The lines that come in, are there already, or are left out, as the choices stand. */
export function EntryTable({ planned, tab }: { planned: HistoryPlanned; tab: EntryTab }) {
  const translate = useTranslate();
  const columns = useEntryColumns(tab === 'leftOut');
  const { passed, due, present, leftOut } = planned.counts;
  const all = { fresh: passed + due, present, leftOut };
  return (
    <PreviewTable
      label={translate(`exchange.history.tabs.${tab}`)}
      rows={planned[tab]}
      all={all[tab]}
      columns={columns}
      empty={translate(`exchange.history.none.${tab}`)}
    />
  );
}

function useEntryColumns(saysWhy: boolean): readonly PreviewColumn<EntryLine>[] {
  const translate = useTranslate();
  const format = useFormat();
  const title = (key: 'day' | 'client' | 'what' | 'words' | 'why') => translate(`exchange.history.columns.${key}`);
  const columns: readonly PreviewColumn<EntryLine>[] = [
    { key: 'day', title: title('day'), width: '92px', cell: ({ day }) => format.dayNumeric(day) },
    {
      key: 'client',
      title: title('client'),
      width: 'minmax(150px, 1.4fr)',
      cell: ({ client, isNewClient }) => (
        <>
          <FileText>{client}</FileText>
          {isNewClient && !saysWhy ? <span> · {translate('exchange.history.newClient')}</span> : null}
        </>
      ),
    },
    {
      key: 'what',
      title: title('what'),
      width: 'minmax(110px, 1fr)',
      cell: ({ what, isDue }) => sayWhat(translate, what, isDue),
    },
    {
      key: 'words',
      title: title('words'),
      width: 'minmax(180px, 2.4fr)',
      cell: ({ words }) => <FileText quiet>{words.replace(/\n/g, ' · ')}</FileText>,
    },
  ];
  if (!saysWhy) return columns;
  return [
    ...columns,
    {
      key: 'why',
      title: title('why'),
      width: 'minmax(180px, 1.6fr)',
      cell: ({ why }) => (why === null ? '' : translate(`exchange.history.why.${why}`)),
    },
  ];
}

export function RefusedEntries({ preview }: { preview: HistoryPreview }) {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <RefusedRows
      label={translate('exchange.history.tabs.refused')}
      empty={translate('exchange.history.none.refused')}
      files={preview.files}
      rows={preview.refused.filter(({ reason }) => !isFileRefusal(reason))}
      all={preview.refusedCount}
      say={(reason) => sayEntryRefusal(translate, format, reason)}
    />
  );
}
