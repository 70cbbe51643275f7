import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { walkIn } from '../../../renderer/domain/sale/sale';
import { SalesPage } from '../../../renderer/features/sales/sales-page';
import { day } from '../../support/days';
import { forgetEverything } from '../../support/show-screen';
import { SalesRoom } from './show-sales';

let room: SalesRoom;
beforeEach(forgetEverything);
afterEach(async () => {
  await room.screen.leave();
  location.hash = '';
  await forgetEverything();
});

const openPage = async (language: 'fr' | 'en' = 'fr') => {
  room = await SalesRoom.open({ content: <SalesPage />, language });
};
const lines = () =>
  [...document.querySelectorAll('[role="row"][data-index]')].map((row) =>
    [...row.querySelectorAll('[role="gridcell"]')].map((cell) => cell.textContent?.replaceAll(/\s/g, ' ') ?? ''),
  );
const totals = page.getByLabelText('Total de ce qui est montré');

test('a book without sales says what belongs here, and how to begin', async () => {
  room = await SalesRoom.open({ content: <SalesPage />, commands: [] });
  await expect.element(page.getByRole('heading', { name: 'Aucune vente pour l’instant' })).toBeVisible();
  await page.getByRole('button', { name: /Nouvelle vente/ }).click();
  await page.getByRole('button', { name: /Importer/ }).click();
  expect(room.screen.ran.map(([id]) => id)).toEqual(['sale.add', 'sales.import']);
});

test('the ledger: newest first, each with its state in words, and what it adds up to', async () => {
  await openPage();
  const faure = await room.addClient('Mme Faure');
  await room.sell({ label: 'Volets', buyerId: faure.id, day: day('2026-01-05'), price: 100_000 }, 40_000);
  await room.sell({ label: 'Planche', day: day('2026-03-09'), price: 1_250 }, 1_250);
  await room.sell({ label: 'Remise en état', day: day('2026-03-01'), price: 5_000, reference: 'F-12' });
  await room.sell({ label: 'Reprise', day: day('2026-02-01'), price: -2_000 });
  await room.sell({ label: 'Autrefois', day: day('2024-02-01') });
  await expect.poll(lines).toEqual([
    ['9 mars', 'Client de passage', 'Planche', 'Travaux', 'réglée', '12,50 €'],
    ['1 mars', 'Client de passage', 'Remise en étatF-12', 'Travaux', 'à encaisser', '50 €'],
    ['1 févr.', 'Client de passage', 'AvoirReprise', 'Travaux', 'à rembourser : 20 €', '-20 €'],
    ['5 janv.', 'Mme Faure', 'Volets', 'Travaux', 'reste 600 €, retard 34 j', '1 000 €'],
  ]);
  await expect
    .poll(() => totals.element().textContent?.replaceAll(/\s/g, ' '))
    .toBe('3 ventes, 1 avoirReste à encaisser650 €Vendu1 042,50 €');
});

test('the keyboard walks the ledger, shows a sale and takes its payment', async () => {
  await openPage();
  const older = await room.sell({ label: 'Ancienne', day: day('2026-02-01') });
  const newer = await room.sell({ label: 'Récente', day: day('2026-03-01') });
  await expect.poll(() => lines().length).toBe(2);
  const grid = page.getByRole('grid', { name: 'Ventes, les plus récentes d’abord' });
  (grid.element() as HTMLElement).focus();
  await userEvent.keyboard('{End}{Enter}');
  await expect.element(page.getByRole('heading', { name: 'Ancienne' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  (grid.element() as HTMLElement).focus();
  await userEvent.keyboard('{Home}p');
  await expect.element(page.getByRole('heading', { name: 'Encaisser' })).toBeVisible();
  expect(room.screen.ran).toEqual([
    ['sale.open', { saleId: older.id }],
    ['payment.add', { saleId: newer.id }],
  ]);
});

test('unpaid: the longest late first, with what is due in all, and paid from the line', async () => {
  location.hash = '#/sales/unpaid';
  const { SalesRouted } = await import('./sales-routed');
  room = await SalesRoom.open({ content: <SalesRouted /> });
  const faure = await room.addClient('Mme Faure');
  await room.sell({ label: 'En temps', day: day('2026-03-01'), price: 5_000 });
  await room.sell({ label: 'Échue', day: day('2026-01-01'), price: 8_000, buyerId: faure.id, reference: 'F-1' }, 3_000);
  await room.sell({ label: 'Vieille', day: day('2025-06-01'), price: 2_000, buyerId: walkIn });
  await room.sell({ label: 'Réglée', day: day('2025-06-01') }, 10_000);
  await room.sell({ label: 'Reprise', day: day('2026-02-01'), price: -700 });
  await expect
    .poll(() => lines().map((line) => line.slice(0, 5)))
    .toEqual([
      ['252 jours', 'Client de passage', 'Vieille', '1 juin 2025', '20 €'],
      ['38 jours', 'Mme Faure', 'ÉchueF-1', '1 janv.', 'sur 80 €50 €'],
      ['pour le 31 mars', 'Client de passage', 'En temps', '1 mars', '50 €'],
    ]);
  await expect
    .element(page.getByText('Dont en retard').element().parentElement as HTMLElement)
    .toHaveTextContent('Dont en retard70 €');
  await page.getByRole('button', { name: /^Encaisser : Mme Faure, Échue/ }).click();
  await expect.element(page.getByRole('textbox', { name: 'Montant reçu' })).toHaveValue('50');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.poll(() => lines().map((line) => line[2])).toEqual(['Vieille', 'En temps']);
  await page.getByText('À rembourser (1)').click();
  await expect.poll(() => lines().map((line) => line[2])).toEqual(['Reprise']);
});

test('in English too', async () => {
  await openPage('en');
  await room.sell({ label: 'Stairs', day: day('2026-01-05'), price: 100_000 }, 40_000);
  await expect.poll(lines).toEqual([['5 Jan', 'Walk-in', 'Stairs', 'Craft work', '€600 due, 34 days late', '€1,000']]);
});
