import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { creation } from '../../../renderer/domain/book/action';
import { base64Of } from '../../../renderer/exchange/picture/base64';
import apple from '../../fixtures/contacts/apple-3.0.vcf?url';
import outlook from '../../fixtures/contacts/outlook-francais.csv?url';
import invoices from '../../fixtures/sales/ventes-artisan.csv?url';
import { hostileTexts } from '../../support/hostile-texts';
import { inTime } from '../../support/in-time';
import { pictureOf } from '../../support/pictures';
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

const clients = () => exchange.book.database.clients.toArray();

test('files that are no contacts: each is named with what it is and what to do, and nothing is written', async () => {
  await exchange.run('contacts.import', {
    files: [
      fileOf('clients.xlsx', 'PK\u0003\u0004', 'xl/workbook.xml', '\u0001'.repeat(40)),
      fileOf('devis.pdf', '%PDF-1.7'),
      fileOf('vide.vcf'),
    ],
  });
  await expect.element(page.getByRole('heading', { name: 'Il n’y a rien à importer' })).toBeVisible();
  await expect.element(words(/Ce classeur est abîmé ou incomplet/)).toBeVisible();
  await expect.element(words(/C’est un PDF/)).toBeVisible();
  await expect.element(words(/Ce fichier est vide/)).toBeVisible();
  await expect.element(words('Rien n’a été écrit dans votre carnet.')).toBeVisible();
  await button('Fermer').last().click();
  await allClosed();
  expect(await exchange.lastSeq()).toBe(0);
});

test('sales taken for contacts: it asks, and goes where one says', async () => {
  const files = [await fetched(invoices, 'ventes.csv')];
  await exchange.run('contacts.import', { files });
  await expect.element(page.getByRole('heading', { name: 'On dirait des ventes' })).toBeVisible();
  await expect.element(button('Importer des ventes')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('heading', { name: 'Importer des ventes : les colonnes' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await allClosed();

  await exchange.run('contacts.import', { files });
  await button('Importer des contacts').click();
  await expect.element(page.getByRole('heading', { name: 'Importer des contacts : les colonnes' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await allClosed();
  expect(await exchange.lastSeq()).toBe(0);
});

test('a vCard file and a French Outlook table: shown, imported, undone, and imported again', async () => {
  const files = [await fetched(apple, 'apple.vcf'), await fetched(outlook, 'outlook.csv')];
  await exchange.run('contacts.import', { files });
  await expect.element(words('vCard 3.0, UTF-8, 3 contacts')).toBeVisible();
  await expect.element(words('Outlook, français, Windows-1252, virgules, 3 contacts')).toBeVisible();
  await expect.element(tab(/^Nouveaux 6$/)).toHaveAttribute('aria-selected', 'true');
  await expect.element(page.getByRole('cell', { name: 'Zoé Anne Lefèvre' })).toBeVisible();
  expect(await exchange.lastSeq()).toBe(0);

  await button('Importer 6 clients').click();
  await allClosed();
  expect(await clients()).toHaveLength(6);
  expect(await exchange.lastSeq()).toBe(1);
  expect(exchange.wentTo()).toEqual(['go.clients']);

  await expect.element(words('6 clients importés')).toBeVisible();
  await button('Annuler').click();
  await inTime(async () => expect(await clients()).toHaveLength(0));

  await exchange.run('contacts.import', { files });
  await button('Importer 6 clients').click();
  await allClosed();
  expect(await clients()).toHaveLength(6);

  await exchange.run('contacts.import', { files });
  await expect.element(tab(/^Déjà là 6$/)).toHaveAttribute('aria-selected', 'true');
  await expect.element(button('Rien à importer')).toBeDisabled();
});

test('those who are there already are left alone, unless one wants their empty fields filled', async () => {
  await exchange.add('Anne Faure', { notes: 'sonner deux fois' });
  const table = 'BEGIN:VCARD\nVERSION:3.0\nFN:Anne Faure\nEMAIL:anne@exemple.fr\nNOTE:autre\nEND:VCARD\n';
  const other = 'BEGIN:VCARD\nVERSION:3.0\nFN:Paul Petit\nEND:VCARD\n';
  await exchange.run('contacts.import', { files: [fileOf('x.vcf', table + other)] });
  await tab(/^Déjà là 1$/).click();
  await expect.element(page.getByRole('cell', { name: 'Anne Faure, même nom' })).toBeVisible();
  await expect.element(page.getByRole('cell', { name: 'e-mails', exact: true })).toBeVisible();
  await expect.element(button('Importer 1 client')).toBeEnabled();
  await page.getByRole('radio', { name: /^Compléter les champs vides/ }).click();
  await page.getByRole('checkbox', { name: 'Les marquer d’une étiquette' }).click();
  await expect.element(page.getByRole('textbox', { name: 'Étiquette' })).toHaveValue('import du 10 mars');
  await button('Importer 1 client et en compléter 1').click();
  await allClosed();
  const stored = await clients();
  expect(stored.map(({ name, notes, tags }) => [name, notes, tags])).toEqual([
    ['Anne Faure', 'sonner deux fois', ['import du 10 mars']],
    ['Paul Petit', '', ['import du 10 mars']],
  ]);
  expect(stored[0]?.emails.map(({ value }) => value)).toEqual(['anne@exemple.fr']);
});

test('a contact is compared side by side and decided by itself; what is said is what comes', async () => {
  await exchange.add('Anne Faure', { company: 'Faure', notes: 'sonner deux fois' });
  const card = (name: string, more = '') => `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\n${more}END:VCARD\n`;
  const text = card('Faure Anne', 'ORG:Faure & fils\n') + card('Paul Petit') + card('Léa Roy');
  await exchange.run('contacts.import', { files: [fileOf('x.vcf', text)] });
  await page.getByRole('combobox', { name: 'Que faire de Léa Roy' }).selectOptions('Laisser de côté');
  await expect.element(button('Importer 1 client')).toBeEnabled();

  await tab(/^Déjà là 1$/).click();
  await button(/, Faure Anne$/).click();
  const compared = page.getByRole('dialog', { name: 'Faure Anne : le fichier et le carnet' });
  await expect.element(compared.getByRole('rowheader', { name: 'Entreprise (deux versions)' })).toBeVisible();
  await expect.element(compared.getByText('Faure & fils')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(compared).not.toBeInTheDocument();
  await expect.element(button('Importer 1 client')).toBeVisible();
  await button(/, Faure Anne$/).click();
  await compared.getByRole('button', { name: 'Mettre à jour' }).click();
  await expect.element(page.getByRole('combobox', { name: 'Que faire de Faure Anne' })).toHaveValue('update');
  await button('Importer 1 client et en modifier 1').click();
  await allClosed();
  expect((await clients()).map(({ name, company, notes }) => [name, company, notes])).toEqual([
    ['Anne Faure', 'Faure & fils', 'sonner deux fois'],
    ['Paul Petit', '', ''],
  ]);
});

test('faces are compared as well: the one of the book stays where both have one, and comes where none is', async () => {
  const [anne] = [await exchange.add('Anne Faure'), await exchange.add('Paul Petit')];
  const [red, blue] = await Promise.all(['red', 'blue'].map((colour) => pictureOf(60, 60, 'image/jpeg', colour)));
  const at = anne.createdAt;
  await exchange.write(
    creation('portraits', { id: anne.id, image: base64Of(red ?? new Uint8Array()), createdAt: at, updatedAt: at }),
  );
  const card = (name: string) =>
    `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nPHOTO;ENCODING=b:${base64Of(blue ?? new Uint8Array())}\r\nEND:VCARD\r\n`;
  await exchange.run('contacts.import', { files: [fileOf('a.vcf', card('Anne Faure'), card('Paul Petit'))] });
  await tab(/^Déjà là 2$/).click();
  await button('Comparer, Anne Faure').click();
  await expect.element(page.getByRole('rowheader', { name: 'Photo (deux versions)' })).toBeVisible();
  const [present, said] = ['Photo déjà là : Anne Faure', 'Photo du fichier : Anne Faure'].map((name) =>
    page.getByRole('img', { name }).element().getAttribute('src'),
  );
  expect(present).toBeTruthy();
  expect(said).not.toBe(present);
  await expect.element(words('Compléter ou mettre à jour garde la photo déjà là.')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await button('Comparer, Paul Petit').click();
  await expect.element(page.getByRole('img', { name: 'Photo du fichier : Paul Petit' })).toBeVisible();
  expect(words(/garde la photo déjà là/).elements()).toEqual([]);
});

test('an unknown table: the guess is shown and corrected, what will be read follows, and leaving asks first', async () => {
  const files = [
    fileOf('carnet.csv', 'Qui;Quoi;Où\nAnne Faure;anne@exemple.fr;Angers\nPaul Petit;paul@exemple.fr;Tours\n'),
  ];
  await exchange.run('contacts.import', { files });
  await expect.element(page.getByRole('switch')).toBeChecked();
  await expect.element(page.getByRole('rowheader', { name: 'Quoi' })).toBeVisible();
  await expect.element(words('anne@exemple.fr').first()).toBeVisible();
  await page.getByRole('combobox', { name: 'Ce que contient Qui' }).selectOptions('Nom complet');
  await page.getByRole('combobox', { name: 'Ce que contient Où' }).selectOptions('Ville');
  await expect.element(page.getByRole('cell', { name: 'Anne Faure' }).last()).toBeVisible();
  await expect.element(page.getByRole('cell', { name: 'Angers', exact: true })).toBeVisible();

  await userEvent.keyboard('{Escape}');
  await expect.element(words('Ce que vous avez choisi ici sera perdu.')).toBeVisible();
  await button('Continuer ici').click();
  await button(/^Continuer$/).click();
  await expect.element(words('Tableau, UTF-8, points-virgules, 2 contacts')).toBeVisible();
  await button('Corriger les colonnes').click();
  await expect.element(page.getByRole('combobox', { name: 'Ce que contient Où' })).toHaveValue('city');
  await button(/^Continuer$/).click();
  await button('Importer 2 clients').click();
  await allClosed();
  expect((await clients()).map(({ name, addresses }) => [name, addresses[0]?.city])).toEqual([
    ['Anne Faure', 'Angers'],
    ['Paul Petit', 'Tours'],
  ]);
});

test('what was said of the columns holds for the next file with these titles, until it is forgotten', async () => {
  const carnet = (name: string) => [fileOf('carnet.csv', `Qui;Quoi;Où\n${name};a@exemple.fr;rouge\n`)];
  await exchange.run('contacts.import', { files: carnet('Anne Faure') });
  await page.getByRole('combobox', { name: 'Ce que contient Qui' }).selectOptions('Nom complet');
  await page.getByRole('combobox', { name: 'Ce que contient Où' }).selectOptions('Étiquettes');
  await button(/^Continuer$/).click();
  await button('Importer 1 client').click();
  await allClosed();

  await exchange.run('contacts.import', { files: carnet('Paul Petit') });
  await expect
    .element(words('Tableau, UTF-8, points-virgules, 1 contact, colonnes lues comme la dernière fois'))
    .toBeVisible();
  await button('Corriger les colonnes').click();
  await expect.element(page.getByRole('combobox', { name: 'Ce que contient Où' })).toHaveValue('tags');
  await button('Oublier ce que j’ai dit de ces colonnes').click();
  await expect.element(page.getByRole('combobox', { name: 'Ce que contient Où' })).toHaveValue('aside');
  await inTime(async () => expect(await exchange.book.database.columnMappings.count()).toBe(0));
  await userEvent.keyboard('{Escape}');
  await button('Abandonner').click();
  await allClosed();

  await exchange.run('contacts.import', { files: carnet('Paul Petit') });
  await expect.element(page.getByRole('combobox', { name: 'Ce que contient Qui' })).toBeVisible();
  expect((await clients()).map(({ name, tags }) => [name, tags])).toEqual([['Anne Faure', ['rouge']]]);
});

test('without headers the first row is a contact, and no column for a name is not enough', async () => {
  const files = [fileOf('x.csv', 'rouge;grand\nbleu;petit\n')];
  await exchange.run('contacts.import', { files });
  const name = page.getByRole('combobox', { name: /Ce que contient/ }).first();
  await name.selectOptions('ne pas reprendre');
  await page
    .getByRole('combobox', { name: /Ce que contient/ })
    .last()
    .selectOptions('ne pas reprendre');
  await expect
    .element(words('Dites quelle colonne contient le nom, la société, l’e-mail ou le téléphone.'))
    .toBeVisible();
  await expect.element(button(/^Continuer$/)).toBeDisabled();
});

test('a file that stops in the middle says where, and what could be read still comes', async () => {
  const whole = 'BEGIN:VCARD\nVERSION:3.0\nFN:Anne Faure\nEND:VCARD\n';
  await exchange.run('contacts.import', { files: [fileOf('x.vcf', `${whole}BEGIN:VCARD\nVERSION:3.0\nFN:Paul Pe`)] });
  await expect.element(words(/^Ce fichier s’arrête au milieu \(ligne 5\)/)).toBeVisible();
  await tab(/^Refusés 1$/).click();
  await expect.element(page.getByRole('cell', { name: 'Le fichier s’arrête au milieu de cette fiche.' })).toBeVisible();
  await button('Importer 1 client').click();
  await allClosed();
  expect(await clients()).toHaveLength(1);
});

test('stopped in the middle, the book is as before, by count and by sequence, and the import can be taken up again', async () => {
  await exchange.add('Anne Faure');
  const cards = Array.from(
    { length: 12_000 },
    (_, index) => `BEGIN:VCARD\nVERSION:3.0\nFN:Client ${index}\nTEL:06${10_000_000 + index}\nEND:VCARD\n`,
  );
  await exchange.run('contacts.import', { files: [fileOf('x.vcf', cards.join(''))] });
  await expect.element(button(/^Importer 12\s000 clients$/), { timeout: 15_000 }).toBeVisible();
  await button(/^Importer 12\s000 clients$/).click();
  await expect.element(words('Import des contacts…')).toBeVisible();
  await button('Annuler').last().click();
  await expect.element(words('Arrêté. Rien n’a été enregistré.'), { timeout: 15_000 }).toBeVisible();
  expect((await clients()).map(({ name }) => name)).toEqual(['Anne Faure']);
  expect(await exchange.lastSeq()).toBe(1);
  await expect.element(button(/^Importer 12\s000 clients$/), { timeout: 15_000 }).toBeVisible();
});

test('hostile texts are shown as text: nothing of them becomes markup or runs', async () => {
  const texts = hostileTexts.filter((text) => text.trim() !== '' && text.length < 60);
  const rows = texts.map((text, index) => `"${text.replace(/"/g, '""')}";n${index}@exemple.fr`);
  const before = document.querySelectorAll('script, img, iframe').length;
  await exchange.run('contacts.import', {
    files: [fileOf('<img src=x>.csv', `Nom complet;E-mail\n${rows.join('\n')}\n`)],
  });
  await expect.element(page.getByRole('switch')).toBeVisible();
  await button(/^Continuer$/).click();
  await expect.element(words('<img src=x>.csv')).toBeVisible();
  for (const scroller of document.querySelectorAll('[role="table"]')) {
    for (let top = 0; top < scroller.scrollHeight; top += 200) {
      scroller.scrollTop = top;
      await new Promise((resolve) => setTimeout(resolve, 30));
      expect(
        [...scroller.querySelectorAll('[role="cell"] *')].every(({ localName }) =>
          ['bdi', 'select', 'option'].includes(localName),
        ),
      ).toBe(true);
    }
  }
  expect(document.querySelectorAll('script, img, iframe')).toHaveLength(before);
});
