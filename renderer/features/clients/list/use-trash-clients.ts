import { useState } from 'react';
import { useAct } from '../../../act';
import { readClients } from '../../../data/clients';
import { trashClients } from '../../../domain/client/actions';
import type { ClientId } from '../../../domain/id';
import { useServices } from '../../../services';

/** Moves clients to the trash; answers whether it was done. */
export function useTrashClients(): {
  readonly busy: boolean;
  readonly trash: (ids: readonly ClientId[]) => Promise<boolean>;
} {
  const { book, clock } = useServices();
  const act = useAct();
  const [busy, setBusy] = useState(false);
  async function trash(ids: readonly ClientId[]): Promise<boolean> {
    setBusy(true);
    const clients = await readClients(book.database, ids);
    const done = await act(trashClients(clients, clock.now()));
    setBusy(false);
    return done;
  }
  return { busy, trash };
}
