import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { update } from '../../../renderer/domain/book/action';
import { trashSale } from '../../../renderer/domain/sale/actions';
import { walkIn } from '../../../renderer/domain/sale/sale';
import { day } from '../../support/days';
import { forgetEverything } from '../../support/show-screen';
import { amountField, dialog, SalesRoom } from './show-sales';

let room: SalesRoom;
beforeEach(forgetEverything);
afterEach(async () => {
  await room.screen.leave();
  await forgetEverything();
});

const save = () => userEvent.keyboard('{Control>}{Enter}{/Control}');
const whatField = page.getByRole('combobox', { name: 'Ce qui est vendu' });
const field = (name: string | RegExp) => page.getByRole('textbox', { name });

describe('a sale in one gesture', () => {
  test('by keyboard alone: whom, what, how much; and one undo takes all of it back', async () => {
    room = await SalesRoom.open();
    const lebrun = await room.addClient('Menuiserie Lebrun');
    await room.run('sale.add');
    await expect.element(page.getByLabelText('Client')).toHaveFocus();
    await userEvent.keyboard('lebr');
    await expect.element(page.getByRole('option', { name: 'Menuiserie Lebrun' })).toBeVisible();
    await userEvent.keyboard('{Enter}{Tab}Escalier{Tab}1 234,50 €');
    await page.getByRole('radio', { name: 'En entier' }).click();
    await save();
    await expect.element(dialog).not.toBeInTheDocument();
    const { sales, payments } = await room.rows();
    expect(sales).toMatchObject([
      { buyerId: lebrun.id, label: 'Escalier', price: 123_450, day: '2026-03-10', currency: 'EUR', creditOf: null },
    ]);
    expect(payments).toMatchObject([{ saleId: sales[0]?.id, buyerId: lebrun.id, amount: 123_450, day: '2026-03-10' }]);
    await expect.element(page.getByText('Vente enregistrée : Escalier')).toBeVisible();
    await page.getByRole('button', { name: 'Annuler' }).click();
    await expect.poll(async () => await room.rows()).toEqual({ sales: [], payments: [] });
  });

  test('what is wrong is said beside its field, the first one gets the cursor, and nothing is written', async () => {
    room = await SalesRoom.open();
    await room.run('sale.add');
    await expect.element(page.getByLabelText('Client')).toHaveFocus();
    await amountField.fill('beaucoup');
    await save();
    await expect.element(page.getByText('Choisissez un client, ou « Client de passage ».')).toBeVisible();
    await expect.element(page.getByText(/^Ce n’est pas un montant/)).toBeVisible();
    await expect.element(page.getByLabelText('Client')).toHaveFocus();
    await amountField.fill('12');
    await expect.element(page.getByText(/^Ce n’est pas un montant/)).not.toBeInTheDocument();
    expect((await room.rows()).sales).toEqual([]);
  });

  test('with a discount in percent, a cost and an invoice, paid in part by cheque', async () => {
    room = await SalesRoom.open();
    await room.run('sale.add', { buyerId: walkIn });
    await expect.element(whatField).toHaveFocus();
    await amountField.fill('200');
    await page.getByRole('radio', { name: 'En partie' }).click();
    await field('Combien').fill('50');
    await page.getByRole('combobox', { name: 'Comment' }).click();
    await page.getByRole('option', { name: 'Chèque' }).click();
    await page.getByRole('button', { name: /^Remise, coût/ }).click();
    await field('Remise').fill('7,5 %');
    await expect.element(page.getByText(/^Soit 185\s€/)).toBeVisible();
    await field('Ce que cela vous a coûté').fill('80');
    await field('N° de facture ou de devis').fill('F-0142');
    await save();
    await expect.element(dialog).not.toBeInTheDocument();
    const { sales, payments } = await room.rows();
    expect(sales).toMatchObject([
      { buyerId: walkIn, price: 20_000, discount: 1_500, cost: 8_000, reference: 'F-0142', kind: 'service' },
    ]);
    expect(payments).toMatchObject([{ amount: 5_000, method: 'cheque', buyerId: walkIn }]);
  });

  test('a folded field that has to be mended unfolds by itself', async () => {
    room = await SalesRoom.open();
    await room.run('sale.add', { buyerId: walkIn });
    await amountField.fill('200');
    const fold = page.getByRole('button', { name: /^Remise, coût/ });
    await fold.click();
    await field('Remise').fill('300');
    await fold.click();
    await expect.element(fold).toHaveAttribute('aria-expanded', 'false');
    await save();
    await expect.element(page.getByText('La remise dépasse le prix.')).toBeVisible();
    await expect.element(field('Remise')).toHaveFocus();
  });

  test('somebody new enters the book with the sale', async () => {
    room = await SalesRoom.open();
    await room.run('sale.add');
    await expect.element(page.getByLabelText('Client')).toHaveFocus();
    await userEvent.keyboard('Mme Nouvelle');
    await expect.element(page.getByRole('option', { name: 'Ajouter « Mme Nouvelle »' })).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Nouveau client : Mme Nouvelle')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Choisir un autre client' })).toHaveFocus();
    await amountField.fill('40');
    await save();
    await expect.element(dialog).not.toBeInTheDocument();
    const [client] = await room.screen.book.database.clients.toArray();
    expect(client).toMatchObject({ name: 'Mme Nouvelle' });
    expect((await room.rows()).sales).toMatchObject([{ buyerId: client?.id, price: 4_000 }]);
  });

  test('who types "passage" means the walk-in, and not somebody of that name', async () => {
    room = await SalesRoom.open();
    await room.run('sale.add');
    await expect.element(page.getByLabelText('Client')).toHaveFocus();
    await userEvent.keyboard('passage');
    await expect.element(page.getByRole('option', { name: 'Ajouter « passage »' })).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByLabelText('Client')).toHaveValue('Client de passage');
  });

  test('Ctrl+Enter in the list of clients chooses, and saves nothing yet', async () => {
    room = await SalesRoom.open();
    await room.addClient('Menuiserie Lebrun');
    await room.run('sale.add');
    await amountField.fill('10');
    await page.getByLabelText('Client').click();
    await userEvent.keyboard('lebr');
    await expect.element(page.getByRole('option', { name: 'Menuiserie Lebrun' })).toBeVisible();
    await save();
    await expect.element(page.getByLabelText('Client')).toHaveValue('Menuiserie Lebrun');
    expect((await room.rows()).sales).toEqual([]);
  });

  test('one after another: the buyer and the day stay, what was sold is asked again', async () => {
    room = await SalesRoom.open();
    await room.run('sale.add', { buyerId: walkIn });
    await whatField.fill('Planche');
    await amountField.fill('10');
    await userEvent.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}');
    await expect.element(amountField).toHaveValue('');
    await expect.element(whatField).toHaveFocus();
    await userEvent.keyboard('Tabouret{Tab}20');
    await save();
    await expect.element(dialog).not.toBeInTheDocument();
    const { sales } = await room.rows();
    expect(sales.map((sale) => [sale.label, sale.price, sale.buyerId])).toEqual([
      ['Planche', 1_000, walkIn],
      ['Tabouret', 2_000, walkIn],
    ]);
  });

  test('former words are offered, with the kind that went with them', async () => {
    room = await SalesRoom.open();
    await room.sell({ label: 'Escalier tournant', kind: 'craft' });
    await room.sell({ label: 'Huile dure', kind: 'goods', day: day('2026-03-09') });
    await room.run('sale.add', { buyerId: walkIn });
    await expect.element(page.getByRole('radio', { name: 'Travaux' })).toBeChecked();
    await whatField.fill('huile');
    await page.getByRole('option', { name: 'Huile dure' }).click();
    await expect.element(whatField).toHaveValue('Huile dure');
    await expect.element(page.getByRole('radio', { name: 'Marchandise' })).toBeChecked();
  });

  test('hostile words are stored and shown as words', async () => {
    room = await SalesRoom.open();
    await room.run('sale.add', { buyerId: walkIn });
    await whatField.fill('<img src=x onerror=alert(1)> {{count}} =SUM(1)');
    await amountField.fill('10');
    await save();
    await expect.element(dialog).not.toBeInTheDocument();
    const [sale] = (await room.rows()).sales;
    if (!sale) throw new Error('no sale');
    expect(sale.label).toBe('<img src=x onerror=alert(1)> {{count}} =SUM(1)');
    await room.run('sale.open', { saleId: sale.id });
    await expect.element(page.getByRole('heading', { name: sale.label })).toBeVisible();
    expect(document.querySelector('img')).toBeNull();
  });
});

describe('a payment', () => {
  test('goes to the buyer whom the sale got meanwhile, and to nobody where the sale is in the trash', async () => {
    room = await SalesRoom.open();
    const [lebrun, petit] = [await room.addClient('Menuiserie Lebrun'), await room.addClient('Garage Petit')];
    const sale = await room.sell({ price: 10_000, buyerId: lebrun.id });
    await room.run('payment.add', { saleId: sale.id });
    await expect.element(dialog).toBeVisible();
    const { clock, book } = room.screen;
    await room.write([update('sales', sale, { buyerId: petit.id }, clock.now())]);
    await save();
    await expect.element(dialog).not.toBeInTheDocument();
    expect((await room.rows()).payments).toMatchObject([{ buyerId: petit.id }]);
    expect(await book.database.openSales.count()).toBe(0);

    const other = await room.sell({ price: 5_000, buyerId: lebrun.id });
    await room.run('payment.add', { saleId: other.id });
    await expect.element(dialog).toBeVisible();
    await room.write(trashSale({ sale: other, payments: [], creditNotes: [] }, clock.now()));
    await save();
    await expect.element(page.getByText(/n’est plus dans le carnet/)).toBeVisible();
    expect((await room.rows()).payments).toHaveLength(1);
  });

  test('starts from what is left, and more than that is said but taken', async () => {
    room = await SalesRoom.open();
    const sale = await room.sell({ price: 10_000 }, 4_000);
    await room.run('payment.add', { saleId: sale.id });
    const received = field('Montant reçu');
    await expect.element(received).toHaveValue('60');
    await expect.element(page.getByRole('combobox', { name: 'Comment' })).toHaveValue('Espèces');
    await received.fill('75');
    await expect.element(page.getByText(/^C’est 15\s€/)).toBeVisible();
    await save();
    await expect.element(dialog).not.toBeInTheDocument();
    expect((await room.rows()).payments.map((payment) => payment.amount)).toEqual([4_000, 7_500]);
  });

  test('what was received too much is paid back', async () => {
    room = await SalesRoom.open();
    const sale = await room.sell({ price: 10_000 }, 10_500);
    await room.run('payment.add', { saleId: sale.id });
    await expect.element(page.getByRole('heading', { name: 'Rembourser' })).toBeVisible();
    await expect.element(field('Montant rendu')).toHaveValue('5');
    await save();
    await expect.element(dialog).not.toBeInTheDocument();
    expect((await room.rows()).payments.map((payment) => payment.amount)).toEqual([10_500, -500]);
  });

  test('is changed, and goes to the trash', async () => {
    room = await SalesRoom.open();
    await room.sell({ price: 10_000 }, 4_000);
    const [payment] = (await room.rows()).payments;
    if (!payment) throw new Error('no payment');
    await room.run('payment.edit', { paymentId: payment.id });
    await field('Montant reçu').fill('45,5');
    await save();
    await expect.element(dialog).not.toBeInTheDocument();
    expect((await room.rows()).payments).toMatchObject([{ amount: 4_550, trashedAt: null }]);
    await room.run('payment.edit', { paymentId: payment.id });
    await page.getByRole('button', { name: 'Mettre à la corbeille' }).click();
    await expect.element(dialog).not.toBeInTheDocument();
    expect((await room.rows()).payments[0]?.trashedAt).not.toBeNull();
  });
});

describe('a credit note', () => {
  test('takes back what is left, sets off what is owed, and pays the rest back', async () => {
    room = await SalesRoom.open();
    const sale = await room.sell({ price: 10_000 }, 4_000);
    await room.run('sale.credit', { saleId: sale.id });
    await expect.element(field('Montant de l’avoir')).toHaveValue('100');
    await expect.element(page.getByText(/^Déduit de ce qui reste dû : 60\s€/)).toBeVisible();
    await page.getByRole('checkbox', { name: 'L’argent a été rendu' }).click();
    await expect.element(field('Montant rendu')).toHaveValue('40');
    await save();
    await expect.element(dialog).not.toBeInTheDocument();
    const { sales, payments } = await room.rows();
    expect(sales[1]).toMatchObject({ price: -10_000, creditOf: sale.id, label: 'Avoir : Escalier' });
    expect(payments.map((payment) => payment.amount)).toEqual([4_000, -4_000]);
    expect(await room.screen.book.database.openSales.toArray()).toEqual([]);
  });

  test('never takes back more than is left', async () => {
    room = await SalesRoom.open();
    const sale = await room.sell({ price: 10_000 });
    await room.run('sale.credit', { saleId: sale.id });
    await field('Montant de l’avoir').fill('100,01');
    await save();
    await expect.element(page.getByText(/^Il ne reste que 100\s€/)).toBeVisible();
    expect((await room.rows()).sales).toHaveLength(1);
  });
});

describe('one sale', () => {
  test('shows its payments, follows the book, and goes to the trash with them', async () => {
    room = await SalesRoom.open();
    const sale = await room.sell({ price: 10_000, note: 'porte\nd’entrée' }, 4_000);
    await room.run('sale.open', { saleId: sale.id });
    await expect.element(page.getByText(/^reste 60\s€$/)).toBeVisible();
    await page.getByRole('button', { name: 'Encaisser', exact: true }).click();
    await expect.element(field('Montant reçu')).toHaveFocus();
    await save();
    await expect.element(page.getByText('réglée', { exact: true })).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Encaisser', exact: true })).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Mettre à la corbeille', exact: true }).click();
    await expect.element(dialog).not.toBeInTheDocument();
    const rows = await room.rows();
    expect(rows.sales.map((sale) => sale.trashedAt === null)).toEqual([false]);
    expect(rows.payments.map((payment) => payment.trashedAt === null)).toEqual([false, false]);
  });

  test('is changed: another buyer takes the payments along, and a credit note limits the price', async () => {
    room = await SalesRoom.open();
    const faure = await room.addClient('Mme Faure');
    const sale = await room.sell({ price: 10_000 }, 10_000);
    await room.run('sale.edit', { saleId: sale.id });
    await page.getByLabelText('Client').click();
    await userEvent.keyboard('faure');
    await expect.element(page.getByRole('option', { name: 'Mme Faure' })).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await save();
    await expect.element(dialog).not.toBeInTheDocument();
    const rows = await room.rows();
    expect(rows.sales.map((row) => row.buyerId)).toEqual([faure.id]);
    expect(rows.payments.map((row) => row.buyerId)).toEqual([faure.id]);

    await room.run('sale.credit', { saleId: sale.id });
    await expect.element(field('Montant de l’avoir')).toHaveFocus();
    await save();
    await expect.element(dialog).not.toBeInTheDocument();
    await room.run('sale.edit', { saleId: sale.id });
    await amountField.fill('99');
    await save();
    await expect.element(page.getByText(/^Des avoirs ont déjà repris 100\s€/)).toBeVisible();
  });

  test('Escape closes the dialog above and leaves the one below', async () => {
    room = await SalesRoom.open();
    const sale = await room.sell({ price: 10_000 });
    await room.run('sale.open', { saleId: sale.id });
    await page.getByRole('button', { name: 'Encaisser', exact: true }).click();
    await expect.element(field('Montant reçu')).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('heading', { name: 'Escalier' })).toBeVisible();
    await expect.element(field('Montant reçu')).not.toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
  });
});
