import {
  type ComponentProps,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
} from 'react';
import type { SaleId } from '../../domain/id';
import { useTranslate } from '../../i18n/translate';
import { useKeptState } from '../../ui/kept-state';
import ledger from '../../ui/ledger.module.css';
import { type RowPlace, VirtualRows, type VirtualRowsHandle } from '../../ui/virtual-rows';
import { stepOf } from '../../ui/walking';

export const rowHeight = 44;
const headingHeight = 36;
/** Rows that are read together, where each is read only once it comes near. */
export const rowsPerBlock = 40;

export interface GridRow {
  readonly index: number;
  readonly elementId: string;
  readonly active: boolean;
  readonly place: RowPlace;
}

/**
 * Sales one under the other, of which only those in sight are drawn. The arrow keys, Home, End and the page keys walk; Enter
 * shows the sale, P takes its payment. The grid has the focus and names its active row.
 */
export function SalesGrid(props: {
  /** Where scroll and standing are kept while one is on another page. */
  keptAs: string;
  label: string;
  ids: readonly SaleId[];
  heading: ReactNode;
  columns: number;
  renderRow: (row: GridRow) => ReactNode;
  /** Hears in which block of rows the first one in sight is. */
  onBlock?: (block: number) => void;
  onOpen: (id: SaleId) => void;
  onPay: (id: SaleId) => void;
}) {
  const { ids } = props;
  const translate = useTranslate();
  const gridId = useId();
  const handle = useRef<VirtualRowsHandle>(null);
  const [standing, setStanding] = useKeptState<SaleId | null>(`${props.keptAs}.standing`, null);
  const [startOffset, keepOffset] = useKeptState(`${props.keptAs}.offset`, 0);
  const offset = useRef(startOffset);
  const block = useRef(-1);
  const found = standing === null ? -1 : ids.indexOf(standing);
  const active = found === -1 ? null : found;

  // Kept when one leaves, and not while one scrolls: keeping draws the grid anew.
  useEffect(() => () => keepOffset(offset.current), [keepOffset]);
  useEffect(tellBlock);

  function tellBlock() {
    const now = Math.floor(offset.current / rowHeight / rowsPerBlock);
    if (now === block.current) return;
    block.current = now;
    props.onBlock?.(now);
  }

  function standOn(index: number) {
    const id = ids[Math.min(Math.max(index, 0), ids.length - 1)];
    if (id === undefined) return;
    setStanding(id);
    handle.current?.reveal(ids.indexOf(id));
  }

  function press(event: KeyboardEvent) {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = stepOf(event.key, active, ids.length, handle.current?.page() ?? 1);
    if (step !== null) standOn(step);
    else if (event.key === 'Enter' && standing !== null && active !== null) props.onOpen(standing);
    else if (event.key.toLowerCase() === 'p' && standing !== null && active !== null) props.onPay(standing);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function click(event: MouseEvent<HTMLElement>) {
    const target = event.target as Element;
    const index = Number(target.closest<HTMLElement>('[data-index]')?.dataset.index ?? Number.NaN);
    const id = ids[index];
    if (id === undefined) return;
    setStanding(id);
    if (target.closest('button')) return;
    // The line that was clicked took the focus, and the arrow keys are heard by the list.
    event.currentTarget.focus({ preventScroll: true });
    props.onOpen(id);
  }

  const scroller: ComponentProps<'div'> = {
    className: ledger.grid,
    role: 'grid',
    tabIndex: 0,
    'aria-label': props.label,
    'aria-description': translate('sales.list.keys'),
    'aria-rowcount': ids.length + 1,
    'aria-colcount': props.columns,
    'aria-activedescendant': active === null ? undefined : `${gridId}-${active}`,
    onKeyDown: press,
    onClick: click,
    onScroll: (event) => {
      offset.current = event.currentTarget.scrollTop;
      tellBlock();
    },
    onFocus: (event) => {
      if (event.target === event.currentTarget && active === null) standOn(0);
    },
  };

  return (
    <VirtualRows
      handle={handle}
      count={ids.length}
      rowHeight={rowHeight}
      kept={active}
      startOffset={startOffset}
      headingHeight={headingHeight}
      heading={props.heading}
      rowsRole="rowgroup"
      scroller={scroller}
      renderRow={(index, place) =>
        props.renderRow({ index, place, elementId: `${gridId}-${index}`, active: index === active })
      }
    />
  );
}
