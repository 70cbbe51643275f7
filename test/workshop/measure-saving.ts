import { newSystemId, systemClock } from '../../renderer/app/clock';
import type { Book } from '../../renderer/data/book';
import { addDays } from '../../renderer/domain/calendar/day';
import type { ClientId } from '../../renderer/domain/id';
import { logContact } from '../../renderer/domain/interaction/actions';
import { invariant } from '../../renderer/domain/invariant';
import { answered, dropRaw, makeRaw, type TableName, writeRaw } from './raw-book';
import { type Compared, pause, timed } from './timing';

/** Logs a contact with a follow-up for each of these clients, and writes the rows that this left behind once more, raw. */
export async function measureSaving(book: Book, ids: readonly ClientId[]): Promise<Compared> {
  const raw = await makeRaw();
  const took = { ours: [] as number[], raw: [] as number[] };
  for (const [turn, id] of ids.entries()) {
    await pause();
    const { milliseconds, rows } = await save(book, id);
    await pause();
    const rawMilliseconds = await timed(() => writeRaw(raw, rows));
    // What is done for the first time is compiled, opened and found in no cache.
    if (turn < 5) continue;
    took.ours.push(milliseconds);
    took.raw.push(rawMilliseconds);
  }
  await dropRaw(raw);
  return took;
}

async function save(book: Book, id: ClientId) {
  const client = await book.database.clients.get(id);
  invariant(client, 'the client to save for is in the book');
  const today = systemClock.today();
  const action = logContact(
    {
      client,
      isNewClient: false,
      draft: {
        kind: 'call',
        direction: 'out',
        day: today,
        time: null,
        text: 'Devis envoyé, rappeler avant la fin du mois.',
        outcome: null,
        mood: null,
        minutes: 5,
        kilometres: null,
      },
      closes: [],
      next: { kind: 'call', title: 'Le devis', day: addDays(today, 14), time: null, repeat: null },
      message: client.messageToSelf,
    },
    { now: systemClock.now(), today, newId: newSystemId },
  );
  let seq = 0;
  const milliseconds = await timed(async () => {
    const outcome = await book.commit(action);
    invariant(outcome.ok, 'the contact is saved');
    seq = outcome.value.seq;
  });
  const rows: (readonly [TableName, readonly object[]])[] = action.changes.map((change) => [
    change.table,
    change.after === null ? [] : [change.after],
  ]);
  const reading = book.database.backendDB().transaction(['figures', 'changes', 'meta'], 'readonly');
  for (const [table, key] of [
    ['figures', id],
    ['changes', [seq, 0]],
    ['meta', 'lastSeq'],
  ] as const) {
    rows.push([table, [await answered(reading.objectStore(table).get(key as IDBValidKey))]]);
  }
  return { milliseconds, rows };
}
