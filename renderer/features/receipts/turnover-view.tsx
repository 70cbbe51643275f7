import { Anchor, Table, Title } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { receiptsRulesOf, type Settings } from '../../domain/book/settings';
import type { Day } from '../../domain/calendar/day';
import { shippedThresholds } from '../../domain/receipts/shipped-thresholds';
import {
  categoriesOf,
  type DaysInBusiness,
  type DeclaredTurnover,
  declaredTurnover,
  type LimitStanding,
  nearness,
  standingsOf,
  thresholdsOf,
  turnoverBy,
} from '../../domain/receipts/turnover';
import { totalOf, wholeYear, type YearCount } from '../../domain/receipts/year-count';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import { AmountText } from '../../ui/amount-text';
import { Gauge } from '../../ui/gauge';
import { sayMonths } from './receipt-words';
import classes from './turnover-view.module.css';

/** What is to be declared of a year, period by period, and how the year stands against its limits. */
export function TurnoverView({ count, settings }: { count: YearCount; settings: Settings }) {
  const translate = useTranslate();
  const format = useFormat();
  const rules = receiptsRulesOf(settings);
  const { currency } = settings;
  const columns = categoriesOf(rules);
  const periods = declaredTurnover(count, rules);
  const whole = turnoverBy(count, wholeYear, rules);
  const money = (amount: number) => <AmountText>{format.money(amount, currency, 'always')}</AmountText>;
  const words = { translate, format };

  const row = ({ months, amounts, total, carried }: DeclaredTurnover) => (
    <Table.Tr key={months.first}>
      <Table.Th scope="row" className={classes.period}>
        {sayMonths(count.year, months, words)}
        {carried === 0 ? null : (
          <span className={classes.carried}>
            {translate('receipts.turnover.carried', { amount: format.money(carried, currency, 'always') })}
          </span>
        )}
      </Table.Th>
      {columns.map((category) => (
        <Table.Td key={category} className={classes.amount}>
          {money(amounts[category])}
        </Table.Td>
      ))}
      <Table.Td className={classes.amount}>{money(total)}</Table.Td>
    </Table.Tr>
  );

  return (
    <>
      <Table className={classes.table} aria-label={translate('receipts.turnover.label', { year: count.year })}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{translate('receipts.turnover.period')}</Table.Th>
            {columns.map((category) => (
              <Table.Th key={category} scope="col" className={classes.amount}>
                {translate(`receipts.categories.${category}`)}
              </Table.Th>
            ))}
            <Table.Th scope="col" className={classes.amount}>
              {translate('receipts.turnover.total')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{periods.map(row)}</Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th scope="row">{count.year}</Table.Th>
            {columns.map((category) => (
              <Table.Td key={category} className={classes.amount}>
                {money(whole[category])}
              </Table.Td>
            ))}
            <Table.Td className={classes.amount}>{money(totalOf(count, wholeYear))}</Table.Td>
          </Table.Tr>
        </Table.Tfoot>
      </Table>
      <p className={classes.note}>{translate('receipts.turnover.asPaid')}</p>
      <Limits count={count} settings={settings} />
    </>
  );
}

function Limits({ count, settings }: { count: YearCount; settings: Settings }) {
  const translate = useTranslate();
  const [, navigate] = useLocation();
  const rules = receiptsRulesOf(settings);
  // What the app ships is in euros; in another currency only the person's own rows mean something.
  const shipped = settings.currency === 'EUR' ? shippedThresholds : [];
  const lastDay = `${String(count.year).padStart(4, '0')}-12-31` as Day;
  const standings = standingsOf(count, rules, thresholdsOf(shipped, rules.thresholds), lastDay);
  return (
    <section className={classes.limits} aria-labelledby="receipts-limits">
      <Title order={2} fz={20} mb={12} id="receipts-limits">
        {translate('receipts.limits.title', { year: count.year })}
      </Title>
      {standings.length === 0 ? <p className={classes.note}>{translate('receipts.limits.none')}</p> : null}
      <ul className={classes.list}>
        {standings.map((standing) => (
          <Standing key={standing.threshold.limit} standing={standing} currency={settings.currency} />
        ))}
      </ul>
      <p className={classes.note}>
        {translate('receipts.limits.caution')}{' '}
        <Anchor component="button" type="button" size="xs" onClick={() => navigate('/receipts/rules')}>
          {translate('receipts.limits.change')}
        </Anchor>
      </p>
    </section>
  );
}

function Standing({ standing, currency }: { standing: LimitStanding; currency: Settings['currency'] }) {
  const translate = useTranslate();
  const format = useFormat();
  const { threshold, turnover, limit, share } = standing;
  const near = nearness(standing);
  const money = (amount: number) => format.money(amount, currency, 'never');
  const name = translate(`receipts.limits.names.${threshold.limit}`);
  const said = translate('receipts.limits.of', { amount: money(turnover), limit: money(limit) });
  const left = limit - turnover;
  const sayShare = ({ days, ofYear }: DaysInBusiness) =>
    translate('receipts.limits.share', { count: days, ofYear, whole: money(threshold.amount) });
  return (
    <li className={classes.standing}>
      <span className={classes.name}>{name}</span>
      <Gauge value={Math.max(0, turnover)} usual={limit} tone="calm" label={`${name}, ${said}`} />
      <span>{said}</span>
      <span className={classes.word} data-near={near}>
        {near === 'far' ? null : <NearIcon isOver={near === 'over'} />}
        {left >= 0
          ? translate('receipts.limits.left', { amount: money(left) })
          : translate('receipts.limits.over', { amount: money(-left) })}
      </span>
      <span className={classes.source}>
        {share ? `${sayShare(share)} · ` : null}
        {translate('receipts.limits.from', { day: format.dayNumeric(threshold.validFrom) })} · {threshold.source} ·{' '}
        {threshold.checkedOn === null
          ? translate('receipts.limits.toCheck')
          : translate('receipts.limits.checked', { day: format.dayNumeric(threshold.checkedOn) })}
      </span>
    </li>
  );
}

function NearIcon({ isOver }: { isOver: boolean }) {
  return isOver ? <IconAlertTriangle size={14} aria-hidden /> : <IconInfoCircle size={14} aria-hidden />;
}
