import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Router } from 'wouter';
import { navigate, useHashLocation } from 'wouter/use-hash-location';
import { App } from '../../renderer/app/app';
import { readSettings } from '../../renderer/data/settings';
import { purgeTrash } from '../../renderer/data/trash';
import { creation, label } from '../../renderer/domain/book/action';
import { passFirstStart } from '../../renderer/domain/book/settings-actions';
import { trashClients } from '../../renderer/domain/client/actions';
import type { Client } from '../../renderer/domain/client/client';
import { inTime } from '../support/in-time';
import { clientNamed } from '../support/open-test-book';
import { someSegment } from '../support/segments';
import { forgetEverything, type ShownScreen, showScreen } from '../support/show-screen';

const dayLong = 86_400_000;
/** The first window reads the whole app, which takes a busy machine a while. */
const patience = 90_000;
let screen: ShownScreen;

beforeEach(async () => {
  await forgetEverything();
  location.hash = '#/';
  screen = await showScreen(
    <Router hook={useHashLocation}>
      <App />
    </Router>,
  );
  await screen.book.commit(passFirstStart(await readSettings(screen.book.database)));
  await expect.element(page.getByRole('navigation')).toBeVisible();
});
afterEach(async () => {
  await screen.leave();
  await forgetEverything();
  location.hash = '';
});

async function add(...names: readonly string[]): Promise<readonly Client[]> {
  const clients = names.map((name) => clientNamed(name, screen));
  const changes = clients.map((client) => creation('clients', client));
  const outcome = await screen.book.commit({ label: label('client-added', names.join()), changes });
  if (!outcome.ok) throw new Error(outcome.reason.code);
  return clients;
}

const dialog = page.getByRole('dialog');

describe('the palette', () => {
  test('hears the letters that follow Ctrl+K at once, and no shortcut behind it does', {
    timeout: patience,
  }, async () => {
    await add('Renaud Vincent', 'Claire Nouvel');
    await userEvent.keyboard('{Control>}k{/Control}renaud');
    await expect.element(page.getByRole('button', { name: /Renaud Vincent/ })).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('heading', { name: 'Renaud Vincent' })).toBeVisible();
    await expect.element(dialog).not.toBeInTheDocument();
  });

  const marked = () => [...document.querySelectorAll('[data-action][data-selected]')].map((hit) => hit.textContent);

  test('has its mark on the best hit, also on one that comes after the letters', async () => {
    await userEvent.keyboard('{Control>}k{/Control}clients');
    await expect.poll(marked).toEqual([expect.stringMatching(/clients/)]);
    await add('Clients réunis');
    await expect.poll(marked).toEqual([expect.stringContaining('Clients réunis')]);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('heading', { name: 'Clients réunis' })).toBeVisible();
  });

  test('remembers an Enter that comes before the hit', async () => {
    await userEvent.keyboard('{Control>}k{/Control}renaud{Enter}');
    await expect.element(dialog).toMatchTextContent(/Rien/);
    await add('Renaud Vincent');
    await expect.element(page.getByRole('heading', { name: 'Renaud Vincent' })).toBeVisible();
    await expect.element(dialog).not.toBeInTheDocument();
  });

  test('takes the best hit for that Enter, though others are there before the clients are read', async () => {
    await add('Garage Petit');
    const segment = someSegment('Petit chantier', { words: 'petit' });
    const action = { label: label('segment-saved', segment.name), changes: [creation('segments', segment)] };
    expect((await screen.book.commit(action)).ok).toBe(true);
    // Read anew by a window that has just been opened, with the keys already pressed.
    await screen.leave();
    location.hash = '#/';
    screen = await showScreen(
      <Router hook={useHashLocation}>
        <App />
      </Router>,
    );
    await expect.element(page.getByRole('navigation')).toBeVisible();
    await userEvent.keyboard('{Control>}k{/Control}petit{Enter}');
    await expect.element(page.getByRole('heading', { name: 'Garage Petit' })).toBeVisible();
  });

  test('forgets that Enter with the next letter', async () => {
    await userEvent.keyboard('{Control>}k{/Control}renaud{Enter} v');
    await add('Renaud Vincent');
    await expect.poll(marked).toEqual([expect.stringContaining('Renaud Vincent')]);
    await expect.element(dialog).toBeVisible();
  });

  test('finds a segment by its name, and the list shows its clients', async () => {
    await add('Renaud Vincent', 'Claire Nouvel');
    const segment = someSegment('Les Nouvelles', { words: 'nouvel' });
    const action = { label: label('segment-saved', segment.name), changes: [creation('segments', segment)] };
    expect((await screen.book.commit(action)).ok).toBe(true);
    await userEvent.keyboard('{Control>}k{/Control}nouvelles');
    await expect.poll(marked).toEqual([expect.stringContaining('Les Nouvelles')]);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('region', { name: 'Segment affiché' })).toMatchTextContent('Les Nouvelles');
    await expect.element(page.getByRole('grid')).toMatchTextContent('Claire Nouvel');
    await expect.element(page.getByRole('grid')).not.toMatchTextContent('Renaud Vincent');
    // What the list is asked for outlives the page, and the next test.
    await page.getByRole('button', { name: 'Quitter le segment' }).click();
    await expect.element(page.getByRole('grid')).toMatchTextContent('Renaud Vincent');
  });

  test('marks the command whose whole name was typed, not one that says more', async () => {
    await userEvent.keyboard('{Control>}k{/Control}annuler');
    await expect.element(dialog.getByRole('button', { name: 'Annuler un import' })).toBeVisible();
    await expect.poll(marked).toEqual([expect.stringMatching(/^Annuler(?! un import)/)]);
  });

  test('leaves its mark where the person moved it, and the next arrow goes on from there', async () => {
    await userEvent.keyboard('{Control>}k{/Control}client');
    await expect.poll(() => marked().length).toBe(1);
    const [first] = marked();
    await userEvent.keyboard('{ArrowDown}');
    const [chosen] = marked();
    expect(chosen).not.toBe(first);
    await add('Clientèle du port');
    await expect.element(dialog.getByRole('button', { name: 'Clientèle du port' })).toBeVisible();
    expect(marked()).toEqual([chosen]);
    await userEvent.keyboard('{ArrowUp}');
    expect(marked()).toEqual([first]);
  });

  test('gives the keyboard back to where it stood, and offers only what leads somewhere', async () => {
    const rail = page.getByRole('button', { name: 'Relances', exact: true });
    (rail.element() as HTMLElement).focus();
    await userEvent.keyboard('{Control>}k{/Control}exemple');
    await expect.element(page.getByRole('button', { name: 'Regarder le carnet d’exemple' })).toBeVisible();
    expect(page.getByRole('button', { name: 'Quitter l’exemple' }).query()).toBeNull();
    await userEvent.keyboard('{Escape}');
    await expect.element(rail).toHaveFocus();
  });
});

describe('the keyboard', () => {
  test('Down enters the list of the page when nothing has the focus', async () => {
    await add('Mme Faure');
    await userEvent.keyboard('{Control>}2{/Control}');
    await expect.element(page.getByRole('grid')).toBeVisible();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(page.getByRole('grid')).toHaveFocus();
  });

  test('N, R and V on a sheet are about its client', async () => {
    const [client] = await add('Mme Faure');
    location.hash = `#/clients/${client?.id}`;
    await expect.element(page.getByRole('heading', { name: 'Mme Faure' })).toBeVisible();
    await userEvent.keyboard('n');
    await expect.element(dialog.getByLabelText('Client')).toHaveValue('Mme Faure');
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    await userEvent.keyboard('v');
    await expect.element(dialog.getByLabelText('Client')).toHaveValue('Mme Faure');
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    await userEvent.keyboard('r');
    await expect.element(dialog.getByText('Mme Faure')).toBeVisible();
    await expect.element(dialog.getByLabelText('Quoi faire')).toHaveFocus();
  });
});

test('a page that one is leaving does not call one back: the sheet follows the arrow keys a moment later', async () => {
  await page.viewport(1400, 900);
  await add('Faure', 'Petit', 'Zola');
  location.hash = '#/clients';
  const grid = page.getByRole('grid');
  await expect.element(grid).toMatchTextContent('Zola');
  const goDown = () =>
    grid.element().dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }));
  goDown();
  await expect.poll(() => location.hash).toMatch(/^#\/clients\/./);
  goDown();
  // Until the moment is over, so that the sheet is due while the next page is being drawn.
  const until = performance.now() + 150;
  while (performance.now() < until);
  navigate('/sales');
  await expect.poll(() => document.querySelector('h1')?.textContent).toBe('Ventes');
  expect(location.hash).toBe('#/sales');
});

test('the former page stands until one whose script is still read is there', { timeout: patience }, async () => {
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  const headings: (string | undefined)[] = [];
  const note = () => headings.push(document.querySelector('main h1')?.textContent ?? undefined);
  const watch = new MutationObserver(note);
  watch.observe(document.body, { subtree: true, childList: true });
  await userEvent.keyboard('{Control>}5{/Control}');
  await expect.element(page.getByRole('heading', { name: 'Chiffres', level: 1 })).toBeVisible();
  watch.disconnect();
  expect(headings).not.toContain(undefined);
});

test('a key that follows a change of page goes to the page that was asked for', async () => {
  await add('Faure', 'Lebrun');
  location.hash = '#/clients';
  await expect.element(page.getByRole('grid')).toMatchTextContent('Lebrun');
  location.hash = '#/sales';
  await expect.poll(() => document.querySelector('h1')?.textContent).toBe('Ventes');
  navigate('/clients');
  // The change has been heard, and nothing was drawn yet.
  await Promise.resolve();
  expect(document.querySelector('h1')?.textContent).toBe('Ventes');
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true }));
  expect(document.activeElement).toBe(document.querySelector('main search input'));
});

test('another page is said to whoever only hears it, also one that the rail does not name', async () => {
  const said = () => [...document.querySelectorAll('[aria-live="polite"]')].map((element) => element.textContent);
  await expect.poll(said).toContain('Aujourd’hui');
  location.hash = '#/clients';
  await expect.poll(said).toContain('Clients');
  location.hash = '#/trash';
  await expect.poll(said).toContain('Corbeille');
  await expect.poll(() => document.title).toBe('Corbeille — Clientèle');
});

test('a command that waits for what does not come says so', async () => {
  const [client] = await add('Renaud Vincent');
  location.hash = `#/clients/${client?.id}`;
  await expect.element(page.getByRole('heading', { name: 'Renaud Vincent' })).toBeVisible();
  screen.book.close();
  await page.getByRole('button', { name: 'Modifier', exact: true }).click();
  await expect.element(page.getByText(/^Cela n’a pas abouti/)).toBeVisible();
});

test('"Undo" beside what was done takes back that, though another window has done something since', async () => {
  const [faure] = await add('Mme Faure');
  if (!faure) throw new Error('a client was added');
  location.hash = `#/clients/${faure.id}`;
  await page.getByRole('button', { name: 'Autres actions' }).click();
  await page.getByRole('menuitem', { name: 'Mettre à la corbeille' }).click();
  await expect.element(page.getByText('Client mis à la corbeille : Mme Faure')).toBeVisible();
  await add('Garage Petit');
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect.element(page.getByText('Annulé : Client mis à la corbeille : Mme Faure')).toBeVisible();
  const clients = await screen.book.database.clients.toArray();
  expect(clients.map(({ name, trashedAt }) => [name, trashedAt])).toEqual([
    ['Mme Faure', null],
    ['Garage Petit', null],
  ]);
});

test('N, R and V on the sheet of a client in the trash are about nobody', async () => {
  const [faure] = await add('Mme Faure', 'Garage Petit');
  if (!faure) throw new Error('a client was added');
  await screen.book.commit(trashClients([faure], screen.clock.now()));
  location.hash = `#/clients/${faure.id}`;
  await expect.element(page.getByText(/^À la corbeille depuis/)).toBeVisible();
  for (const key of ['n', 'r', 'v']) {
    await userEvent.keyboard(key);
    await expect.element(dialog.getByLabelText('Client')).toHaveValue('');
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
  }
});

test('Ctrl+Z goes past what left the trash for good, and says so', async () => {
  const [old] = await add('Mme Faure');
  const [other] = await add('Garage Petit');
  if (!old || !other) throw new Error('two clients were added');
  await screen.book.commit(trashClients([old], screen.clock.now()));
  screen.clock.pass(31 * dayLong);
  expect(await purgeTrash(screen.book, screen.clock)).toBe(1);

  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.element(page.getByText('Annulé : Client ajouté : Garage Petit')).toBeVisible();
  await expect.element(page.getByText(/^Une action plus récente ne peut plus être annulée/)).toBeVisible();
  expect(await screen.book.database.clients.toArray()).toEqual([]);

  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.element(page.getByText('Il n’y a rien à annuler.')).toBeVisible();
  await inTime(() => expect(page.getByText(/^2 actions plus récentes/).query()).not.toBeNull());
});
