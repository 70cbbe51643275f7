import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { readSettings } from '../../../renderer/data/settings';
import { type Change, creation, label } from '../../../renderer/domain/book/action';
import { receiptsRulesOf } from '../../../renderer/domain/book/settings';
import { refuse } from '../../../renderer/domain/outcome';
import { changePayment, recordSale, trashPayment } from '../../../renderer/domain/sale/actions';
import type { Payment, PaymentDraft, SaleDraft } from '../../../renderer/domain/sale/sale';
import type { SaveRequest } from '../../../renderer/host/host';
import type { ReadingReceipts } from '../../../renderer/workers/jobs';
import { cash, stairs } from '../../domain/sale/rows';
import { day } from '../../support/days';
import { clientNamed } from '../../support/open-test-book';
import { forgetEverything, type ScreenOptions, type ShownScreen, showScreen } from '../../support/show-screen';
import { ReceiptsRouted } from './receipts-routed';

/** The worker of the book has to start and to read, on a machine that may be busy. */
const patience = { timeout: 15_000 };

let screen: ShownScreen;
beforeEach(forgetEverything);
afterEach(async () => {
  await screen.leave();
  location.hash = '';
  await forgetEverything();
});

/** The clock stands on Tuesday 10 March 2026. */
async function openPage(options: ScreenOptions & { readonly at?: string } = {}): Promise<void> {
  location.hash = options.at ?? '#/receipts';
  screen = await showScreen(<ReceiptsRouted />, options);
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
}

async function write(changes: readonly Change[]): Promise<void> {
  const outcome = await screen.book.commit({ label: label('sale-changed', 'test'), changes });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason));
  screen.clock.pass(1_000);
}

async function sell(fields: Partial<SaleDraft>, ...paid: readonly PaymentDraft[]): Promise<Payment> {
  const { clock, newId } = screen;
  const changes = recordSale({ ...stairs, ...fields }, paid, { now: clock.now(), newId });
  await write(changes);
  return changes[1]?.after as Payment;
}

const lines = () =>
  [...document.querySelectorAll('[role="row"][data-index]')].map((row) =>
    [...row.querySelectorAll('[role="gridcell"]')].map((cell) => cell.textContent?.replaceAll(/\s/g, ' ') ?? ''),
  );
const cells = (table: string) =>
  [...page.getByRole('table', { name: table }).element().querySelectorAll('tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent?.replaceAll(/\s/g, ' ') ?? ''),
  );

test('a book without payments says what belongs here, and how to begin', async () => {
  await openPage();
  await expect.element(page.getByRole('heading', { name: 'Aucun paiement pour l’instant' })).toBeVisible();
  await page.getByRole('button', { name: 'Enregistrer une vente' }).click();
  await page.getByRole('button', { name: 'Importer des ventes…' }).click();
  expect(screen.ran.map(([id]) => id)).toEqual(['sale.add', 'sales.import']);
});

test('micro-BIC: numbered in the order of days, walk-ins included, with the totals of months, quarters and the year', async () => {
  await openPage();
  const faure = clientNamed('Mme Faure', screen);
  await write([creation('clients', faure)]);
  await sell(
    { buyerId: faure.id, reference: 'F-12', label: 'Volets' },
    { ...cash(50_000, '2026-02-03'), method: 'transfer' },
  );
  await sell({ label: 'Planche' }, cash(1_250, '2026-01-20'));
  await sell({ label: 'Impayée' });
  await expect.poll(lines, patience).toEqual([
    ['1', '20/01/2026', 'Client de passagePlanche', '', 'Espèces', '12,50 €', ''],
    ['Total janvier 2026', '12,50 €'],
    ['2', '03/02/2026', 'Mme FaureVolets', 'F-12', 'Virement', '', '500,00 €'],
    ['Total février 2026', '500,00 €'],
    ['Total 1er trimestre 2026', '512,50 €'],
    ['Total 2026', '512,50 €'],
  ]);
  await expect.element(page.getByText(/ce n’est pas une caisse/)).toBeVisible();
  expect(page.getByLabelText('Total de ce qui est montré').element().textContent?.replaceAll(/\s/g, ' ')).toBe(
    '2 lignesdont espèces12,50 €Encaissé512,50 €',
  );
});

test('a payment that is taken back days later is a counter-entry; on its own day it never was', async () => {
  await openPage();
  const payment = await sell({}, cash(10_000));
  const mistyped = await sell({ label: 'Fausse' }, cash(700));
  await write(trashPayment(mistyped, screen.clock.now()));
  await expect.poll(() => lines().length, patience).toBe(4);
  screen.clock.goTo(day('2026-03-12'));
  await write(changePayment(payment, cash(9_000), screen.clock.now()));
  await expect
    .poll(() => lines().slice(0, 4), patience)
    .toEqual([
      ['1', '10/03/2026', 'Client de passageEscalier', '', 'Espèces', '100,00 €', ''],
      ['2', '12/03/2026', 'Annule le n° 1Client de passageEscalier', '', 'Espèces', '-100,00 €', ''],
      ['3', '12/03/2026', 'Remplace le n° 1Client de passageEscalier', '', 'Espèces', '90,00 €', ''],
      ['Total mars 2026', '90,00 €'],
    ]);
});

test('the keyboard walks the lines and shows the sale', async () => {
  await openPage({ language: 'en' });
  const first = await sell({}, cash(10_000, '2026-03-01'));
  await sell({}, cash(20_000, '2026-03-02'));
  await expect.poll(() => lines().length, patience).toBe(5);
  const grid = page.getByRole('grid', { name: 'Receipts in the order of their days' });
  (grid.element() as HTMLElement).focus();
  await userEvent.keyboard('{End}{Enter}{Home}{Enter}');
  expect(screen.ran).toEqual([['sale.open', { saleId: first.saleId }]]);
});

test('the file of what is shown, for French spreadsheets, in the layout of the book', async () => {
  const saved: SaveRequest[] = [];
  const saveFile = async (request: SaveRequest) => {
    saved.push(request);
    return { status: 'saved', name: request.suggestedName, place: null } as const;
  };
  await openPage({ host: { saveFile } });
  const faure = clientNamed('=Faure', screen);
  await write([creation('clients', faure)]);
  await sell({ buyerId: faure.id }, cash(10_050));
  await expect.poll(() => lines().length, patience).toBe(4);
  await page.getByRole('button', { name: 'Enregistrer…' }).click();
  await page.getByRole('menuitem', { name: /Excel français/ }).click();
  await expect.element(page.getByText('Enregistré : livre des recettes 2026.csv')).toBeVisible();
  const [, line] = (await saved[0]?.contents.text())?.split('\r\n') ?? [];
  expect(line).toBe("1;10/03/2026;'=Faure;Escalier;Travaux;100,50;100,50;;Espèces;;EUR;10/03/2026;");
});

test('on paper: sheets with headings, what was brought forward and the total of each page', async () => {
  const print = vi.fn(async () => undefined);
  await openPage({ host: { print } });
  const changes = Array.from({ length: 25 }, (_, at) =>
    recordSale(stairs, [cash(100 + at)], { now: screen.clock.now(), newId: screen.newId }),
  );
  await write(changes.flat());
  await expect.poll(() => lines().length, patience).toBeGreaterThan(10);
  await page.getByRole('button', { name: 'Imprimer' }).click();
  await expect.poll(() => print.mock.calls.length, patience).toBe(1);
  const sheets = [...document.querySelectorAll('[data-receipts-paper] section')];
  const rowsOf = (sheet: Element | undefined) =>
    [...(sheet?.querySelectorAll('tr') ?? [])].map((row) =>
      [...row.children].map((cell) => cell.textContent?.replaceAll(/\s/g, ' ')),
    );
  expect(sheets).toHaveLength(2);
  expect(rowsOf(sheets[0])).toHaveLength(23);
  expect(rowsOf(sheets[0])[0]?.[0]).toBe('N°');
  expect(rowsOf(sheets[0]).slice(-2)).toEqual([
    ['Total de la page', '21,90 €'],
    ['À reporter', '21,90 €'],
  ]);
  expect(
    rowsOf(sheets[1])
      .slice(0, 2)
      .map(([first]) => first),
  ).toEqual(['N°', 'Report']);
  expect(rowsOf(sheets[1]).at(-1)).toEqual(['Total de la page', '6,10 €']);
  window.dispatchEvent(new Event('afterprint'));
  await expect.poll(() => document.querySelector('[data-receipts-paper]'), patience).toBe(null);
});

test('the keys of the system print the same sheets', async () => {
  await openPage();
  await sell({}, cash(10_000));
  await expect.poll(() => lines().length, patience).toBe(4);
  window.dispatchEvent(new Event('beforeprint'));
  await expect.poll(() => document.querySelectorAll('[data-receipts-paper] section').length, patience).toBe(1);
  window.dispatchEvent(new Event('afterprint'));
});

test('a book that cannot be read says so, and tries again', async () => {
  let asked = 0;
  const startReceipts = (): ReadingReceipts => ({
    count: async () => {
      asked += 1;
      return refuse({ code: 'crashed', detail: 'test' });
    },
    read: async () => refuse({ code: 'cancelled' }),
    write: async () => refuse({ code: 'cancelled' }),
    end: () => undefined,
  });
  await openPage({ jobs: { startReceipts } });
  await expect.element(page.getByRole('alert')).toMatchTextContent(/n’a pas pu être lu/);
  const before = asked;
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await expect.poll(() => asked, patience).toBeGreaterThan(before);
});

describe('what is to be declared', () => {
  test('quarter by quarter and kind by kind, with corrections of earlier periods named', async () => {
    await openPage({ at: '#/receipts/turnover' });
    const payment = await sell({}, cash(100_000, '2026-03-10'));
    await sell({ kind: 'goods' }, cash(5_000, '2026-01-10'));
    screen.clock.goTo(day('2026-04-02'));
    await write(changePayment(payment, cash(90_000, '2026-03-10'), screen.clock.now()));
    await expect
      .poll(() => cells('Chiffre d’affaires à déclarer en 2026'), patience)
      .toEqual([
        ['Période', 'Ventes de marchandises', 'Prestations artisanales et commerciales (BIC)', 'Total'],
        ['1er trimestre 2026', '50,00 €', '1 000,00 €', '1 050,00 €'],
        [
          '2e trimestre 2026dont -100,00 € de corrections sur des périodes antérieures',
          '0,00 €',
          '-100,00 €',
          '-100,00 €',
        ],
        ['3e trimestre 2026', '0,00 €', '0,00 €', '0,00 €'],
        ['4e trimestre 2026', '0,00 €', '0,00 €', '0,00 €'],
        ['2026', '50,00 €', '900,00 €', '950,00 €'],
      ]);
    const limit = page.getByRole('listitem').filter({ hasText: 'Régime micro, prestations' });
    await expect.element(limit).toMatchTextContent(/900 € sur 83\s600 €/);
    await expect.element(limit).toMatchTextContent(/à vérifier/);
  });
});

describe('the rules of the book', () => {
  const rules = async () => receiptsRulesOf(await readSettings(screen.book.database));

  test('the other layout has its own columns, kept with the book and not by way of undo', async () => {
    await openPage({ at: '#/receipts/rules' });
    await page.getByRole('radio', { name: 'Micro-BNC (profession libérale)' }).click();
    await expect.poll(async () => (await rules()).layout, patience).toBe('bnc');
    expect((await screen.book.readHistory()).undoable).toEqual([]);
    await sell({}, cash(10_000));
    await page.getByText('Livre', { exact: true }).click();
    await expect
      .poll(() => [...document.querySelectorAll('[role="columnheader"]')].map((head) => head.textContent), patience)
      .toEqual(['N°', 'Date', 'Client', 'Forme du versement', 'Montant']);
    expect(lines()[0]).toEqual(['1', '10/03/2026', 'Client de passage', 'Espèces', '100,00 €']);
  });

  test('a limit is corrected with its source, marked as checked today, and what is shipped comes back when it goes', async () => {
    await openPage({ at: '#/receipts/rules' });
    const edit = page.getByRole('button', { name: /^Modifier : Régime micro, prestations, à partir du 01\/01\/2026/ });
    await edit.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Montant pour une année entière' }).fill('0');
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await expect.element(dialog.getByText(/Écrivez un montant au-dessus de zéro/)).toBeVisible();
    await dialog.getByRole('textbox', { name: 'Montant pour une année entière' }).fill('84 000');
    await dialog.getByRole('checkbox', { name: 'J’ai vérifié ce montant' }).click();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect
      .poll(async () => (await rules()).thresholds, patience)
      .toMatchObject([
        { limit: 'micro-services', validFrom: '2026-01-01', amount: 8_400_000, checkedOn: '2026-03-10' },
      ]);
    await expect.poll(() => cells('Limites de l’année').some((row) => row[2] === '84 000 €'), patience).toBe(true);
    await edit.click();
    await dialog.getByRole('button', { name: 'Retirer' }).click();
    await expect.poll(async () => (await rules()).thresholds, patience).toEqual([]);
    await expect.poll(() => cells('Limites de l’année').some((row) => row[2] === '83 600 €'), patience).toBe(true);
  });

  test('the first day in business shrinks the limits of its year, with the reason beside them, and can be taken back', async () => {
    await openPage({ at: '#/receipts/rules' });
    const field = page.getByRole('textbox', { name: 'Premier jour d’activité' });
    await field.fill('1/2/2026');
    await userEvent.keyboard('{Tab}');
    await expect.poll(async () => (await rules()).startedOn, patience).toBe('2026-02-01');
    await sell({}, cash(90_000));
    await page.getByText('À déclarer', { exact: true }).click();
    const limit = page.getByRole('listitem').filter({ hasText: 'Régime micro, prestations' });
    await expect.element(limit).toMatchTextContent(/900 € sur 76\s500 €/);
    await expect.element(limit).toMatchTextContent(/334 jours d’activité sur 365 ; 83\s600 € pour une année entière/);
    await page.getByText('Règles', { exact: true }).click();
    await field.clear();
    await userEvent.keyboard('{Tab}');
    await expect.poll(async () => Object.hasOwn(await rules(), 'startedOn'), patience).toBe(false);
  });
});

// The last one: a page keeps its year and its months for when one comes back to it.
test('another year and a quarter of it; numbers and totals stay those of the year', async () => {
  await openPage();
  await sell({}, cash(100, '2025-02-01'));
  await sell({}, cash(200, '2025-05-01'));
  await page.getByRole('button', { name: 'Année précédente' }).click();
  await expect.poll(() => lines().at(-1), patience).toEqual(['Total 2025', '3,00 €']);
  await page.getByRole('combobox', { name: 'Période' }).click();
  await page.getByRole('option', { name: '2e trimestre' }).click();
  await expect.poll(lines, patience).toEqual([
    ['2', '01/05/2025', 'Client de passageEscalier', '', 'Espèces', '2,00 €', ''],
    ['Total mai 2025', '2,00 €'],
    ['Total 2e trimestre 2025', '2,00 €'],
  ]);
  await page.getByRole('button', { name: 'Année précédente' }).click();
  await expect.element(page.getByRole('heading', { name: 'Rien d’encaissé ici' })).toBeVisible();
});
