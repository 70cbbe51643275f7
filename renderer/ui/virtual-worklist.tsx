import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, memo, type ReactNode, useEffect, useRef } from 'react';
import classes from './virtual-worklist.module.css';
import { Worklist } from './worklist';

/** A row of a long worklist: the title of a section, or a line that the caller draws in its place. */
export type VirtualRow =
  | { readonly key: string; readonly title: string; readonly count: string; readonly tone?: 'brick' | undefined }
  | { readonly key: string; readonly renderLine: (place: CSSProperties) => ReactNode };

const rowHeight = 44;
/** The lines of a new list are drawn with it, and not only once the list has been measured. */
const likelySize = { width: 0, height: 600 };

/**
 * A worklist of any length, of which only what is in sight is drawn. It fills the height that it is given. A row that is the
 * same object as before is not drawn again.
 */
export function VirtualWorklist(props: {
  label: string;
  rows: readonly VirtualRow[];
  startOffset: number;
  onLeave: (offset: number) => void;
}) {
  const { rows, onLeave } = props;
  const scroller = useRef<HTMLDivElement>(null);
  // The list may have become shorter meanwhile.
  const startOffset = Math.min(props.startOffset, Math.max(0, (rows.length - 1) * rowHeight));
  const offset = useRef(startOffset);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 6,
    initialOffset: startOffset,
    initialRect: likelySize,
  });
  useEffect(() => () => onLeave(offset.current), [onLeave]);
  return (
    <Worklist fills>
      <div
        ref={scroller}
        className={classes.scroller}
        onScroll={(event) => {
          offset.current = event.currentTarget.scrollTop;
        }}
      >
        <ul className={classes.rows} aria-label={props.label} style={{ height: rows.length * rowHeight }}>
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const row = rows[index];
            return row ? <Row key={key} row={row} top={start} /> : null;
          })}
        </ul>
      </div>
    </Worklist>
  );
}

const Row = memo(function Row({ row, top }: { row: VirtualRow; top: number }) {
  const place = { position: 'absolute', top, left: 0, right: 0, height: rowHeight } as const;
  if ('renderLine' in row) return row.renderLine(place);
  return (
    <li className={classes.heading} style={place} data-tone={row.tone}>
      <h2 className={classes.title}>{row.title}</h2>
      <span className={classes.count}>{row.count}</span>
    </li>
  );
});
