import { countryOf } from '../../../elements/country-of';
import {
  guessHistoryMapping,
  type HistoryMapping,
  historyFields,
  isEnough,
} from '../../../exchange/history/history-columns';
import { readEntry } from '../../../exchange/history/read-entry';
import type { GuessedHistoryTable } from '../../../exchange/history/reading';
import { historyDayOrder } from '../../../exchange/history/recognise-history-table';
import { useFormat } from '../../../i18n/format';
import { useTranslate } from '../../../i18n/translate';
import { useServices } from '../../../services';
import type { AskedColumns } from '../import-walk';
import { MappingScreen } from '../mapping-screen';
import { FileText, PreviewTable } from '../preview-table';
import { useMapping } from '../use-mapping';
import { sayEntryRefusal, sayWhat } from './say-history';

const shownRows = 3;

interface ReadLine {
  readonly day: string;
  readonly client: string;
  readonly what: string;
  readonly words: string;
  readonly refused: boolean;
}

/** Asks what each column of an unknown table of history holds, the guess standing there already. */
export function HistoryMappingScreen(asked: AskedColumns<GuessedHistoryTable, HistoryMapping>) {
  const translate = useTranslate();
  const format = useFormat();
  const { host } = useServices();
  const width = asked.table.guess.columns.length;
  const { mapping, setMapping, rows, screen } = useMapping(asked, (header) => guessHistoryMapping(header, width));
  const dayOrder = historyDayOrder(mapping.columns, rows, countryOf(host.languages));
  const complaint = isEnough(mapping.columns) ? null : translate('exchange.history.mapping.needs');

  function readAs(row: readonly string[]): ReadLine {
    const read = readEntry(mapping.columns, row, dayOrder);
    if (!read.ok) {
      const words = sayEntryRefusal(translate, format, read.reason);
      return { day: '', client: '', what: '', words, refused: true };
    }
    const { whom, kind, draft } = read.value;
    return {
      day: format.dayNumeric(draft.day),
      client: whom.name || whom.email,
      what: sayWhat(translate, draft.kind, kind === 'due'),
      words: kind === 'due' ? read.value.draft.title : read.value.draft.text,
      refused: false,
    };
  }

  const columns = (['day', 'client', 'what', 'words'] as const).map((key) => ({
    key,
    title: translate(`exchange.history.columns.${key}`),
    width: key === 'words' ? 'minmax(180px, 2.4fr)' : 'minmax(92px, 1fr)',
    cell: (line: ReadLine) => <FileText quiet={line.refused}>{line[key].replace(/\n/g, ' · ')}</FileText>,
  }));

  return (
    <MappingScreen
      {...screen}
      title={translate('exchange.history.mapping.title')}
      values={mapping.columns}
      options={historyFields.map((value) => ({ value, label: translate(`exchange.history.mapping.fields.${value}`) }))}
      onValue={(index, value) => {
        const field = historyFields.find((each) => each === value) ?? 'ignore';
        setMapping({ ...mapping, columns: mapping.columns.map((former, at) => (at === index ? field : former)) });
      }}
      complaint={complaint}
    >
      <PreviewTable
        label={translate('exchange.mapping.result')}
        rows={complaint === null ? rows.slice(0, shownRows).map(readAs) : []}
        all={shownRows}
        columns={columns}
        empty={complaint ?? ''}
      />
    </MappingScreen>
  );
}
