import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { label, update } from '../../../renderer/domain/book/action';
import { trashClients } from '../../../renderer/domain/client/actions';
import type { Client } from '../../../renderer/domain/client/client';
import { refuse } from '../../../renderer/domain/outcome';
import { workerJobs } from '../../../renderer/workers/jobs';
import { day } from '../../support/days';
import { prepareSheet, type ShownSheet } from './show-sheet';

// The clock of the test book stands on 10 March 2026.
let sheet: ShownSheet;
beforeEach(async () => {
  sheet = await prepareSheet();
});
afterEach(() => sheet.leave());

const dialog = page.getByRole('dialog', { name: /fiche telle qu’elle était/i });
const text = (words: string | RegExp) => dialog.getByText(words);
const button = (name: string | RegExp) => dialog.getByRole('button', { name });
const versions = dialog.getByRole('radio');

async function change(client: Client, fields: Partial<Client>): Promise<Client> {
  const after = { ...client, ...fields, updatedAt: sheet.clock.now() };
  await sheet.write([update('clients', client, fields, sheet.clock.now())]);
  return after;
}

/** Added on the 10th, with a telephone from the 12th on; on the 14th its notes were lost and its name changed. */
async function lebrun(): Promise<Client> {
  const added = await sheet.add('Menuiserie Lebrun', { notes: 'code 45B2', tags: ['bois'] });
  sheet.clock.goTo(day('2026-03-12'));
  const called = await change(added, { phones: [{ label: 'mobile', value: '06 39 98 00 00' }] });
  sheet.clock.goTo(day('2026-03-14'));
  const lost = await change(called, { notes: '', name: 'Lebrun et fils' });
  sheet.clock.goTo(day('2026-03-20'));
  return lost;
}

async function open(client: Client): Promise<void> {
  await sheet.show(client.id);
  await page.getByRole('button', { name: 'Autres actions' }).click();
  await page.getByRole('menuitem', { name: 'Fiche telle qu’elle était…' }).click();
}

const stored = (client: Client) => sheet.book.database.clients.get(client.id);

test('nothing has changed since it was made: it says so, and since when', async () => {
  const client = await sheet.add('Mme Faure');
  await open(client);
  await expect.element(text('Rien n’a changé depuis le début')).toBeVisible();
  await expect.element(text(/la même chose que le mardi 10 mars 2026/)).toBeVisible();
  await expect.element(versions.first()).not.toBeInTheDocument();
});

test('a client in the trash is offered nothing here, and one that gets there meanwhile is not changed', async () => {
  const client = await lebrun();
  await open(client);
  await expect.element(button('Tout remettre comme avant')).toBeVisible();
  await sheet.write(trashClients([client], sheet.clock.now()).changes);
  await expect.element(text(/Ce client est à la corbeille/)).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await page.getByRole('button', { name: 'Autres actions' }).click();
  await expect.element(page.getByRole('menuitem', { name: 'Imprimer la fiche' })).toBeVisible();
  await expect.element(page.getByRole('menuitem', { name: 'Fiche telle qu’elle était…' })).not.toBeInTheDocument();
});

test('it opens on what stood before the last change, and each difference stands beside what is there now', async () => {
  await open(await lebrun());
  await expect.element(dialog.getByRole('heading', { name: /^Fiche du 12 mars 2026/ })).toBeVisible();
  await expect.element(text('2 différences avec maintenant')).toBeVisible();
  const differences = dialog.getByRole('listitem');
  await expect
    .element(differences.filter({ hasText: 'code 45B2' }))
    .toHaveTextContent('NotesRemettre comme avantAlorscode 45B2Maintenantrien');
  await expect
    .element(differences.filter({ hasText: 'Menuiserie Lebrun' }))
    .toHaveTextContent('NomRemettre comme avantAlorsMenuiserie LebrunMaintenantLebrun et fils');
  await expect.element(text('06 39 98 00 00 (mobile)')).toBeVisible();
  expect(versions.elements()).toHaveLength(3);
  await expect.element(versions.nth(0)).toHaveAccessibleName(/14 mars 2026.*maintenant.*Nom · Notes/);
  await expect.element(versions.nth(1)).toHaveAccessibleName(/12 mars 2026.*Téléphones/);
  await expect.element(versions.nth(1)).toBeChecked();
});

test('one field is put back, said, and undone; the other stays, and so does what one looks at', async () => {
  const client = await lebrun();
  await open(client);
  await button('Remettre comme avant : Notes').click();
  await expect.element(text('1 différence avec maintenant')).toBeVisible();
  await expect.element(page.getByText('Fiche remise comme avant : Lebrun et fils')).toBeVisible();
  expect(await stored(client)).toMatchObject({ notes: 'code 45B2', name: 'Lebrun et fils' });
  await expect.element(dialog.getByRole('heading', { name: /^Fiche du 12 mars 2026/ })).toHaveFocus();
  // What was done here is a change as any other.
  await expect.element(versions.nth(0)).toHaveAccessibleName(/20 mars 2026.*remise comme avant.*Notes/);
  await button('Remettre comme avant : Nom').click();
  await expect.element(text('Elle disait la même chose que maintenant.')).toBeVisible();
  await expect.element(dialog.getByRole('heading', { name: /^Fiche du 12 mars 2026/ })).toBeVisible();
  await sheet.book.undo();
  await sheet.book.undo();
  await expect.element(text('2 différences avec maintenant')).toBeVisible();
  expect(await stored(client)).toEqual(client);
});

test('the whole record of a day is put back in one action, which one undo takes back', async () => {
  const client = await lebrun();
  await open(client);
  await dialog.getByLabelText('Telle qu’elle était le').fill('11/3');
  await userEvent.keyboard('{Enter}');
  await expect.element(dialog.getByRole('heading', { name: 'Fiche du mercredi 11 mars 2026' })).toBeVisible();
  await expect.element(versions.nth(2)).toBeChecked();
  await expect.element(text('3 différences avec maintenant')).toBeVisible();
  await button('Tout remettre comme avant').click();
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(page.getByText('Fiche remise comme avant : Menuiserie Lebrun')).toBeVisible();
  expect(await stored(client)).toMatchObject({ name: 'Menuiserie Lebrun', notes: 'code 45B2', phones: [] });
  await sheet.book.undo();
  await expect.element(page.getByRole('heading', { level: 1, name: 'Lebrun et fils' })).toBeVisible();
  expect(await stored(client)).toEqual(client);
});

test('on a day before its time the client was not in the book yet', async () => {
  await open(await lebrun());
  await dialog.getByLabelText('Telle qu’elle était le').fill('2/3/2026');
  await userEvent.keyboard('{Enter}');
  await expect.element(text('Le lundi 2 mars 2026, ce client n’était pas encore dans le carnet.')).toBeVisible();
});

test('the arrows walk from change to change', async () => {
  await open(await lebrun());
  await expect.element(versions.nth(1)).toBeChecked();
  (versions.nth(1).element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(versions.nth(0)).toBeChecked();
  await expect.element(text('C’est la fiche telle qu’elle est maintenant.')).toBeVisible();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await expect.element(versions.nth(2)).toBeChecked();
  await expect.element(text('3 différences avec maintenant')).toBeVisible();
});

test('a record changed very often shows its last versions first, and the others on demand', async () => {
  let client = await sheet.add('Mme Faure');
  for (let turn = 1; turn <= 70; turn += 1) {
    sheet.clock.pass(60_000);
    client = await change(client, { notes: `note ${turn}` });
  }
  await open(client);
  await expect.element(text('note 69')).toBeVisible();
  expect(versions.elements()).toHaveLength(50);
  await button('Montrer plus ancien').click();
  await expect.element(versions.nth(50)).toHaveFocus();
  expect(versions.elements()).toHaveLength(71);
});

/** Actions that are about others, more than are looked through at once; written round the door, or it would take a minute. */
async function writeOtherActions(count: number): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(sheet.name);
    request.onsuccess = () => resolve(request.result);
  });
  const transaction = database.transaction(['changes', 'meta'], 'readwrite');
  const head = {
    part: 0,
    kind: 'do',
    of: null,
    label: label('settings-changed'),
    undoable: false,
    parts: 0,
    changes: [],
  };
  for (let seq = 2; seq < count + 2; seq += 1) {
    transaction.objectStore('changes').put({ ...head, seq, at: sheet.clock.now() });
  }
  transaction.objectStore('meta').put({ key: 'lastSeq', value: count + 1 });
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
}

test('what stood before the last change is there while the rest of a long history is still being read', async () => {
  const added = await sheet.add('Mme Faure', { notes: 'code 45B2' });
  await writeOtherActions(5_100);
  sheet.clock.goTo(day('2026-03-20'));
  const client = await change(added, { notes: '' });
  const rest = Promise.withResolvers<void>();
  sheet.jobs = {
    ...workerJobs,
    startClientHistory() {
      const reading = workerJobs.startClientHistory();
      return {
        async read(request) {
          if (request.from !== null) await rest.promise;
          return reading.read(request);
        },
        end: reading.end,
      };
    },
  };
  await open(client);
  await expect.element(dialog.getByRole('heading', { name: /^Fiche d’avant le 20 mars 2026/ })).toBeVisible();
  await expect.element(text('code 45B2')).toBeVisible();
  await expect.element(text(/On remonte plus loin dans l’historique : 98/)).toBeVisible();
  rest.resolve();
  await expect.element(dialog.getByRole('heading', { name: /^Fiche du 10 mars 2026/ })).toBeVisible();
  await expect.element(text(/On remonte plus loin/)).not.toBeInTheDocument();
  expect(versions.elements()).toHaveLength(2);
});

test('a reading that fails says that nothing is lost, keeps what was found, and goes on when asked', async () => {
  const client = await lebrun();
  let fails = true;
  sheet.jobs = {
    ...workerJobs,
    startClientHistory() {
      const reading = workerJobs.startClientHistory();
      const read: typeof reading.read = (request) =>
        fails ? Promise.resolve(refuse({ code: 'crashed', detail: 'essai' })) : reading.read(request);
      return { read, end: reading.end };
    },
  };
  await open(client);
  await expect.element(text('La lecture s’est arrêtée (essai). Le carnet est intact.')).toBeVisible();
  fails = false;
  await button('Reprendre la lecture').click();
  await expect.element(text('2 différences avec maintenant')).toBeVisible();
  await expect.element(text(/La lecture s’est arrêtée/)).not.toBeInTheDocument();
});
