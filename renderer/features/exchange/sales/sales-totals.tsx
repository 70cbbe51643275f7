import { Text } from '@mantine/core';
import type { Currency } from '../../../domain/money/money';
import { useFormat } from '../../../i18n/format';
import { useTranslate } from '../../../i18n/translate';
import type { SalesPlanned } from '../../../workers/import-requests';
import classes from './sales-totals.module.css';

/** "214 ventes, 48 210 €, dont 3 200 € impayés", and what else the import would do or leave. */
export function SalesTotalsLine(props: { planned: SalesPlanned; currency: Currency; skipsPresent: boolean }) {
  const translate = useTranslate();
  const format = useFormat();
  const { coming, present, leftOut, createdClients } = props.planned;
  const money = (minor: number) => format.money(minor, props.currency);
  const written = (count: number) => ({ count, written: format.number(count) });
  const remarks = [
    createdClients > 0 ? translate('exchange.sales.newClients', written(createdClients)) : '',
    props.skipsPresent && present.count > 0
      ? translate('exchange.sales.presentOut', { ...written(present.count), amount: money(present.amount) })
      : '',
    leftOut.count > 0
      ? translate('exchange.sales.leftOut', { ...written(leftOut.count), amount: money(leftOut.amount) })
      : '',
  ].filter((remark) => remark !== '');
  return (
    <div role="status">
      <p className={classes.totals}>{sayTotals()}</p>
      {remarks.length > 0 ? (
        <Text size="sm" c="dimmed">
          {remarks.join(' ')}
        </Text>
      ) : null}
    </div>
  );

  function sayTotals(): string {
    if (coming.count === 0) return translate('exchange.sales.totalsNothing');
    const sales = translate('exchange.sales.sales', written(coming.count));
    const amount = money(coming.amount);
    return coming.unpaid === 0
      ? translate('exchange.sales.totals', { sales, amount })
      : translate('exchange.sales.totalsUnpaid', { sales, amount, unpaid: money(coming.unpaid) });
  }
}
