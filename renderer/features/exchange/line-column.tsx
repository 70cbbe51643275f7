import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import { FileText, type PreviewColumn } from './preview-table';

/** Where a row stands: its line, and its file where there are several. */
export function useLineColumn<Row extends { readonly file: number; readonly line: number | null }>(
  fileNames: readonly string[],
): PreviewColumn<Row> {
  const translate = useTranslate();
  const format = useFormat();
  const isSingle = fileNames.length === 1;
  return {
    key: 'line',
    title: translate('exchange.files.line'),
    width: isSingle ? '72px' : 'minmax(90px, 0.8fr)',
    cell: ({ file, line }) => {
      const number = line === null ? '' : format.number(line);
      const words = isSingle
        ? number
        : translate('exchange.files.lineOf', { line: number, name: fileNames[file] ?? '' });
      return <FileText quiet>{words}</FileText>;
    },
  };
}
