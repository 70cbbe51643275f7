import { useCallbackRef, useHotkeys, useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { type RunCommand, useRunCommand } from '../../command';
import { isFiltering } from '../../domain/client/filter';
import type { ClientId, SegmentId } from '../../domain/id';
import type { Currency } from '../../domain/money/money';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import { useToday } from '../../services';
import { useKeptState } from '../../ui/kept-state';
import { Page } from '../../ui/page';
import type { VirtualRowsHandle } from '../../ui/virtual-rows';
import { WaitingLines } from '../../ui/waiting-lines';
import classes from './clients-page.module.css';
import { ClientList } from './list/client-list';
import { chosen, neighbour, selectNone, standOn } from './list/cursor';
import { ListToolbar } from './list/list-toolbar';
import { NoMatch } from './list/no-clients';
import type { Roster } from './list/roster';
import { useSegments } from './list/segments/use-segments';
import { SelectionBar } from './list/selection-bar';
import { TagDialog } from './list/tag-dialog';
import { type Shown, useClientList } from './list/use-client-list';
import { useCursor } from './list/use-cursor';
import { useTrashClients } from './list/use-trash-clients';
import { SheetPane } from './sheet-pane';

/** From this width on, list and sheet stand side by side. */
const sideBySide = '(min-width: 1280px)';

/** Whom the list shows. */
export interface Listed {
  /** undefined where it shows all, or nobody. */
  readonly listedIds: readonly ClientId[] | undefined;
  /** The segment whose clients they are; undefined where they are not. */
  readonly segmentId: SegmentId | undefined;
}

export function ListAndSheet(props: {
  roster: Roster;
  searchable: boolean;
  currency: Currency;
  renderActions: (listed: () => Listed) => ReactNode;
  renderSheet: (clientId: ClientId) => ReactNode;
}) {
  const { roster } = props;
  const today = useToday();
  const translate = useTranslate();
  const format = useFormat();
  const run = useRunCommand();
  const [, navigate] = useLocation();
  const wide = useMediaQuery(sideBySide, undefined, { getInitialValueInEffect: false }) ?? false;
  // The route is the only place where an id comes as text; whoever shows the sheet finds out whether there is such a client.
  const opened = (useParams<{ id?: string }>().id ?? null) as ClientId | null;
  const rows = useRef<VirtualRowsHandle>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const sheet = useRef<HTMLElement>(null);
  const list = useClientList(roster, props.searchable);
  const { shown } = list;
  const segments = useSegments(roster, props.searchable, list);
  const { cursor, setCursor, walk, open, close } = useCursor(roster, shown, opened, rows);
  const { busy, trash } = useTrashClients();
  const [tagging, setTagging] = useState(false);
  const scrolling = useKeptScrolling(rows, [list.query, list.filter, list.sort]);
  // The first clients alone can be shown in the order of their names, and in no other.
  const isListed = roster.isWhole || isByNameAlone(list);
  const isSearchAwaited = list.query !== '' && !props.searchable;
  const count = roster.isWhole ? shown.count : roster.count;

  useHotkeys([['/', () => searchField.current?.focus()]]);

  const selected = useMemo(() => entriesOf(cursor.selected, roster), [cursor.selected, roster]);
  const hidden = useMemo(
    () => selected.filter(({ client }) => shown.indexOf(client.id) === null).length,
    [selected, shown],
  );

  async function trashChosen() {
    const ids = chosen(cursor);
    const next = neighbour(cursor, new Set(ids), shown);
    if (ids.length === 0 || !(await trash(ids))) return;
    setCursor(standOn(selectNone(cursor), next));
    if (opened !== null && ids.includes(opened)) {
      navigate(next !== null && wide ? `/clients/${next}` : '/clients', { replace: true });
    }
    rows.current?.focus();
  }

  function askAgain(widen: () => void) {
    widen();
    // The button goes with the empty list that it stands in.
    searchField.current?.focus();
  }

  function openFirst() {
    // Until the search answers, the first of the list is not the one who is looked for.
    if (isListed && !isSearchAwaited) openAt(0);
  }

  function enterList() {
    if (!isListed || isSearchAwaited) return;
    const first = shown.idAt(0);
    if (first === null) return;
    if (cursor.active === null || shown.indexOf(cursor.active) === null) {
      setCursor(standOn(cursor, first));
      if (wide) walk(first);
    }
    rows.current?.focus();
  }

  const openAt = (index: number) => {
    const id = shown.idAt(index);
    if (id !== null) open(id);
  };

  const trashSelected = useCallbackRef(() => void trashChosen());
  const leaveList = useCallbackRef(() => (opened === null ? undefined : close()));
  const walkTo = useCallbackRef((id: ClientId) => (wide ? walk(id) : undefined));
  const openFromList = useCallbackRef((id: ClientId, how: 'keyboard' | 'pointer') => {
    open(id);
    if (how === 'keyboard') requestAnimationFrame(() => sheet.current?.focus());
  });

  const { renderActions, renderSheet } = props;
  const listed = useCallbackRef(() => ({
    listedIds: roster.isWhole ? idsShown(shown, roster.count) : undefined,
    segmentId: segments.chosen?.isShown ? segments.chosen.segment.id : undefined,
  }));
  const actions = useMemo(() => renderActions(listed), [renderActions, listed]);
  const sheetContent = useMemo(() => (opened === null ? null : renderSheet(opened)), [opened, renderSheet]);
  const sheetPane =
    opened === null ? null : (
      <SheetPane
        element={sheet}
        position={isListed ? shown.indexOf(opened) : null}
        count={count}
        beside={wide}
        onGoTo={openAt}
        onClose={close}
      >
        {sheetContent}
      </SheetPane>
    );
  if (sheetPane && !wide) {
    return (
      <div className={classes.panes}>
        {/* Where the list would be, so that the sheet is the same one beside it and alone: paper is narrow, and a sheet
            that were built anew while it is printed would come out blank. */}
        {null}
        {sheetPane}
      </div>
    );
  }

  const total = roster.count;
  const all = translate('clients.count.all', { count: total, written: format.number(total) });
  const some = translate('clients.count.shown', { count: shown.count, written: format.number(shown.count) });
  const clientsSelected = selected.map((entry) => entry.client);
  return (
    <div className={classes.panes} data-split={sheetPane ? true : undefined}>
      <div className={classes.list}>
        <Page
          title={translate('clients.title')}
          subtitle={<span role="status">{shown.count === total || !roster.isWhole ? all : `${all} · ${some}`}</span>}
          actions={actions}
          toolbar={
            <ListToolbar
              roster={roster}
              searchable={props.searchable}
              list={list}
              segments={segments}
              currency={props.currency}
              searchField={searchField}
              isSearchAwaited={isSearchAwaited}
              onOpenFirst={openFirst}
              onEnterList={enterList}
            />
          }
          fills
        >
          <div className={classes.content}>
            <div className={classes.rows}>
              {!isListed ? (
                <WaitingLines />
              ) : shown.count === 0 ? (
                <NoMatch
                  query={list.query}
                  isFiltered={isFiltering(list.filter)}
                  onDropFilters={() => askAgain(list.dropFilters)}
                  onClear={() => askAgain(list.clear)}
                />
              ) : (
                <ClientList
                  handle={rows}
                  shown={shown}
                  count={count}
                  sort={list.sort}
                  onSort={list.setSort}
                  cursor={cursor}
                  onCursor={setCursor}
                  onWalk={walkTo}
                  onOpen={openFromList}
                  onTrash={trashSelected}
                  onLeave={leaveList}
                  startOffset={scrolling.start}
                  onScrolled={scrolling.note}
                  today={today}
                  currency={props.currency}
                />
              )}
            </div>
            {selected.length > 0 ? (
              <SelectionBar
                count={selected.length}
                hidden={hidden}
                busy={busy}
                onTag={() => setTagging(true)}
                onFollowUp={() => run('follow-up.add', { clientIds: [...cursor.selected] })}
                onExport={() => run('clients.export', { clientIds: [...cursor.selected] })}
                onMerge={mergeOf([...cursor.selected], run)}
                onTrash={trashSelected}
                onNone={() => setCursor(selectNone(cursor))}
              />
            ) : null}
          </div>
        </Page>
      </div>
      {sheetPane}
      {tagging ? <TagDialog clients={clientsSelected} tags={roster.tags()} close={() => setTagging(false)} /> : null}
    </div>
  );
}

/** Whether the list is asked for in the order of names, and for nobody in particular. */
function isByNameAlone({ sort, filter }: Pick<ReturnType<typeof useClientList>, 'sort' | 'filter'>): boolean {
  return sort.by === 'name' && sort.direction === 'ascending' && !isFiltering(filter);
}

function idsShown(shown: Shown, total: number): readonly ClientId[] | undefined {
  if (shown.count === total || shown.count === 0) return undefined;
  return Array.from({ length: shown.count }, (_, index) => shown.idAt(index)).filter((id) => id !== null);
}

function entriesOf(ids: ReadonlySet<ClientId>, roster: Roster) {
  return [...ids].flatMap((id) => {
    const position = roster.positionOf(id);
    return position === null ? [] : (roster.entries[position] ?? []);
  });
}

/** Where the list was scrolled to is found again; a list that is asked anew is read from its top. */
function useKeptScrolling(rows: React.RefObject<VirtualRowsHandle | null>, asked: readonly unknown[]) {
  const [start, keep] = useKeptState('clients.offset', 0);
  const offset = useRef(start);
  const former = useRef(asked);
  useEffect(() => {
    if (asked.every((part, index) => part === former.current[index])) return;
    former.current = asked;
    if (offset.current > 0) rows.current?.reveal(0);
  }, [asked, rows]);
  useEffect(() => () => keep(offset.current), [keep]);
  const note = useCallback((value: number) => {
    offset.current = value;
  }, []);
  return { start, note };
}

/** Two clients that are selected can become one. */
function mergeOf([one, other, third]: readonly ClientId[], run: RunCommand): (() => void) | null {
  if (!one || !other || third) return null;
  return () => run('clients.merge', { clientIds: [one, other] });
}
