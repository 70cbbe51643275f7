import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { creation, removal } from '../../../renderer/domain/book/action';
import { birthdaySchema } from '../../../renderer/domain/calendar/birthday';
import type { SaveOutcome, SaveRequest } from '../../../renderer/host/host';
import { saleOn } from '../../support/client-rows';
import { someSegment } from '../../support/segments';
import { forgetEverything } from '../../support/show-screen';
import { allClosed, button, type ShownExchange, showExchange, words } from './show-exchange';

let exchange: ShownExchange;
let saved: SaveRequest[];
let answer: SaveOutcome;
beforeEach(async () => {
  await forgetEverything();
  saved = [];
  answer = { status: 'saved', name: 'Clients.csv', place: null };
  const saveFile = async (request: SaveRequest) => {
    saved.push(request);
    return answer;
  };
  exchange = await showExchange({ host: { saveFile } });
});
afterEach(async () => {
  await exchange.leave();
  await forgetEverything();
});

const confidential = () => page.getByRole('checkbox', { name: /^Avec ce qui est confidentiel/ });
const text = async () => (await saved[0]?.contents.text()) ?? '';

test('an empty book gives no file, and says so', async () => {
  await exchange.run('clients.export');
  await button('Exporter').click();
  await expect.element(words(/^Il n’y a rien à exporter/)).toBeVisible();
  expect(saved).toEqual([]);
});

test('the clients of the book as a French table, without what is confidential unless one asks', async () => {
  await exchange.add('=Anne', { notes: 'code 45B2' });
  await exchange.add('Paul Petit');
  await exchange.run('clients.export');
  await button('Exporter').click();
  await allClosed();
  expect(saved[0]).toMatchObject({ suggestedName: 'Clients 2026-03-10.csv', extension: 'csv' });
  // Decoding takes the byte-order mark away.
  expect((await text()).split('\r\n')[0]).toMatch(/^Nom affiché;Nature;/);
  expect(await text()).toContain("'=Anne;Particulier;");
  expect(await text()).not.toContain('45B2');
  await expect.element(words('2 clients exportés : Clients.csv')).toBeVisible();
});

test('only the chosen clients, as cards for a phone, with the notes', async () => {
  const anne = await exchange.add('Anne Faure', { notes: 'code 45B2' });
  await exchange.add('Paul Petit');
  await exchange.run('clients.export', { clientIds: [anne.id] });
  await expect.element(page.getByRole('combobox', { name: 'De qui' })).toHaveValue('chosen');
  await expect.element(page.getByRole('radio', { name: /Téléphone, messagerie/ })).toBeChecked();
  await confidential().click();
  await button('Exporter').click();
  await allClosed();
  expect(saved[0]).toMatchObject({ suggestedName: 'Clients – Anne Faure 2026-03-10.vcf', extension: 'vcf' });
  expect((await text()).match(/BEGIN:VCARD/g)).toHaveLength(1);
  expect(await text()).toContain('NOTE:code 45B2');
});

test('sales from the same dialog', async () => {
  const anne = await exchange.add('Anne Faure');
  await exchange.write(creation('sales', saleOn('2026-03-02', 123_450, { buyerId: anne.id, label: 'Volets' })));
  await exchange.run('clients.export');
  await page.getByRole('radio', { name: 'Ventes et paiements' }).click();
  await button('Exporter').click();
  await allClosed();
  expect(saved[0]).toMatchObject({ suggestedName: 'Ventes 2026-03-10.csv' });
  expect(await text()).toContain('02/03/2026;Anne Faure;;Volets;');
  expect(await text()).toContain(';1234,50;');
});

test('a full disk is said, with the way out', async () => {
  await exchange.add('Anne Faure');
  answer = { status: 'refused', reason: 'disk-full' };
  await exchange.run('clients.export');
  await button('Exporter').click();
  await expect.element(words(/Le disque choisi est plein/)).toBeVisible();
  expect(saved).toHaveLength(1);
  expect(await exchange.book.database.exports.count()).toBe(0);
});

test('a tag is a part of the book, and the file is called after it', async () => {
  await exchange.add('Anne Faure', { tags: ['bois'] });
  await exchange.add('Paul Petit');
  await exchange.run('clients.export');
  await page.getByRole('combobox', { name: 'De qui' }).selectOptions('bois (1)');
  await page.getByRole('radio', { name: /Tableur anglais/ }).click();
  await button('Exporter').click();
  await allClosed();
  expect(saved[0]).toMatchObject({ suggestedName: 'Clients – bois 2026-03-10.csv' });
  expect(await text()).toContain('Anne Faure');
  expect(await text()).not.toContain('Paul Petit');
});

describe('a segment', () => {
  const whose = page.getByRole('combobox', { name: 'De qui' });
  const bois = someSegment('Bois à Angers', { words: 'angers', tags: ['bois'] });

  async function addThree() {
    await exchange.add('Anne Faure', { tags: ['bois'], notes: 'près d’Angers' });
    await exchange.add('Paul Petit', { tags: ['bois'] });
    await exchange.write(creation('segments', bois));
  }

  test('is a part of the book with its count, kept up while one looks; the journal names it', async () => {
    await addThree();
    await exchange.run('clients.export', { segmentId: bois.id, listedIds: [] });
    await expect.element(whose).toHaveValue(`segment:${bois.id}`);
    await expect.element(whose.getByRole('option', { name: 'Bois à Angers (1)' })).toBeInTheDocument();
    await exchange.add('Zoé Roy', { tags: ['Bois'], company: 'Angers Toits' });
    await expect.element(whose.getByRole('option', { name: 'Bois à Angers (2)' })).toBeInTheDocument();
    await button('Exporter').click();
    await allClosed();
    expect(saved[0]).toMatchObject({ suggestedName: 'Clients – Bois à Angers 2026-03-10.csv' });
    const names = (await text()).trim().split('\r\n').slice(1);
    expect(names.map((line) => line.split(';')[0])).toEqual(['Anne Faure', 'Zoé Roy']);
    expect(await exchange.book.database.exports.toArray()).toMatchObject([{ count: 2, segment: 'Bois à Angers' }]);
    await exchange.run('clients.export');
    await page.getByRole('tab', { name: 'Journal des exports' }).click();
    await expect.element(words('segment « Bois à Angers »')).toBeVisible();
  });

  test('that selects nobody gives no file, and says so', async () => {
    await addThree();
    await exchange.write(creation('segments', someSegment('Tuiles', { tags: ['tuile'] }, 2)));
    await exchange.run('clients.export');
    await whose.selectOptions('Tuiles (0)');
    await button('Exporter').click();
    await expect.element(words(/^Il n’y a rien à exporter/)).toBeVisible();
    expect(saved).toEqual([]);
  });

  test('that is gone meanwhile leaves the other choices, and none of them leaves in its place', async () => {
    await addThree();
    await exchange.run('clients.export');
    await whose.selectOptions('Bois à Angers (1)');
    await exchange.write(removal('segments', bois));
    await expect.element(words(/^Ce choix n’existe plus dans le carnet/)).toBeVisible();
    await expect.element(whose).toHaveValue('');
    await expect.element(button('Exporter')).toBeDisabled();
    await whose.selectOptions('all');
    await expect.element(button('Exporter')).toBeEnabled();
  });
});

test('columns are chosen by keyboard; a table needs one, and one without the ID is told', async () => {
  await exchange.add('Anne Faure');
  await exchange.run('clients.export');
  await expect.element(page.getByRole('radio', { name: 'Clients', exact: true })).toHaveFocus();
  (button(/^Colonnes : 19 sur 19/).element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await button('Aucune').click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('Choisissez au moins une colonne.');
  await expect.element(button('Exporter')).toBeDisabled();
  await page.getByRole('checkbox', { name: 'Nom affiché' }).click();
  await expect.element(words(/^Sans l’identifiant/)).toBeVisible();
  await button('Exporter').click();
  await allClosed();
  expect(await text()).toBe('Nom affiché\r\nAnne Faure\r\n');
});

test('a workbook, an archive and a calendar end as they should', async () => {
  await exchange.add('Anne Faure', { birthday: birthdaySchema.parse('1970-04-12') });
  for (const [subject, format] of [
    ['Clients', /Classeur Excel/],
    ['Clients', /Outlook pour Windows/],
    ['Relances', /^Agenda/],
  ] as const) {
    await exchange.run('clients.export');
    await page.getByRole('radio', { name: subject, exact: true }).click();
    await page.getByRole('radio', { name: format }).click();
    await button('Exporter').click();
    await allClosed();
  }
  expect(saved.map(({ suggestedName }) => suggestedName)).toEqual([
    'Clients 2026-03-10.xlsx',
    'Clients 2026-03-10.zip',
    'Agenda 2026-03-10.ics',
  ]);
});

test('what has left is noted and can be read; what was not saved is not', async () => {
  await exchange.add('Anne Faure');
  await exchange.run('clients.export');
  await page.getByRole('tab', { name: 'Journal des exports' }).click();
  await expect.element(words(/^Rien n’est encore sorti/)).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await allClosed();
  for (const outcome of ['cancelled', 'saved'] as const) {
    answer = outcome === 'saved' ? { status: outcome, name: 'Clients.csv', place: null } : { status: outcome };
    await exchange.run('clients.export');
    await confidential().click();
    await button('Exporter').click();
    await allClosed();
  }
  await exchange.run('clients.export');
  await page.getByRole('tab', { name: 'Journal des exports' }).click();
  await expect.element(page.getByRole('row', { name: /1 client Tableau CSV compris/ })).toBeVisible();
  expect(page.getByRole('row').elements()).toHaveLength(2);
  expect(await exchange.book.database.exports.count()).toBe(1);
});
