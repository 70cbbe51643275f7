import type { Currency } from '../../../domain/money/money';
import { saleAmount, walkIn } from '../../../domain/sale/sale';
import { countryOf } from '../../../elements/country-of';
import { guessSalesMapping } from '../../../exchange/sales/guess-sales-mapping';
import { readSaleRow, type SaleRowContext } from '../../../exchange/sales/read-sale-row';
import type { GuessedSalesTable } from '../../../exchange/sales/reading';
import { salesDayOrder } from '../../../exchange/sales/recognise-sales-table';
import {
  isEnough,
  type SalesField,
  type SalesMapping,
  salesColumn,
  salesFields,
} from '../../../exchange/sales/sales-columns';
import { type Format, useFormat } from '../../../i18n/format';
import { type Translate, useTranslate } from '../../../i18n/translate';
import { useServices } from '../../../services';
import type { AskedColumns } from '../import-walk';
import { MappingScreen } from '../mapping-screen';
import { FileText, PreviewTable } from '../preview-table';
import { useMapping } from '../use-mapping';
import { saySaleRefusal } from './say-sales';

const shownRows = 3;

/** Asks what each column of an unknown table of sales holds, the guess standing there already. */
export function SalesMappingScreen({
  currency,
  ...asked
}: AskedColumns<GuessedSalesTable, SalesMapping> & { currency: Currency }) {
  const translate = useTranslate();
  const format = useFormat();
  const { host } = useServices();
  const { table } = asked;
  const { mapping, setMapping, rows, screen } = useMapping(asked, guessSalesMapping);
  const dayOrder = salesDayOrder(mapping.columns, rows, countryOf(host.languages));
  const read = rows
    .slice(0, shownRows)
    .map((row) => readAs(mapping, row, { currency, dayOrder, roundsAmounts: table.roundsAmounts }, translate, format));

  function choose(index: number, value: string) {
    const field = salesFields.find((each) => each === value) ?? 'ignore';
    setMapping({
      ...mapping,
      columns: mapping.columns.map((former, at) => (at === index ? salesColumn(field) : former)),
    });
  }

  const columns = (['day', 'buyer', 'label', 'amount', 'unpaid'] as const).map((key) => ({
    key,
    title: translate(`exchange.sales.columns.${key}`),
    width: widths[key],
    ...(key === 'amount' || key === 'unpaid' ? { align: 'right' as const } : null),
    cell: (line: ReadLine) => <FileText quiet={line.refused}>{line[key]}</FileText>,
  }));

  return (
    <MappingScreen
      {...screen}
      title={translate('exchange.sales.mapping.title')}
      values={mapping.columns.map(({ field }) => salesFields.find((each) => each === field) ?? 'ignore')}
      options={salesFields.map((value: SalesField) => ({
        value,
        label: translate(`exchange.sales.mapping.fields.${value}`),
      }))}
      onValue={choose}
      complaint={isEnough(mapping.columns) ? null : translate('exchange.sales.mapping.needs')}
    >
      <PreviewTable
        label={translate('exchange.mapping.result')}
        rows={isEnough(mapping.columns) ? read : []}
        all={shownRows}
        columns={columns}
        empty={translate('exchange.sales.mapping.needs')}
      />
    </MappingScreen>
  );
}

const widths = {
  day: '110px',
  buyer: 'minmax(150px, 1.4fr)',
  label: 'minmax(180px, 2fr)',
  amount: '110px',
  unpaid: '110px',
} as const;

interface ReadLine {
  readonly day: string;
  readonly buyer: string;
  readonly label: string;
  readonly amount: string;
  readonly unpaid: string;
  readonly refused: boolean;
}

function readAs(
  mapping: SalesMapping,
  row: readonly string[],
  context: SaleRowContext,
  translate: Translate,
  format: Format,
): ReadLine {
  const { currency } = context;
  const read = readSaleRow(mapping.columns, row, context);
  if (!read.ok) {
    const label = saySaleRefusal(translate, format, currency, read.reason);
    return { day: '', buyer: '', label, amount: '', unpaid: '', refused: true };
  }
  const { sale, buyer, payments } = read.value.sale;
  const amount = saleAmount(sale);
  const unpaid = amount - payments.reduce((sum, payment) => sum + payment.amount, 0);
  return {
    day: format.dayNumeric(sale.day),
    buyer: buyer === walkIn ? translate('words.walkIn') : buyer.name || buyer.email,
    label: sale.label,
    amount: format.money(amount, currency),
    unpaid: amount > 0 && unpaid > 0 ? format.money(unpaid, currency) : '',
    refused: false,
  };
}
