// biome-ignore-all lint/a11y/useSemanticElements: rows that are placed one by one cannot be rows of an HTML table
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
import { IconReceiptOff } from '@tabler/icons-react';
import { type ComponentProps, type KeyboardEvent, type MouseEvent, useId, useMemo, useRef, useState } from 'react';
import { useRunCommand } from '../../command';
import { useDirectory } from '../../data/live';
import type { Currency } from '../../domain/money/money';
import type { Layout } from '../../domain/receipts/rules';
import { type BookItem, withTotals } from '../../domain/receipts/with-totals';
import { totalOf, type YearCount } from '../../domain/receipts/year-count';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import { useServices } from '../../services';
import { AmountText } from '../../ui/amount-text';
import { EmptyState } from '../../ui/empty-state';
import ledger from '../../ui/ledger.module.css';
import { VirtualRows, type VirtualRowsHandle } from '../../ui/virtual-rows';
import { stepOf } from '../../ui/walking';
import type { ReceiptRow } from '../../workers/receipts-requests';
import classes from './book-view.module.css';
import { columnsOf, isAmount, ReceiptLineRow } from './receipt-line';
import { nameOf } from './receipt-words';
import type { ShownReceipts } from './use-receipts';

const rowHeight = 40;
const headingHeight = 36;

/** The book itself: its lines, numbered, with the totals of months, quarters and the year between them. */
export function BookView(props: { shown: ShownReceipts; count: YearCount; layout: Layout; currency: Currency }) {
  const { shown, count } = props;
  const translate = useTranslate();
  const items = useMemo(() => withTotals(shown.rows, count, shown.months, shown.isWhole), [shown, count]);
  return (
    <div className={ledger.frame}>
      <p className={classes.notice}>{translate('receipts.notATill')}</p>
      <div className={ledger.list}>
        {shown.isWhole && shown.rows.length === 0 ? (
          <EmptyState icon={IconReceiptOff} title={translate('receipts.none.title')}>
            {translate('receipts.none.text')}
          </EmptyState>
        ) : (
          <Grid items={items} year={shown.year} layout={props.layout} currency={props.currency} />
        )}
      </div>
      <Foot {...props} />
    </div>
  );
}

function Grid(props: { items: readonly BookItem<ReceiptRow>[]; year: number; layout: Layout; currency: Currency }) {
  const { items, layout } = props;
  const { directory } = useServices();
  const translate = useTranslate();
  const format = useFormat();
  const run = useRunCommand();
  const snapshot = useDirectory(directory);
  const words = useMemo(() => ({ translate, format }), [translate, format]);
  const gridId = useId();
  const handle = useRef<VirtualRowsHandle>(null);
  const [standing, setStanding] = useState<number | null>(null);
  const active = standing !== null && standing < items.length ? standing : null;

  function standOn(index: number) {
    const next = Math.min(Math.max(index, 0), items.length - 1);
    setStanding(next);
    handle.current?.reveal(next);
  }

  function open(index: number) {
    const item = items[index];
    if (item?.type === 'line' && item.line.sold !== null) run('sale.open', { saleId: item.line.saleId });
  }

  function press(event: KeyboardEvent) {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = stepOf(event.key, active, items.length, handle.current?.page() ?? 1);
    if (step !== null) standOn(step);
    else if (event.key === 'Enter' && active !== null) open(active);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function click(event: MouseEvent<HTMLElement>) {
    const row = (event.target as Element).closest<HTMLElement>('[data-index]');
    if (!row) return;
    const index = Number(row.dataset.index);
    setStanding(index);
    // The line that was clicked took the focus, and the arrow keys are heard by the list.
    event.currentTarget.focus({ preventScroll: true });
    open(index);
  }

  const scroller: ComponentProps<'div'> = {
    className: ledger.grid,
    role: 'grid',
    tabIndex: 0,
    'aria-label': translate('receipts.list.label'),
    'aria-description': translate('receipts.list.keys'),
    'aria-rowcount': items.length + 1,
    'aria-colcount': columnsOf[layout].length,
    'aria-activedescendant': active === null ? undefined : `${gridId}-${active}`,
    onKeyDown: press,
    onClick: click,
    onFocus: (event) => {
      if (event.target === event.currentTarget && active === null) standOn(0);
    },
  };

  return (
    <VirtualRows
      handle={handle}
      count={items.length}
      rowHeight={rowHeight}
      kept={active}
      headingHeight={headingHeight}
      heading={
        <div role="row" tabIndex={-1} aria-rowindex={1} className={`${ledger.line} ${classes[layout]} ${ledger.head}`}>
          {columnsOf[layout].map((column) => (
            <div key={column} role="columnheader" tabIndex={-1} className={isAmount(column) ? ledger.end : undefined}>
              {translate(`receipts.list.${column}`)}
            </div>
          ))}
        </div>
      }
      rowsRole="rowgroup"
      scroller={scroller}
      renderRow={(index, place) => {
        const item = items[index];
        if (!item) return null;
        const name = item.type === 'line' ? nameOf(item.line.entry.buyerId, snapshot, translate) : '';
        const row = { index, place, elementId: `${gridId}-${index}`, active: index === active };
        return (
          <ReceiptLineRow
            key={index}
            item={item}
            year={props.year}
            name={name}
            layout={layout}
            currency={props.currency}
            row={row}
            words={words}
          />
        );
      }}
    />
  );
}

/** What the shown months come to, and what of it was cash. */
function Foot({ shown, count, currency }: { shown: ShownReceipts; count: YearCount; currency: Currency }) {
  const translate = useTranslate();
  const format = useFormat();
  const cash = useMemo(
    () => shown.rows.reduce((sum, { entry }) => sum + (entry.method === 'cash' ? entry.amount : 0), 0),
    [shown.rows],
  );
  const lines = translate('receipts.lines', { count: shown.rows.length, written: format.number(shown.rows.length) });
  const figure = (term: string, amount: number) => (
    <div className={ledger.figure}>
      <dt>{term}</dt>
      <dd>
        <AmountText>{format.money(amount, currency, 'always')}</AmountText>
      </dd>
    </div>
  );
  return (
    <section data-foot-bar className={ledger.foot} aria-label={translate('receipts.totals.label')}>
      <span className={classes.number}>{shown.isWhole ? lines : translate('receipts.loading')}</span>
      <dl className={ledger.figures}>
        {shown.isWhole && cash !== 0 ? figure(translate('receipts.totals.cash'), cash) : null}
        {figure(translate('receipts.totals.shown'), totalOf(count, shown.months))}
      </dl>
    </section>
  );
}
