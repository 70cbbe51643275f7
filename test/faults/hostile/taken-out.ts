import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import ical from 'ical.js';
import Papa from 'papaparse';
import type { Client } from '../../../renderer/domain/client/client';
import type { Translate } from '../../../renderer/i18n/translate';
import { startEmpty } from '../../journeys/first-steps';
import { confirmDialog, pickFiles, runCommand, savedBy } from '../../support/gestures';
import { footholdsIn } from './watch-for-scripts';

export const everyFormat = ['csv-french', 'csv-english', 'vcard-3', 'vcard-4'] as const;
type Format = (typeof everyFormat)[number];

/** A spreadsheet runs a cell that begins so. What is a telephone number, or a number alone, does nothing. */
const dangerous = /^\s*[=+\-@＝＋－＠﹢﹣﹦﹫]/;
const harmless = /^[+-]?[\d\s().,/-]+$/;

/**
 * Exports all clients in these formats and imports each file into a book of its own; answers what a program that opens the
 * file could run, and what did not come back.
 */
export async function takeOut(
  page: Page,
  t: Translate,
  newBook: () => Promise<BrowserContext>,
  formats: readonly Format[],
): Promise<readonly string[]> {
  const wrong: string[] = [];
  const stored = await readClients(page);
  for (const format of formats) {
    const path = await exportAs(page, t, format);
    const text = readFileSync(path, 'utf8');
    wrong.push(
      ...(format.startsWith('vcard') ? judgeCards(text, stored) : judgeTable(text)).map((each) => `${format}: ${each}`),
    );
    const elsewhere = await newBook();
    const back = await bringBack(await elsewhere.newPage(), t, path);
    await elsewhere.close();
    wrong.push(...compare(stored, back).map((each) => `${format}, brought back: ${each}`));
    if (format === formats[0]) wrong.push(...(await compareWithTheirOwn(page, t, path)));
  }
  return wrong;
}

/** Brings the file into the book that it was taken out of, and holds some of its contacts against the clients that they are. */
async function compareWithTheirOwn(page: Page, t: Translate, path: string): Promise<readonly string[]> {
  await pickFiles(page, () => runCommand(page, t, t('exchange.contacts.command')), path);
  const preview = page.getByRole('dialog', { name: t('exchange.contacts.title'), exact: true });
  await preview.getByRole('tab', { name: t('exchange.contacts.tabs.present') }).click();
  const contacts = preview.getByRole('tabpanel').getByRole('row').getByRole('button');
  await contacts.first().waitFor();
  const wrong: string[] = [];
  const shown = await contacts.count();
  for (let at = 0; at < shown; at += 1) {
    await contacts.nth(at).click();
    const compared = page.getByRole('dialog').nth(1);
    await compared.getByRole('table').waitFor();
    wrong.push(...(await footholdsIn(page)).map((foothold) => `in a compared contact: ${foothold}`));
    await page.keyboard.press('Escape');
    await compared.waitFor({ state: 'detached' });
  }
  await page.keyboard.press('Escape');
  return shown > 3 ? wrong : [...wrong, `only ${shown} contacts of the book were found again`];
}

async function exportAs(page: Page, t: Translate, format: Format): Promise<string> {
  await page.goto('/#/clients');
  await runCommand(page, t, t('exchange.out.command'));
  const dialog = page.getByRole('dialog', { name: t('exchange.out.title') });
  await dialog.getByRole('radio', { name: t(`exchange.out.formats.${format}`) }).check();
  await dialog.getByRole('checkbox', { name: t('exchange.out.confidential') }).check();
  return savedBy(page, () => confirmDialog(page));
}

function judgeTable(text: string): readonly string[] {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: true });
  const cells = data.flat().filter((cell) => dangerous.test(cell) && !harmless.test(cell));
  return [...cells.map((cell) => `a cell that runs: ${cell.slice(0, 80)}`), ...errors.map(({ message }) => message)];
}

function judgeCards(text: string, stored: readonly Client[]): readonly string[] {
  const cards: unknown = ical.parse(text);
  const found = Array.isArray(cards) && cards[0] !== 'vcard' ? cards.length : 1;
  return found === stored.length ? [] : [`${found} cards for ${stored.length} clients`];
}

/** Imports a file into an empty book, as its owner would on another machine. */
async function bringBack(page: Page, t: Translate, path: string): Promise<readonly Client[]> {
  await startEmpty(page, t);
  await pickFiles(page, () => runCommand(page, t, t('exchange.contacts.command')), path);
  await page.getByRole('dialog', { name: t('exchange.contacts.title'), exact: true }).waitFor();
  await confirmDialog(page);
  return readClients(page);
}

async function readClients(page: Page): Promise<readonly Client[]> {
  const reader = await page.context().newPage();
  await reader.goto('/workshop.html');
  const clients = await reader.evaluate(async () => (await window.workshop.openBook()).database.clients.toArray());
  await reader.close();
  return clients.filter(({ trashedAt }) => trashedAt === null);
}

/** By name and notes, which every format carries whole. */
function compare(before: readonly Client[], after: readonly Client[]): readonly string[] {
  const said = ({ name, notes }: Client) => JSON.stringify([name, notes.replaceAll('\r\n', '\n')]);
  const left = new Map<string, number>();
  for (const client of after) left.set(said(client), (left.get(said(client)) ?? 0) + 1);
  return before.flatMap((client) => {
    const count = left.get(said(client)) ?? 0;
    left.set(said(client), count - 1);
    return count > 0 ? [] : [`not the same any more: ${said(client).slice(0, 120)}`];
  });
}
