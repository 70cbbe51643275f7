import { monthAt } from '../../domain/portfolio/months';
import { type Bucket, lengthOf, type MonthSpan } from '../../domain/portfolio/revenue-period';
import type { Format } from '../../i18n/format';
import type { Translate } from '../../i18n/translate';
import type { Column } from '../../ui/charts/columns-chart';

/** "2026", "4e trimestre 2026", "décembre 2025 – novembre 2026". */
export function saySpan(span: MonthSpan, translate: Translate, format: Format): string {
  const first = monthAt(span.first);
  const year = first.slice(0, 4);
  const length = lengthOf(span);
  if (length === 12 && span.first % 12 === 0) return year;
  if (length === 3 && span.first % 3 === 0) return sayQuarter(span.first, translate);
  if (length === 1) return format.month(first);
  return translate('revenue.period.months', { first: format.month(first), last: format.month(monthAt(span.last)) });
}

function sayQuarter(month: number, translate: Translate): string {
  const quarter = Math.floor((month % 12) / 3) + 1;
  const year = Math.floor(month / 12);
  return quarter === 1
    ? translate('revenue.period.firstQuarter', { year })
    : translate('revenue.period.quarter', { quarter, year });
}

/** The columns of a chart: in few signs under the axis, in full for reading. Years are named where they begin. */
export function columnsOf(buckets: readonly Bucket[], translate: Translate, format: Format): readonly Column[] {
  return buckets.map((bucket, at) => columnOf(bucket, at === 0, translate, format));
}

function columnOf({ starts, span, unit }: Bucket, isFirst: boolean, translate: Translate, format: Format): Column {
  const year = starts.slice(0, 4);
  if (unit === 'year') return { key: starts, short: year, under: '', said: year };
  if (unit === 'quarter') {
    const quarter = Math.floor((span.first % 12) / 3) + 1;
    const short = translate('revenue.period.quarterShort', { quarter });
    const under = isFirst || quarter === 1 ? year : '';
    return { key: starts, short, under, said: sayQuarter(span.first, translate) };
  }
  const opensYear = isFirst || span.first % 12 === 0;
  return { key: starts, short: format.monthShort(starts), under: opensYear ? year : '', said: format.month(starts) };
}
