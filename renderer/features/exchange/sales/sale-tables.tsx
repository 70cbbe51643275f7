import type { Currency } from '../../../domain/money/money';
import { useFormat } from '../../../i18n/format';
import { useTranslate } from '../../../i18n/translate';
import type { SaleLine, SalesPlanned, SalesPreview } from '../../../workers/import-requests';
import { FileText, type PreviewColumn, PreviewTable } from '../preview-table';
import { RefusedRows } from '../refused-rows';
import { isFileRefusal } from '../say-file';
import classes from './sale-tables.module.css';
import { saySaleRefusal } from './say-sales';

/** `all`: how many are new, of which the first are shown. */
export function FreshSales({ planned, all, currency }: { planned: SalesPlanned; all: number; currency: Currency }) {
  const translate = useTranslate();
  const columns = useSaleColumns(currency);
  return (
    <PreviewTable
      label={translate('exchange.sales.tabs.fresh')}
      rows={planned.fresh}
      all={all}
      columns={columns}
      empty={translate('exchange.sales.none.fresh')}
    />
  );
}

export function PresentSales({ planned, currency }: { planned: SalesPlanned; currency: Currency }) {
  const translate = useTranslate();
  const columns = useSaleColumns(currency);
  return (
    <PreviewTable
      label={translate('exchange.sales.tabs.present')}
      rows={planned.presentLines}
      all={planned.present.count}
      columns={columns}
      empty={translate('exchange.sales.none.present')}
    />
  );
}

function useSaleColumns(currency: Currency): readonly PreviewColumn<SaleLine>[] {
  const translate = useTranslate();
  const format = useFormat();
  const title = (key: 'day' | 'buyer' | 'label' | 'reference' | 'amount' | 'unpaid') =>
    translate(`exchange.sales.columns.${key}`);
  return [
    { key: 'day', title: title('day'), width: '92px', cell: ({ day }) => format.dayNumeric(day) },
    {
      key: 'buyer',
      title: title('buyer'),
      width: 'minmax(150px, 1.6fr)',
      cell: ({ buyer, isNewClient }) => (
        <>
          <FileText quiet={buyer === null}>{buyer ?? translate('words.walkIn')}</FileText>
          {isNewClient ? <span className={classes.mark}>{translate('exchange.sales.newClient')}</span> : null}
        </>
      ),
    },
    {
      key: 'label',
      title: title('label'),
      width: 'minmax(160px, 2fr)',
      cell: ({ label }) => <FileText quiet={label === ''}>{label || translate('exchange.sales.noLabel')}</FileText>,
    },
    {
      key: 'reference',
      title: title('reference'),
      width: 'minmax(90px, 1fr)',
      cell: ({ reference }) => <FileText quiet>{reference}</FileText>,
    },
    {
      key: 'amount',
      title: title('amount'),
      width: '110px',
      align: 'right',
      cell: ({ amount }) => format.money(amount, currency),
    },
    {
      key: 'unpaid',
      title: title('unpaid'),
      width: '100px',
      align: 'right',
      cell: ({ unpaid }) =>
        unpaid === 0 ? '' : <span className={classes.unpaid}>{format.money(unpaid, currency)}</span>,
    },
  ];
}

export function RefusedSales({ preview, currency }: { preview: SalesPreview; currency: Currency }) {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <RefusedRows
      label={translate('exchange.sales.tabs.refused')}
      empty={translate('exchange.sales.none.refused')}
      files={preview.files}
      rows={preview.refused.filter(({ reason }) => !isFileRefusal(reason))}
      all={preview.refusedCount}
      say={(reason) => saySaleRefusal(translate, format, currency, reason)}
    />
  );
}
