import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { saleAmount } from '../../../renderer/domain/sale/sale';
import invoices from '../../fixtures/sales/factures-faktu.csv?url';
import artisan from '../../fixtures/sales/ventes-artisan.csv?url';
import { forgetEverything } from '../../support/show-screen';
import { allClosed, button, fetched, fileOf, type ShownExchange, showExchange, tab, words } from './show-exchange';

let exchange: ShownExchange;
beforeEach(async () => {
  await forgetEverything();
  exchange = await showExchange();
});
afterEach(async () => {
  await exchange.leave();
  await forgetEverything();
});

const sales = () => exchange.book.database.sales.toArray();

test('a file of contacts is sent to the import of contacts', async () => {
  await exchange.run('sales.import', { files: [fileOf('x.vcf', 'BEGIN:VCARD\nFN:Anne\nEND:VCARD\n')] });
  await expect.element(words(/Ce sont des contacts \(vCard\)/)).toBeVisible();
  expect(await exchange.lastSeq()).toBe(0);
});

test('a craftsman’s spreadsheet: columns, totals, clients made, and the sums in the book', async () => {
  await exchange.add('Anne Faure');
  await exchange.run('sales.import', { files: [await fetched(artisan, 'ventes.csv')] });
  await expect.element(page.getByRole('combobox', { name: 'Ce que contient Montant' })).toHaveValue('amount');
  await button('Continuer').click();
  await expect.element(words(/^5 ventes, 4\s579,50\s€, dont 2\s400\s€ impayés$/)).toBeVisible();
  await expect.element(words('2 clients seront créés.')).toBeVisible();
  await tab(/^Refusées 4$/).click();
  await expect
    .element(page.getByRole('cell', { name: '« 31/02/2026 » n’est pas un jour du calendrier.' }))
    .toBeVisible();
  await expect
    .element(page.getByRole('cell', { name: /« 60,00 \$ » n’est pas dans la monnaie du carnet \(EUR\)/ }))
    .toBeVisible();
  await page.getByRole('combobox', { name: /^Nature de/ }).selectOptions('Travaux');
  await button('Importer 5 ventes').click();
  await allClosed();
  const stored = await sales();
  expect(stored.reduce((sum, sale) => sum + saleAmount(sale), 0)).toBe(457_950);
  expect(new Set(stored.map(({ kind }) => kind))).toEqual(new Set(['craft']));
  expect(exchange.wentTo()).toEqual(['go.sales']);
  await expect.element(words('5 ventes importées')).toBeVisible();
});

test('the person says what becomes of each unknown client, and the totals follow', async () => {
  const dupont = await exchange.add('Marie Dupont');
  const text = 'Date;Client;Montant\n1/3/2026;Marie Dupond;100\n2/3/2026;Zoé Roux;50\n3/3/2026;Luc Blanc;25\n';
  await exchange.run('sales.import', { files: [fileOf('x.csv', text)] });
  await button('Continuer').click();
  await expect.element(words(/^3 ventes, 175\s€, dont 175\s€ impayés$/)).toBeVisible();
  await tab(/^Clients à reconnaître 3$/).click();
  await page
    .getByRole('combobox', { name: 'Pour tous ceux qu’on ne connaît pas' })
    .selectOptions('Laisser leurs ventes de côté');
  await expect.element(words('Aucune vente à importer.')).toBeVisible();
  await expect.element(button('Rien à importer')).toBeDisabled();
  await page
    .getByRole('combobox', { name: 'Que faire des ventes de Marie Dupond' })
    .selectOptions('C’est Marie Dupont');
  await page.getByRole('combobox', { name: 'Que faire des ventes de Zoé Roux' }).selectOptions('Client de passage');
  await expect.element(words(/^2 ventes, 150\s€/)).toBeVisible();
  await expect.element(words(/1 vente \(25\s€\) laissée de côté avec son client\./)).toBeVisible();
  await button('Importer 2 ventes').click();
  await allClosed();
  expect((await sales()).map(({ buyerId }) => buyerId)).toEqual([dupont.id, 'walk-in']);
  expect(await exchange.book.database.clients.count()).toBe(1);
});

test('a name of two clients waits for the choice, on top', async () => {
  await exchange.add('Anne Faure');
  const other = await exchange.add('Anne Faure', {
    addresses: [{ label: '', street: '', postcode: '', city: 'Tours', region: '', country: '' }],
  });
  await exchange.run('sales.import', { files: [fileOf('x.csv', 'Date;Client;Montant\n1/3/2026;Anne Faure;100\n')] });
  await button('Continuer').click();
  await expect.element(tab(/^Clients à reconnaître 1$/)).toHaveAttribute('aria-selected', 'true');
  await expect.element(words(/Plusieurs clients portent le même nom/)).toBeVisible();
  await page
    .getByRole('combobox', { name: 'Que faire des ventes de Anne Faure' })
    .selectOptions('C’est Anne Faure (Tours)');
  await button('Importer 1 vente').click();
  await allClosed();
  expect((await sales()).map(({ buyerId }) => buyerId)).toEqual([other.id]);
});

test('invoices are known by their header, and a second time they are there already', async () => {
  const files = [await fetched(invoices, 'factures.csv')];
  await exchange.run('sales.import', { files });
  await expect.element(words('Récapitulatif de factures, UTF-8, points-virgules, 3 ventes')).toBeVisible();
  await expect.element(words(/2 ventes sont payées sans dire quand/)).toBeVisible();
  await button('Importer 3 ventes').click();
  await allClosed();
  await exchange.run('sales.import', { files });
  await expect.element(words(/3 ventes sont déjà dans le carnet/)).toBeVisible();
  await expect.element(button('Rien à importer')).toBeDisabled();
  await page.getByRole('radio', { name: 'Les importer une seconde fois' }).click();
  await expect.element(button('Importer 3 ventes')).toBeEnabled();
  expect(await sales()).toHaveLength(3);
});

test('amounts are read in the currency of the book', async () => {
  const settings = await exchange.book.database.settings.get('settings');
  if (!settings) throw new Error('no settings');
  const swiss = { ...settings, currency: 'CHF' as const };
  await exchange.write({ table: 'settings', id: 'settings', before: settings, after: swiss });
  const text = 'Date;Client;Montant\n1/3/2026;Anne;CHF 100.50\n2/3/2026;Anne;30 €\n';
  await exchange.run('sales.import', { files: [fileOf('x.csv', text)] });
  await button('Continuer').click();
  await tab(/^Refusées 1$/).click();
  await expect
    .element(page.getByRole('cell', { name: /« 30 € » n’est pas dans la monnaie du carnet \(CHF\)/ }))
    .toBeVisible();
  await button('Importer 1 vente').click();
  await allClosed();
  expect(await sales()).toMatchObject([{ price: 10_050, currency: 'CHF' }]);
});
