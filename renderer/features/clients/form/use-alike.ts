import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { DirectorySnapshot } from '../../../data/directory';
import { useDirectory } from '../../../data/live';
import type { Client } from '../../../domain/client/client';
import {
  type AlikeReason,
  addToIndex,
  type ClientIndex,
  findAlike,
  indexClients,
} from '../../../domain/client/same-client';
import type { ClientId } from '../../../domain/id';
import { inTurns } from '../../../elements/in-turns';
import { useServices } from '../../../services';
import type { FormValues } from './form-values';

export interface AlikeClient {
  readonly client: Client;
  readonly reasons: readonly AlikeReason[];
}

/** Clients of the book who have the name, a phone or an e-mail of the one being typed. */
export function useAlike(
  values: Pick<FormValues, 'name' | 'givenName' | 'familyName' | 'phones' | 'emails'>,
  except: ClientId | null,
): readonly AlikeClient[] {
  const { directory } = useServices();
  const snapshot = useDirectory(directory);
  const index = useClientIndex(snapshot);
  const typed = useDeferredValue(values);
  return useMemo(() => {
    if (!index || !snapshot) return [];
    const { name, givenName, familyName } = typed;
    const comparable = { name, givenName, familyName, phones: [...typed.phones], emails: [...typed.emails] };
    return findAlike(comparable, index, except).flatMap(({ id, reasons }) => {
      const line = snapshot.byId.get(id);
      return line ? [{ client: line.client, reasons }] : [];
    });
  }, [index, snapshot, typed, except]);
}

/** The index that alike clients are found in, built without holding up who is typing already. */
function useClientIndex(snapshot: DirectorySnapshot | null): ClientIndex | null {
  const [index, setIndex] = useState<ClientIndex | null>(null);
  useEffect(() => {
    if (!snapshot) return;
    let over = false;
    const building = indexClients([]);
    const add = ({ client }: { client: Client }) => addToIndex(building, client.id, client);
    void inTurns(snapshot.lines, add, () => over).then((whole) => (whole && !over ? setIndex(building) : undefined));
    return () => {
      over = true;
    };
  }, [snapshot]);
  return index;
}
