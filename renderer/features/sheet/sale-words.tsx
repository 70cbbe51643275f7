import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCash,
  IconCheck,
  IconHourglass,
  IconReceipt,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Day } from '../../domain/calendar/day';
import type { SaleStanding } from '../../domain/portfolio/sale-standing';
import { isCreditNote, type Payment, type Sale, saleAmount } from '../../domain/sale/sale';
import { Prose } from '../../elements/prose';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import { AmountText } from '../../ui/amount-text';
import classes from './history-line.module.css';

/** What was sold and how far it is paid. */
export function SaleWords({ sale, standing, today }: { sale: Sale; standing: SaleStanding; today: Day }) {
  const translate = useTranslate();
  const format = useFormat();
  const isCredit = isCreditNote(sale);
  const kind = isCredit ? translate('sheet.history.creditNote') : translate(`words.saleKind.${sale.kind}`);
  const Glyph = isCredit ? IconArrowBackUp : IconReceipt;
  return (
    <>
      <span className={classes.icon} role="img" aria-label={kind} title={kind}>
        <Glyph size={17} stroke={1.6} aria-hidden />
      </span>
      <div className={classes.main}>
        <span className={classes.label}>
          <bdi>{sale.label === '' ? kind : sale.label}</bdi>
        </span>
        <div className={classes.facts}>
          <Standing sale={sale} standing={standing} today={today} />
          {sale.label === '' ? null : <span>{kind}</span>}
          {sale.reference === '' ? null : <bdi>{sale.reference}</bdi>}
          {sale.discount === 0 ? null : (
            <span>
              {translate('sheet.history.discount', { amount: format.money(Math.abs(sale.discount), sale.currency) })}
            </span>
          )}
        </div>
        {sale.note === '' ? null : (
          <div className={classes.quiet}>
            <Prose text={sale.note} />
          </div>
        )}
      </div>
      <span className={classes.aside}>
        <AmountText>{format.money(saleAmount(sale), sale.currency)}</AmountText>
      </span>
    </>
  );
}

function Standing({ sale, standing, today }: { sale: Sale; standing: SaleStanding; today: Day }) {
  const translate = useTranslate();
  const format = useFormat();
  const { balance, settledOn, lateAfter, isLate, amount } = standing;
  const money = format.money(Math.abs(balance), sale.currency);
  const isCredit = isCreditNote(sale);
  if (balance < 0) {
    return (
      <Fact tone="attention" icon={<IconHourglass size={14} aria-hidden />}>
        {translate('sheet.history.toPayBack', { amount: money })}
      </Fact>
    );
  }
  if (balance > 0) {
    const waits =
      balance === amount ? translate('sheet.history.waitsAll') : translate('sheet.history.waits', { amount: money });
    return isLate ? (
      <Fact tone="bad" icon={<IconAlertTriangle size={14} aria-hidden />}>
        {balance === amount ? '' : `${waits}, `}
        {translate('sheet.history.lateSince', { day: format.dayShort(lateAfter, today) })}
      </Fact>
    ) : (
      <Fact tone="attention" icon={<IconHourglass size={14} aria-hidden />}>
        {waits}
      </Fact>
    );
  }
  if (settledOn === null)
    return amount === 0 ? (
      <span>{translate('sheet.history.free')}</span>
    ) : isCredit ? (
      <span>{translate('sheet.history.setOff')}</span>
    ) : null;
  const day = format.dayShort(settledOn, today);
  return (
    <Fact tone="good" icon={<IconCheck size={14} aria-hidden />}>
      {isCredit
        ? translate('sheet.history.paidBackOn', { day })
        : settledOn === sale.day
          ? translate('sheet.history.paidSameDay')
          : translate('sheet.history.paidOn', { day })}
    </Fact>
  );
}

function Fact(props: { tone: 'good' | 'bad' | 'attention'; icon: ReactNode; children: ReactNode }) {
  return (
    <span className={classes.fact} data-tone={props.tone}>
      {props.icon}
      <span>{props.children}</span>
    </span>
  );
}

/** Money that came in or went back, and for what. */
export function PaymentWords({ payment, sale }: { payment: Payment; sale: Sale | null }) {
  const translate = useTranslate();
  const format = useFormat();
  const what = translate(payment.amount < 0 ? 'sheet.history.refund' : 'sheet.history.payment');
  return (
    <>
      <span className={classes.icon} role="img" aria-label={what} title={what}>
        <IconCash size={17} stroke={1.6} aria-hidden />
      </span>
      <div className={classes.main}>
        <span className={classes.quiet}>
          {what} · {translate(`words.paymentMethod.${payment.method}`).toLowerCase()}
          {sale === null || sale.label === '' ? null : (
            <>
              {' · '}
              <bdi>{sale.label}</bdi>
            </>
          )}
        </span>
        {payment.reference === '' ? null : (
          <div className={classes.facts}>
            <bdi>{payment.reference}</bdi>
          </div>
        )}
      </div>
      <span className={classes.aside} data-quiet>
        <AmountText>{format.money(payment.amount, payment.currency)}</AmountText>
      </span>
    </>
  );
}
