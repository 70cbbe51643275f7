import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type ComponentProps,
  type CSSProperties,
  type ReactNode,
  type Ref,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useRef,
} from 'react';
import classes from './virtual-rows.module.css';

export interface VirtualRowsHandle {
  focus(): void;
  /** Scrolls as little as it takes for the row to be seen. */
  reveal(index: number): void;
  /** How many whole rows are seen at once. */
  page(): number;
  offset(): number;
}

/** The rows of a new list are drawn with it, and not only once the list has been measured. */
const likelySize = { width: 0, height: 600 };

/** What a row puts on its element to stand in its place. */
export interface RowPlace {
  readonly className: string;
  readonly style: CSSProperties;
}

/** Rows of one height, of which only those in sight are drawn: a list of any length scrolls like a short one. */
export function VirtualRows(props: {
  handle: Ref<VirtualRowsHandle>;
  count: number;
  rowHeight: number;
  /** Stays on top while the rows scroll. */
  heading?: ReactNode;
  headingHeight?: number;
  /** A row that is drawn also out of sight, because the keyboard stands on it. */
  kept: number | null;
  /** Where the scrolling starts, in pixels. */
  startOffset?: number;
  renderRow: (index: number, place: RowPlace) => ReactNode;
  /** Role, name and listeners of the element that scrolls, and the role of what holds the rows. */
  scroller: ComponentProps<'div'>;
  rowsRole?: string;
}) {
  const { count, rowHeight, kept, headingHeight = 0 } = props;
  const element = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => element.current,
    estimateSize: () => rowHeight,
    // Enough for the wheel to find its rows drawn; each one more is drawn anew with every letter typed.
    overscan: 2,
    initialOffset: props.startOffset ?? 0,
    initialRect: likelySize,
    scrollMargin: headingHeight,
    scrollPaddingStart: headingHeight,
    rangeExtractor: (range: Range) => {
      const indexes = defaultRangeExtractor(range);
      if (kept === null || kept >= count || indexes.includes(kept)) return indexes;
      return [...indexes, kept].sort((left, right) => left - right);
    },
  });
  useImperativeHandle(props.handle, () => ({
    focus: () => element.current?.focus(),
    reveal: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
    page: () => Math.max(1, Math.floor(((element.current?.clientHeight ?? 0) - headingHeight) / rowHeight)),
    offset: () => element.current?.scrollTop ?? 0,
  }));
  useKeptInSight(element, kept, kept === null ? 0 : headingHeight + (kept + 1) * rowHeight);
  return (
    <div {...props.scroller} ref={element} className={`${classes.scroller} ${props.scroller.className ?? ''}`}>
      {props.heading ? (
        <div className={classes.heading} role={props.rowsRole}>
          {props.heading}
        </div>
      ) : null}
      <div className={classes.rows} role={props.rowsRole} style={{ height: count * rowHeight }}>
        {virtualizer.getVirtualItems().map(({ index }) =>
          props.renderRow(index, {
            className: classes.row ?? '',
            style: { height: rowHeight, transform: `translateY(${index * rowHeight}px)` },
          }),
        )}
      </div>
    </div>
  );
}

/** When the place for the rows becomes lower, the row that the keyboard stands on stays in sight if it was. `end`: its lower edge. */
function useKeptInSight(element: RefObject<HTMLDivElement | null>, kept: number | null, end: number): void {
  const latest = useRef({ kept, end });
  latest.current = { kept, end };
  useEffect(() => {
    const scroller = element.current;
    if (!scroller) return;
    let former = scroller.clientHeight;
    const observer = new ResizeObserver(() => {
      const { kept: row, end: lower } = latest.current;
      const wasSeen = row !== null && lower > scroller.scrollTop && lower <= scroller.scrollTop + former;
      former = scroller.clientHeight;
      if (wasSeen) scroller.scrollTop = Math.max(scroller.scrollTop, lower - former);
    });
    observer.observe(scroller);
    return () => observer.disconnect();
  }, [element]);
}
