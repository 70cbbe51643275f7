import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { creation, label } from '../../../renderer/domain/book/action';
import type { Client } from '../../../renderer/domain/client/client';
import { refuse } from '../../../renderer/domain/outcome';
import { clientCommands } from '../../../renderer/features/clients/commands';
import { DuplicatesPage } from '../../../renderer/features/clients/duplicates/duplicates-page';
import { interactionOn } from '../../support/client-rows';
import { forgetEverything, type ScreenOptions, type ShownScreen, showScreen } from '../../support/show-screen';
import { someClient } from '../../support/some-client';

let screen: ShownScreen;
beforeEach(forgetEverything);
afterEach(async () => {
  await screen.leave();
  await forgetEverything();
});

const line = (value: string) => [{ label: '', value }];
const helene = someClient('Hélène Faure', { phones: line('06 39 98 00 01'), company: 'Faure et Fils' });
const again = someClient('FAURE Helene', { phones: line('+33 6 39 98 00 01'), company: 'Faure', jobTitle: 'Gérante' });
const garage = someClient('Garage Petit');

async function show(clients: readonly Client[], options: ScreenOptions = {}): Promise<void> {
  const content = (
    <div style={{ height: 720 }}>
      <DuplicatesPage />
    </div>
  );
  screen = await showScreen(<span />, options);
  const said = interactionOn('2026-03-01', 'hésite encore', { clientId: again.id });
  await screen.book.commit({
    label: label('client-added', 'test'),
    changes: [
      ...clients.map((client) => creation('clients', client)),
      ...(clients.includes(again) ? [creation('interactions', said)] : []),
    ],
  });
  await screen.leave();
  screen = await showScreen(content, { commands: clientCommands, ...options });
}

test('a book without duplicates says how many were compared', async () => {
  await show([helene, garage]);
  await expect.element(page.getByText('Aucun doublon en vue')).toBeVisible();
  await expect.element(page.getByText(/2 fiches comparées/)).toBeVisible();
});

test('a pair stands with its reasons, and is merged by keyboard, field by field; one undo brings both back', async () => {
  await show([helene, again, garage]);
  const pair = page.getByRole('listitem').filter({ hasText: 'FAURE Helene' });
  await expect.element(pair).toMatchTextContent(/presque certain.*Hélène Faure.*même nom et même mobile/);
  await page.getByRole('button', { name: /^Comparer/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Réunir deux fiches' });
  await expect.element(dialog.getByText('Faure et Fils')).toBeVisible();
  await expect.element(dialog.getByText('Gérante')).toBeVisible();
  (dialog.getByRole('radio', { name: 'Faure et Fils' }).element() as HTMLInputElement).focus();
  await userEvent.keyboard('{ArrowDown}');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(page.getByText('Fiches réunies : Hélène Faure')).toBeVisible();
  await expect.element(page.getByText('Aucun doublon en vue')).toBeVisible();
  const { database } = screen.book;
  expect(await database.clients.get(helene.id)).toMatchObject({
    company: 'Faure',
    jobTitle: 'Gérante',
    phones: line('06 39 98 00 01'),
  });
  expect(await database.interactions.toArray()).toMatchObject([{ clientId: helene.id }]);
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect.element(pair).toBeVisible();
  expect((await database.clients.get(again.id))?.trashedAt).toBeNull();
});

test('two who are not the same leave the list and do not come back', async () => {
  await show([helene, again]);
  await page.getByRole('button', { name: 'Hélène Faure et FAURE Helene ne sont pas les mêmes' }).click();
  await expect.element(page.getByText('Aucun doublon en vue')).toBeVisible();
  await page.getByRole('button', { name: 'Chercher de nouveau' }).click();
  await expect.element(page.getByText('Aucun doublon en vue')).toBeVisible();
  expect(await screen.book.database.distinctions.count()).toBe(1);
});

test('a search that fails says so in English too, and may be tried again', async () => {
  let times = 0;
  const findDuplicates = async () => {
    times += 1;
    return refuse({ code: 'crashed', detail: 'out of memory' } as const);
  };
  await show([helene], { language: 'en', jobs: { findDuplicates } });
  await expect.element(page.getByRole('alert')).toMatchTextContent(/Your book is intact.*out of memory/);
  await page.getByRole('button', { name: 'Look again' }).click();
  await expect.poll(() => times).toBeGreaterThan(1);
});

test('a search that lasts can be stopped', async () => {
  const findDuplicates: NonNullable<ScreenOptions['jobs']>['findDuplicates'] = (_, options) => {
    options?.onProgress?.({ done: 1, all: 4 });
    return new Promise((resolve) => {
      options?.signal?.addEventListener('abort', () => resolve(refuse({ code: 'cancelled' } as const)));
    });
  };
  await show([helene], { jobs: { findDuplicates } });
  await expect.element(page.getByText('Comparaison des fiches…')).toBeVisible();
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect.element(page.getByText('Recherche arrêtée')).toBeVisible();
});
