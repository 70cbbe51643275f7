// biome-ignore-all lint/a11y/useSemanticElements: rows that are placed one by one cannot be rows of an HTML table
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
import { Button, Skeleton } from '@mantine/core';
import { IconReceiptOff } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useRunCommand } from '../../command';
import { useDirectory } from '../../data/live';
import type { Currency } from '../../domain/money/money';
import { totalsOf } from '../../domain/sale/ledger';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import { useServices, useToday } from '../../services';
import { AmountText } from '../../ui/amount-text';
import { EmptyState } from '../../ui/empty-state';
import ledger from '../../ui/ledger.module.css';
import { LedgerRow, ledgerColumns } from './ledger-row';
import { nameOfBuyer } from './sale-words';
import { rowHeight, SalesGrid } from './sales-grid';
import classes from './sales-grid.module.css';
import type { ShownLedger } from './use-ledger';

/** The ledger: sales newest first, and what those shown add up to. */
export function LedgerView(props: { shown: ShownLedger | null; currency: Currency; onClear: (() => void) | null }) {
  const { shown } = props;
  const { directory } = useServices();
  const today = useToday();
  const translate = useTranslate();
  const format = useFormat();
  const run = useRunCommand();
  const snapshot = useDirectory(directory);
  const words = useMemo(() => ({ translate, format, today }), [translate, format, today]);
  const ids = useMemo(() => shown?.lines.map((line) => line.sale.id) ?? [], [shown?.lines]);

  if (!shown) return <Waiting label={translate('sales.list.loading')} />;
  return (
    <div className={ledger.frame}>
      <div className={ledger.list}>
        {shown.lines.length === 0 ? (
          <EmptyState
            icon={IconReceiptOff}
            title={translate('sales.list.nothingTitle')}
            action={
              props.onClear ? (
                <Button variant="default" onClick={props.onClear}>
                  {translate('sales.filters.clear')}
                </Button>
              ) : null
            }
          >
            {translate('sales.list.nothing')}
          </EmptyState>
        ) : (
          <SalesGrid
            keptAs="sales.ledger"
            label={translate('sales.list.label')}
            ids={ids}
            columns={ledgerColumns.length}
            heading={
              <div
                role="row"
                tabIndex={-1}
                aria-rowindex={1}
                className={`${ledger.line} ${classes.ledger} ${ledger.head}`}
              >
                {ledgerColumns.map((column) => (
                  <div
                    key={column}
                    role="columnheader"
                    tabIndex={-1}
                    className={column === 'amount' ? ledger.end : column === 'kind' ? classes.kind : undefined}
                  >
                    {translate(`sales.list.${column}`)}
                  </div>
                ))}
              </div>
            }
            renderRow={(row) => {
              const line = shown.lines[row.index];
              if (!line) return null;
              const name = nameOfBuyer(line.sale.buyerId, snapshot, translate);
              return <LedgerRow key={row.index} line={line} name={name} row={row} words={words} />;
            }}
            onOpen={(saleId) => run('sale.open', { saleId })}
            onPay={(saleId) => run('payment.add', { saleId })}
          />
        )}
      </div>
      <Totals shown={shown} currency={props.currency} />
    </div>
  );
}

function Totals({ shown, currency }: { shown: ShownLedger; currency: Currency }) {
  const translate = useTranslate();
  const format = useFormat();
  const totals = useMemo(() => totalsOf(shown.lines), [shown.lines]);
  return (
    <section data-foot-bar className={ledger.foot} aria-label={translate('sales.totals.label')}>
      <dl className={ledger.figures}>
        <div className={ledger.figure}>
          <dt>
            {translate('sales.totals.sales', { count: totals.saleCount, written: format.number(totals.saleCount) })}
            {totals.creditNoteCount > 0
              ? `, ${translate('sales.totals.creditNotes', { count: totals.creditNoteCount, written: format.number(totals.creditNoteCount) })}`
              : ''}
          </dt>
        </div>
        {shown.isWhole ? null : (
          <div className={ledger.figure}>
            <dt>{translate('sales.totals.part', { written: format.number(shown.readCount) })}</dt>
            <dd>
              <Button size="compact-xs" variant="subtle" onClick={shown.readOn}>
                {translate('sales.totals.readOn')}
              </Button>
            </dd>
          </div>
        )}
      </dl>
      <dl className={ledger.figures}>
        {totals.unpaid === 0 ? null : (
          <div className={ledger.figure}>
            <dt>{translate('sales.totals.unpaid')}</dt>
            <dd>
              <AmountText>{format.money(totals.unpaid, currency)}</AmountText>
            </dd>
          </div>
        )}
        <div className={ledger.figure}>
          <dt>{translate('sales.totals.sold')}</dt>
          <dd>
            <AmountText>{format.money(totals.sold, currency)}</AmountText>
          </dd>
        </div>
      </dl>
    </section>
  );
}

const waitingRows = ['82%', '64%', '90%', '71%', '58%', '86%', '67%', '77%'];

/** Rows that are being read: their places, standing still. */
export function Waiting({ label }: { label: string }) {
  return (
    <div aria-busy="true" role="status" aria-label={label}>
      {waitingRows.map((width) => (
        <div key={width} style={{ height: rowHeight, display: 'flex', alignItems: 'center', paddingInline: 8 }}>
          <Skeleton height={12} width={width} animate={false} />
        </div>
      ))}
    </div>
  );
}
