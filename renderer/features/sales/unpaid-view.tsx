// biome-ignore-all lint/a11y/useSemanticElements: rows that are placed one by one cannot be rows of an HTML table
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
import { Button, SegmentedControl, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconCash, IconMoodSmile } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useRunCommand } from '../../command';
import { useDirectory } from '../../data/live';
import type { OpenLine } from '../../data/sales';
import { daysBetween } from '../../domain/calendar/day';
import type { Currency } from '../../domain/money/money';
import { walkIn } from '../../domain/sale/sale';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import { useServices, useToday } from '../../services';
import { AmountText } from '../../ui/amount-text';
import { EmptyState } from '../../ui/empty-state';
import { useKeptState } from '../../ui/kept-state';
import type { RowWords } from './ledger-row';
import { Waiting } from './ledger-view';
import { nameOfBuyer, nameOfSale } from './sale-words';
import { type GridRow, SalesGrid } from './sales-grid';
import classes from './sales-grid.module.css';

const columns = ['lateDays', 'client', 'what', 'day', 'rest', 'pay'] as const;

/** Who owes what, those that are late the longest first; and on the other side what is to be paid back. */
export function UnpaidView({ lines, currency }: { lines: readonly OpenLine[] | null; currency: Currency }) {
  const translate = useTranslate();
  const [side, setSide] = useKeptState<'due' | 'refunds'>('sales.unpaid.side', 'due');
  const sides = useMemo(
    () => ({
      due: lines?.filter((line) => line.open.balance > 0) ?? [],
      refunds: lines?.filter((line) => line.open.balance < 0) ?? [],
    }),
    [lines],
  );
  if (!lines) return <Waiting label={translate('sales.list.loading')} />;
  const shown = sides.refunds.length === 0 ? 'due' : side;
  return (
    <div className={classes.frame}>
      <Due due={sides.due} refunds={sides.refunds} currency={currency} />
      {sides.refunds.length === 0 ? null : (
        <div style={{ paddingBottom: 10, paddingInlineStart: 8 }}>
          <SegmentedControl
            size="xs"
            aria-label={translate('sales.unpaid.show')}
            value={shown}
            onChange={(value) => setSide(value === 'refunds' ? 'refunds' : 'due')}
            data={[
              { value: 'due', label: `${translate('sales.unpaid.showDue')} (${sides.due.length})` },
              { value: 'refunds', label: `${translate('sales.unpaid.showRefunds')} (${sides.refunds.length})` },
            ]}
          />
        </div>
      )}
      <div className={classes.list}>
        {sides[shown].length === 0 ? (
          <EmptyState
            icon={IconMoodSmile}
            title={translate(shown === 'due' ? 'sales.unpaid.noneTitle' : 'sales.unpaid.noRefundTitle')}
          >
            {translate(shown === 'due' ? 'sales.unpaid.none' : 'sales.unpaid.noRefund')}
          </EmptyState>
        ) : (
          <Lines key={shown} lines={sides[shown]} side={shown} />
        )}
      </div>
    </div>
  );
}

function Due(props: { due: readonly OpenLine[]; refunds: readonly OpenLine[]; currency: Currency }) {
  const translate = useTranslate();
  const format = useFormat();
  const today = useToday();
  const sum = (lines: readonly OpenLine[]) => lines.reduce((total, line) => total + Math.abs(line.open.balance), 0);
  const late = sum(props.due.filter((line) => line.open.lateAfter < today));
  const money = (minor: number) => <AmountText>{format.money(minor, props.currency)}</AmountText>;
  return (
    <dl className={classes.due}>
      <div>
        <dt>{translate('sales.unpaid.due')}</dt>
        <dd>{money(sum(props.due))}</dd>
      </div>
      {late === 0 ? null : (
        <div>
          <dt>{translate('sales.unpaid.late')}</dt>
          <dd data-tone="bad">{money(late)}</dd>
        </div>
      )}
      {props.refunds.length === 0 ? null : (
        <div>
          <dt>{translate('sales.unpaid.toRefund')}</dt>
          <dd>{money(sum(props.refunds))}</dd>
        </div>
      )}
    </dl>
  );
}

function Lines({ lines, side }: { lines: readonly OpenLine[]; side: 'due' | 'refunds' }) {
  const { directory } = useServices();
  const today = useToday();
  const translate = useTranslate();
  const format = useFormat();
  const run = useRunCommand();
  const snapshot = useDirectory(directory);
  const words = useMemo(() => ({ translate, format, today }), [translate, format, today]);
  const ids = useMemo(() => lines.map((line) => line.sale.id), [lines]);
  return (
    <SalesGrid
      keptAs={`sales.${side}`}
      label={translate(side === 'due' ? 'sales.unpaid.label' : 'sales.unpaid.refundsLabel')}
      ids={ids}
      columns={columns.length}
      heading={
        <div role="row" tabIndex={-1} aria-rowindex={1} className={`${classes.line} ${classes.unpaid} ${classes.head}`}>
          <div role="columnheader" tabIndex={-1}>
            {translate('sales.unpaid.lateDays')}
          </div>
          <div role="columnheader" tabIndex={-1}>
            {translate('sales.list.client')}
          </div>
          <div role="columnheader" tabIndex={-1}>
            {translate('sales.list.what')}
          </div>
          <div role="columnheader" tabIndex={-1} className={classes.kind}>
            {translate('sales.list.day')}
          </div>
          <div role="columnheader" tabIndex={-1} className={classes.end}>
            {translate('sales.unpaid.rest')}
          </div>
          <div role="columnheader" tabIndex={-1}>
            <VisuallyHidden>{translate('sales.commands.pay')}</VisuallyHidden>
          </div>
        </div>
      }
      renderRow={(row) => {
        const line = lines[row.index];
        if (!line) return null;
        const name = nameOfBuyer(line.sale.buyerId, snapshot, translate);
        return (
          <UnpaidRow
            key={row.index}
            line={line}
            name={name}
            row={row}
            words={words}
            onPay={() => run('payment.add', { saleId: line.sale.id })}
          />
        );
      }}
      onOpen={(saleId) => run('sale.open', { saleId })}
      onPay={(saleId) => run('payment.add', { saleId })}
    />
  );
}

function UnpaidRow(props: { line: OpenLine; name: string; row: GridRow; words: RowWords; onPay: () => void }) {
  const { row, name } = props;
  const { sale, open } = props.line;
  const { translate, format, today } = props.words;
  const lateDays = open.balance > 0 ? Math.max(0, daysBetween(open.lateAfter, today)) : 0;
  const what = nameOfSale(sale, translate);
  const balance = format.money(Math.abs(open.balance), sale.currency);
  return (
    <div
      id={row.elementId}
      role="row"
      tabIndex={-1}
      aria-rowindex={row.index + 2}
      data-index={row.index}
      data-active={row.active || undefined}
      className={`${classes.line} ${classes.unpaid} ${classes.row} ${row.place.className}`}
      style={row.place.style}
    >
      <div role="gridcell" className={classes.cell} title={format.dayLong(open.lateAfter)}>
        {lateDays > 0 ? (
          <span className={classes.late}>
            <IconAlertTriangle size={15} stroke={1.8} aria-hidden />
            {translate('sales.unpaid.days', { count: lateDays })}
          </span>
        ) : open.balance > 0 ? (
          <span className={classes.quiet}>
            {translate('sales.unpaid.dueOn', { day: format.dayShort(open.lateAfter, today) })}
          </span>
        ) : null}
      </div>
      <div role="gridcell" className={`${classes.cell} ${sale.buyerId === walkIn ? classes.walkIn : classes.name}`}>
        <bdi title={name}>{name}</bdi>
      </div>
      <div role="gridcell" className={`${classes.cell} ${classes.what}`}>
        <bdi className={classes.words} title={what}>
          {what}
        </bdi>
        {sale.reference === '' ? null : <bdi className={classes.reference}>{sale.reference}</bdi>}
      </div>
      <div
        role="gridcell"
        className={`${classes.cell} ${classes.quiet} ${classes.kind}`}
        title={format.dayLong(sale.day)}
      >
        {format.dayShort(sale.day, today)}
      </div>
      <div role="gridcell" className={`${classes.cell} ${classes.end}`}>
        {Math.abs(open.balance) === Math.abs(open.amount) ? null : (
          <span className={classes.quiet} style={{ fontSize: 12, marginInlineEnd: 8 }}>
            {translate('sales.unpaid.ofAmount', { amount: format.money(Math.abs(open.amount), sale.currency) })}
          </span>
        )}
        <span className={classes.amount}>
          <AmountText>{balance}</AmountText>
        </span>
      </div>
      <div role="gridcell" className={classes.end}>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconCash size={15} aria-hidden />}
          aria-label={translate(open.balance > 0 ? 'sales.unpaid.payWhat' : 'sales.unpaid.payBackWhat', {
            what: `${name}, ${what}`,
            amount: balance,
          })}
          onClick={props.onPay}
        >
          {translate(open.balance > 0 ? 'sales.unpaid.pay' : 'sales.unpaid.payBack')}
        </Button>
      </div>
    </div>
  );
}
