import { useState } from 'react';
import { useRunCommand } from '../../command';
import type { ClientId } from '../../domain/id';
import type { Currency } from '../../domain/money/money';
import { rank } from '../../domain/portfolio/ranking';
import type { Revenue } from '../../domain/portfolio/revenue';
import { walkIn } from '../../domain/sale/sale';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import { ChartFigure } from '../../ui/charts/chart-figure';
import type { ChartGrid } from '../../ui/charts/chart-table';
import { type RankedBar, RankedBars } from '../../ui/charts/ranked-bars';
import { saySpan } from './span-words';
import { useBuyerName } from './use-revenue';
import { useSaying } from './use-saying';
import { useTakingAlong } from './use-taking-along';

const shownBuyers = 15;
const rest = 'rest';

/** Who brings in how much: the first fifteen with their share of the whole, and all others in one bar. */
export function RankingChart({ revenue, currency }: { revenue: Revenue; currency: Currency }) {
  const translate = useTranslate();
  const format = useFormat();
  const run = useRunCommand();
  const nameOf = useBuyerName();
  const say = useSaying(currency);
  const [at, setAt] = useState<number | null>(null);
  const ranking = rank(revenue, shownBuyers);
  const lines = [
    ...ranking.top.map((buyer) => ({ ...buyer, key: buyer.buyerId as string, name: nameOf(buyer.buyerId) })),
    ...(ranking.rest
      ? [
          {
            ...ranking.rest,
            key: rest,
            name: translate('revenue.rest', { count: ranking.rest.count, written: format.number(ranking.rest.count) }),
          },
        ]
      : []),
  ];
  const grid: ChartGrid = {
    corner: translate('revenue.client'),
    columns: [
      { name: translate(`revenue.measure.${revenue.measure}`), unit: 'amount' },
      { name: translate('revenue.share'), unit: 'percent' },
    ],
    rows: lines.map(({ key, name, amount, share }) => ({ key, name, values: [amount, share] })),
    foot: {
      key: 'total',
      name: translate('revenue.total'),
      values: [revenue.total, revenue.total > 0 ? 1 : null],
    },
  };
  const bars = lines.map(
    ({ key, name, amount, share }): RankedBar => ({
      key,
      name,
      mark: key === rest ? 'rest' : 0,
      value: amount,
      amount: format.money(amount, currency, 'never'),
      share: share === null ? '' : format.percent(share),
    }),
  );
  const takingAlong = useTakingAlong('ranking', grid, currency);
  const title = translate('revenue.charts.ranking');
  // Walk-ins and the rest are nobody whose sheet could open.
  const hasSheet = (key: string) => key !== rest && key !== walkIn;
  const open = (key: string) => run('client.open', { clientId: key as ClientId });
  return (
    <ChartFigure
      title={title}
      grid={grid}
      say={say}
      words={takingAlong.words}
      files={takingAlong.files}
      onSavePicture={(drawing) =>
        takingAlong.savePicture(drawing, {
          title,
          lead: `${translate(`revenue.measure.${revenue.measure}`)}, ${saySpan(revenue.span, translate, format)}`,
          legend: [],
        })
      }
      onPrint={takingAlong.print}
      onChoose={open}
      canChoose={hasSheet}
    >
      <RankedBars label={title} bars={bars} at={at} onAt={setAt} onChoose={open} canChoose={hasSheet} />
    </ChartFigure>
  );
}
