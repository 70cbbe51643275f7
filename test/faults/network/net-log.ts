/**
 * Reads the log that Chromium keeps of everything its network does (`--log-net-log`): names looked up, requests, sockets.
 * Chromium also speaks for itself (updates, accounts); it files every request under the site that asked, and what it asks
 * for itself under none of ours.
 */
import { readFileSync } from 'node:fs';

export interface Outgoing {
  /** How it would have left: a request, a name looked up, a socket. */
  readonly by: 'request' | 'name' | 'socket';
  /** Address, name, or IP address with its port. */
  readonly to: string;
}

export interface NetLog {
  /** What left, or tried to, on behalf of our site, or of nobody that can be named. */
  readonly outgoing: readonly Outgoing[];
  /** Requests that stayed with the address of the app. */
  readonly toItself: number;
  /** Names that the browser wanted for itself. */
  readonly ofTheBrowser: readonly string[];
}

interface Event {
  readonly type: number;
  readonly source: { readonly id: number };
  readonly params?: Readonly<Record<string, unknown>> & { readonly source_dependency?: { readonly id: number } };
}

/** `origin` is where the app is served: an address with a port, on this machine. */
export function readNetLog(path: string, origin: string): NetLog {
  const { hostname, host } = new URL(origin);
  const { constants, events } = parse(readFileSync(path, 'utf8'));
  const names = new Map(Object.entries(constants.logEventTypes).map(([name, type]) => [type, name]));
  const groupOf = groupsOf(events);
  const outgoing: Outgoing[] = [];
  const ofTheBrowser = new Set<string>();
  const accountedFor = new Set<number>();
  const sockets: { readonly group: number; readonly to: string }[] = [];
  let toItself = 0;

  for (const { type, source, params = {} } of events) {
    const text = (key: string) => (typeof params[key] === 'string' ? params[key] : '');
    const group = groupOf(source.id);
    switch (names.get(type)) {
      case 'URL_REQUEST_START_JOB': {
        const url = text('url');
        if (!/^(https?|wss?|ftp):/.test(url)) break;
        const isOurs = text('network_isolation_key').includes(hostname) || text('initiator').includes(hostname);
        accountedFor.add(group);
        if (new URL(url).host === host) toItself += 1;
        else if (isOurs) outgoing.push({ by: 'request', to: url });
        else ofTheBrowser.add(new URL(url).hostname);
        break;
      }
      case 'HOST_RESOLVER_MANAGER_REQUEST': {
        const name = text('host');
        if (name === '' || name.includes(hostname)) break;
        accountedFor.add(group);
        if (text('network_anonymization_key').includes(hostname)) outgoing.push({ by: 'name', to: name });
        else ofTheBrowser.add(name.replace(/^\w+:\/\//, ''));
        break;
      }
      case 'TCP_CONNECT_ATTEMPT':
      case 'UDP_BYTES_SENT': {
        const to = text('address');
        if (to !== '' && to !== host) sockets.push({ group, to });
        break;
      }
      default:
    }
  }
  // A socket that serves a request or a name has been told with it; one that serves neither was opened by a page.
  for (const { group, to } of sockets) if (!accountedFor.has(group)) outgoing.push({ by: 'socket', to });
  return { outgoing, toItself, ofTheBrowser: [...ofTheBrowser] };
}

/** The log names which source stands behind which: all that serve one request make a group. */
function groupsOf(events: readonly Event[]): (source: number) => number {
  const behind = new Map<number, number>();
  const rootOf = (source: number): number => {
    let root = source;
    for (let next = behind.get(root); next !== undefined && next !== root; next = behind.get(root)) root = next;
    return root;
  };
  for (const { source, params } of events) {
    if (params?.source_dependency) behind.set(rootOf(source.id), rootOf(params.source_dependency.id));
  }
  return rootOf;
}

/** A browser that was closed in the middle of a line leaves the list without its end. */
function parse(text: string): {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly Event[];
} {
  try {
    return JSON.parse(text);
  } catch {
    return JSON.parse(`${text.slice(0, text.lastIndexOf('\n')).replace(/,\s*$/, '')}]}`);
  }
}
