import { systemClock } from '../../renderer/app/clock';
import type { Book } from '../../renderer/data/book';
import { label, update } from '../../renderer/domain/book/action';
import type { ClientId } from '../../renderer/domain/id';
import { clientWithFollowUp } from './client-with-follow-up';

/** What one of two windows has to tell of its writes. */
export interface Interleaved {
  /** Clients that were acknowledged, less those whose adding was undone. */
  readonly clientIds: readonly string[];
  /** How often it was acknowledged that one was added to the number in the notes of the shared client. */
  readonly counted: number;
  readonly acknowledged: number;
  /** Milliseconds of the write that took longest. */
  readonly slowest: number;
  /** Reasons for which a write was refused, but for the one that a second window rightly causes. */
  readonly refused: readonly string[];
}

/** The client whose notes hold a number that both windows count up: each must see what the other has written. */
export async function layShared(book: Book): Promise<ClientId> {
  const action = clientWithFollowUp();
  const outcome = await book.commit(action);
  if (!outcome.ok) throw new Error(outcome.reason.code);
  return action.changes[0]?.id as ClientId;
}

/** So many acknowledged writes, while another window does the same: new clients, some undone, and a shared one changed. */
export async function writeBesideAnother(book: Book, shared: ClientId, wanted: number): Promise<Interleaved> {
  const clientIds = new Set<string>();
  const refused: string[] = [];
  let counted = 0;
  let acknowledged = 0;
  let slowest = 0;

  async function timed(write: () => ReturnType<Book['undo']>): Promise<number | null> {
    const began = performance.now();
    const outcome = await write();
    slowest = Math.max(slowest, performance.now() - began);
    if (outcome.ok) acknowledged += 1;
    // The other window was faster: what was read is read again.
    else if (outcome.reason.code !== 'changed-meanwhile') refused.push(outcome.reason.code);
    return outcome.ok ? outcome.value.seq : null;
  }

  while (acknowledged < wanted && refused.length === 0) {
    const action = clientWithFollowUp();
    const id = action.changes[0]?.id ?? '';
    const added = await timed(() => book.commit(action));
    if (added !== null) clientIds.add(id);
    if (added !== null && added % 5 === 0 && (await timed(() => book.undo(added))) !== null) clientIds.delete(id);
    const before = await book.database.clients.get(shared);
    if (before) {
      const notes = String(Number(before.notes) + 1);
      const change = update('clients', before, { notes }, systemClock.now());
      const changed = await timed(() => book.commit({ label: label('client-changed'), changes: [change] }));
      if (changed !== null) counted += 1;
    }
  }
  return { clientIds: [...clientIds], counted, acknowledged, slowest, refused };
}

/** What both windows have left: the number that they counted up, and whether the history holds each action once. */
export async function readShared(
  book: Book,
  shared: ClientId,
): Promise<{ readonly number: number; readonly historyIsWhole: boolean }> {
  const client = await book.database.clients.get(shared);
  const keys = await book.database.changes.toCollection().primaryKeys();
  return {
    number: Number(client?.notes),
    historyIsWhole: keys.every(([seq, part], index) => seq === index + 1 && part === 0),
  };
}
