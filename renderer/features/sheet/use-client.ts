import { useMemo } from 'react';
import { useLive } from '../../data/live';
import { type ClientReading, readClient } from '../../data/timeline';
import { layOut, type Timeline } from '../../domain/client/timeline';
import type { ClientId } from '../../domain/id';
import { type ClientSummary, summarise } from '../../domain/portfolio/client-summary';
import { useServices, useToday } from '../../services';

/** Everything about one client, kept up to date; undefined while it is read for the first time, null when there is none. */
export function useClient(clientId: ClientId): ClientReading | null | undefined {
  const { book } = useServices();
  return useLive(() => readClient(book.database, clientId), [book, clientId]);
}

export function useSummary({ rows }: ClientReading): ClientSummary {
  const today = useToday();
  return useMemo(() => summarise(rows.sales, rows.payments, today), [rows, today]);
}

export function useTimeline({ rows }: ClientReading): Timeline {
  const { clock } = useServices();
  const today = useToday();
  return useMemo(() => layOut(rows, today, clock.dayAt), [rows, today, clock]);
}
