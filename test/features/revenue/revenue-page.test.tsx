import '@fontsource-variable/fraunces';
import '@fontsource-variable/inter';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Change, creation } from '../../../renderer/domain/book/action';
import { recordSale } from '../../../renderer/domain/sale/actions';
import { type BuyerId, type SaleDraft, walkIn } from '../../../renderer/domain/sale/sale';
import { RevenuePage } from '../../../renderer/features/revenue/revenue-page';
import type { SaveRequest } from '../../../renderer/host/host';
import { cash, stairs } from '../../domain/sale/rows';
import { day } from '../../support/days';
import { clientNamed } from '../../support/open-test-book';
import { forgetEverything } from '../../support/show-screen';
import { SalesRoom } from '../sales/show-sales';

// The clock stands on 10 March 2026: the last twelve months begin in April 2025.
let room: SalesRoom;
const saved: SaveRequest[] = [];
let prints = 0;
beforeEach(async () => {
  await forgetEverything();
  saved.length = 0;
});
afterEach(async () => {
  await room.screen.leave();
  await forgetEverything();
});

async function openPage(language: 'fr' | 'en' = 'fr'): Promise<void> {
  const host = {
    saveFile: async (request: SaveRequest) => {
      saved.push(request);
      return { status: 'saved', name: request.suggestedName, place: null } as const;
    },
    print: async () => {
      prints += 1;
    },
  };
  room = await SalesRoom.open({ content: <RevenuePage />, commands: [], language, host });
}

/** Seven clients and walk-ins, in one action; what they bought in these twelve months adds up to 2 810 €. */
async function fill(): Promise<ReadonlyMap<string, BuyerId>> {
  const { clock, newId } = room.screen;
  const stamp = { now: clock.now(), newId };
  const changes: Change[] = [];
  const sell = (fields: Partial<SaleDraft>, ...paid: readonly number[]) => {
    const draft = { ...stairs, ...fields };
    const payments = paid.map((amount) => cash(amount, draft.day));
    changes.push(...recordSale(draft, payments, stamp));
  };
  const clients = ['Anne', 'Basile', 'Chloé', 'Denis', 'Elsa', 'Fabien', 'Garance'].map((name) =>
    clientNamed(name, room.screen),
  );
  changes.push(...clients.map((client) => creation('clients', client)));
  for (const [index, { id }] of clients.entries()) {
    const price = (7 - index) * 10_000;
    sell({ buyerId: id, day: day('2026-02-10'), price, kind: 'goods' }, price / 2);
  }
  sell({ buyerId: walkIn, day: day('2025-04-01'), price: 1_000, kind: 'service' }, 1_000);
  sell({ buyerId: clients[0]?.id ?? walkIn, day: day('2025-02-01'), price: 35_000 });
  await room.write(changes);
  return new Map(clients.map((client) => [client.name, client.id]));
}

const figure = (title: string | RegExp) => page.getByRole('figure', { name: title });
const plain = (text: string | null | undefined) => (text ?? '').replaceAll(/\s/g, ' ');
const tableOf = (title: string | RegExp) =>
  [...(figure(title).element().querySelectorAll('tr') ?? [])].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) => plain(cell.textContent)),
  );
const openTable = async (title: string) => {
  await figure(title)
    .getByRole('button', { name: /^Voir en tableau/ })
    .click();
  await expect.element(figure(title).getByRole('table')).toBeVisible();
};

test('a book without sales says what will stand here, and how to begin', async () => {
  await openPage();
  await expect.element(page.getByRole('heading', { name: 'Pas encore de chiffres' })).toBeVisible();
  await page.getByRole('button', { name: 'Enregistrer une vente' }).click();
  expect(room.screen.ran).toEqual([['sale.add', undefined]]);
});

describe('with sales', () => {
  test('the figures of the last twelve months, and on whom they hang', async () => {
    await openPage();
    await fill();
    const headline = page.getByLabelText('Chiffres de la période');
    await expect
      .poll(() => plain(headline.element().textContent))
      .toBe(
        'Vendu2 810 €Ventes8Panier moyen351 €Premier client25 %Anne 64 % pour les trois premiersÀ encaisser aujourd’hui1 750 €dont 350 € en retard',
      );
    await page.getByText('Encaissé').click();
    await expect.poll(() => plain(headline.element().textContent)).toMatch(/^Encaissé1 410 €/);
    await page.getByText('Vendu', { exact: true }).first().click();
  });

  test('the ranking and its table show the same, shares and rest included, and open a sheet', async () => {
    await openPage();
    const ids = await fill();
    await openTable('Ce que chaque client apporte');
    await expect
      .poll(() => tableOf('Ce que chaque client apporte'))
      .toEqual([
        ['Client', 'Vendu', 'Part'],
        ['Anne', '700 €', '24,9 %'],
        ['Basile', '600 €', '21,4 %'],
        ['Chloé', '500 €', '17,8 %'],
        ['Denis', '400 €', '14,2 %'],
        ['Elsa', '300 €', '10,7 %'],
        ['Fabien', '200 €', '7,1 %'],
        ['Garance', '100 €', '3,6 %'],
        ['Client de passage', '10 €', '0,4 %'],
        ['Total', '2 810 €', '100,0 %'],
      ]);
    await page.getByRole('button', { name: 'Basile' }).click();
    expect(room.screen.ran).toEqual([['client.open', { clientId: ids.get('Basile') }]]);
    await expect.element(page.getByRole('button', { name: 'Client de passage' })).not.toBeInTheDocument();
  });

  test('over time: the first five and the rest add up, by kind as well, and the key T shows the table', async () => {
    await openPage();
    await fill();
    const chart = figure('Au fil du temps').getByRole('application');
    await expect.element(chart).toBeVisible();
    (chart.element() as HTMLElement).focus();
    await userEvent.keyboard('t');
    await expect.element(figure('Au fil du temps').getByRole('table')).toBeVisible();
    const rows = tableOf('Au fil du temps');
    expect(rows[0]).toEqual(['Mois', 'Anne', 'Basile', 'Chloé', 'Denis', 'Elsa', 'Le reste (3 clients)', 'Total']);
    expect(rows[1]).toEqual(['avril 2025', '0 €', '0 €', '0 €', '0 €', '0 €', '10 €', '10 €']);
    expect(rows[11]).toEqual(['février 2026', '700 €', '600 €', '500 €', '400 €', '300 €', '300 €', '2 800 €']);
    expect(rows.at(-1)).toEqual(['Total', '700 €', '600 €', '500 €', '400 €', '300 €', '310 €', '2 810 €']);
    await page.getByText('Par nature').click();
    await expect.poll(() => tableOf('Au fil du temps').at(-1)).toEqual(['Total', '2 800 €', '10 €', '2 810 €']);
    await page.getByText('Par client').click();
  });

  test('this year beside last year, compared over the months that are over', async () => {
    await openPage();
    await fill();
    await expect.element(figure('2026 à côté de 2025')).toBeVisible();
    await expect
      .poll(() => plain(figure('2026 à côté de 2025').element().querySelector('p')?.textContent))
      .toBe('700 % de plus qu’en 2025 de janvier à février : 2 800 € au lieu de 350 €');
    await openTable('2026 à côté de 2025');
    expect(tableOf('2026 à côté de 2025').slice(0, 3)).toEqual([
      ['Mois', '2025', '2026'],
      ['janv.', '0 €', '0 €'],
      ['févr.', '350 €', '2 800 €'],
    ]);
  });

  test('one client at a time: the first of the ranking, then whoever is chosen, walk-ins too', async () => {
    await openPage();
    await fill();
    await expect.element(figure('Un client au fil du temps')).toBeVisible();
    const words = () => plain(figure('Un client au fil du temps').element().querySelector('p')?.textContent);
    await expect.poll(words).toBe('700 € sur la période, 24,9 % du total');
    await page.getByLabelText('Client').click();
    await page.getByRole('option', { name: 'Client de passage' }).click();
    await expect.poll(words).toBe('10 € sur la période, 0,4 % du total');
  });

  test('periods: named ones, the one before, and free months', async () => {
    await openPage();
    await fill();
    const subtitle = () => plain(document.querySelector('header [aria-live]')?.textContent);
    await expect.poll(subtitle).toBe('avril 2025 – mars 2026');
    await page.getByText('Cette année').click();
    await expect.poll(subtitle).toBe('2026');
    await page.getByRole('button', { name: 'Période précédente' }).click();
    await expect.poll(subtitle).toBe('2025');
    await expect.element(page.getByRole('radio', { name: 'Année passée' })).toBeChecked();
    await page.getByRole('button', { name: 'Période précédente' }).click();
    await expect.element(page.getByRole('heading', { name: 'Rien sur cette période' })).toBeVisible();
    await page.getByText('Ce trimestre').click();
    await expect.poll(subtitle).toBe('1er trimestre 2026');
    await page.getByRole('button', { name: 'Au choix…' }).click();
    await page.getByRole('button', { name: /^févr/ }).click();
    await page.getByRole('button', { name: /^mars/ }).click();
    await expect.poll(subtitle).toBe('février 2026 – mars 2026');
    await page.getByText('12 mois').click();
  });
});

describe('taking a chart along', () => {
  const takeAlong = async (title: string, what: RegExp) => {
    await figure(title)
      .getByRole('button', { name: /^Enregistrer ou imprimer/ })
      .click();
    await page.getByRole('menuitem', { name: what }).click();
  };

  test('as a table for French Excel: semicolons, decimal commas, a byte-order mark, the sums of the screen', async () => {
    await openPage();
    await fill();
    await takeAlong('Ce que chaque client apporte', /Excel français/);
    await expect.poll(() => saved.length).toBe(1);
    const [file] = saved;
    expect(file?.suggestedName).toBe('chiffres par client 2026-03-10.csv');
    const bytes = new Uint8Array((await file?.contents.arrayBuffer()) ?? new ArrayBuffer(0));
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).split('\r\n');
    expect(lines.slice(0, 2)).toEqual(['Client;Vendu (EUR);Part (%)', 'Anne;700,00;24,9']);
    expect(lines.at(-2)).toBe('Total;2810,00;100,0');
  });

  test('as a picture that holds something, and by the printer', async () => {
    await openPage();
    await fill();
    await takeAlong('Au fil du temps', /PNG/);
    await expect.poll(() => saved.length, { timeout: 10_000 }).toBe(1);
    expect(saved[0]?.suggestedName).toBe('chiffres au fil du temps 2026-03-10.png');
    const image = await createImageBitmap(saved[0]?.contents ?? new Blob());
    expect(image.width).toBeGreaterThan(600);
    await takeAlong('Au fil du temps', /Imprimer/);
    await expect.poll(() => prints).toBe(1);
  });

  test('while its table is shown as well', async () => {
    await openPage();
    await fill();
    await openTable('Au fil du temps');
    await takeAlong('Au fil du temps', /PNG/);
    await expect.poll(() => saved.length, { timeout: 10_000 }).toBe(1);
    expect(saved[0]?.contents.size).toBeGreaterThan(5_000);
  });
});

test('in English too', async () => {
  await openPage('en');
  await fill();
  await expect.element(figure('What each client brings in')).toBeVisible();
  await expect.element(figure('2026 beside 2025')).toBeVisible();
  await expect
    .poll(() => plain(figure('2026 beside 2025').element().querySelector('p')?.textContent))
    .toBe('700% more than in 2025 from January to February: €2,800 instead of €350');
});
