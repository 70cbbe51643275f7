import { Button } from '@mantine/core';
import { useCallbackRef } from '@mantine/hooks';
import { IconBookmarkPlus } from '@tabler/icons-react';
import { lazy, type RefObject, Suspense, useRef, useState } from 'react';
import { isFiltering, toggleChoice } from '../../../domain/client/filter';
import type { SegmentId } from '../../../domain/id';
import type { Currency } from '../../../domain/money/money';
import { useTranslate } from '../../../i18n/translate';
import { FilterBar } from './filter-bar';
import classes from './filter-bar.module.css';
import type { Roster } from './roster';
import { SearchField } from './search-field';
import type { Named } from './segments/segment-dialog';
import { SegmentLine } from './segments/segment-line';
import { SegmentMenu } from './segments/segment-menu';
import type { ListSegments } from './segments/use-segments';
import type { ClientList } from './use-client-list';

// Few days bring a new segment, and the list does not wait for its dialog.
const SegmentDialog = lazy(async () => ({ default: (await import('./segments/segment-dialog')).SegmentDialog }));

/** What the list is asked for: its search, its segments, its filters, and below them the segment that was chosen. */
export function ListToolbar(props: {
  roster: Roster;
  searchable: boolean;
  list: ClientList;
  segments: ListSegments;
  currency: Currency;
  searchField: RefObject<HTMLInputElement | null>;
  isSearchAwaited: boolean;
  onOpenFirst: () => void;
  onEnterList: () => void;
}) {
  const { roster, list, segments } = props;
  const { chosen, asked } = segments;
  const translate = useTranslate();
  const [named, setNamed] = useState<Named | null>(null);
  const menu = useRef<HTMLButtonElement>(null);
  // Where the keyboard goes when the dialog has closed.
  const opener = useRef<Element | null>(null);
  const save = useCallbackRef(() => (asked ? name({ rule: asked }) : undefined));
  const focusMenu = () => menu.current?.focus();
  const clear = useCallbackRef(() => {
    list.clear();
    // The button that was pressed goes.
    props.searchField.current?.focus();
  });

  function name(what: Named) {
    opener.current = document.activeElement;
    setNamed(what);
  }

  function noteSaved(id: SegmentId) {
    // The button that saves goes as soon as the segment is shown.
    if (named && 'rule' in named) opener.current = menu.current;
    list.setSegmentId(id);
  }

  function closeDialog() {
    setNamed(null);
    requestAnimationFrame(() => {
      if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
      else focusMenu();
    });
  }

  function leave() {
    list.clear();
    focusMenu();
  }

  async function remove() {
    // The line goes with its segment, and the keyboard with the line.
    if (await chosen?.remove()) focusMenu();
  }

  return (
    <search className={classes.bar}>
      <div className={classes.line}>
        <SearchField
          element={props.searchField}
          query={list.query}
          onQuery={list.setQuery}
          waiting={props.isSearchAwaited}
          onOpenFirst={props.onOpenFirst}
          onEnterList={props.onEnterList}
        />
        <SegmentMenu
          element={menu}
          roster={roster}
          searchable={props.searchable}
          segments={segments.all}
          chosenId={chosen?.segment.id ?? null}
          canSave={asked !== null}
          currency={props.currency}
          onSave={save}
        />
        <FilterBar
          filter={list.filter}
          onFilter={list.setFilter}
          counts={roster.isWhole ? list.counts : null}
          tags={roster.tags()}
          countTags={roster.isWhole ? list.countTags : null}
          currency={props.currency}
          onClear={chosen ? null : clear}
        />
        {asked && !chosen && isFiltering(list.filter) ? (
          <Button
            variant="subtle"
            size="compact-sm"
            className={classes.save}
            leftSection={<IconBookmarkPlus size={16} aria-hidden />}
            onClick={save}
          >
            {translate('clients.segments.save')}
          </Button>
        ) : null}
      </div>
      {chosen ? (
        <SegmentLine
          chosen={chosen}
          onSaveAsNew={asked ? save : null}
          onRename={() => name({ segment: chosen.segment })}
          onRemove={() => void remove()}
          onLeave={leave}
          onDropTag={(tag) => list.setFilter(toggleChoice(list.filter, { tag }))}
          onButtonGone={focusMenu}
        />
      ) : null}
      {named ? (
        <Suspense fallback={null}>
          <SegmentDialog named={named} currency={props.currency} onSaved={noteSaved} close={closeDialog} />
        </Suspense>
      ) : null}
    </search>
  );
}
