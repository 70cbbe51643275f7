import type { DirectorySnapshot } from '../data/directory';
import type { Client } from '../domain/client/client';
import { buildSearchKeys, type SearchKeys, searchKeyOf } from '../domain/client/search';
import { compareNamed, type NamedClient, namedClient } from '../domain/client/sort';
import { inTurns } from './in-turns';

/** The clients of one snapshot in the order of their names. */
export interface ClientsByName {
  readonly clients: readonly Client[];
  /** What search looks at, in the same order; made once. Quick when `foldForSearch` was there before. */
  searchKeys(): SearchKeys;
}

// One order and one set of keys for whoever looks at a snapshot: the list, the palette, every field that names a client.
const bySnapshot = new WeakMap<DirectorySnapshot, ClientsByName>();
let latest: readonly NamedClient[] = [];
const folded = new WeakSet<ClientsByName>();

/** The clients of a snapshot when they are in order and ready to be searched already. */
export function readyByName(snapshot: DirectorySnapshot | null): ClientsByName | null {
  const known = snapshot && bySnapshot.get(snapshot);
  return known && folded.has(known) ? known : null;
}

/** Puts the clients of a snapshot in order, letting the window breathe; null when `stopped` says that nobody waits any more. */
export async function orderByName(snapshot: DirectorySnapshot, stopped: () => boolean): Promise<ClientsByName | null> {
  const known = bySnapshot.get(snapshot);
  if (known) return known;
  const named: NamedClient[] = [];
  if (!(await inTurns(snapshot.lines, ({ client }) => named.push(namedClient(client)), stopped))) return null;
  const meanwhile = bySnapshot.get(snapshot);
  if (meanwhile) return meanwhile;
  latest = inOrder(named, latest);
  const made = clientsByName(latest.map(({ client }) => client));
  bySnapshot.set(snapshot, made);
  return made;
}

/** Folds what search looks at, so that the first letter typed does not wait for it; false when it was stopped. */
export async function foldForSearch(byName: ClientsByName, stopped: () => boolean): Promise<boolean> {
  if (folded.has(byName)) return true;
  const whole = await inTurns(byName.clients, (client) => void searchKeyOf(client), stopped);
  if (whole) folded.add(byName);
  return whole;
}

/** Sorts them; those who stood in the former order keep it, so that after a save one client is put in its place. */
function inOrder(named: readonly NamedClient[], former: readonly NamedClient[]): readonly NamedClient[] {
  const present = new Set(named);
  const kept = former.filter((each) => present.has(each));
  const settled = new Set(kept);
  return [...kept, ...named.filter((each) => !settled.has(each))].sort(compareNamed);
}

function clientsByName(clients: readonly Client[]): ClientsByName {
  let keys: SearchKeys | null = null;
  return {
    clients,
    searchKeys() {
      keys ??= buildSearchKeys(clients);
      return keys;
    },
  };
}
