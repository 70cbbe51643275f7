import { useMemo } from 'react';
import { readClosedSince, readOpen } from '../../data/follow-ups';
import { useDirectory, useLive, useSettings } from '../../data/live';
import { startingSettings } from '../../domain/book/settings';
import { addDays, type Moment } from '../../domain/calendar/day';
import type { FollowUp, FollowUpKind } from '../../domain/follow-up/follow-up';
import { type Section, sortIntoSections } from '../../domain/follow-up/sections';
import { fold } from '../../domain/text/fold';
import { useServices, useToday } from '../../services';

/** A follow-up with the name of its client. */
export interface NamedFollowUp extends FollowUp {
  readonly clientName: string;
}

export interface FollowUpFilter {
  readonly shows: 'open' | 'closed';
  readonly kind: FollowUpKind | null;
  readonly query: string;
}

export interface FollowUpsAnswer {
  /** All that are open, whatever the filter. */
  readonly openCount: number;
  readonly overdueCount: number;
  readonly sections: Readonly<Record<Section, readonly NamedFollowUp[]>>;
  readonly closed: readonly NamedFollowUp[];
}

const closedDays = 30;
const closedMilliseconds = closedDays * 86_400_000;

/** What is open by section, or what was closed lately; null while it is read for the first time. */
export function useFollowUps({ shows, kind, query }: FollowUpFilter): FollowUpsAnswer | null {
  const { book, directory, clock } = useServices();
  const today = useToday();
  const snapshot = useDirectory(directory);
  const settings = useSettings(book.database);
  const open = useLive(() => readOpen(book.database), [book]);
  const closed = useLive(async () => {
    if (shows !== 'closed') return [];
    return readClosedSince(book.database, (clock.now() - closedMilliseconds) as Moment, addDays(today, -closedDays));
  }, [book, clock, today, shows]);

  const named = useMemo(() => {
    if (!snapshot || !open || !closed) return null;
    // Those of clients in the trash wait with their client.
    const name = (followUp: FollowUp): readonly NamedFollowUp[] => {
      const client = snapshot.byId.get(followUp.clientId)?.client;
      return client && client.trashedAt === null ? [{ ...followUp, clientName: client.name }] : [];
    };
    return { open: open.flatMap(name), closed: closed.flatMap(name) };
  }, [snapshot, open, closed]);

  return useMemo(() => {
    if (!named) return null;
    const words = fold(query).split(' ');
    const matches = (followUp: NamedFollowUp) => {
      if (kind !== null && followUp.kind !== kind) return false;
      if (query.trim() === '') return true;
      const text = fold(`${followUp.clientName} ${followUp.title}`);
      return words.every((word) => text.includes(word));
    };
    return {
      openCount: named.open.length,
      overdueCount: named.open.filter((followUp) => followUp.day < today).length,
      sections: sortIntoSections(named.open.filter(matches), today, (settings ?? startingSettings).firstWeekday),
      closed: named.closed.filter(matches),
    };
  }, [named, kind, query, today, settings]);
}
