import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openDrafts } from '../../../renderer/data/drafts';
import { update } from '../../../renderer/domain/book/action';
import type { Client } from '../../../renderer/domain/client/client';
import { rewriting } from '../../support/some-drafts';
import { prepareSheet, type ShownSheet } from './show-sheet';

let sheet: ShownSheet;
beforeEach(async () => {
  sheet = await prepareSheet();
});
afterEach(() => sheet.leave());

const field = page.getByRole('textbox', { name: 'Pour la prochaine fois' });
const line = page.getByText(/^Repris de ce que vous écriviez aujourd’hui à /);
const stored = async ({ id }: Client) => (await sheet.book.database.clients.get(id))?.messageToSelf;

/** A window that was writing this message, and is gone. */
async function leave(client: Client, text: string): Promise<void> {
  const services = { now: sheet.clock.now, randomName: () => crypto.randomUUID(), page: window };
  const other = await openDrafts(sheet.name, services);
  other.keep({ ...rewriting(client.id, client.messageToSelf, text), at: sheet.clock.now() });
  await other.close();
  await expect.poll(() => sheet.drafts.left().length).toBe(1);
}

function askForIt(): void {
  const [left] = sheet.drafts.left();
  if (!left) throw new Error('nothing was left');
  sheet.drafts.askFor(left);
}

test('a message that was being written waits until one writes again, and takes no focus by itself', async () => {
  const client = await sheet.add('Lebrun');
  await leave(client, 'apporter le chêne');
  await sheet.show(client.id);
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(field.elements()).toHaveLength(0);
  await page.getByRole('button', { name: 'Écrire un message pour la prochaine fois' }).click();
  await expect.element(field).toHaveValue('apporter le chêne');
  await expect.element(line).toBeVisible();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(field).not.toBeInTheDocument();
  expect(await stored(client)).toBe('apporter le chêne');
  expect(sheet.drafts.left()).toEqual([]);
});

test('asked for, it opens by itself on a sheet that stands there already; Escape throws it away for good', async () => {
  const client = await sheet.add('Lebrun', { messageToSelf: 'apporter le chêne' });
  await leave(client, 'apporter le frêne');
  await sheet.show(client.id);
  await expect.element(page.getByText('apporter le chêne')).toBeVisible();
  askForIt();
  await expect.element(field).toHaveValue('apporter le frêne');
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(field).not.toBeInTheDocument();
  expect(await stored(client)).toBe('apporter le chêne');
  expect(sheet.drafts.left()).toEqual([]);
});

test('one that was changed since is not overwritten by going elsewhere: it waits for the choice', async () => {
  const client = await sheet.add('Lebrun', { messageToSelf: 'apporter le chêne' });
  await leave(client, 'apporter le frêne');
  await sheet.write([update('clients', client, { messageToSelf: 'rien à apporter' }, sheet.clock.now())]);
  await sheet.show(client.id);
  await expect.element(page.getByText('rien à apporter')).toBeVisible();
  askForIt();
  await expect.element(field).toHaveValue('rien à apporter');
  await page.getByRole('heading', { level: 1 }).click();
  await expect.element(page.getByText(/^Ce qui est enregistré a changé depuis que vous écriviez ici,/)).toBeVisible();
  expect(await stored(client)).toBe('rien à apporter');
  await page.getByRole('button', { name: 'Le reprendre' }).click();
  await expect.element(field).toHaveValue('apporter le frêne');
  await page.getByRole('heading', { level: 1 }).click();
  await expect.element(field).not.toBeInTheDocument();
  expect(await stored(client)).toBe('apporter le frêne');
});

test('left without a word, by the keyboard, it is there again when one comes back to the sheet', async () => {
  const [lebrun, faure] = [await sheet.add('Lebrun'), await sheet.add('Mme Faure')];
  await sheet.show(lebrun.id);
  await page.getByRole('button', { name: 'Écrire un message pour la prochaine fois' }).click();
  await userEvent.keyboard('apporter le chêne');
  await expect.poll(() => sheet.drafts.find({ kind: 'message.write', clientId: lebrun.id })).not.toBeNull();
  await sheet.show(faure.id);
  await expect.element(page.getByRole('heading', { level: 1, name: 'Mme Faure' })).toBeVisible();
  expect(field.elements()).toHaveLength(0);
  await sheet.show(lebrun.id);
  await expect.element(field).toHaveValue('apporter le chêne');
});
