import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ClientHistoryPart } from '../../../data/client-history';
import { readClients } from '../../../data/clients';
import { useLive } from '../../../data/live';
import { type ClientChange, type ClientVersion, versionsOf } from '../../../domain/client/as-it-was';
import type { Client } from '../../../domain/client/client';
import type { ClientId } from '../../../domain/id';
import { useServices } from '../../../services';
import type { JobRefusal } from '../../../workers/job';

export type StopReason = { readonly code: 'no-book' } | JobRefusal;

/** What has been read of a client's history so far: everything from `next` (exclusive) to `upTo`. */
interface Known {
  readonly changes: readonly ClientChange[];
  readonly upTo: number;
  /** Where to look on, backwards; null when nothing is left. */
  readonly next: number | null;
}

export interface ClientPast {
  /** Newest first; those that have been found so far. */
  readonly versions: readonly ClientVersion[];
  /** How much of the history has been looked through, from 0 to 1. */
  readonly share: number;
  readonly isWhole: boolean;
  readonly stopped: StopReason | null;
  retry(): void;
}

/** The record as it is; undefined while it is read for the first time, null when there is none. */
export function usePresent(clientId: ClientId): Client | null | undefined {
  const { book } = useServices();
  return useLive(async () => (await readClients(book.database, [clientId]))[0] ?? null, [book, clientId]);
}

/**
 * The versions of a record, found from the newest on while one looks at them already, and followed when the record
 * changes. Ends with the component that asks.
 */
export function useClientPast(present: Client): ClientPast {
  const { book, jobs } = useServices();
  const [known, setKnown] = useState<Known | null>(null);
  const [stopped, setStopped] = useState<StopReason | null>(null);
  const [attempt, setAttempt] = useState(0);
  // What the next reading goes on from; the state is for drawing.
  const latest = useRef<Known | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed record, or a new attempt, is what calls for reading
  useEffect(() => {
    const reading = jobs.startClientHistory();
    let isOver = false;

    /** Null once it is over, or stopped. */
    async function readPart(from: number | null, above: number): Promise<ClientHistoryPart | null> {
      const answered = await reading.read({ databaseName: book.database.name, clientId: present.id, from, above });
      if (isOver) return null;
      const outcome = answered.ok ? answered.value : answered;
      if (outcome.ok) return outcome.value;
      setStopped(outcome.reason);
      return null;
    }

    /** What has come since it was read last, or the end of the history when it never was. */
    async function readNews(former: Known | null): Promise<Known | null> {
      const first = await readPart(null, former?.upTo ?? 0);
      if (first === null || former === null) return first && { ...first, upTo: first.from };
      const news = [...first.changes];
      for (let { next } = first; next !== null; ) {
        const part = await readPart(next, former.upTo);
        if (part === null) return null;
        news.push(...part.changes);
        next = part.next;
      }
      return { ...former, upTo: first.from, changes: [...news, ...former.changes] };
    }

    async function follow(): Promise<void> {
      let now = await readNews(latest.current);
      while (now !== null) {
        latest.current = now;
        setKnown(now);
        if (now.next === null) return;
        const part = await readPart(now.next, 0);
        now = part && { ...now, changes: [...now.changes, ...part.changes], next: part.next };
      }
    }

    setStopped(null);
    void follow();
    return () => {
      isOver = true;
      reading.end();
    };
  }, [book, jobs, present, attempt]);

  const isWhole = known !== null && known.next === null;
  const versions = useMemo(() => versionsOf(known?.changes ?? [], isWhole), [known?.changes, isWhole]);
  return {
    versions,
    share: known === null ? 0 : 1 - (known.next ?? 0) / Math.max(1, known.upTo),
    isWhole,
    stopped,
    retry: useCallback(() => setAttempt((count) => count + 1), []),
  };
}
