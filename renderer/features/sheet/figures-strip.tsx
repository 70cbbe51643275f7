import { IconAlertTriangle, IconEqual, IconTrendingDown, IconTrendingUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useRunCommand } from '../../command';
import type { ClientReading } from '../../data/timeline';
import type { Client } from '../../domain/client/client';
import type { Currency } from '../../domain/money/money';
import type { ClientSummary } from '../../domain/portfolio/client-summary';
import type { ClientFigures } from '../../domain/portfolio/figures';
import { isTooLong, silenceOf } from '../../domain/portfolio/silence';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import { useToday } from '../../services';
import { AmountText } from '../../ui/amount-text';
import { Gauge } from '../../ui/gauge';
import { Sparkline } from '../../ui/sparkline';
import classes from './figures-strip.module.css';
import { QuietButton } from './quiet-button';

/** What this client brings in, how often one hears of them, and what they owe. */
export function FiguresStrip(props: { reading: ClientReading; summary: ClientSummary; canEdit: boolean }) {
  const translate = useTranslate();
  const { client, figures, settings } = props.reading;
  const { currency } = settings;
  const hasSales = props.summary.saleCount > 0 || props.summary.owed !== 0;
  return (
    <section aria-label={translate('sheet.figures.title')} className={classes.strip}>
      {hasSales ? (
        <>
          <LastTwelve summary={props.summary} currency={currency} />
          <Years summary={props.summary} currency={currency} />
        </>
      ) : (
        <NoSales client={client} canEdit={props.canEdit} />
      )}
      <Rhythm client={client} figures={figures} wide={!hasSales} />
      {hasSales ? <Due summary={props.summary} currency={currency} /> : null}
    </section>
  );
}

/** One figure: its name, itself, and quiet words under it. */
function Figure(props: { name: string; value: ReactNode; tone?: 'late'; wide?: boolean; children?: ReactNode }) {
  return (
    <div className={classes.figure} data-wide={props.wide || undefined}>
      <span className={classes.name}>{props.name}</span>
      <span className={classes.value} data-tone={props.tone}>
        {props.value}
      </span>
      {props.children}
    </div>
  );
}

interface MoneyProps {
  readonly summary: ClientSummary;
  readonly currency: Currency;
}

function LastTwelve({ summary, currency }: MoneyProps) {
  const translate = useTranslate();
  const format = useFormat();
  const words = summary.months.map(({ month, sold }) =>
    translate('sheet.figures.month', { month: format.month(month), amount: format.money(sold, currency) }),
  );
  return (
    <Figure
      name={translate('sheet.figures.lastTwelve')}
      value={<AmountText>{format.money(summary.lastTwelveMonths, currency, 'never')}</AmountText>}
    >
      <Sparkline
        values={summary.months.map(({ sold }) => sold)}
        words={words}
        label={translate('sheet.figures.sparkline', { months: words.join(', ') })}
      />
      <Change summary={summary} currency={currency} />
    </Figure>
  );
}

/** Below half a percent, up and down mean nothing; below five, they are no news. */
const smallestChange = 0.005;
const smallestNews = 0.05;

function Change({ summary, currency }: MoneyProps) {
  const translate = useTranslate();
  const format = useFormat();
  const { change } = summary;
  if (change === null) return <p className={classes.words}>{translate('sheet.figures.nothingBefore')}</p>;
  const amount = format.money(summary.twelveMonthsBefore, currency, 'never');
  const direction = Math.abs(change) < smallestChange ? 'level' : change > 0 ? 'up' : 'down';
  const Glyph = { up: IconTrendingUp, down: IconTrendingDown, level: IconEqual }[direction];
  return (
    <p
      className={classes.words}
      data-direction={Math.abs(change) < smallestNews ? undefined : direction}
      title={translate('sheet.figures.before', { amount })}
    >
      <Glyph size={15} aria-hidden />
      {translate(`sheet.figures.${direction}`, { percent: format.percent(Math.abs(change)) })}
    </p>
  );
}

function Years({ summary, currency }: MoneyProps) {
  const translate = useTranslate();
  const format = useFormat();
  const year = Number(useToday().slice(0, 4)) - 1;
  const amount = (minor: number) => format.money(minor, currency, 'never');
  return (
    <Figure name={translate('sheet.figures.thisYear')} value={<AmountText>{amount(summary.thisYear)}</AmountText>}>
      <p
        className={classes.words}
        title={translate('sheet.figures.lastYearHint', { amount: amount(summary.lastYearToDate), year })}
      >
        {translate('sheet.figures.lastYear', { amount: amount(summary.lastYear), year })}
      </p>
      {summary.averageBasket === null ? null : (
        <p className={classes.words} title={translate('sheet.figures.basketHint', { count: summary.saleCount })}>
          {translate('sheet.figures.basket', { amount: amount(summary.averageBasket) })}
        </p>
      )}
    </Figure>
  );
}

function Rhythm({ client, figures, wide }: { client: Client; figures: ClientFigures; wide: boolean }) {
  const translate = useTranslate();
  const today = useToday();
  const silence = silenceOf(figures, client.cadence, today);
  const name = translate('sheet.figures.rhythm');
  if (silence === null) {
    return (
      <Figure
        wide={wide}
        name={name}
        value={<span className={classes.none}>{translate('sheet.figures.noContact')}</span>}
      />
    );
  }
  const { days, usual, source } = silence;
  if (usual === null) {
    return (
      <Figure
        wide={wide}
        name={name}
        value={<span className={classes.none}>{translate('sheet.figures.silent', { count: days })}</span>}
      >
        <p className={classes.words}>{translate('sheet.figures.noRhythm')}</p>
      </Figure>
    );
  }
  const tooLong = isTooLong(silence, today);
  const judgement = translate(
    !tooLong ? 'sheet.figures.inTime' : source === 'cadence' ? 'sheet.figures.tooLong' : 'sheet.figures.tooLongUsual',
  );
  const words = translate('sheet.figures.ofDaysWords', { count: days, days, usual });
  return (
    <Figure wide={wide} name={name} value={translate('sheet.figures.ofDays', { days, usual })}>
      <Gauge value={days} usual={usual} tone={tooLong ? 'attention' : 'calm'} label={`${words}, ${judgement}`} />
      <p className={classes.words} data-direction={tooLong ? 'late' : undefined}>
        {tooLong ? <IconAlertTriangle size={15} aria-hidden /> : null}
        {judgement}
      </p>
      <p className={classes.words}>
        {client.cadence === null
          ? translate('sheet.figures.usual', { count: usual })
          : translate('sheet.figures.wanted', {
              period: translate(`followUps.repeat.${client.cadence.unit}`, { count: client.cadence.every }),
            })}
      </p>
    </Figure>
  );
}

function Due({ summary, currency }: MoneyProps) {
  const translate = useTranslate();
  const format = useFormat();
  const today = useToday();
  const { owed, late, lateSince, payingHabit } = summary;
  const isLate = late > 0 && lateSince !== null;
  const amount = format.money(Math.abs(owed), currency);
  return (
    <Figure
      name={translate(owed < 0 ? 'sheet.figures.toPayBack' : 'sheet.figures.due')}
      value={
        owed === 0 ? (
          <span className={classes.none}>{translate('sheet.figures.nothingDue')}</span>
        ) : (
          <AmountText>{amount}</AmountText>
        )
      }
      {...(isLate ? { tone: 'late' as const } : {})}
    >
      {isLate ? (
        <p className={classes.words} data-direction="late">
          <IconAlertTriangle size={15} aria-hidden />
          {late === owed
            ? translate('sheet.figures.late', { day: format.dayShort(lateSince, today) })
            : translate('sheet.figures.lateAmount', {
                amount: format.money(late, currency),
                day: format.dayShort(lateSince, today),
              })}
        </p>
      ) : null}
      {owed > 0 && !isLate ? <p className={classes.words}>{translate('sheet.figures.notLate')}</p> : null}
      {payingHabit === null ? null : (
        <p className={classes.words} title={translate('sheet.figures.paysHint', { count: payingHabit.saleCount })}>
          {translate('sheet.figures.pays', { count: payingHabit.days })}
        </p>
      )}
    </Figure>
  );
}

function NoSales({ client, canEdit }: { client: Client; canEdit: boolean }) {
  const translate = useTranslate();
  const run = useRunCommand();
  return (
    <Figure
      wide
      name={translate('sheet.figures.lastTwelve')}
      value={<span className={classes.none}>{translate('sheet.figures.noSale')}</span>}
    >
      {canEdit ? (
        <QuietButton label={translate('sheet.figures.sell')} onClick={() => run('sale.add', { buyerId: client.id })} />
      ) : null}
    </Figure>
  );
}
