import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { readIdentity } from '../../../renderer/data/whole-book';
import { creation } from '../../../renderer/domain/book/action';
import type { Client } from '../../../renderer/domain/client/client';
import { emptyFigures } from '../../../renderer/domain/portfolio/figures';
import { followUpOn, interactionOn, paymentOn, saleOn } from '../../support/client-rows';
import { hostileTexts } from '../../support/hostile-texts';
import { forgetEverything } from '../../support/show-screen';
import { someClient } from '../../support/some-client';
import { type ShownClients, showClients } from './show-clients';

// The clock stands on Tuesday 10 March 2026.
let shown: ShownClients;
beforeEach(forgetEverything);
afterEach(async () => {
  await forgetListState();
  await shown.leave();
  await forgetEverything();
});

/** Search, filters and sort outlive the page on purpose; each test starts without them. */
async function forgetListState() {
  if (!document.querySelector('[role="searchbox"], search input')) return;
  await page.getByPlaceholder('Nom, téléphone, ville…').fill('');
  const clear = page.getByRole('button', { name: 'Effacer les filtres' });
  if (clear.elements().length > 0) await clear.click();
  const byName = page.getByRole('columnheader', { name: 'Nom' });
  if (byName.elements().length > 0 && byName.element().getAttribute('aria-sort') !== 'ascending') {
    await byName.getByRole('button').click();
  }
}

const grid = page.getByRole('grid', { name: 'Liste des clients' });
const search = page.getByPlaceholder('Nom, téléphone, ville…');
const button = (name: string | RegExp) => page.getByRole('button', { name });
const sheet = page.getByTestId('sheet');

/** The names in the rows that are drawn, from top to bottom. */
function names(): readonly string[] {
  return [...document.querySelectorAll('[data-index]')]
    .sort((one, other) => Number(one.getAttribute('data-index')) - Number(other.getAttribute('data-index')))
    .map((row) => row.querySelector('[aria-colindex="2"] bdi')?.textContent ?? '');
}
const expectNames = (expected: readonly string[]) => expect.poll(names).toEqual(expected);

const active = () => document.getElementById(grid.element().getAttribute('aria-activedescendant') ?? '');
const nameOf = (row: Element | null) => row?.querySelector('[aria-colindex="2"] bdi')?.textContent ?? null;

async function addFour(): Promise<readonly Client[]> {
  const faure = await shown.add('Hélène Faure', {
    tags: ['Bois'],
    phones: [{ label: 'mobile', value: '06 39 98 12 34' }],
  });
  const garage = await shown.add('Garage Petit', { kind: 'company', tags: ['bois', 'pro'] });
  const lebrun = await shown.add('Menuiserie Lebrun', { kind: 'company', notes: 'parle de Mme Faure' });
  const zola = await shown.add('zola');
  const sale = saleOn('2026-02-01', 120_000, { buyerId: garage.id });
  await shown.write(
    creation('sales', sale),
    creation('payments', paymentOn('2026-02-01', 120_000, sale)),
    creation('interactions', interactionOn('2026-03-01', 'rappelée', { clientId: faure.id })),
    creation('followUps', followUpOn('2026-03-05', 'rendre le devis', { clientId: lebrun.id })),
  );
  return [faure, garage, lebrun, zola];
}

test('a book without clients shows the three ways to begin', async () => {
  shown = await showClients();
  await button('Importer mes contacts').click();
  await button('Regarder un carnet d’exemple').click();
  await button('Ajouter un client').click();
  expect(shown.ran.map(([id]) => id)).toEqual(['contacts.import', 'sample.enter', 'client.add']);
});

describe('the list', () => {
  test('shows who is a client, where, when, what next, how much', async () => {
    shown = await showClients();
    await addFour();
    await expect.element(page.getByText('4 clients')).toBeVisible();
    await expectNames(['Garage Petit', 'Hélène Faure', 'Menuiserie Lebrun', 'zola']);
    await expect.element(page.getByRole('row', { name: /Garage Petit occasionnel .*1 200 €/ })).toBeVisible();
    await expect.element(page.getByRole('row', { name: /Hélène Faure prospect .*il y a 9 jours/ })).toBeVisible();
    await expect
      .element(page.getByRole('row', { name: /Lebrun .*En retard il y a 5 jours Appeler rendre le devis/ }))
      .toBeVisible();
  });

  test('sorts by a column, the other way when asked again, and says so', async () => {
    shown = await showClients();
    await addFour();
    const revenue = page.getByRole('columnheader', { name: '12 mois' });
    await revenue.getByRole('button').click();
    await expectNames(['Garage Petit', 'Hélène Faure', 'Menuiserie Lebrun', 'zola']);
    await expect.element(revenue).toHaveAttribute('aria-sort', 'descending');
    const byName = page.getByRole('columnheader', { name: 'Nom' });
    await byName.getByRole('button').click();
    await byName.getByRole('button').click();
    await expectNames(['zola', 'Menuiserie Lebrun', 'Hélène Faure', 'Garage Petit']);
    await expect.element(byName).toHaveAttribute('aria-sort', 'descending');
    await expect.element(revenue).toHaveAttribute('aria-sort', 'none');
  });

  test('draws only what is in sight of three hundred clients, and reaches the last', async () => {
    shown = await showClients();
    const many = Array.from({ length: 300 }, (_, index) => someClient(`Client ${1000 + index}`));
    await shown.write(...many.map((client) => creation('clients', client)));
    await expect.element(page.getByText('300 clients')).toBeVisible();
    expect(grid.element().getAttribute('aria-rowcount')).toBe('301');
    expect(names().length).toBeLessThan(60);
    (grid.element() as HTMLElement).focus();
    await userEvent.keyboard('{End}');
    await expect.poll(() => nameOf(active())).toBe('Client 1299');
    expect(active()?.getAttribute('aria-rowindex')).toBe('301');
    await expect.poll(() => active()?.getBoundingClientRect().bottom).toBeLessThanOrEqual(window.innerHeight);
    await userEvent.keyboard('{PageUp}{Home}');
    await expect.poll(() => nameOf(active())).toBe('Client 1000');
  });

  test('shows hostile names and tags as text', async () => {
    shown = await showClients();
    const hostile = hostileTexts.filter((text) => text.length < 180).map((text) => `a ${text}`);
    for (const name of hostile) await shown.add(name, { tags: [name.slice(0, 50)] });
    await expect.element(page.getByText(`${hostile.length} clients`)).toBeVisible();
    expect(document.querySelector('main script, [role="grid"] img')).toBeNull();
    await search.fill('<script>alert');
    await expect.poll(names).toContain('a <script>alert(1)</script>');
    expect(document.querySelector('main script, [role="grid"] img')).toBeNull();
  });
});

describe('search and filters', () => {
  test('letters narrow the list, names first, and the count says how many are left', async () => {
    shown = await showClients();
    await addFour();
    await userEvent.keyboard('/');
    await expect.element(search).toHaveFocus();
    await userEvent.keyboard('FAURE');
    await expectNames(['Hélène Faure', 'Menuiserie Lebrun']);
    await expect.element(page.getByText('4 clients · 2 affichés')).toBeVisible();
    await search.fill('0639981');
    await expectNames(['Hélène Faure']);
    await userEvent.keyboard('{Escape}');
    await expectNames(['Garage Petit', 'Hélène Faure', 'Menuiserie Lebrun', 'zola']);
  });

  test('Down goes from the search into the list, Enter opens its first client', async () => {
    shown = await showClients();
    const [faure] = await addFour();
    await search.fill('faure');
    await expectNames(['Hélène Faure', 'Menuiserie Lebrun']);
    await userEvent.keyboard('{Enter}');
    await expect.element(sheet).toHaveTextContent(faure?.id ?? '');
    (search.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(grid).toHaveFocus();
    expect(nameOf(active())).toBe('Hélène Faure');
  });

  test('those whom the list shows can be exported, where it does not show all', async () => {
    shown = await showClients();
    const [faure, , lebrun] = await addFour();
    await button('Exporter clients ou ventes').click();
    await search.fill('faure');
    await expectNames(['Hélène Faure', 'Menuiserie Lebrun']);
    await button('Exporter clients ou ventes').click();
    expect(shown.ran).toEqual([
      ['clients.export', { listedIds: undefined }],
      ['clients.export', { listedIds: [faure?.id, lebrun?.id] }],
    ]);
  });

  test('nobody found: what was typed is offered as a new client', async () => {
    shown = await showClients();
    await addFour();
    await search.fill('Durand');
    await button('Ajouter « Durand »').click();
    expect(shown.ran).toEqual([['client.add', { name: 'Durand' }]]);
    await expect.element(page.getByLabelText('Nom', { exact: true })).toHaveValue('Durand');
    await userEvent.keyboard('{Escape}');
    await button('Montrer tous les clients').click();
    await expect.element(page.getByText('4 clients')).toBeVisible();
    await expect.element(search).toHaveFocus();
  });

  test('nobody found among those who are filtered: the same words lead to the client whom the whole book has', async () => {
    shown = await showClients();
    await addFour();
    await button('Prospects 3').click();
    await search.fill('garage');
    await expect.element(page.getByText(/^Personne ne répond à «.garage.» avec ces filtres$/)).toBeVisible();
    await button('Chercher dans tout le carnet').click();
    await expectNames(['Garage Petit']);
    await expect.element(search).toHaveValue('garage');
    await expect.element(search).toHaveFocus();
  });

  test('filters without a word that nobody fits: they are what is spoken of', async () => {
    shown = await showClients();
    await addFour();
    await button('Perdus 0').click();
    await expect.element(page.getByText('Aucun client ne correspond à ces filtres')).toBeVisible();
    await expect.element(page.getByText('Retirez un filtre, ou revenez à tous les clients.')).toBeVisible();
    await button('Montrer tous les clients').click();
    await expect.element(page.getByText('4 clients')).toBeVisible();
  });

  test('each choice says how many it shows, several narrow together, all are cleared at once', async () => {
    shown = await showClients();
    await addFour();
    await button('Prospects 3').click();
    await expectNames(['Hélène Faure', 'Menuiserie Lebrun', 'zola']);
    await button('Étiquettes').click();
    await button('bois 1').click();
    await expectNames(['Hélène Faure']);
    await userEvent.keyboard('{Escape}');
    await expect.element(button('Prospects 1')).toHaveAttribute('aria-pressed', 'true');
    await button('Effacer les filtres').click();
    await expectNames(['Garage Petit', 'Hélène Faure', 'Menuiserie Lebrun', 'zola']);
    await expect.element(search).toHaveFocus();
  });

  test('a number that is typed counts at once; Enter closes the menu, and the keyboard is on its button', async () => {
    shown = await showClients();
    await addFour();
    const more = page.getByRole('button', { name: /^Autres/ });
    await more.click();
    await page.getByLabelText('Sans contact depuis au moins').fill('30');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('dialog', { name: 'Autres' })).not.toBeInTheDocument();
    await expect.element(more).toMatchTextContent('Autres1');
    await expect.element(more).toHaveFocus();
  });

  test('search, filters and sort are found again when one comes back', async () => {
    shown = await showClients();
    await addFour();
    await button('Prospects 3').click();
    await search.fill('e');
    await page.getByRole('columnheader', { name: 'Nom' }).getByRole('button').click();
    await expectNames(['Menuiserie Lebrun', 'Hélène Faure']);
    shown.goTo('/elsewhere');
    await expect.element(page.getByText('ailleurs')).toBeVisible();
    shown.goTo('/clients');
    await expectNames(['Menuiserie Lebrun', 'Hélène Faure']);
    await expect.element(search).toHaveValue('e');
  });
});

describe('by keyboard', () => {
  test('Up and Down walk the list with the sheet following, Esc closes it', async () => {
    shown = await showClients();
    const [faure, garage] = await addFour();
    await expectNames(['Garage Petit', 'Hélène Faure', 'Menuiserie Lebrun', 'zola']);
    (grid.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(sheet).toHaveTextContent(garage?.id ?? '');
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(sheet).toHaveTextContent(faure?.id ?? '');
    await expect.element(page.getByText('2 sur 4')).toBeVisible();
    await expect.element(grid).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('region', { name: 'Fiche du client' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(grid).toHaveFocus();
    expect(shown.location()).toBe('/clients');
    expect(nameOf(active())).toBe('Hélène Faure');
  });

  test('Space, Shift and Ctrl+A select; Esc lets go', async () => {
    shown = await showClients();
    await addFour();
    await expectNames(['Garage Petit', 'Hélène Faure', 'Menuiserie Lebrun', 'zola']);
    const selected = () => page.getByRole('row', { selected: true }).elements().map(nameOf);
    (grid.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown} ');
    await expect.poll(selected).toEqual(['Garage Petit']);
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    await expect.poll(selected).toEqual(['Garage Petit', 'Hélène Faure', 'Menuiserie Lebrun']);
    await userEvent.keyboard('{Shift>}{ArrowUp}{/Shift}');
    await expect.poll(selected).toEqual(['Garage Petit', 'Hélène Faure']);
    await userEvent.keyboard('{Control>}a{/Control}');
    await expect.element(page.getByText('4 clients sélectionnés')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.poll(selected).toEqual([]);
  });

  test('Delete moves the selection to the trash, and the toast takes it back', async () => {
    shown = await showClients();
    await addFour();
    await expectNames(['Garage Petit', 'Hélène Faure', 'Menuiserie Lebrun', 'zola']);
    (grid.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown} {ArrowDown}{ArrowDown} {Delete}');
    await expectNames(['Hélène Faure', 'zola']);
    await expect.element(grid).toHaveFocus();
    expect(nameOf(active())).toBe('zola');
    await expect.element(page.getByText('2 clients mis à la corbeille')).toBeVisible();
    await page.getByRole('button', { name: 'Annuler', exact: true }).click();
    await expectNames(['Garage Petit', 'Hélène Faure', 'Menuiserie Lebrun', 'zola']);
  });
});

describe('the selection', () => {
  async function selectTwo() {
    const clients = await addFour();
    await expectNames(['Garage Petit', 'Hélène Faure', 'Menuiserie Lebrun', 'zola']);
    (grid.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}{Shift>}{ArrowDown}{/Shift}');
    await expect.element(page.getByText('2 clients sélectionnés')).toBeVisible();
    return clients;
  }

  test('is followed up and exported by others, who are told whom', async () => {
    shown = await showClients();
    const [faure, garage] = await selectTwo();
    await button('Relancer').click();
    await button('Exporter').click();
    const clientIds = [garage?.id, faure?.id];
    expect(shown.ran).toEqual([
      ['follow-up.add', { clientIds }],
      ['clients.export', { clientIds }],
    ]);
  });

  test('gets and loses tags in one action', async () => {
    shown = await showClients();
    const [faure, garage] = await selectTwo();
    await button('Étiqueter').click();
    await page.getByRole('combobox', { name: 'Étiquettes à ajouter' }).fill('fidèle');
    await userEvent.keyboard('{Enter}');
    await button('bois 2').click();
    await button('Étiqueter 2 clients').click();
    await expect.element(page.getByText('Étiquettes de 2 clients modifiées')).toBeVisible();
    const tagsOf = async (id: Client['id'] | undefined) => id && (await shown.book.database.clients.get(id))?.tags;
    expect(await tagsOf(faure?.id)).toEqual(['fidèle']);
    expect(await tagsOf(garage?.id)).toEqual(['pro', 'fidèle']);
  });

  test('stays when the search hides some of it, and says how many', async () => {
    shown = await showClients();
    await selectTwo();
    await search.fill('garage');
    await expect.element(page.getByText('dont 1 hors de la liste affichée')).toBeVisible();
  });
});

test('a client opened from elsewhere is the one on whom the list stands', async () => {
  shown = await showClients();
  const [, , lebrun] = await addFour();
  await expectNames(['Garage Petit', 'Hélène Faure', 'Menuiserie Lebrun', 'zola']);
  shown.goTo(`/clients/${lebrun?.id}`);
  await expect.element(sheet).toHaveTextContent(lebrun?.id ?? '');
  await expect.poll(() => nameOf(active())).toBe('Menuiserie Lebrun');
  await button('Client suivant').click();
  await expect.poll(() => nameOf(active())).toBe('zola');
  await expect.element(button('Client suivant')).toBeDisabled();
});

test('in a narrow window the sheet stands alone, with the way back', async () => {
  await page.viewport(1000, 760);
  try {
    shown = await showClients();
    const [faure] = await addFour();
    await page.getByText('Hélène Faure').click();
    await expect.element(sheet).toHaveTextContent(faure?.id ?? '');
    expect(grid.elements()).toEqual([]);
    await button('Retour à la liste').click();
    await expect.element(grid).toHaveFocus();
    expect(nameOf(active())).toBe('Hélène Faure');
  } finally {
    await page.viewport(1280, 800);
  }
});

describe('at a start, while all clients are read', () => {
  /** A page whose first clients were kept, and whose directory answers once it is let go. */
  async function startAgain(...first: readonly Client[]) {
    const lines = first.map((client) => ({ client, figures: emptyFigures(client.id) }));
    const { lastSeq } = await readIdentity(shown.book.database);
    await shown.book.keepFront({ seq: lastSeq, count: 4, lines, tags: [{ tag: 'Bois', count: 2 }] });
    await shown.leave();
    let isHeld = true;
    const listeners = new Set<() => void>();
    shown = await showClients({
      directory(directory) {
        return {
          ...directory,
          snapshot: () => (isHeld ? null : directory.snapshot()),
          subscribe(listener) {
            listeners.add(listener);
            return directory.subscribe(listener);
          },
        };
      },
    });
    return () => {
      isHeld = false;
      for (const listener of listeners) listener();
    };
  }

  /** Four clients, of whom the first two are known, as they are drawn before the others are read. */
  async function startKnowingTwo() {
    shown = await showClients();
    const [faure, garage] = await addFour();
    if (!faure || !garage) throw new Error('four were added');
    const release = await startAgain(garage, faure);
    await expectNames(['Garage Petit', 'Hélène Faure']);
    return { faure, release };
  }

  test('the first ones are there, with how many there are in all; one opens a sheet; then come the others', async () => {
    const { faure, release } = await startKnowingTwo();
    await expect.element(page.getByText('4 clients', { exact: true })).toBeVisible();
    await grid.getByText('Hélène Faure').click();
    await expect.element(sheet).toHaveTextContent(faure.id);
    release();
    await expectNames(['Garage Petit', 'Hélène Faure', 'Menuiserie Lebrun', 'zola']);
    expect(nameOf(active())).toBe('Hélène Faure');
  });

  test('nobody is selected, and nothing reached, in the name of those who are not known yet', async () => {
    const { release } = await startKnowingTwo();
    await expect.element(grid).toHaveAttribute('aria-rowcount', '5');
    await grid.getByText('Garage Petit').click();
    await userEvent.keyboard('{Control>}a{/Control}{End}');
    await page.getByRole('checkbox', { name: 'Tout sélectionner' }).click();
    await expect.element(page.getByText(/sélectionné/)).not.toBeInTheDocument();
    expect(nameOf(active())).toBe('Garage Petit');
    release();
    await expectNames(['Garage Petit', 'Hélène Faure', 'Menuiserie Lebrun', 'zola']);
    (grid.element() as HTMLElement).focus();
    await userEvent.keyboard('{Control>}a{/Control}{End}');
    await expect.element(page.getByText('4 clients sélectionnés')).toBeVisible();
    expect(nameOf(active())).toBe('zola');
  });

  test('whoever asks for the first one found waits until the search answers', async () => {
    const { release } = await startKnowingTwo();
    await search.fill('zola');
    await userEvent.keyboard('{Enter}{ArrowDown}');
    await expect.element(search).toHaveFocus();
    await expect.element(sheet).not.toBeInTheDocument();
    release();
    await expectNames(['zola']);
    await userEvent.keyboard('{Enter}');
    await expect.element(sheet).toBeVisible();
  });

  test('an order that needs all of them is waited for, and what is searched for is found once they are there', async () => {
    const { release } = await startKnowingTwo();
    await page.getByRole('columnheader', { name: 'Nom' }).getByRole('button').click();
    await expectNames([]);
    await search.fill('zola');
    release();
    await expectNames(['zola']);
  });
});
