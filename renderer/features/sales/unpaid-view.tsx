// biome-ignore-all lint/a11y/useSemanticElements: rows that are placed one by one cannot be rows of an HTML table
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
import { Button, SegmentedControl, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconCash, IconMoodSmile } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { useRunCommand } from '../../command';
import { useDirectory, useLive } from '../../data/live';
import { readSales } from '../../data/today';
import { daysBetween } from '../../domain/calendar/day';
import type { Currency } from '../../domain/money/money';
import type { OpenSale } from '../../domain/portfolio/figures';
import { compareLateness } from '../../domain/sale/ledger';
import { type Sale, walkIn } from '../../domain/sale/sale';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import { useServices, useToday } from '../../services';
import { AmountText } from '../../ui/amount-text';
import { EmptyState } from '../../ui/empty-state';
import { useKeptState } from '../../ui/kept-state';
import ledger from '../../ui/ledger.module.css';
import type { RowWords } from './ledger-row';
import { Waiting } from './ledger-view';
import { nameOfBuyer, nameOfSale } from './sale-words';
import { type GridRow, rowsPerBlock, SalesGrid } from './sales-grid';
import classes from './sales-grid.module.css';

const columns = ['lateDays', 'client', 'what', 'day', 'rest', 'pay'] as const;

/** Who owes what, those that are late the longest first; and on the other side what is to be paid back. */
export function UnpaidView({ open, currency }: { open: readonly OpenSale[] | null; currency: Currency }) {
  const translate = useTranslate();
  const format = useFormat();
  const [side, setSide] = useKeptState<'due' | 'refunds'>('sales.unpaid.side', 'due');
  const sides = useMemo(
    () => ({
      due: open?.filter((sale) => sale.balance > 0).sort(compareLateness) ?? [],
      refunds: open?.filter((sale) => sale.balance < 0).sort(compareLateness) ?? [],
    }),
    [open],
  );
  if (!open) return <Waiting label={translate('sales.list.loading')} />;
  const shown = sides.refunds.length === 0 ? 'due' : side;
  return (
    <div className={ledger.frame}>
      <Due due={sides.due} refunds={sides.refunds} currency={currency} />
      {sides.refunds.length === 0 ? null : (
        <div style={{ paddingBottom: 10, paddingInlineStart: 8 }}>
          <SegmentedControl
            size="xs"
            aria-label={translate('sales.unpaid.show')}
            value={shown}
            onChange={(value) => setSide(value === 'refunds' ? 'refunds' : 'due')}
            data={[
              { value: 'due', label: `${translate('sales.unpaid.showDue')} (${format.number(sides.due.length)})` },
              {
                value: 'refunds',
                label: `${translate('sales.unpaid.showRefunds')} (${format.number(sides.refunds.length)})`,
              },
            ]}
          />
        </div>
      )}
      <div className={ledger.list}>
        {sides[shown].length === 0 ? (
          <EmptyState
            icon={IconMoodSmile}
            title={translate(shown === 'due' ? 'sales.unpaid.noneTitle' : 'sales.unpaid.noRefundTitle')}
          >
            {translate(shown === 'due' ? 'sales.unpaid.none' : 'sales.unpaid.noRefund')}
          </EmptyState>
        ) : (
          <Lines key={shown} open={sides[shown]} side={shown} currency={currency} />
        )}
      </div>
    </div>
  );
}

function Due(props: { due: readonly OpenSale[]; refunds: readonly OpenSale[]; currency: Currency }) {
  const translate = useTranslate();
  const format = useFormat();
  const today = useToday();
  const sum = (sales: readonly OpenSale[]) => sales.reduce((total, sale) => total + Math.abs(sale.balance), 0);
  const late = sum(props.due.filter((sale) => sale.lateAfter < today));
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

function Lines({ open, side, currency }: { open: readonly OpenSale[]; side: 'due' | 'refunds'; currency: Currency }) {
  const { book, directory } = useServices();
  const today = useToday();
  const translate = useTranslate();
  const format = useFormat();
  const run = useRunCommand();
  const snapshot = useDirectory(directory);
  const words = useMemo(() => ({ translate, format, today }), [translate, format, today]);
  const ids = useMemo(() => open.map((sale) => sale.saleId), [open]);
  // What is said of a sale is read once it comes near: thousands may be unpaid, a few dozen are in sight.
  const [block, setBlock] = useState(0);
  const near = ids.slice(Math.max(0, block - 1) * rowsPerBlock, (block + 2) * rowsPerBlock);
  const read = useLive(() => readSales(book.database, near), [book, near.join()]);
  const sales = useLast(read);
  return (
    <SalesGrid
      keptAs={`sales.${side}`}
      label={translate(side === 'due' ? 'sales.unpaid.label' : 'sales.unpaid.refundsLabel')}
      ids={ids}
      onBlock={setBlock}
      columns={columns.length}
      heading={
        <div role="row" tabIndex={-1} aria-rowindex={1} className={`${ledger.line} ${classes.unpaid} ${ledger.head}`}>
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
          <div role="columnheader" tabIndex={-1} className={ledger.end}>
            {translate('sales.unpaid.rest')}
          </div>
          <div role="columnheader" tabIndex={-1}>
            <VisuallyHidden>{translate('sales.commands.pay')}</VisuallyHidden>
          </div>
        </div>
      }
      renderRow={(row) => {
        const line = open[row.index];
        if (!line) return null;
        return (
          <UnpaidRow
            key={row.index}
            open={line}
            sale={sales?.get(line.saleId) ?? null}
            currency={currency}
            name={nameOfBuyer(line.buyerId, snapshot, translate)}
            row={row}
            words={words}
            onPay={() => run('payment.add', { saleId: line.saleId })}
          />
        );
      }}
      onOpen={(saleId) => run('sale.open', { saleId })}
      onPay={(saleId) => run('payment.add', { saleId })}
    />
  );
}

/** What was read last, while something else is being read: rows that empty and fill again would blink. */
function useLast<Value>(value: Value | undefined): Value | undefined {
  const last = useRef(value);
  if (value !== undefined) last.current = value;
  return last.current;
}

function UnpaidRow(props: {
  open: OpenSale;
  /** Null until it is read. */
  sale: Sale | null;
  currency: Currency;
  name: string;
  row: GridRow;
  words: RowWords;
  onPay: () => void;
}) {
  const { row, name, open, sale } = props;
  const { translate, format, today } = props.words;
  const lateDays = open.balance > 0 ? Math.max(0, daysBetween(open.lateAfter, today)) : 0;
  const what = sale ? nameOfSale(sale, translate) : '';
  const balance = format.money(Math.abs(open.balance), props.currency);
  return (
    <div
      id={row.elementId}
      role="row"
      tabIndex={-1}
      aria-rowindex={row.index + 2}
      data-index={row.index}
      data-active={row.active || undefined}
      className={`${ledger.line} ${classes.unpaid} ${ledger.row} ${row.place.className}`}
      style={row.place.style}
    >
      <div role="gridcell" className={ledger.cell} title={format.dayLong(open.lateAfter)}>
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
      <div role="gridcell" className={`${ledger.cell} ${open.buyerId === walkIn ? classes.walkIn : ledger.name}`}>
        <bdi title={name}>{name}</bdi>
      </div>
      <div role="gridcell" className={`${ledger.cell} ${classes.what}`}>
        <bdi className={classes.words} title={what}>
          {what}
        </bdi>
        {sale === null || sale.reference === '' ? null : <bdi className={classes.reference}>{sale.reference}</bdi>}
      </div>
      <div
        role="gridcell"
        className={`${ledger.cell} ${classes.quiet} ${classes.kind}`}
        title={format.dayLong(open.day)}
      >
        {format.dayShort(open.day, today)}
      </div>
      <div role="gridcell" className={`${ledger.cell} ${ledger.end}`}>
        {Math.abs(open.balance) === Math.abs(open.amount) ? null : (
          <span className={classes.part}>
            {translate('sales.unpaid.ofAmount', { amount: format.money(Math.abs(open.amount), props.currency) })}
          </span>
        )}
        <span className={classes.amount}>
          <AmountText>{balance}</AmountText>
        </span>
      </div>
      <div role="gridcell" className={ledger.end}>
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
