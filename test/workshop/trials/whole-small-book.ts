import type { Book } from '../../../renderer/data/book';
import { openBook } from '../../../renderer/data/book';
import { deleteDatabase } from '../../../renderer/data/database';
import { noJournal } from '../../../renderer/data/journal';
import { type Action, creation, label, update } from '../../../renderer/domain/book/action';
import { type Records, type TableName, tableNames } from '../../../renderer/domain/book/records';
import type { Moment } from '../../../renderer/domain/calendar/day';
import type { Client } from '../../../renderer/domain/client/client';
import { distinctionId } from '../../../renderer/domain/client/distinction';
import { mappingId } from '../../../renderer/domain/exchange/column-mapping';
import { idFrom } from '../../../renderer/domain/id';
import { makeSampleBook, type SampleBook, sampleSeed } from '../../../renderer/domain/sample/sample-book';
import { testClock } from '../../support/open-test-book';
import { type Picture, takePicture } from './picture';

/** So many clients of the sample, and all that is about them alone. */
const clients = 8;

/** A picture of a small book with something in every table: sold, credited, paid, changed, undone, trashed and settled. */
export async function pictureOfWholeBook(): Promise<Picture> {
  const name = 'whole-small-book';
  await deleteDatabase(name);
  const clock = testClock();
  const opened = await openBook(name, { clock, journal: noJournal, newBookId: () => 'whole-small-book' });
  if (!opened.ok) throw new Error(opened.reason.code);
  const book = opened.value;
  const sample = chosen(makeSampleBook({ seed: sampleSeed, today: clock.today(), now: clock.now() }));
  const rows = { ...sample, ...ofNoSample(sample.clients, clock.now()) };
  for (const table of tableNames) {
    if (table === 'settings') continue;
    const records: readonly Records[typeof table][] = rows[table];
    const changes = records.map((record) => creation(table, record));
    await commit(book, { label: label('contacts-imported', '', changes.length), changes });
  }
  const [first, second] = sample.clients;
  const settings = await book.database.settings.get('settings');
  if (!first || !second || !settings) throw new Error('the sample has clients');
  const now = clock.now();
  const changes = [update('clients', first, { notes: 'Passer par la cour.' }, now)];
  await commit(book, { label: label('client-changed', first.name), changes });
  await book.undo();
  await book.redo();
  const trashing = [update('clients', second, { trashedAt: now }, now)];
  await commit(book, { label: label('clients-trashed', second.name), changes: trashing });
  const settled = {
    table: 'settings',
    id: settings.id,
    before: settings,
    after: { ...settings, started: true },
  } as const;
  await commit(book, { label: label('settings-changed'), changes: [settled], undoable: false });
  book.close();
  const picture = await takePicture(name);
  await deleteDatabase(name);
  return picture;
}

type RowsOf<Tables extends TableName> = { readonly [Table in Tables]: readonly Records[Table][] };

/** What the sample has none of. */
function ofNoSample(
  [one, other]: readonly Client[],
  now: Moment,
): RowsOf<Exclude<TableName, 'settings' | keyof SampleBook>> {
  if (!one || !other) throw new Error('the sample has clients');
  const moments = { createdAt: now, updatedAt: now };
  const [oneId, otherId] = one.id < other.id ? [one.id, other.id] : [other.id, one.id];
  const columns = [{ field: 'name', label: 'Nom', group: '' }];
  return {
    distinctions: [{ id: distinctionId(oneId, otherId), oneId, otherId, createdAt: now }],
    portraits: [{ id: one.id, image: '/9j/4AAQ', ...moments }],
    exports: [
      {
        id: idFrom(now, new Uint8Array(10)),
        at: now,
        format: 'csv',
        subject: 'clients',
        count: 2,
        confidential: 'with',
        segment: 'Bois',
      },
    ],
    columnMappings: [{ id: mappingId('contacts', '0'.repeat(64)), subject: 'contacts', columns, ...moments }],
    segments: [
      {
        id: idFrom(now, new Uint8Array(10).fill(1)),
        name: 'Bois',
        rule: { words: 'angers', stages: ['regular'], kinds: ['company'], tags: ['bois'], tooLong: true },
        ...moments,
      },
    ],
  };
}

/** The clients to whom most has happened, with what refers to nobody else. */
function chosen(sample: SampleBook): RowsOf<keyof SampleBook> {
  const credited = new Set(sample.sales.flatMap(({ creditOf, buyerId }) => (creditOf === null ? [] : [buyerId])));
  const linked = new Set(sample.links.flatMap(({ fromId, toId }) => [fromId, toId]));
  const weightOf = ({ id }: { readonly id: string }) =>
    Number(credited.has(id as never)) * 2 + Number(linked.has(id as never));
  const most = sample.clients.toSorted((left, right) => weightOf(right) - weightOf(left)).slice(0, clients);
  const ids = new Set<string>(most.map(({ id }) => id));
  const sales = sample.sales.filter(({ buyerId }) => ids.has(buyerId));
  return {
    clients: most,
    links: sample.links.filter(({ fromId, toId }) => ids.has(fromId) && ids.has(toId)),
    interactions: sample.interactions.filter(({ clientId }) => ids.has(clientId)),
    followUps: sample.followUps.filter(({ clientId }) => ids.has(clientId)),
    sales,
    payments: sample.payments.filter(({ saleId }) => sales.some(({ id }) => id === saleId)),
  };
}

async function commit(book: Book, action: Action): Promise<void> {
  const outcome = await book.commit(action);
  if (!outcome.ok) throw new Error(outcome.reason.code);
}
