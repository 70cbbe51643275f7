import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { creation } from '../../../renderer/domain/book/action';
import type { SaveOutcome, SaveRequest } from '../../../renderer/host/host';
import { saleOn } from '../../support/client-rows';
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

const text = async () => (await saved[0]?.contents.text()) ?? '';

test('an empty book gives no file, and says so', async () => {
  await exchange.run('clients.export');
  await button('Exporter').click();
  await expect.element(words('Il n’y a rien à exporter.')).toBeVisible();
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
  await expect.element(words('Le client choisi.')).toBeVisible();
  await page.getByRole('radio', { name: /Téléphone, messagerie/ }).click();
  await page.getByRole('checkbox', { name: /Avec les notes/ }).click();
  await button('Exporter').click();
  await allClosed();
  expect(saved[0]).toMatchObject({ suggestedName: 'Clients 2026-03-10.vcf', extension: 'vcf' });
  expect((await text()).match(/BEGIN:VCARD/g)).toHaveLength(1);
  expect(await text()).toContain('NOTE:code 45B2');
});

test('sales from the same dialog', async () => {
  const anne = await exchange.add('Anne Faure');
  await exchange.write(creation('sales', saleOn('2026-03-02', 123_450, { buyerId: anne.id, label: 'Volets' })));
  await exchange.run('clients.export');
  await page.getByRole('radio', { name: 'Ventes' }).click();
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
  await vi.waitFor(() => expect(saved).toHaveLength(1));
  await expect.element(words(/Le disque choisi est plein/)).toBeVisible();
});
