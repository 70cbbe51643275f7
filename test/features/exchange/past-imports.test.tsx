import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { update } from '../../../renderer/domain/book/action';
import type { Moment } from '../../../renderer/domain/calendar/day';
import { forgetEverything } from '../../support/show-screen';
import { allClosed, button, fileOf, type ShownExchange, showExchange, words } from './show-exchange';

let exchange: ShownExchange;
beforeEach(async () => {
  await forgetEverything();
  exchange = await showExchange();
});
afterEach(async () => {
  await exchange.leave();
  await forgetEverything();
});

const names = async () => (await exchange.book.database.clients.toArray()).map(({ name }) => name).toSorted();

async function importTwo() {
  const text =
    'First Name,Last Name,Phone 1 - Label,Phone 1 - Value\nAnne,Faure,Mobile,0639980001\nPaul,Petit,Mobile,0639980002\n';
  await exchange.run('contacts.import', { files: [fileOf('mes contacts.csv', text)] });
  await button(/^Importer 2/).click();
  await allClosed();
  expect(await names()).toEqual(['Anne Faure', 'Paul Petit']);
}

test('an import of long ago is undone but for what was changed since, which is named; and that is undone as well', async () => {
  await importTwo();
  const paul = (await exchange.book.database.clients.toArray()).find(({ name }) => name === 'Paul Petit');
  if (!paul) throw new Error('Paul is in the book');
  await exchange.write(update('clients', paul, { notes: 'Préfère le matin' }, (paul.updatedAt + 1) as Moment));

  await exchange.run('imports.list', undefined);
  await expect.element(page.getByRole('cell', { name: 'mes contacts.csv' })).toBeVisible();
  await expect.element(page.getByRole('cell', { name: '2 clients importés' })).toBeVisible();
  await button(/^Annuler cet import… \(2 clients importés/).click();
  await expect.element(words('Ce qui sort du carnet : 1 client.')).toBeVisible();
  await expect.element(words(/^Un élément reste comme il est/)).toBeVisible();
  await expect.element(page.getByRole('cell', { name: 'Paul Petit' })).toBeVisible();
  await expect.element(page.getByRole('cell', { name: 'Changé depuis l’import.' })).toBeVisible();

  await button('Retour à la liste').click();
  await button(/^Annuler cet import…/).click();
  await button('Annuler ce qui peut l’être').click();
  await allClosed();
  expect(await names()).toEqual(['Paul Petit']);

  await exchange.run('imports.list', undefined);
  await expect.element(words('annulé en partie : 1 élément reste')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await allClosed();
  await exchange.book.undo();
  expect(await names()).toEqual(['Anne Faure', 'Paul Petit']);
});

test('what stayed is undone later, once it is again as it was imported; then the import is undone', async () => {
  await importTwo();
  const paul = (await exchange.book.database.clients.toArray()).find(({ name }) => name === 'Paul Petit');
  if (!paul) throw new Error('Paul is in the book');
  await exchange.write(update('clients', paul, { notes: 'Préfère le matin' }, (paul.updatedAt + 1) as Moment));
  const changed = await exchange.lastSeq();
  await exchange.run('imports.list', undefined);
  await button(/^Annuler cet import…/).click();
  await button('Annuler ce qui peut l’être').click();
  await allClosed();

  await exchange.run('imports.list', undefined);
  await button(/^Annuler ce qui reste…/).click();
  await expect.element(words('Rien ne peut être annulé pour l’instant.')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await allClosed();
  await exchange.book.undo(changed);
  await exchange.run('imports.list', undefined);
  await button(/^Annuler ce qui reste…/).click();
  await button('Annuler l’import').click();
  await allClosed();
  expect(await names()).toEqual([]);
  await exchange.run('imports.list', undefined);
  await expect.element(page.getByRole('cell', { name: 'annulé', exact: true })).toBeVisible();
  expect(document.querySelector('[role="dialog"] tbody button')).toBeNull();
});

test('when all of it was changed there is nothing to undo, and what stays is told', async () => {
  await importTwo();
  for (const client of await exchange.book.database.clients.toArray()) {
    await exchange.write(update('clients', client, { notes: 'vu' }, (client.updatedAt + 1) as Moment));
  }
  await exchange.run('imports.list', undefined);
  await button(/^Annuler cet import…/).click();
  await expect.element(words('Rien ne peut être annulé pour l’instant.')).toBeVisible();
  await expect.element(words(/^2 éléments restent comme ils sont/)).toBeVisible();
  await expect.element(button('Annuler ce qui peut l’être')).toBeDisabled();
});

test('what another window writes while the plan is looked at is shown before anything is undone', async () => {
  await importTwo();
  await exchange.run('imports.list', undefined);
  await button(/^Annuler cet import…/).click();
  await expect.element(words('Ce qui sort du carnet : 2 clients.')).toBeVisible();
  const [client] = await exchange.book.database.clients.toArray();
  if (!client) throw new Error('somebody is in the book');
  await exchange.write(update('clients', client, { notes: 'vu' }, (client.updatedAt + 1) as Moment));
  await button('Annuler l’import').click();
  await expect.element(page.getByRole('dialog').getByRole('alert')).toMatchTextContent(/^Le carnet a changé/);
  await expect.element(words('Ce qui sort du carnet : 1 client.')).toBeVisible();
  await expect.element(button('Retour à la liste')).toHaveFocus();
  expect(await names()).toHaveLength(2);
  await button('Annuler ce qui peut l’être').click();
  await allClosed();
  expect(await names()).toEqual([client.name]);
});

test('a book into which nothing was imported says so', async () => {
  await exchange.run('imports.list', undefined);
  await expect.element(words('Rien n’a encore été importé dans ce carnet.')).toBeVisible();
});

test('an import that the history no longer holds says so, and leads back to a list that is read anew', async () => {
  await importTwo();
  await exchange.run('imports.list', undefined);
  await expect.element(button(/^Annuler cet import…/)).toBeVisible();
  await emptyHistory(exchange.book.database.name);
  await button(/^Annuler cet import…/).click();
  await expect
    .element(page.getByRole('dialog').getByRole('alert'))
    .toMatchTextContent(/^Cet import n’est plus dans l’historique/);
  await expect.element(button('Retour à la liste')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(words('Rien n’a encore été importé dans ce carnet.')).toHaveFocus();
});

/** As after another book took the place of this one: written past the door, which lets nobody touch the history. */
async function emptyHistory(databaseName: string): Promise<void> {
  const opened = Promise.withResolvers<IDBDatabase>();
  const request = indexedDB.open(databaseName);
  request.onsuccess = () => opened.resolve(request.result);
  request.onerror = () => opened.reject(request.error);
  const database = await opened.promise;
  const done = Promise.withResolvers<void>();
  const transaction = database.transaction('changes', 'readwrite');
  transaction.oncomplete = () => done.resolve();
  transaction.onerror = () => done.reject(transaction.error);
  transaction.objectStore('changes').clear();
  await done.promise;
  database.close();
}
