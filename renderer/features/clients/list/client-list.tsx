import { useCallbackRef } from '@mantine/hooks';
import { type ComponentProps, type KeyboardEvent, type MouseEvent, memo, useCallback, useId, useMemo } from 'react';
import type { Day } from '../../../domain/calendar/day';
import type { ClientSort } from '../../../domain/client/sort';
import type { ClientId } from '../../../domain/id';
import type { Currency } from '../../../domain/money/money';
import { useFormat } from '../../../i18n/format';
import { useTranslate } from '../../../i18n/translate';
import { type RowPlace, VirtualRows, type VirtualRowsHandle } from '../../../ui/virtual-rows';
import classes from './client-list.module.css';
import { ClientRow, rowWords } from './client-row';
import { type Cursor, extendTo, type Step, selectAll, selectNone, standOn, stepTo, toggle } from './cursor';
import { gestureOf } from './gesture';
import { ListHeading } from './list-heading';
import type { Shown } from './use-client-list';

const rowHeight = 44;
const headingHeight = 36;

/** The list of clients: a grid that is walked with the arrow keys, selected with Space, Shift and Ctrl+A. */
export const ClientList = memo(function ClientList(props: {
  handle: React.RefObject<VirtualRowsHandle | null>;
  shown: Shown;
  /** How many the list has; more than are shown while only the first are known. */
  count: number;
  sort: ClientSort;
  onSort: (sort: ClientSort) => void;
  cursor: Cursor;
  onCursor: (cursor: Cursor) => void;
  /** Stood on with the arrow keys: a sheet beside the list follows. */
  onWalk: (id: ClientId) => void;
  /** Asked for with Enter or a click. */
  onOpen: (id: ClientId, how: 'keyboard' | 'pointer') => void;
  onTrash: () => void;
  onLeave: () => void;
  startOffset: number;
  onScrolled: (offset: number) => void;
  today: Day;
  currency: Currency;
}) {
  const { shown, count, cursor, handle } = props;
  // Whoever asks for all, or for the last, means those who are not known yet as well.
  const isWhole = shown.count === count;
  const translate = useTranslate();
  const format = useFormat();
  const gridId = useId();
  const activeIndex = cursor.active === null ? null : shown.indexOf(cursor.active);
  const { today, currency } = props;
  const words = useMemo(() => rowWords(translate, format, today, currency), [translate, format, today, currency]);

  const renderRow = useCallback(
    (index: number, place: RowPlace) => {
      const entry = shown.entryAt(index);
      if (!entry) return null;
      const { id } = entry.client;
      return (
        <ClientRow
          // By place and not by client: while one types, rows change their words instead of being made anew.
          key={index}
          entry={entry}
          index={index}
          elementId={`${gridId}-${id}`}
          active={id === cursor.active}
          selected={cursor.selected.has(id)}
          place={place}
          words={words}
        />
      );
    },
    [shown, gridId, cursor, words],
  );

  function walk(step: Step, extending: boolean) {
    if (step === 'last' && !isWhole) return;
    const index = stepTo(cursor, step, shown, handle.current?.page() ?? 1);
    const id = index === null ? null : shown.idAt(index);
    if (index === null || id === null) return;
    props.onCursor(extending ? extendTo(cursor, index, shown) : standOn(cursor, id));
    handle.current?.reveal(index);
    props.onWalk(id);
  }

  function selectEverybody() {
    if (isWhole) props.onCursor(selectAll(cursor, shown));
  }

  function press(event: KeyboardEvent) {
    // What the buttons of the heading hear is theirs.
    const gesture = event.target === event.currentTarget ? gestureOf(event) : null;
    if (!gesture) return;
    event.preventDefault();
    event.stopPropagation();
    const standing = cursor.active;
    switch (gesture.does) {
      case 'step':
        return walk(gesture.step, gesture.extends);
      case 'select-all':
        return selectEverybody();
      case 'trash':
        return props.onTrash();
      case 'leave':
        return cursor.selected.size > 0 ? props.onCursor(selectNone(cursor)) : props.onLeave();
      case 'toggle':
        return standing === null ? undefined : props.onCursor(toggle(cursor, standing));
      case 'extend':
        return activeIndex === null ? undefined : props.onCursor(extendTo(cursor, activeIndex, shown));
      case 'open':
        return standing === null || activeIndex === null ? undefined : props.onOpen(standing, 'keyboard');
    }
  }

  function click(event: MouseEvent) {
    const target = event.target as Element;
    const row = target.closest<HTMLElement>('[data-index]');
    const index = Number(row?.dataset.index ?? Number.NaN);
    const id = Number.isNaN(index) ? null : shown.idAt(index);
    if (id === null) return;
    handle.current?.focus();
    if (event.shiftKey) props.onCursor(extendTo(cursor, index, shown));
    else if (event.ctrlKey || event.metaKey || target.closest('[data-check]')) props.onCursor(toggle(cursor, id));
    else {
      props.onCursor(standOn(cursor, id));
      props.onOpen(id, 'pointer');
    }
  }

  const selectedCount = cursor.selected.size;
  const selectShown = useCallbackRef(selectEverybody);
  const selectNobody = useCallbackRef(() => props.onCursor(selectNone(cursor)));

  const scroller: ComponentProps<'div'> = {
    className: classes.grid,
    role: 'grid',
    tabIndex: 0,
    'aria-label': translate('clients.list.label'),
    'aria-multiselectable': true,
    'aria-rowcount': count + 1,
    'aria-colcount': 7,
    'aria-activedescendant': activeIndex === null ? undefined : `${gridId}-${cursor.active}`,
    onKeyDown: press,
    onClick: click,
    onScroll: (event) => props.onScrolled(event.currentTarget.scrollTop),
    // Without it, Shift+click selects the words between the two rows.
    onMouseDown: (event) => (event.shiftKey ? event.preventDefault() : undefined),
  };

  return (
    <div className={classes.frame}>
      <VirtualRows
        handle={handle}
        count={shown.count}
        rowHeight={rowHeight}
        kept={activeIndex}
        startOffset={props.startOffset}
        renderRow={renderRow}
        scroller={selectedCount > 0 ? { ...scroller, ...selecting } : scroller}
        rowsRole="rowgroup"
        headingHeight={headingHeight}
        heading={
          <ListHeading
            sort={props.sort}
            onSort={props.onSort}
            selected={selectedCount === 0 ? 'none' : selectedCount < count ? 'some' : 'all'}
            onSelectAll={selectShown}
            onSelectNone={selectNobody}
          />
        }
      />
    </div>
  );
});

const selecting = { 'data-selecting': true };
