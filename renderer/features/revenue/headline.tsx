import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useLive } from '../../data/live';
import { readDue } from '../../data/revenue';
import type { Currency } from '../../domain/money/money';
import { dependence } from '../../domain/portfolio/ranking';
import type { Revenue } from '../../domain/portfolio/revenue';
import { walkIn } from '../../domain/sale/sale';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import { useServices, useToday } from '../../services';
import { AmountText } from '../../ui/amount-text';
import classes from './revenue-page.module.css';
import { useBuyerName } from './use-revenue';

/** The figures above the charts: how much, how often, how large, what is due, and on whom it hangs. */
export function Headline({ revenue, currency }: { revenue: Revenue; currency: Currency }) {
  const { book } = useServices();
  const today = useToday();
  const translate = useTranslate();
  const format = useFormat();
  const nameOf = useBuyerName();
  const [, navigate] = useLocation();
  const due = useLive(() => readDue(book.database, today), [book, today]);
  const hangsOn = dependence(revenue);
  const first = revenue.buyers.find((buyer) => buyer.buyerId !== walkIn);
  const money = (minor: number) => <AmountText>{format.money(minor, currency, 'never')}</AmountText>;
  return (
    <dl className={classes.figures} aria-label={translate('revenue.figures.label')}>
      <Figure term={translate(`revenue.figures.${revenue.measure}`)}>{money(revenue.total)}</Figure>
      <Figure term={translate('revenue.figures.count')}>{format.number(revenue.saleCount)}</Figure>
      {revenue.saleCount > 0 ? (
        <Figure term={translate('revenue.figures.basket')}>
          {money(Math.round(revenue.sold / revenue.saleCount))}
        </Figure>
      ) : null}
      {hangsOn && first ? (
        <Figure
          term={translate('revenue.figures.first')}
          note={
            <>
              <bdi className={classes.firstName} title={nameOf(first.buyerId)}>
                {nameOf(first.buyerId)}
              </bdi>{' '}
              {translate('revenue.figures.three', { share: format.percent(hangsOn.three) })}
            </>
          }
        >
          {format.percent(hangsOn.first)}
        </Figure>
      ) : null}
      {due ? (
        <Figure
          term={translate('revenue.figures.due')}
          note={
            due.due === 0 ? (
              translate('revenue.figures.dueNone')
            ) : (
              <Anchor
                component="button"
                type="button"
                size="xs"
                title={translate('revenue.figures.showUnpaid')}
                onClick={() => navigate('/sales/unpaid')}
              >
                {due.late > 0
                  ? translate('revenue.figures.dueLate', { amount: format.money(due.late, currency, 'never') })
                  : translate('revenue.figures.showUnpaid')}
              </Anchor>
            )
          }
        >
          {money(due.due)}
        </Figure>
      ) : null}
    </dl>
  );
}

function Figure(props: { term: string; note?: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.figure}>
      <dt>{props.term}</dt>
      <dd className={classes.number}>{props.children}</dd>
      {props.note ? <dd className={classes.figureNote}>{props.note}</dd> : null}
    </div>
  );
}
