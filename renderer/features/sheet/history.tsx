import { Button, SegmentedControl } from '@mantine/core';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useRunCommand } from '../../command';
import type { ClientReading } from '../../data/timeline';
import type { Client } from '../../domain/client/client';
import {
  byMonth,
  filterTimeline,
  type Timeline,
  type TimelineFilter,
  timelineFilters,
} from '../../domain/client/timeline';
import type { ClientId } from '../../domain/id';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import { useToday } from '../../services';
import { useKeptState } from '../../ui/kept-state';
import classes from './history.module.css';
import { HistoryLine } from './history-line';
import { QuietButton } from './quiet-button';
import { Region } from './region';

/** Lines shown at first, and how many more each time. A long history is read from its end. */
const firstLines = 50;
const moreLines = 100;
/** A printed sheet fits on one page: what is next, and the last words. */
const printedOpen = 3;
const printedLines = 6;

/** How far back one has read, and of whom. */
interface Reached {
  readonly clientId: ClientId | null;
  readonly lines: number;
}

/** One timeline of contacts, sales, payments and follow-ups, newest first, what is still open above it. */
export function History(props: { reading: ClientReading; timeline: Timeline; canEdit: boolean }) {
  const translate = useTranslate();
  const format = useFormat();
  const [filter, setFilter] = useKeptState<TimelineFilter>('sheet filter', 'all');
  const [reached, setReached] = useState<Reached>({ clientId: null, lines: firstLines });
  const list = useRef<HTMLDivElement>(null);
  const today = useToday();
  const { reading, timeline, canEdit } = props;
  const clientId = reading.client.id;
  const shown = reached.clientId === clientId ? reached.lines : firstLines;
  const { open, past } = useMemo(() => filterTimeline(timeline, filter), [timeline, filter]);
  const months = useMemo(() => byMonth(past.slice(0, shown)), [past, shown]);
  // The next one stands on top of the sheet already.
  const openHere = filter === 'follow-ups' ? open : open.slice(1);
  const printedIds = new Set(past.slice(0, printedLines).map((entry) => entry.id));

  function choose(next: TimelineFilter) {
    setFilter(next);
    setReached({ clientId, lines: firstLines });
  }

  function showEarlier() {
    const before = list.current?.querySelectorAll('li').length ?? 0;
    setReached({ clientId, lines: shown + moreLines });
    // Reading goes on where it stopped: the first line that was not there before.
    requestAnimationFrame(() => list.current?.querySelectorAll('li')[before]?.focus());
  }

  const filters = (
    <SegmentedControl
      size="xs"
      aria-label={translate('sheet.history.filter')}
      value={filter}
      onChange={choose}
      data={timelineFilters.map((value) => ({ value, label: translate(`sheet.history.filters.${value}`) }))}
      transitionDuration={120}
    />
  );
  return (
    <Region title={translate('sheet.history.title')} action={filters}>
      {openHere.length === 0 && past.length === 0 ? (
        <NothingHere filter={filter} client={reading.client} canEdit={canEdit} />
      ) : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows move between the lines' own buttons */}
      <div ref={list} className={classes.lines} onKeyDown={moveBetweenLines}>
        {openHere.length > 0 ? (
          <>
            <h3 className={classes.month}>{translate('sheet.history.open')}</h3>
            <ol className={classes.list}>
              {openHere.map((entry, index) => (
                <HistoryLine
                  key={entry.id}
                  entry={entry}
                  reading={reading}
                  today={today}
                  canEdit={canEdit}
                  printed={index < printedOpen}
                />
              ))}
            </ol>
          </>
        ) : null}
        {months.map(({ month, entries }) => (
          <div key={month} className={classes.group} data-printed={printedIds.has(entries[0]?.id ?? '') || undefined}>
            <h3 className={classes.month}>{format.month(month)}</h3>
            <ol className={classes.list}>
              {entries.map((entry) => (
                <HistoryLine
                  key={entry.id}
                  entry={entry}
                  reading={reading}
                  today={today}
                  canEdit={canEdit}
                  printed={printedIds.has(entry.id)}
                />
              ))}
            </ol>
          </div>
        ))}
      </div>
      {past.length > shown ? (
        <div className={classes.earlier}>
          <Button variant="default" size="xs" onClick={showEarlier}>
            {translate('sheet.history.earlier')}
          </Button>
          <span className={classes.count}>
            {translate('sheet.history.shown', { shown: format.number(shown), all: format.number(past.length) })}
          </span>
        </div>
      ) : null}
    </Region>
  );
}

function NothingHere(props: { filter: TimelineFilter; client: Client; canEdit: boolean }) {
  const translate = useTranslate();
  const run = useRunCommand();
  const { filter, client } = props;
  const subject = filter === 'all' ? 'contacts' : filter;
  function begin() {
    if (subject === 'contacts') run('contact.log', { clientId: client.id });
    else if (subject === 'sales') run('sale.add', { buyerId: client.id });
    else run('follow-up.add', { clientIds: [client.id] });
  }
  return (
    <p className={classes.none}>
      <span>{translate(`sheet.history.none.${filter}`)}</span>{' '}
      {props.canEdit ? <QuietButton label={translate(`sheet.history.begin.${subject}`)} onClick={begin} /> : null}
    </p>
  );
}

/** Up and Down go from line to line, staying on the same button where the next line has it. */
function moveBetweenLines(event: KeyboardEvent<HTMLDivElement>) {
  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
  if (!(event.target instanceof HTMLElement)) return;
  const lines = [...event.currentTarget.querySelectorAll('li')];
  const line = event.target.closest('li');
  const next = line && lines[lines.indexOf(line) + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!line || !next) return;
  event.preventDefault();
  const at =
    event.target instanceof HTMLButtonElement ? [...line.querySelectorAll('button')].indexOf(event.target) : -1;
  const buttons = [...next.querySelectorAll('button')];
  (buttons[at] ?? buttons.at(-1) ?? next).focus();
}
