// biome-ignore-all lint/a11y/useSemanticElements: rows that are placed one by one cannot be rows of an HTML table
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
import { IconArrowBackUp, IconReplace } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import type { Currency } from '../../domain/money/money';
import type { Layout } from '../../domain/receipts/rules';
import type { BookItem } from '../../domain/receipts/with-totals';
import { voucherOf } from '../../exchange/receipts/write-receipts-csv';
import { AmountText } from '../../ui/amount-text';
import ledger from '../../ui/ledger.module.css';
import type { RowPlace } from '../../ui/virtual-rows';
import type { ReceiptRow } from '../../workers/receipts-requests';
import classes from './book-view.module.css';
import { originOf, sayCorrection, sayTotal, type Words } from './receipt-words';

/** The columns that the law wants, in each layout (see `domain/receipts/receipts-book.ts`). */
export const columnsOf = {
  bic: ['number', 'day', 'origin', 'voucher', 'method', 'cash', 'other'],
  bnc: ['number', 'day', 'client', 'form', 'amount'],
} as const satisfies Record<Layout, readonly string[]>;

export type ColumnName = (typeof columnsOf)[Layout][number];

export function isAmount(column: ColumnName): boolean {
  return column === 'cash' || column === 'other' || column === 'amount';
}

export interface GridPlace {
  readonly index: number;
  readonly elementId: string;
  readonly active: boolean;
  readonly place: RowPlace;
}

interface LineProps {
  readonly item: BookItem<ReceiptRow>;
  readonly year: number;
  readonly name: string;
  readonly layout: Layout;
  readonly currency: Currency;
  readonly row: GridPlace;
  readonly words: Words;
}

/** A line of the book, or a total between lines. It listens to nothing: the grid hears for all of its rows. */
export const ReceiptLineRow = memo(function ReceiptLineRow(props: LineProps) {
  const { item, layout, row } = props;
  const shared = {
    id: row.elementId,
    role: 'row',
    tabIndex: -1,
    'aria-rowindex': row.index + 2,
    'data-index': row.index,
    'data-active': row.active || undefined,
    style: row.place.style,
  } as const;
  if (item.type === 'total') {
    const { of, months, amount } = item;
    return (
      <div {...shared} className={`${ledger.line} ${classes.total} ${row.place.className}`} data-of={of}>
        <div role="gridcell" aria-colspan={columnsOf[layout].length - 1} className={ledger.cell}>
          {sayTotal(of, props.year, months, props.words)}
        </div>
        <div role="gridcell" className={ledger.end}>
          <AmountText>{props.words.format.money(amount, props.currency, 'always')}</AmountText>
        </div>
      </div>
    );
  }
  return (
    <div {...shared} className={`${ledger.line} ${classes[layout]} ${ledger.row} ${row.place.className}`}>
      {columnsOf[layout].map((column) => (
        <div
          key={column}
          role="gridcell"
          className={`${ledger.cell} ${isAmount(column) ? ledger.end : ''} ${classes[column] ?? ''}`}
        >
          {cellOf(column, item.line, props)}
        </div>
      ))}
    </div>
  );
}, isSame);

// The place is made anew at each drawing, but moves only with the index.
function isSame(before: LineProps, after: LineProps): boolean {
  return (
    before.item === after.item &&
    before.name === after.name &&
    before.layout === after.layout &&
    before.currency === after.currency &&
    before.row.index === after.row.index &&
    before.row.active === after.row.active &&
    before.words === after.words
  );
}

function cellOf(column: ColumnName, line: ReceiptRow, { name, currency, words }: LineProps): ReactNode {
  const { entry, sold } = line;
  const { translate, format } = words;
  switch (column) {
    case 'number':
      return line.number;
    case 'day':
      return format.dayNumeric(line.day);
    case 'origin':
      return (
        <>
          <Correction line={line} words={words} />
          <bdi className={ledger.name}>{name}</bdi>
          <bdi className={classes.what}>{originOf(line, translate)}</bdi>
        </>
      );
    case 'client':
      return (
        <>
          <Correction line={line} words={words} />
          <bdi className={ledger.name}>{name}</bdi>
        </>
      );
    case 'voucher':
      return <bdi title={voucherOf(line, sold)}>{voucherOf(line, sold)}</bdi>;
    case 'method':
    case 'form':
      return translate(`words.paymentMethod.${entry.method}`);
    case 'cash':
    case 'other':
      if ((entry.method === 'cash') !== (column === 'cash')) return null;
      return <AmountText>{format.money(entry.amount, currency, 'always')}</AmountText>;
    case 'amount':
      return <AmountText>{format.money(entry.amount, currency, 'always')}</AmountText>;
  }
}

function Correction({ line, words }: { line: ReceiptRow; words: Words }) {
  const said = sayCorrection(line, words.translate);
  if (said === null) return null;
  const Glyph = line.kind === 'taken-back' ? IconArrowBackUp : IconReplace;
  const paidOn = words.translate('receipts.correction.paidOn', { day: words.format.dayNumeric(line.entry.day) });
  return (
    <span className={classes.correction} title={paidOn}>
      <Glyph size={14} aria-hidden />
      {said}
    </span>
  );
}
