import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { base64Of } from '../../../renderer/exchange/picture/base64';
import { inTime } from '../../support/in-time';
import { pictureOf } from '../../support/pictures';
import { forgetEverything } from '../../support/show-screen';
import { allClosed, button, fileOf, type ShownExchange, showExchange, tab, words } from './show-exchange';

let exchange: ShownExchange;
beforeEach(async () => {
  await forgetEverything();
  exchange = await showExchange();
});
afterEach(async () => {
  await exchange.leave();
  await forgetEverything();
});

const clients = () => exchange.book.database.clients.toArray();
const companies = page.getByRole('checkbox', { name: 'Créer aussi les entreprises et y rattacher leurs contacts' });

async function links(): Promise<readonly string[]> {
  const names = new Map((await clients()).map(({ id, name }) => [id, name]));
  const stored = await exchange.book.database.links.toArray();
  return stored.map(({ fromId, kind, toId }) => `${names.get(fromId)} ${kind} ${names.get(toId)}`);
}

test('photos are counted before they come, and what does not come is said', async () => {
  const photo = `PHOTO;ENCODING=b:${base64Of(await pictureOf(90, 90, 'image/jpeg', 'teal'))}`;
  const card = (name: string, picture: string) => `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\n${picture}\nEND:VCARD\n`;
  const text = card('Anne', photo) + card('Paul', photo) + card('Léa', 'PHOTO:https://x.example/lea.jpg');
  await exchange.run('contacts.import', { files: [fileOf('x.vcf', text)] });
  await expect.element(words(/Avec 2 photos\. 1 photo reste de côté : elle est sur internet/)).toBeVisible();
  await page.getByRole('combobox', { name: 'Que faire de Paul' }).selectOptions('Laisser de côté');
  await expect.element(words(/Avec 1 photo\./)).toBeVisible();
  await button('Importer 2 clients').click();
  await allClosed();
  expect(await exchange.book.database.portraits.count()).toBe(1);
  await button('Annuler').click();
  await inTime(async () => expect(await exchange.book.database.portraits.count()).toBe(0));
});

test('companies come when they are asked for, as said before; the same file again brings nothing', async () => {
  const files = [
    fileOf(
      'x.csv',
      'First Name,Last Name,Email,Phone,Account Name\nAnne,Faure,a@x.fr,,Garage Petit\nPaul,Roy,,06 39 98 00 01,Garage Petit SARL\n',
    ),
  ];
  await exchange.run('contacts.import', { files });
  await expect.element(companies).not.toBeChecked();
  await companies.click();
  await expect.element(words('Entreprises à créer : 1. Personnes à rattacher : 2.')).toBeVisible();
  await button('Importer 3 clients').click();
  await allClosed();
  expect((await clients()).map(({ kind, name }) => [kind, name])).toEqual([
    ['person', 'Anne Faure'],
    ['person', 'Paul Roy'],
    ['company', 'Garage Petit'],
  ]);
  expect(await links()).toEqual(['Anne Faure works-at Garage Petit', 'Paul Roy works-at Garage Petit']);

  await exchange.run('contacts.import', { files });
  await expect.element(tab(/^Déjà là 2$/)).toHaveAttribute('aria-selected', 'true');
  expect(companies.elements()).toEqual([]);
  await expect.element(button('Rien à importer')).toBeDisabled();
  await button('Annuler').last().click();
  await exchange.book.undo();
  expect(await clients()).toEqual([]);
  expect(await links()).toEqual([]);
});

test('people who are there already are linked without their sheets being touched', async () => {
  const anne = await exchange.add('Anne Faure', { givenName: 'Anne', familyName: 'Faure', company: 'Garage Petit' });
  const table = 'First Name,Last Name,Email,Phone,Account Name\nAnne,Faure,anne@x.fr,,Garage Petit\n';
  await exchange.run('contacts.import', { files: [fileOf('x.csv', table)] });
  await companies.click();
  await button('Importer 1 client').click();
  await allClosed();
  expect(await exchange.book.database.clients.get(anne.id)).toEqual(anne);
  expect(await links()).toEqual(['Anne Faure works-at Garage Petit']);
});

test('a whole book of Atomic CRM: companies with their people at once, its notes by the other import', async () => {
  const book = {
    companies: [{ id: 1, name: 'Garage Petit' }],
    contacts: [{ id: 2, company_id: 1, first_name: 'Anne', last_name: 'Faure' }],
    notes: [{ contact_id: 2, text: 'Rappeler en mars', date: '2026-02-01T08:00:00Z' }],
    tasks: [{ contact_id: 2, type: 'call', text: 'Devis', due_date: '2026-04-01T08:00:00Z' }],
  };
  const files = [fileOf('crm.json', JSON.stringify(book))];
  await exchange.run('contacts.import', { files });
  await expect.element(words('Atomic CRM, carnet entier, UTF-8, 2 contacts')).toBeVisible();
  await expect.element(words(/« crm.json » contient aussi 2 notes et tâches/)).toBeVisible();
  await expect.element(companies).toBeChecked();
  await button('Importer 2 clients').click();
  await allClosed();
  expect(await links()).toEqual(['Anne Faure works-at Garage Petit']);

  await exchange.run('history.import', { files });
  await expect.element(words('Atomic CRM, UTF-8, 2 lignes')).toBeVisible();
  await button('Importer 2 lignes').click();
  await allClosed();
  const [[note], [task]] = await Promise.all([
    exchange.book.database.interactions.toArray(),
    exchange.book.database.followUps.toArray(),
  ]);
  const anne = (await clients()).find(({ name }) => name === 'Anne Faure');
  expect(note).toMatchObject({ clientId: anne?.id, day: '2026-02-01', text: 'Rappeler en mars' });
  expect(task).toMatchObject({ clientId: anne?.id, day: '2026-04-01', title: 'Devis' });
});
