import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { update } from '../../../renderer/domain/book/action';
import { SalesPage } from '../../../renderer/features/sales/sales-page';
import { day } from '../../support/days';
import { forgetEverything } from '../../support/show-screen';
import { SalesRoom } from './show-sales';

// Filters stay while the window is open, so that one finds them again: these tests follow one another.
let room: SalesRoom;
beforeEach(async () => {
  await forgetEverything();
  room = await SalesRoom.open({ content: <SalesPage /> });
});
afterEach(async () => {
  await room.screen.leave();
  await forgetEverything();
});

const lines = () =>
  [...document.querySelectorAll('[role="row"][data-index]')].map((row) =>
    [...row.querySelectorAll('[role="gridcell"]')].map((cell) => cell.textContent?.replaceAll(/\s/g, ' ') ?? ''),
  );

test('filters: words whatever their accents and order, state, kind and period', async () => {
  const faure = await room.addClient('Hélène Faure');
  await room.sell({ label: 'Volets à lames', buyerId: faure.id, kind: 'goods', price: 123_456 });
  await room.sell({ label: 'Escalier', day: day('2025-12-01') });
  await room.sell({ label: 'Ancien', day: day('2020-12-01') }, 10_000);
  const search = page.getByLabelText('Client, libellé, référence…');
  await expect.poll(() => lines().length).toBe(2);
  await search.fill('LAMES helene');
  await expect.poll(() => lines().map((line) => line[2])).toEqual(['Volets à lames']);
  await search.fill('1234,56');
  await expect.poll(() => lines().map((line) => line[2])).toEqual(['Volets à lames']);
  await search.fill('');
  await page.getByRole('combobox', { name: 'État' }).click();
  await page.getByRole('option', { name: 'En retard' }).click();
  await expect.poll(() => lines().map((line) => line[2])).toEqual(['Escalier']);
  await page.getByRole('combobox', { name: 'Nature' }).click();
  await page.getByRole('option', { name: 'Marchandise' }).click();
  await expect.element(page.getByRole('heading', { name: 'Aucune vente ici' })).toBeVisible();
  await page.getByRole('button', { name: 'Tout montrer' }).click();
  await expect.poll(() => lines().map((line) => line[2])).toEqual(['Volets à lames', 'Escalier', 'Ancien']);
});

test('a renamed client is found by the new name', async () => {
  const client = await room.addClient('Ancien nom');
  await room.sell({ buyerId: client.id });
  await expect.poll(() => lines().length).toBe(1);
  const search = page.getByLabelText('Client, libellé, référence…');
  await search.fill('ancien');
  await expect.poll(() => lines().length).toBe(1);
  await room.write([update('clients', client, { name: 'Nom nouveau' }, room.screen.clock.now())]);
  await expect.element(page.getByRole('heading', { name: 'Aucune vente ici' })).toBeVisible();
  await search.fill('nouveau');
  await expect.poll(() => lines().map((line) => line[1])).toEqual(['Nom nouveau']);
});
