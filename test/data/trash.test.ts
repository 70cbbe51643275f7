import { afterEach, describe, expect, test } from 'vitest';
import type { Book } from '../../renderer/data/book';
import { isPastUndoing } from '../../renderer/data/history';
import { readSale } from '../../renderer/data/sales';
import { purgeTrash, readReturning, readTrash } from '../../renderer/data/trash';
import { type Change, creation, label, update } from '../../renderer/domain/book/action';
import { restoreFromTrash } from '../../renderer/domain/book/trash';
import type { Moment } from '../../renderer/domain/calendar/day';
import { restoreClients, trashClients } from '../../renderer/domain/client/actions';
import type { Client } from '../../renderer/domain/client/client';
import { distinctionId } from '../../renderer/domain/client/distinction';
import type { Link } from '../../renderer/domain/client/link';
import type { FollowUp } from '../../renderer/domain/follow-up/follow-up';
import type { Interaction } from '../../renderer/domain/interaction/interaction';
import type { ClientFigures } from '../../renderer/domain/portfolio/figures';
import { trashSale } from '../../renderer/domain/sale/actions';
import type { BuyerId, Payment, Sale } from '../../renderer/domain/sale/sale';
import { clientNamed, openTestBook, type TestBook } from '../support/open-test-book';

const dayLong = 86_400_000;
const open: TestBook[] = [];
afterEach(async () => {
  for (const made of open.splice(0)) await made.destroy();
});

/** A book with one client who has one of everything, and a sale half paid. */
async function furnished() {
  const made = await openTestBook();
  open.push(made);
  const client = clientNamed('Mme Faure', made);
  const other = clientNamed('Garage Petit', made);
  const sale = saleOf(made, client.id);
  const payment = paymentOf(made, sale);
  const interaction = interactionOf(made, client);
  const followUp = followUpOf(made, client);
  const link: Link = {
    ...stamps(made),
    id: made.newId<'link'>(),
    fromId: client.id,
    toId: other.id,
    kind: 'sent',
    note: '',
  };
  await write(made, [
    creation('clients', client),
    creation('clients', other),
    creation('links', link),
    creation('interactions', interaction),
    creation('followUps', followUp),
    creation('sales', sale),
    creation('payments', payment),
  ]);
  return { made, client, other, link, interaction, followUp, sale, payment };
}

function stamps({ clock }: TestBook) {
  return { createdAt: clock.now(), updatedAt: clock.now(), trashedAt: null };
}

function saleOf(made: TestBook, buyerId: BuyerId, fields: Partial<Sale> = {}): Sale {
  return {
    ...stamps(made),
    id: made.newId<'sale'>(),
    buyerId,
    day: made.clock.today(),
    label: 'Volets',
    kind: 'craft',
    price: 100_000,
    discount: 0,
    cost: null,
    currency: 'EUR',
    reference: 'F-12',
    dueDay: null,
    creditOf: null,
    note: 'voisine du 3e',
    ...fields,
  };
}

function paymentOf(made: TestBook, sale: Sale, amount = 40_000): Payment {
  return {
    ...stamps(made),
    id: made.newId<'payment'>(),
    saleId: sale.id,
    buyerId: sale.buyerId,
    day: made.clock.today(),
    amount,
    currency: 'EUR',
    method: 'cheque',
    reference: '',
  };
}

function interactionOf(made: TestBook, client: Client): Interaction {
  return {
    ...stamps(made),
    id: made.newId<'interaction'>(),
    clientId: client.id,
    kind: 'call',
    direction: 'out',
    day: made.clock.today(),
    time: null,
    text: 'hésite',
    outcome: null,
    mood: null,
    minutes: null,
    kilometres: null,
  };
}

function followUpOf(made: TestBook, client: Client): FollowUp {
  return {
    ...stamps(made),
    id: made.newId<'follow-up'>(),
    clientId: client.id,
    kind: 'call',
    title: 'rappeler',
    day: made.clock.today(),
    time: null,
    repeat: null,
    status: 'open',
    snoozedFrom: null,
    closedAt: null,
  };
}

async function write(made: TestBook, changes: readonly Change[]): Promise<void> {
  const outcome = await made.book.commit({ label: label('client-changed'), changes });
  expect(outcome).toMatchObject({ ok: true });
}

const thrown = (made: TestBook) => ({ trashedAt: made.clock.now() as Moment });

/** All figures, and that they are those of a recount from scratch. */
async function soundFigures({ book }: TestBook): Promise<readonly ClientFigures[]> {
  const kept = await book.database.figures.toArray();
  const open = await book.database.openSales.toArray();
  await book.rebuildFigures();
  expect(await book.database.figures.toArray()).toEqual(kept);
  expect(await book.database.openSales.toArray()).toEqual(open);
  return kept;
}

describe('the purge after thirty days', () => {
  test('on the thirtieth day a client stays, a day later they leave', async () => {
    const { made, client } = await furnished();
    await made.book.commit(trashClients([client], made.clock.now()));
    made.clock.pass(30 * dayLong - 1);
    expect(await purgeTrash(made.book, made.clock)).toBe(0);
    expect(await made.book.database.clients.count()).toBe(2);
    made.clock.pass(1);
    expect(await purgeTrash(made.book, made.clock)).toBe(1);
    expect((await made.book.database.clients.toArray()).map((each) => each.name)).toEqual(['Garage Petit']);
  });

  test('their contacts, follow-ups and links go with them; sales and payments become walk-in and the sums stay', async () => {
    const { made, client, sale, payment } = await furnished();
    const { database } = made.book;
    const before = await soundFigures(made);
    await made.book.commit(trashClients([client], made.clock.now()));
    made.clock.pass(31 * dayLong);
    await purgeTrash(made.book, made.clock);

    expect(await database.interactions.count()).toBe(0);
    expect(await database.followUps.count()).toBe(0);
    expect(await database.links.count()).toBe(0);
    expect(await database.sales.toArray()).toEqual([
      { ...sale, buyerId: 'walk-in', note: '', updatedAt: made.clock.now() },
    ]);
    expect(await database.payments.toArray()).toEqual([
      { ...payment, buyerId: 'walk-in', updatedAt: made.clock.now() },
    ]);
    const after = await soundFigures(made);
    expect(after.map((figures) => figures.buyerId)).toEqual(['walk-in']);
    expect(after[0]?.months).toEqual(before[0]?.months);
    expect(after[0]?.openBalance).toBe(60_000);
    expect(await database.openSales.toArray()).toMatchObject([
      { saleId: sale.id, buyerId: 'walk-in', balance: 60_000 },
    ]);
  });

  test('it cannot be undone, and what was done before it still can', async () => {
    const { made, client, other } = await furnished();
    await made.book.commit(trashClients([client], made.clock.now()));
    made.clock.pass(31 * dayLong);
    await write(made, [update('clients', other, { notes: 'nouvelle note' }, made.clock.now())]);
    await purgeTrash(made.book, made.clock);
    expect((await made.book.undo()).ok).toBe(true);
    expect((await made.book.database.clients.get(other.id))?.notes).toBe('');
    // Bringing back who has left for good is refused, not half done.
    expect(await made.book.undo()).toMatchObject({ ok: false, reason: { code: 'changed-meanwhile' } });
    expect(await made.book.database.clients.get(client.id)).toBeUndefined();
  });

  test('what it took away is known to be past undoing, also a sale that stayed without its buyer; the rest is not', async () => {
    const { made, client, other, sale } = await furnished();
    const seqOf = async (...changes: Parameters<typeof write>[1][number][]) => {
      await write(made, changes);
      return (await made.book.readHistory()).undoable.at(-1)?.seq ?? 0;
    };
    const sold = await seqOf(update('sales', sale, { label: 'Volets du sud' }, made.clock.now()));
    const noted = await seqOf(update('clients', other, { notes: 'nouvelle note' }, made.clock.now()));
    await made.book.commit(trashClients([client], made.clock.now()));
    const trashed = (await made.book.readHistory()).undoable.at(-1)?.seq ?? 0;
    expect(await isPastUndoing(made.book.database, trashed)).toBe(false);
    made.clock.pass(31 * dayLong);
    await purgeTrash(made.book, made.clock);
    expect(await isPastUndoing(made.book.database, trashed)).toBe(true);
    expect(await isPastUndoing(made.book.database, sold)).toBe(true);
    expect(await isPastUndoing(made.book.database, noted)).toBe(false);
  });

  test('single contacts, follow-ups, payments and sales leave by themselves', async () => {
    const { made, interaction, followUp, sale, payment } = await furnished();
    const { database } = made.book;
    const at = thrown(made);
    await write(made, [
      update('interactions', interaction, at, at.trashedAt),
      update('followUps', followUp, at, at.trashedAt),
      update('sales', sale, at, at.trashedAt),
      update('payments', payment, at, at.trashedAt),
    ]);
    made.clock.pass(30 * dayLong);
    expect(await purgeTrash(made.book, made.clock)).toBe(4);
    expect(await database.sales.count()).toBe(0);
    expect(await database.payments.count()).toBe(0);
    expect(await database.clients.count()).toBe(2);
    expect(await soundFigures(made)).toEqual([]);
  });

  test('a sale waits for a payment that is not in the trash, or not long enough', async () => {
    const { made, sale, payment } = await furnished();
    const { database } = made.book;
    await write(made, [update('sales', sale, thrown(made), made.clock.now())]);
    made.clock.pass(31 * dayLong);
    expect(await purgeTrash(made.book, made.clock)).toBe(0);
    await write(made, [update('payments', payment, thrown(made), made.clock.now())]);
    made.clock.pass(29 * dayLong);
    expect(await purgeTrash(made.book, made.clock)).toBe(0);
    made.clock.pass(2 * dayLong);
    expect(await purgeTrash(made.book, made.clock)).toBe(2);
    expect(await database.sales.count()).toBe(0);
  });

  test('a sale waits for the credit note that takes it back', async () => {
    const { made, client } = await furnished();
    const sold = saleOf(made, client.id);
    const credit = saleOf(made, client.id, { price: -100_000, creditOf: sold.id });
    await write(made, [creation('sales', sold), creation('sales', credit)]);
    await write(made, [update('sales', sold, thrown(made), made.clock.now())]);
    made.clock.pass(31 * dayLong);
    expect(await purgeTrash(made.book, made.clock)).toBe(0);
    await write(made, [
      update('sales', credit, { trashedAt: (made.clock.now() - 31 * dayLong) as Moment }, made.clock.now()),
    ]);
    expect(await purgeTrash(made.book, made.clock)).toBe(2);
  });

  test('a sale in the trash of a client who leaves becomes a walk-in sale in the trash', async () => {
    const { made, client, sale, payment } = await furnished();
    await made.book.commit(trashClients([client], made.clock.now()));
    made.clock.pass(20 * dayLong);
    const at = thrown(made);
    await write(made, [update('sales', sale, at, at.trashedAt), update('payments', payment, at, at.trashedAt)]);
    made.clock.pass(11 * dayLong);
    expect(await purgeTrash(made.book, made.clock)).toBe(1);
    expect(await made.book.database.sales.toArray()).toMatchObject([{ buyerId: 'walk-in', trashedAt: at.trashedAt }]);
    await soundFigures(made);
    made.clock.pass(19 * dayLong);
    expect(await purgeTrash(made.book, made.clock)).toBe(2);
    expect(await made.book.database.sales.count()).toBe(0);
  });

  test('a client and their sale thrown away long ago leave together, and nobody is listed twice', async () => {
    const { made, client, sale, payment } = await furnished();
    const at = thrown(made);
    await write(made, [update('sales', sale, at, at.trashedAt), update('payments', payment, at, at.trashedAt)]);
    await made.book.commit(trashClients([client], made.clock.now()));
    made.clock.pass(31 * dayLong);
    expect(await purgeTrash(made.book, made.clock)).toBe(3);
    expect(await made.book.database.sales.count()).toBe(0);
    expect(await soundFigures(made)).toEqual([]);
  });

  test('the portrait of a client waits in the trash with them, and leaves with them as does whom they are not', async () => {
    const { made, client, other } = await furnished();
    const { database } = made.book;
    const { createdAt, updatedAt } = stamps(made);
    const pair = { id: distinctionId(client.id, other.id), oneId: client.id, otherId: other.id, createdAt };
    const image = '/9j/4AAQ';
    await write(made, [
      creation('portraits', { id: client.id, image, createdAt, updatedAt }),
      creation('portraits', { id: other.id, image, createdAt, updatedAt }),
      creation('distinctions', pair),
    ]);
    await made.book.commit(trashClients([client], made.clock.now()));
    expect(await database.portraits.count()).toBe(2);
    made.clock.pass(31 * dayLong);
    expect(await purgeTrash(made.book, made.clock)).toBe(1);
    expect(await database.portraits.toCollection().primaryKeys()).toEqual([other.id]);
    expect(await database.distinctions.count()).toBe(0);
    expect(await database.clients.get(client.id)).toBeUndefined();
  });

  test('seven hundred clients thrown away with an import all leave', async () => {
    const { made } = await furnished();
    const many = Array.from({ length: 700 }, (_, index) => clientNamed(`Client ${index}`, made));
    await write(
      made,
      many.map((client) => creation('clients', client)),
    );
    await made.book.commit(trashClients(many, made.clock.now()));
    made.clock.pass(31 * dayLong);
    expect(await purgeTrash(made.book, made.clock)).toBe(700);
    expect(await made.book.database.clients.count()).toBe(2);
    expect((await made.book.readHistory()).undoable.map((entry) => entry.label.key)).not.toContain('trash-emptied');
  });

  test('who is taken out of the trash while it is being emptied stays, with all that they had', async () => {
    const { made } = await furnished();
    const { book, clock } = made;
    const many = Array.from({ length: 400 }, (_, index) => clientNamed(`Client ${index}`, made));
    // By their ids the last ones leave in a second action.
    const saved = many.at(-1) as Client;
    const theirs = interactionOf(made, saved);
    await write(made, [...many.map((each) => creation('clients', each)), creation('interactions', theirs)]);
    await book.commit(trashClients(many, clock.now()));
    clock.pass(31 * dayLong);
    const inTheTrash = (await book.database.clients.get(saved.id)) as Client;
    let actions = 0;
    const interrupted: Book = {
      ...book,
      async commit(action, options) {
        const outcome = await book.commit(action, options);
        actions += 1;
        if (actions === 1) await book.commit(restoreClients([inTheTrash], clock.now()));
        return outcome;
      },
    };
    expect(await purgeTrash(interrupted, clock)).toBe(399);
    expect(actions).toBe(2);
    expect((await book.database.clients.get(saved.id))?.trashedAt).toBeNull();
    expect(await book.database.interactions.get(theirs.id)).toEqual(theirs);
  });

  test('an empty trash writes nothing', async () => {
    const { made } = await furnished();
    const before = await made.book.database.meta.get('lastSeq');
    made.clock.pass(400 * dayLong);
    expect(await purgeTrash(made.book, made.clock)).toBe(0);
    expect(await made.book.database.meta.get('lastSeq')).toEqual(before);
  });
});

describe('reading and restoring', () => {
  test('the trash lists what was thrown away last first, with whom it is about', async () => {
    const { made, client, other, link, interaction, sale, payment } = await furnished();
    await made.book.commit(trashClients([client], made.clock.now()));
    made.clock.pass(1000);
    await write(made, [update('links', link, thrown(made), made.clock.now())]);
    made.clock.pass(1000);
    await write(made, [update('interactions', interaction, thrown(made), made.clock.now())]);
    made.clock.pass(1000);
    await write(made, [update('payments', payment, thrown(made), made.clock.now())]);
    const entries = await readTrash(made.book.database);
    expect(
      entries.map((entry) => [entry.table, entry.clients.map((each) => each.name), entry.sale?.id ?? null]),
    ).toEqual([
      ['payments', ['Mme Faure'], sale.id],
      ['interactions', ['Mme Faure'], null],
      ['links', ['Mme Faure', other.name], null],
      ['clients', ['Mme Faure'], null],
    ]);
  });

  test('a contact brings its client back, a payment its sale, a sale the payments thrown away with it', async () => {
    const { made, client, interaction, sale, payment } = await furnished();
    const { database } = made.book;
    const at = thrown(made);
    await write(made, [
      update('interactions', interaction, at, at.trashedAt),
      update('sales', sale, at, at.trashedAt),
      update('payments', payment, at, at.trashedAt),
    ]);
    await made.book.commit(trashClients([client], made.clock.now()));
    const restore = async (table: 'interactions' | 'sales' | 'payments') => {
      const entry = (await readTrash(database)).find((each) => each.table === table);
      const { wanted, companions } = await readReturning(database, entry ? [entry] : []);
      const action = restoreFromTrash(wanted, companions, '', made.clock.now());
      expect(await made.book.commit(action)).toMatchObject({ ok: true });
      return (await readTrash(database)).map((each) => each.table);
    };
    expect(await restore('interactions')).toEqual(['sales', 'payments']);
    expect(await restore('payments')).toEqual([]);
    expect((await made.book.undo()).ok).toBe(true);
    expect(await restore('sales')).toEqual([]);
    await soundFigures(made);
  });

  test('a sale comes back with its credit note and all payments, whichever of them is asked for', async () => {
    const { made, client } = await furnished();
    const { database } = made.book;
    const sale = saleOf(made, client.id);
    const note = saleOf(made, client.id, { price: -30_000, creditOf: sale.id });
    const [paid, refund] = [paymentOf(made, sale, 100_000), paymentOf(made, note, -30_000)];
    const earlier = paymentOf(made, sale, 1);
    await write(made, [
      creation('sales', sale),
      creation('sales', note),
      ...[paid, refund, earlier].map((payment) => creation('payments', payment)),
    ]);
    await write(made, [update('payments', earlier, thrown(made), made.clock.now())]);
    const before = await soundFigures(made);
    made.clock.pass(1000);
    const whole = (await readSale(database, sale.id))?.whole;
    await write(made, whole ? trashSale(whole, made.clock.now()) : []);
    expect(await readTrash(database)).toHaveLength(5);

    for (const wanted of [sale, note, paid, refund]) {
      const entries = (await readTrash(database)).filter((entry) => entry.record.id === wanted.id);
      const { wanted: fresh, companions } = await readReturning(database, entries);
      expect(await made.book.commit(restoreFromTrash(fresh, companions, '', made.clock.now()))).toMatchObject({
        ok: true,
      });
      expect((await readTrash(database)).map((entry) => entry.record.id)).toEqual([earlier.id]);
      expect(await soundFigures(made)).toEqual(before);
      expect((await made.book.undo()).ok).toBe(true);
    }
  });

  test('a credit note that was thrown away by itself comes back by itself', async () => {
    const { made, client, sale } = await furnished();
    const { database } = made.book;
    const note = saleOf(made, client.id, { price: -30_000, creditOf: sale.id });
    await write(made, [creation('sales', note)]);
    await write(made, [update('sales', note, thrown(made), made.clock.now())]);
    const { wanted, companions } = await readReturning(database, await readTrash(database));
    const action = restoreFromTrash(wanted, companions, '', made.clock.now());
    expect(action.changes.map((change) => change.id)).toEqual([note.id]);
  });

  test('a credit note whose sale others take back by now stays in the trash, with its payment; what fits comes back', async () => {
    const { made, client } = await furnished();
    const { database } = made.book;
    const sale = saleOf(made, client.id, { price: 10_000, discount: 0 });
    const noteOf = (amount: number) => saleOf(made, client.id, { price: -amount, discount: 0, creditOf: sale.id });
    const [wrong, small, there] = [noteOf(10_000), noteOf(3_000), noteOf(7_000)] as const;
    const refund = paymentOf(made, wrong, -10_000);
    await write(made, [...[sale, wrong, small].map((each) => creation('sales', each)), creation('payments', refund)]);
    await write(made, [
      ...[wrong, small].map((note) => update('sales', note, thrown(made), made.clock.now())),
      update('payments', refund, thrown(made), made.clock.now()),
    ]);
    await write(made, [creation('sales', there)]);
    const { wanted, companions, beyond } = await readReturning(database, await readTrash(database));
    expect(beyond.map(({ id }) => id)).toEqual([wrong.id]);
    const action = restoreFromTrash(wanted, companions, '', made.clock.now());
    expect(action.changes.map(({ id }) => id)).toEqual([small.id]);
  });

  test('a client comes back with everything they had', async () => {
    const { made, client } = await furnished();
    const { database } = made.book;
    const before = await soundFigures(made);
    await made.book.commit(trashClients([client], made.clock.now()));
    const stored = await database.clients.get(client.id);
    await made.book.commit(restoreClients(stored ? [stored] : [], made.clock.now()));
    expect(await database.clients.get(client.id)).toEqual(client);
    expect(await soundFigures(made)).toEqual(before);
    expect(await readTrash(database)).toEqual([]);
  });
});
