import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { type Change, creation, label, update } from '../../../renderer/domain/book/action';
import { trashClients } from '../../../renderer/domain/client/actions';
import { TrashPage } from '../../../renderer/features/clients/trash/trash-page';
import { interactionOn, paymentOn, saleOn } from '../../support/client-rows';
import { forgetEverything, type ShownScreen, showScreen } from '../../support/show-screen';
import { someClient } from '../../support/some-client';

const dayLong = 86_400_000;

let screen: ShownScreen;
beforeEach(forgetEverything);
afterEach(async () => {
  await screen.leave();
  await forgetEverything();
});

async function show(language: 'fr' | 'en' = 'fr') {
  screen = await showScreen(
    <div style={{ height: 720 }}>
      <TrashPage />
    </div>,
    { language },
  );
}

async function write(...changes: readonly Change[]): Promise<void> {
  const outcome = await screen.book.commit({ label: label('client-changed', 'test'), changes });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason));
}

test('an empty trash says what it is for', async () => {
  await show();
  await expect.element(page.getByText('La corbeille est vide')).toBeVisible();
});

test('what was thrown away stands by kind, with the days it has left, and comes back', async () => {
  await show();
  const faure = someClient('Hélène Faure');
  const garage = someClient('Garage Petit');
  const said = interactionOn('2026-03-01', 'hésite encore', { clientId: garage.id });
  const sale = saleOn('2026-03-02', 50_000, { buyerId: 'walk-in', label: 'Étagère' });
  const payment = paymentOn('2026-03-03', 20_000, sale);
  await write(
    ...[faure, garage].map((client) => creation('clients', client)),
    creation('interactions', said),
    creation('sales', sale),
    creation('payments', payment),
  );
  await screen.book.commit(trashClients([faure], screen.clock.now()));
  screen.clock.pass(3 * dayLong);
  const at = screen.clock.now();
  await write(
    update('interactions', said, { trashedAt: at }, at),
    update('sales', sale, { trashedAt: at }, at),
    update('payments', payment, { trashedAt: at }, at),
  );
  await expect.element(page.getByRole('heading', { name: 'Clients 1' })).toBeVisible();
  await expect
    .element(page.getByRole('listitem').filter({ hasText: 'Hélène Faure' }))
    .toMatchTextContent(/encore 27.jours/);
  await expect
    .element(page.getByRole('listitem').filter({ hasText: 'hésite encore' }))
    .toMatchTextContent(/Garage Petit/);
  await expect
    .element(page.getByRole('listitem').filter({ hasText: 'Étagère · 2 mars' }))
    .toMatchTextContent(/Client de passage/);

  await page.getByRole('button', { name: 'Reprendre : Hélène Faure' }).click();
  await expect.element(page.getByText('Client sorti de la corbeille : Hélène Faure')).toBeVisible();
  expect((await screen.book.database.clients.get(faure.id))?.trashedAt).toBeNull();
  // A sale comes back with the payments that were thrown away with it.
  await page.getByRole('button', { name: /^Reprendre : Étagère/ }).click();
  await expect
    .poll(() =>
      page
        .getByRole('heading', { level: 2 })
        .elements()
        .map((each) => each.textContent),
    )
    .toEqual(['Contacts1']);
  expect((await screen.book.database.payments.get(payment.id))?.trashedAt).toBeNull();
});

test('a whole group comes back at once, and can go again with one undo', async () => {
  await show('en');
  const many = Array.from({ length: 40 }, (_, index) => someClient(`Client ${100 + index}`));
  await write(...many.map((client) => creation('clients', client)));
  await screen.book.commit(trashClients(many, screen.clock.now()));
  await page.getByRole('button', { name: 'Take all 40 back' }).click();
  await expect.element(page.getByText('The trash is empty')).toBeVisible();
  await expect.element(page.getByText('40 clients taken out of the trash')).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.element(page.getByRole('heading', { name: 'Clients 40' })).toBeVisible();
});

test('a client in the trash opens from there', async () => {
  await show();
  const faure = someClient('Hélène Faure');
  await write(creation('clients', faure));
  await screen.book.commit(trashClients([faure], screen.clock.now()));
  await page.getByRole('button', { name: 'Hélène Faure', exact: true }).click();
  await page.getByRole('button', { name: 'Retour aux clients' }).click();
  expect(screen.ran).toEqual([
    ['client.open', { clientId: faure.id }],
    ['go.clients', undefined],
  ]);
});
