import { IconArrowDownRight, IconArrowUpRight, IconEqual } from '@tabler/icons-react';
import { monthOf } from '../../domain/calendar/day';
import type { Currency } from '../../domain/money/money';
import { monthAt, monthIndex } from '../../domain/portfolio/months';
import { compareToDate, type Revenue, type ToDate } from '../../domain/portfolio/revenue';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import { useToday } from '../../services';
import { OverTimeChart } from './over-time-chart';
import classes from './revenue-page.module.css';

/** The year in which the span ends beside the year before it, and what the months that are over compare to. */
export function YearsChart({ revenue, currency }: { revenue: Revenue; currency: Currency }) {
  const translate = useTranslate();
  const format = useFormat();
  const today = useToday();
  const { first, now, before } = revenue.year;
  const year = String(Math.floor(first / 12));
  const yearBefore = String(Math.floor(first / 12) - 1);
  const columns = now.map((_value, at) => {
    const month = monthAt(first + at);
    const short = format.monthShort(month);
    return { key: month, short, under: '', said: short };
  });
  const title = translate('revenue.charts.years', { year, before: yearBefore });
  return (
    <OverTimeChart
      name="years"
      title={title}
      about={translate(`revenue.measure.${revenue.measure}`)}
      lead={
        <Comparison toDate={compareToDate(revenue, monthIndex(monthOf(today)))} revenue={revenue} currency={currency} />
      }
      whole={translate('revenue.total')}
      corner={translate('revenue.units.month')}
      columns={columns}
      series={[
        { key: yearBefore, name: yearBefore, mark: 'rest', values: before },
        { key: year, name: year, mark: 0, values: now },
      ]}
      arrangement="beside"
      currency={currency}
    />
  );
}

function Comparison({ toDate, revenue, currency }: { toDate: ToDate; revenue: Revenue; currency: Currency }) {
  const translate = useTranslate();
  const format = useFormat();
  const { first } = revenue.year;
  const before = String(Math.floor(first / 12) - 1);
  if (toDate.months === 0) return translate('revenue.years.tooEarly');
  if (toDate.growth === null) return translate('revenue.years.noneBefore', { before });
  const way = toDate.growth > 0 ? 'more' : toDate.growth < 0 ? 'less' : 'same';
  const Glyph = { more: IconArrowUpRight, less: IconArrowDownRight, same: IconEqual }[way];
  const isWhole = toDate.months === 12;
  const month = (at: number) => format.month(monthAt(first + at)).replace(/\s*\d{4}$/, '');
  return (
    <span className={classes.growth} data-way={way}>
      <Glyph size={16} stroke={2} aria-hidden />
      {translate(isWhole ? `revenue.years.${way}Year` : `revenue.years.${way}`, {
        growth: format.percent(Math.abs(toDate.growth)),
        before,
        first: month(0),
        last: month(toDate.months - 1),
        now: format.money(toDate.now, currency, 'never'),
        former: format.money(toDate.before, currency, 'never'),
      })}
    </span>
  );
}
