import { beginStorageBeside } from '../data/storage';
import type { Moment } from '../domain/calendar/day';
import type { Host } from '../host/host';

/**
 * Begins anew on an empty store of databases, where the browser opens none of the former one any more: the start that
 * follows finds the vault beside it and offers to rebuild the book. Nothing is deleted. The desktop restarts by itself; in
 * a browser the page is loaded anew.
 */
export async function setStorageAside(
  host: Pick<Host, 'setStorageAside'>,
  now: Moment,
  reload: () => void,
): Promise<'restarting' | 'refused'> {
  const answer = await host.setStorageAside();
  if (answer !== 'unsupported') return answer;
  if (!(await beginStorageBeside(now))) return 'refused';
  reload();
  return 'restarting';
}
