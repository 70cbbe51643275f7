import type { CommitRefusal, Committed, UndoRefusal } from '../../../../renderer/data/book';
import type { Action } from '../../../../renderer/domain/book/action';
import type { Day, Moment } from '../../../../renderer/domain/calendar/day';
import type { Outcome } from '../../../../renderer/domain/outcome';
import type { Vault } from '../../../../renderer/host/vault';
import { serveVault } from '../../../../renderer/host/vault-port';
import { askWorker } from '../../../../renderer/workers/job';

/** What the app is asked to do; each by the very functions that its screens and workers call. */
export type Order = { readonly now: Moment; readonly today: Day } & (
  | { readonly task: 'open' }
  | { readonly task: 'commit'; readonly action: Action }
  | { readonly task: 'undo'; readonly seq: number | null }
  | { readonly task: 'redo' }
  | { readonly task: 'empty-trash' }
  | { readonly task: 'snapshot' }
  | { readonly task: 'test-restore' }
  | { readonly task: 'restore'; readonly ordinal: number }
  | { readonly task: 'swap-back' }
  | { readonly task: 'rebuild' }
  | { readonly task: 'leave' }
);

export interface Opened {
  readonly kind: 'open' | 'recovery' | 'refused';
  /** The database that was opened; '' when none was. */
  readonly name: string;
  /** Why it was not opened. */
  readonly finding: string;
}

export interface Answers {
  readonly open: Opened;
  readonly commit: Outcome<Committed, CommitRefusal>;
  readonly undo: Outcome<Committed, UndoRefusal>;
  readonly redo: Outcome<Committed, UndoRefusal>;
  /** How many things left. */
  readonly 'empty-trash': number;
  readonly snapshot: { readonly seq: number; readonly isSuspect: boolean };
  /** The reason why it is not equal; '' when it is. */
  readonly 'test-restore': string;
  /** The name of the database that is the book from now on. */
  readonly restore: string;
  readonly 'swap-back': boolean;
  readonly rebuild: string;
  /** Nothing is open any more. */
  readonly leave: '';
}

/** When the app is killed: at one of its writes to the vault, before or after it reached the disk; or after a while. */
export type Fate =
  | { readonly at: 'write'; readonly number: number; readonly isDone: boolean }
  | { readonly at: 'moment'; readonly milliseconds: number };

/** The app without its window: in a worker, because that is what can be killed in the middle of a transaction. */
export interface Head {
  /** What it answered; null when it was killed before it could. A refusal of a kind that is none of `Answers` throws. */
  ask<Asked extends Order>(order: Asked, fate: Fate | null): Promise<Answers[Asked['task']] | null>;
  kill(): void;
  isAlive(): boolean;
  /** From here on its disk is another; to be called while nothing is open. */
  moveTo(vault: Vault): void;
}

/** Starts it over a vault, which outlives it as a disk does. */
export function startHead(first: Vault): Head {
  let vault = first;
  const worker = new Worker(new URL('./head-worker.ts', import.meta.url), { type: 'module' });
  const { port1, port2 } = new MessageChannel();
  const killed = Promise.withResolvers<null>();
  let isAlive = true;
  let writes = 0;
  let fate: Fate | null = null;

  function kill(): void {
    isAlive = false;
    worker.terminate();
    port1.close();
    killed.resolve(null);
  }

  /** A write that the kill comes before is never done, and one that it comes after is never answered. */
  async function fated<Answer>(write: () => Promise<Answer>): Promise<Answer> {
    writes += 1;
    if (fate?.at !== 'write' || fate.number !== writes) return write();
    if (fate.isDone) await write();
    kill();
    return new Promise(() => {});
  }

  const watched: Vault = {
    list: (...given) => vault.list(...given),
    read: (...given) => vault.read(...given),
    freeBytes: () => vault.freeBytes(),
    append: (...given) => fated(() => vault.append(...given)),
    replace: (...given) => fated(() => vault.replace(...given)),
    truncate: (...given) => fated(() => vault.truncate(...given)),
    remove: (...given) => fated(() => vault.remove(...given)),
  };
  serveVault(watched, port1);
  worker.postMessage({ type: 'vault', port: port2 }, [port2]);

  async function ask<Asked extends Order>(order: Asked, met: Fate | null): Promise<Answers[Asked['task']] | null> {
    fate = met;
    writes = 0;
    const asked = askWorker<Order, Answers[Asked['task']]>(worker, order, {});
    const timer = met?.at === 'moment' ? setTimeout(kill, met.milliseconds) : undefined;
    const answered = await Promise.race([asked, killed.promise]);
    clearTimeout(timer);
    fate = null;
    if (answered === null) return null;
    if (!answered.ok) throw new Error(`${order.task}: ${JSON.stringify(answered.reason)}`);
    return answered.value;
  }

  const moveTo = (other: Vault) => {
    vault = other;
  };
  return { ask, kill, isAlive: () => isAlive, moveTo };
}
