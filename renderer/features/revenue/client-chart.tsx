import { useDirectory } from '../../data/live';
import type { Currency } from '../../domain/money/money';
import { type BuyerMonths, type Revenue, seriesOf } from '../../domain/portfolio/revenue';
import { bucketsOf } from '../../domain/portfolio/revenue-period';
import { type BuyerId, walkIn } from '../../domain/sale/sale';
import { ClientPicker } from '../../elements/client-picker';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import { useServices } from '../../services';
import { useKeptState } from '../../ui/kept-state';
import { OverTimeChart } from './over-time-chart';
import classes from './revenue-page.module.css';
import { columnsOf, saySpan } from './span-words';
import { useBuyerName } from './use-revenue';

/** One client, or the walk-ins, over the span: the first of the ranking until another is chosen. */
export function ClientChart({ revenue, currency }: { revenue: Revenue; currency: Currency }) {
  const { directory } = useServices();
  const translate = useTranslate();
  const format = useFormat();
  const snapshot = useDirectory(directory);
  const nameOf = useBuyerName();
  const [chosen, setChosen] = useKeptState<BuyerId | null>('revenue.client', null);
  const buyerId = chosen ?? revenue.buyers[0]?.buyerId ?? walkIn;
  const months = buyerId === walkIn ? snapshot?.walkIn.months : snapshot?.byId.get(buyerId)?.figures.months;
  const buyer: BuyerMonths = { buyerId, months: months ?? [] };
  const buckets = bucketsOf(revenue.span);
  const series = seriesOf(buyer, buckets, revenue.measure);
  const total = series.values.reduce((left, right) => left + right, 0);
  const name = nameOf(buyerId);
  const amount = format.money(total, currency, 'never');
  return (
    <OverTimeChart
      name="client"
      title={translate('revenue.charts.client')}
      about={`${name}, ${translate(`revenue.measure.${revenue.measure}`)}, ${saySpan(revenue.span, translate, format)}`}
      lead={
        revenue.total > 0
          ? translate('revenue.oneClient.lead', { amount, share: format.percent(total / revenue.total, 1) })
          : translate('revenue.oneClient.leadBare', { amount })
      }
      whole={saySpan(revenue.span, translate, format)}
      corner={translate(`revenue.units.${buckets[0]?.unit ?? 'month'}`)}
      columns={columnsOf(buckets, translate, format)}
      series={[{ key: buyerId, name, mark: 0, values: series.values }]}
      arrangement="stacked"
      currency={currency}
      controls={
        <div className={classes.picker}>
          <ClientPicker label={translate('revenue.oneClient.pick')} value={buyerId} onChange={setChosen} allowWalkIn />
        </div>
      }
    />
  );
}
