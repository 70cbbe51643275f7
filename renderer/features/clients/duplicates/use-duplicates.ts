import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { readToldApart } from '../../../data/distinctions';
import { useDirectory, useLive } from '../../../data/live';
import type { Client } from '../../../domain/client/client';
import { distinctionId } from '../../../domain/client/distinction';
import type { DuplicatePair } from '../../../domain/client/matching/scan';
import { countryOf } from '../../../elements/country-of';
import { useServices } from '../../../services';
import type { FoundDuplicates } from '../../../workers/duplicates-requests';
import { answerOf, type Progress } from '../../../workers/job';

export type Scan =
  | { readonly name: 'running'; readonly progress: Progress | null }
  | { readonly name: 'stopped' }
  | { readonly name: 'failed'; readonly detail: string }
  | { readonly name: 'done'; readonly found: FoundDuplicates };

/** A pair with both clients as they are now. */
export interface ShownPair extends Pick<DuplicatePair, 'score' | 'reasons'> {
  readonly id: string;
  readonly one: Client;
  readonly other: Client;
}

/** Looks for duplicates as soon as it is shown, in a worker; and again when asked. */
export function useDuplicates(): { readonly scan: Scan; readonly start: () => void; readonly stop: () => void } {
  const { book, jobs, host } = useServices();
  const [scan, setScan] = useState<Scan>({ name: 'running', progress: null });
  const running = useRef<AbortController | null>(null);

  const start = useCallback(() => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const show = (next: Scan) => (running.current === controller ? setScan(next) : undefined);
    show({ name: 'running', progress: null });
    const request = { databaseName: book.database.name, country: countryOf(host.languages) };
    const onProgress = (progress: Progress) => show({ name: 'running', progress });
    void jobs.findDuplicates(request, { signal: controller.signal, onProgress }).then((answered) => {
      const answer = answerOf(answered);
      if (answer.ok) show({ name: 'done', found: answer.value });
      else if (answer.reason.code === 'cancelled') show({ name: 'stopped' });
      else show({ name: 'failed', detail: answer.reason.code === 'crashed' ? answer.reason.detail : '' });
    });
  }, [book, jobs, host]);

  useEffect(() => {
    start();
    return () => {
      const left = running.current;
      running.current = null;
      left?.abort();
    };
  }, [start]);

  return { scan, start, stop: () => running.current?.abort() };
}

/** The pairs that are still two: neither of them in the trash, and not told apart since. Undone, they are there again. */
export function useShownPairs(pairs: readonly DuplicatePair[]): readonly ShownPair[] | null {
  const { book, directory } = useServices();
  const snapshot = useDirectory(directory);
  const toldApart = useLive(() => readToldApart(book.database), [book]);
  return useMemo(() => {
    if (!snapshot || !toldApart) return null;
    return pairs.flatMap(({ oneId, otherId, score, reasons }): readonly ShownPair[] => {
      const id = distinctionId(oneId, otherId);
      const [one, other] = [snapshot.byId.get(oneId)?.client, snapshot.byId.get(otherId)?.client];
      const isPair = one?.trashedAt === null && other?.trashedAt === null && !toldApart.has(id);
      return isPair ? [{ id, one, other, score, reasons }] : [];
    });
  }, [pairs, snapshot, toldApart]);
}
