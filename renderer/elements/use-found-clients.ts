import { useEffect, useMemo, useRef, useState } from 'react';
import { useDirectory } from '../data/live';
import type { Client } from '../domain/client/client';
import { type SearchKeys, type SearchResult, searchClients } from '../domain/client/search';
import { useServices } from '../services';
import { type ClientsByName, foldForSearch, orderByName, readyByName } from './clients-by-name';

/**
 * The clients in whom the words of a query occur, best first, `most` of those that `fits` lets pass; everybody in order of
 * name for an empty query. Null while the clients are made ready for the first time.
 */
export function useFoundClients(
  query: string,
  most: number,
  fits: (client: Client) => boolean = everybody,
): readonly Client[] | null {
  const byName = useClientsByName();
  const former = useRef<{ readonly keys: SearchKeys; readonly result: SearchResult } | null>(null);
  return useMemo(() => {
    if (!byName) return null;
    const keys = byName.searchKeys();
    const result = searchClients(keys, query, former.current?.keys === keys ? former.current.result : null);
    former.current = { keys, result };
    const found: Client[] = [];
    for (const position of result.positions) {
      const client = byName.clients[position];
      if (client && fits(client)) found.push(client);
      if (found.length === most) break;
    }
    return found;
  }, [byName, query, most, fits]);
}

function everybody(): boolean {
  return true;
}

/** All clients ready to be searched; after a save, the former ones until the new ones are ready. */
function useClientsByName(): ClientsByName | null {
  const { directory } = useServices();
  const snapshot = useDirectory(directory);
  const [ready, setReady] = useState(() => readyByName(snapshot));
  useEffect(() => {
    if (!snapshot) return;
    let over = false;
    const stopped = () => over;
    const prepare = async () => {
      const byName = await orderByName(snapshot, stopped);
      if (byName && (await foldForSearch(byName, stopped)) && !over) setReady(byName);
    };
    void prepare();
    return () => {
      over = true;
    };
  }, [snapshot]);
  return ready;
}
