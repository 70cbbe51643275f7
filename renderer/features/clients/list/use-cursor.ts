import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import type { ClientId } from '../../../domain/id';
import { useKeptState } from '../../../ui/kept-state';
import type { VirtualRowsHandle } from '../../../ui/virtual-rows';
import { type Cursor, standOn, startingCursor, withoutGone } from './cursor';
import type { Roster } from './roster';
import type { Shown } from './use-client-list';

/** How long one has to stand still before the sheet follows: walking fast past many does not read them all. */
const standingStill = 90;

/**
 * Where one stands in the list, kept in step with the sheet: the sheet follows the arrow keys (`walk`), and a client opened
 * from elsewhere becomes the one on whom the list stands.
 */
export function useCursor(
  roster: Roster,
  shown: Shown,
  opened: ClientId | null,
  rows: RefObject<VirtualRowsHandle | null>,
) {
  const [, navigate] = useLocation();
  const [cursor, setCursor] = useKeptState<Cursor>('clients.cursor', startingCursor);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const led = useRef<ClientId | null>(null);
  // Opened before the list knows it: whoever was added a moment ago.
  const awaited = useRef<ClientId | null>(null);
  const latest = useRef({ cursor, shown });
  latest.current = { cursor, shown };

  useEffect(() => {
    const { cursor: now, shown: list } = latest.current;
    // Where the arrow keys led, they may have gone on meanwhile.
    if (opened === null || opened === led.current || opened === now.active) return;
    setCursor(standOn(now, opened));
    const index = list.indexOf(opened);
    awaited.current = index === null ? opened : null;
    if (index !== null) rows.current?.reveal(index);
  }, [opened, setCursor, rows]);

  useEffect(() => {
    const index = awaited.current === null ? null : shown.indexOf(awaited.current);
    if (index === null) return;
    awaited.current = null;
    rows.current?.reveal(index);
  }, [shown, rows]);

  useEffect(() => {
    // Who is not among the first is not gone.
    if (!roster.isWhole) return;
    const present = withoutGone(cursor, (id) => roster.positionOf(id) !== null);
    if (present !== cursor) setCursor(present);
  }, [roster, cursor, setCursor]);

  useEffect(() => () => clearTimeout(timer.current), []);

  const walk = useCallback(
    (id: ClientId) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        led.current = id;
        navigate(`/clients/${id}`, { replace: true });
      }, standingStill);
    },
    [navigate],
  );

  const open = useCallback(
    (id: ClientId) => {
      clearTimeout(timer.current);
      led.current = id;
      const { cursor: now, shown: list } = latest.current;
      setCursor(standOn(now, id));
      const index = list.indexOf(id);
      if (index !== null) rows.current?.reveal(index);
      navigate(`/clients/${id}`, { replace: opened !== null });
    },
    [navigate, opened, setCursor, rows],
  );

  const close = useCallback(() => {
    clearTimeout(timer.current);
    led.current = null;
    navigate('/clients');
    // In a narrow window the list is drawn anew; it is there after the next drawing.
    requestAnimationFrame(() => rows.current?.focus());
  }, [navigate, rows]);

  return { cursor, setCursor, walk, open, close };
}
