// biome-ignore-all lint/a11y/useSemanticElements: rows that are placed one by one cannot be rows of an HTML table
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
import { IconArrowBackUp } from '@tabler/icons-react';
import { memo } from 'react';
import type { Day } from '../../domain/calendar/day';
import { isCreditNote, saleAmount, walkIn } from '../../domain/sale/sale';
import type { Format } from '../../i18n/format';
import type { Translate } from '../../i18n/translate';
import { AmountText } from '../../ui/amount-text';
import ledger from '../../ui/ledger.module.css';
import { nameOfSale } from './sale-words';
import type { GridRow } from './sales-grid';
import classes from './sales-grid.module.css';
import { StandingWord } from './standing-word';
import type { LedgerLine } from './use-ledger';

export const ledgerColumns = ['day', 'client', 'what', 'kind', 'state', 'amount'] as const;

export interface RowWords {
  readonly translate: Translate;
  readonly format: Format;
  readonly today: Day;
}

interface LedgerRowProps {
  readonly line: LedgerLine;
  readonly name: string;
  readonly row: GridRow;
  readonly words: RowWords;
}

/** One sale of the ledger. It listens to nothing: the grid hears for all of its rows. */
export const LedgerRow = memo(function LedgerRow({ line, name, row, words }: LedgerRowProps) {
  const { sale, standing } = line;
  const { translate, format, today } = words;
  return (
    <div
      id={row.elementId}
      role="row"
      tabIndex={-1}
      aria-rowindex={row.index + 2}
      data-index={row.index}
      data-active={row.active || undefined}
      className={`${ledger.line} ${classes.ledger} ${ledger.row} ${row.place.className}`}
      style={row.place.style}
    >
      <div role="gridcell" className={`${ledger.cell} ${classes.quiet}`} title={format.dayLong(sale.day)}>
        {format.dayShort(sale.day, today)}
      </div>
      <div role="gridcell" className={`${ledger.cell} ${sale.buyerId === walkIn ? classes.walkIn : ledger.name}`}>
        <bdi title={name}>{name}</bdi>
      </div>
      <div role="gridcell" className={`${ledger.cell} ${classes.what}`}>
        {isCreditNote(sale) ? (
          <span className={classes.credit}>
            <IconArrowBackUp size={14} aria-hidden />
            {translate('sales.creditNote')}
          </span>
        ) : null}
        <bdi className={classes.words} title={sale.label}>
          {nameOfSale(sale, translate)}
        </bdi>
        {sale.reference === '' ? null : <bdi className={classes.reference}>{sale.reference}</bdi>}
      </div>
      <div role="gridcell" className={`${ledger.cell} ${classes.quiet} ${classes.kind}`}>
        {translate(`words.saleKind.${sale.kind}`)}
      </div>
      <div role="gridcell" className={ledger.cell}>
        <StandingWord standing={standing} currency={sale.currency} translate={translate} format={format} />
      </div>
      <div role="gridcell" className={`${ledger.cell} ${ledger.end} ${classes.amount}`}>
        <AmountText>{format.money(saleAmount(sale), sale.currency)}</AmountText>
      </div>
    </div>
  );
}, sameRow);

// The place is made anew at each drawing, but moves only with the index.
function sameRow(before: LedgerRowProps, after: LedgerRowProps): boolean {
  return (
    before.line.sale === after.line.sale &&
    sameStanding(before.line, after.line) &&
    before.name === after.name &&
    before.row.index === after.row.index &&
    before.row.active === after.row.active &&
    before.words === after.words
  );
}

function sameStanding({ standing: before }: LedgerLine, { standing: after }: LedgerLine): boolean {
  const balance = (standing: LedgerLine['standing']) => ('balance' in standing ? standing.balance : 0);
  return before.state === after.state && balance(before) === balance(after);
}
