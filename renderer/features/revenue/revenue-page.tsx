import { Button, Group, SegmentedControl, Skeleton } from '@mantine/core';
import { IconChartBar, IconFileImport, IconReceiptEuro } from '@tabler/icons-react';
import { useDeferredValue } from 'react';
import { useRunCommand } from '../../command';
import { useLive } from '../../data/live';
import { hasSales } from '../../data/sales';
import type { Measure } from '../../domain/portfolio/months';
import { spanOf } from '../../domain/portfolio/revenue-period';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import { useServices, useToday } from '../../services';
import { EmptyState } from '../../ui/empty-state';
import { useKeptState } from '../../ui/kept-state';
import { useLightPaper } from '../../ui/light-paper';
import { Page } from '../../ui/page';
import { ClientChart } from './client-chart';
import { Headline } from './headline';
import { MonthsChart } from './months-chart';
import { type PeriodChoice, PeriodChooser } from './period-chooser';
import { RankingChart } from './ranking-chart';
import classes from './revenue-page.module.css';
import { saySpan } from './span-words';
import { useCurrency, useRevenue } from './use-revenue';
import { useStages } from './use-stages';
import { YearsChart } from './years-chart';

/** What clients bring in: who, when, compared with last year, and one by one. */
export function RevenuePage() {
  const { book } = useServices();
  const translate = useTranslate();
  const format = useFormat();
  const run = useRunCommand();
  const today = useToday();
  const [choice, setChoice] = useKeptState<PeriodChoice>('revenue.period', 'twelve-months');
  const [measure, setMeasure] = useKeptState<Measure>('revenue.measure', 'sold');
  const span = typeof choice === 'string' ? spanOf(choice, today) : choice;
  useLightPaper();
  const isThereOne = useLive(() => hasSales(book.database), [book]);

  if (isThereOne === false) {
    return (
      <Page title={translate('revenue.title')}>
        <EmptyState
          icon={IconChartBar}
          title={translate('revenue.empty.title')}
          action={
            <Group gap="xs">
              <Button leftSection={<IconReceiptEuro size={16} aria-hidden />} onClick={() => run('sale.add')}>
                {translate('revenue.empty.add')}
              </Button>
              <Button
                variant="default"
                leftSection={<IconFileImport size={16} aria-hidden />}
                onClick={() => run('sales.import')}
              >
                {translate('revenue.empty.import')}
              </Button>
            </Group>
          }
        >
          {translate('revenue.empty.text')}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page
      title={translate('revenue.title')}
      subtitle={<span aria-live="polite">{saySpan(span, translate, format)}</span>}
      actions={
        <SegmentedControl
          aria-label={translate('revenue.measure.label')}
          value={measure}
          onChange={(value) => setMeasure(value === 'received' ? 'received' : 'sold')}
          data={[
            { value: 'sold', label: translate('revenue.measure.sold') },
            { value: 'received', label: translate('revenue.measure.received') },
          ]}
        />
      }
      toolbar={<PeriodChooser span={span} onChange={setChoice} />}
    >
      <Charts first={span.first} last={span.last} measure={measure} />
    </Page>
  );
}

function Charts(props: { first: number; last: number; measure: Measure }) {
  const translate = useTranslate();
  const currency = useCurrency();
  const counted = useRevenue(props, props.measure);
  // The chosen period is shown as chosen at once; the charts follow when they are drawn.
  const revenue = useDeferredValue(counted);
  const stage = useStages(5);
  if (!revenue) {
    return (
      <div aria-busy="true" role="status" aria-label={translate('revenue.loading')}>
        <Skeleton height={56} mb={28} animate={false} />
        <Skeleton height={320} animate={false} />
      </div>
    );
  }
  if (revenue.buyers.length === 0) {
    return (
      <EmptyState icon={IconChartBar} title={translate('revenue.none.title')}>
        {translate('revenue.none.text')}
      </EmptyState>
    );
  }
  return (
    <>
      <Headline revenue={revenue} currency={currency} />
      <div className={classes.charts}>
        {stage > 0 ? <RankingChart revenue={revenue} currency={currency} /> : null}
        {stage > 1 ? <MonthsChart revenue={revenue} currency={currency} /> : null}
        {stage > 2 ? <YearsChart revenue={revenue} currency={currency} /> : null}
        {stage > 3 ? <ClientChart revenue={revenue} currency={currency} /> : null}
      </div>
    </>
  );
}
