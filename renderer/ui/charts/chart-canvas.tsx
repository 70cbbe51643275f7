import { VisuallyHidden } from '@mantine/core';
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  startTransition,
  useEffect,
  useRef,
  useState,
} from 'react';
import { usePlotArea } from 'recharts';
import classes from './charts.module.css';

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The place of a chart: as wide as it may be, walked with the arrow keys, Home and End, and pointed at. What stands under the
 * keyboard is said; `onAt` hears its index, null when nothing is pointed at.
 */
export function ChartCanvas(props: {
  label: string;
  height: number;
  count: number;
  /** `columns` follow one another to the right, `rows` downwards. */
  along: 'columns' | 'rows';
  at: number | null;
  onAt: (at: number | null) => void;
  /** What one would read at the pointed place. */
  said: string;
  onChoose?: ((at: number) => void) | undefined;
  /** Whether a click there leads somewhere. */
  canChoose?: ((at: number) => boolean) | undefined;
  children: (size: { readonly width: number; readonly height: number }, probe: ReactNode) => ReactNode;
}) {
  const { count, along, at, onAt, height } = props;
  const element = useRef<HTMLDivElement>(null);
  const width = useWidth(element);
  const area = useRef<Area | null>(null);
  const [byKeyboard, setByKeyboard] = useState(false);

  function press(event: KeyboardEvent) {
    const next = stepOf(event.key, at, count);
    if (next !== undefined) {
      setByKeyboard(true);
      onAt(next);
    } else if (event.key === 'Enter' && at !== null && props.onChoose) props.onChoose(at);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function indexAt(event: MouseEvent): number | null {
    const plot = area.current;
    const box = event.currentTarget.getBoundingClientRect();
    if (!plot || count === 0) return null;
    const x = event.clientX - box.left;
    const y = event.clientY - box.top;
    const share = along === 'columns' ? (x - plot.x) / plot.width : (y - plot.y) / plot.height;
    const index = Math.floor(share * count);
    return index >= 0 && index < count ? index : null;
  }

  const leads = props.onChoose !== undefined && at !== null && (props.canChoose?.(at) ?? true);
  return (
    <div
      ref={element}
      role="application"
      aria-label={props.label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys walk from value to value
      tabIndex={0}
      className={classes.canvas}
      style={{ '--chart-height': `${height}px`, cursor: leads && !byKeyboard ? 'pointer' : undefined } as CSSProperties}
      onKeyDown={press}
      onFocus={(event) => {
        if (at !== null || !event.currentTarget.matches(':focus-visible')) return;
        setByKeyboard(true);
        onAt(0);
      }}
      onBlur={() => onAt(null)}
      onPointerMove={(event) => {
        setByKeyboard(false);
        onAt(indexAt(event));
      }}
      onPointerLeave={() => onAt(null)}
      onClick={(event) => {
        // What is under the pointer now: the last move may not have been drawn yet.
        const index = indexAt(event);
        if (index !== null && (props.canChoose?.(index) ?? true)) props.onChoose?.(index);
      }}
    >
      {width > 0 ? (
        <div aria-hidden="true" className={classes.drawing}>
          {props.children(
            { width, height },
            <PlotProbe
              onArea={(found) => {
                area.current = found;
              }}
            />,
          )}
        </div>
      ) : null}
      <VisuallyHidden role="status">{byKeyboard && at !== null ? props.said : ''}</VisuallyHidden>
    </div>
  );
}

/** In pixels; 0 until it is known. A chart is much to draw: it is drawn in slices whenever its place has become another. */
function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) startTransition(() => setWidth(entry.contentRect.width));
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

/** Where a key leads; undefined for a key that does not walk. */
function stepOf(key: string, at: number | null, count: number): number | null | undefined {
  if (count === 0) return undefined;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return at === null ? 0 : Math.min(at + 1, count - 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return at === null ? count - 1 : Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    case 'Escape':
      return at === null ? undefined : null;
    default:
      return undefined;
  }
}

/** Tells where inside the picture the values are drawn; only what stands inside the chart can know. */
function PlotProbe({ onArea }: { onArea: (area: Area) => void }) {
  const area = usePlotArea();
  useEffect(() => {
    if (area) onArea(area);
  });
  return null;
}
