import type { RefusedRow } from '../../exchange/table/reading';
import { useTranslate } from '../../i18n/translate';
import { useLineColumn } from './line-column';
import { FileText, type PreviewColumn, PreviewTable } from './preview-table';

/** The refused lines of an import, each with its reason in words and with what was read there. */
export function RefusedRows<Reason>(props: {
  label: string;
  empty: string;
  files: readonly { readonly name: string }[];
  rows: readonly RefusedRow<Reason>[];
  all: number;
  say: (reason: Reason) => string;
}) {
  const translate = useTranslate();
  const line = useLineColumn<RefusedRow<Reason>>(props.files.map(({ name }) => name));
  const columns: readonly PreviewColumn<RefusedRow<Reason>>[] = [
    line,
    {
      key: 'reason',
      title: translate('exchange.files.reason'),
      width: 'minmax(260px, 2fr)',
      cell: ({ reason }) => <FileText wraps>{props.say(reason)}</FileText>,
    },
    {
      key: 'sample',
      title: translate('exchange.files.sample'),
      width: 'minmax(160px, 1.6fr)',
      cell: ({ sample }) => (
        <FileText quiet wraps>
          {sample.replace(/\n/g, ' · ')}
        </FileText>
      ),
    },
  ];
  return (
    <PreviewTable
      label={props.label}
      rows={props.rows}
      all={props.all}
      rowHeight={48}
      columns={columns}
      empty={props.empty}
    />
  );
}
