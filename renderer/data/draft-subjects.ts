import type { Table } from 'dexie';
import type { DraftForm } from '../domain/draft/forms';
import { walkIn } from '../domain/sale/sale';
import type { BookDatabase } from './database';

/** Whether what a form is about still stands in the book, outside the trash; without it the form cannot be opened. */
export async function isInBook(database: BookDatabase, form: DraftForm): Promise<boolean> {
  switch (form.kind) {
    case 'client.add':
      return true;
    case 'contact.log':
      // It asks again whom it is for, but not what it answers.
      return form.followUpId === null || isThere(database.followUps, form.followUpId);
    case 'contact.edit':
      return isThere(database.interactions, form.interactionId);
    case 'client.edit':
    case 'message.write':
    case 'link.add':
      return isThere(database.clients, form.clientId);
    case 'link.edit':
      return isThere(database.links, form.linkId);
    case 'follow-up.add':
      return areThere(database.clients, form.clientIds);
    case 'follow-up.edit':
    case 'follow-up.next':
      return isThere(database.followUps, form.followUpId);
    case 'sale.add':
      return form.buyerId === null || form.buyerId === walkIn || isThere(database.clients, form.buyerId);
    case 'sale.edit':
    case 'sale.credit':
    case 'payment.add':
      return isThere(database.sales, form.saleId);
    case 'payment.edit':
      return isThere(database.payments, form.paymentId);
  }
}

interface Trashable {
  readonly trashedAt: number | null;
}

function isThere<Row extends Trashable, Id>(table: Table<Row, Id>, id: Id): Promise<boolean> {
  return areThere(table, [id]);
}

async function areThere<Row extends Trashable, Id>(table: Table<Row, Id>, ids: readonly Id[]): Promise<boolean> {
  const found = await table.bulkGet([...ids]);
  return found.every((record) => record?.trashedAt === null);
}
