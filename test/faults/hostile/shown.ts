import { expect, type Page } from '@playwright/test';
import { type Scene, scenes } from '../../pictures/scenes';
import type { HostileBook, HostileClient } from '../../workshop/hostile-book';
import { footholdsIn } from './watch-for-scripts';

const sheet = 'article[aria-labelledby]';
const heading = `${sheet} h1, ${sheet} h2`;
const inShort = (text: string) => JSON.stringify(text.slice(0, 60));

/** Reads every sheet, on the screen and as it is printed; answers what differs from the book. */
export async function readSheets(page: Page, { clients }: HostileBook): Promise<readonly string[]> {
  const wrong: string[] = [];
  /** How often a plain text of that length stands in its sheet: short fields leave out what is too long for them. */
  const usual = new Map<number, number>();
  for (const [index, client] of clients.entries()) {
    await page.goto(`/#/clients/${client.id}`);
    // For a moment the sheet before is still there, and may name this client in a link.
    await expect(page.locator(heading).first())
      .toContainText(client.name, { timeout: 10_000 })
      .catch(() => wrong.push(`the sheet of ${inShort(client.name)} does not come`));
    await unfold(page);
    const [text = ''] = client.texts;
    const length = [20, 40, 60].find((most) => client.length <= most) ?? 0;
    if (index < 3) usual.set(length, await countPlain(page, text));
    else {
      const wanted = client.isSame ? (usual.get(length) ?? 1) : 1;
      const missing = await findMissing(page, client, wanted);
      if (missing.length > 0) wrong.push(`the sheet of ${inShort(client.name)} does not show ${missing.join(', ')}`);
    }
    for (const foothold of await footholdsIn(page)) wrong.push(`in the sheet of ${inShort(client.name)}: ${foothold}`);
    if (index % 25 === 0) {
      wrong.push(...(await readPrint(page, client.name)));
      wrong.push(...(await readQrCode(page, client.name)));
    }
    // One whose text nobody sees has not been changed since.
    if (index % 25 === 0 && client.isSame) wrong.push(...(await readPast(page, client.name)));
  }
  return wrong;
}

/** A long text is folded until it is asked for. */
async function unfold(page: Page): Promise<void> {
  const folded = page.locator(`${sheet} bdi + button[aria-expanded="false"]`);
  for (let most = 10; most > 0 && (await folded.count()) > 0; most -= 1) await folded.first().click();
}

const times = (text: string, shown: string) => shown.split(text).length - 1;

async function countPlain(page: Page, text: string): Promise<number> {
  await page.locator(sheet).filter({ hasText: text }).waitFor();
  // What comes a moment later counts too.
  await page.waitForTimeout(1_500);
  return times(text, (await page.locator(sheet).textContent()) ?? '');
}

/** Waits for all texts of a client to stand in their sheet, the one that is in every field as often as a plain one. */
async function findMissing(page: Page, client: HostileClient, wanted: number): Promise<readonly string[]> {
  const missingIn = (shown: string) =>
    client.texts
      .filter((text) => times(text, shown) < wanted)
      .map((text) => `${inShort(text)} ${times(text, shown)} of ${wanted} times`);
  let missing: readonly string[] = [];
  for (let patience = 40; patience > 0; patience -= 1) {
    missing = missingIn((await page.locator(sheet).textContent({ timeout: 10_000 })) ?? '');
    if (missing.length === 0) break;
    await page.waitForTimeout(50);
  }
  return missing;
}

/** The sheet as it was before its last change. */
async function readPast(page: Page, name: string): Promise<readonly string[]> {
  const dialog = page.getByRole('dialog');
  try {
    await page.locator('article [aria-haspopup="menu"]').click();
    await page.locator('[role="menuitem"]:has(.tabler-icon-history)').click();
    await dialog.getByRole('radio').first().waitFor({ timeout: 10_000 });
    return (await footholdsIn(page)).map((foothold) => `in the sheet of ${inShort(name)} as it was: ${foothold}`);
  } catch {
    const instead = (await dialog.allTextContents()).join(' | ');
    return [`the sheet of ${inShort(name)} cannot be seen as it was: ${inShort(instead)}`];
  } finally {
    await page.keyboard.press('Escape');
  }
}

async function readQrCode(page: Page, name: string): Promise<readonly string[]> {
  const dialog = page.getByRole('dialog');
  try {
    await page.locator('article [aria-haspopup="menu"]').click();
    await page.locator('[role="menuitem"]:has(.tabler-icon-qrcode)').click();
    await dialog.getByRole('img', { name: /QR/ }).waitFor({ timeout: 10_000 });
    return (await footholdsIn(page)).map((foothold) => `in the QR code of ${inShort(name)}: ${foothold}`);
  } catch {
    const instead = (await dialog.allTextContents()).join(' | ');
    return [`the QR code of ${inShort(name)} cannot be seen: ${inShort(instead)}`];
  } finally {
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  }
}

async function readPrint(page: Page, name: string): Promise<readonly string[]> {
  await page.emulateMedia({ media: 'print' });
  const printed = await page.pdf();
  const headed = (await page.locator(heading).first().textContent()) ?? '';
  await page.emulateMedia({ media: 'screen' });
  const wrong = headed.includes(name) ? [] : [`the print of ${inShort(name)} is headed ${inShort(headed)}`];
  return printed.subarray(0, 4).toString() === '%PDF' ? wrong : [...wrong, 'the sheet cannot be printed'];
}

/** Hostile sheets, and hostile contacts that come again, are read one by one. */
export const everyScreen: readonly Scene[] = scenes.filter(({ ofSample }) => !ofSample);

/** Goes through screens, and through the lists to their ends; answers what became markup there, and whom a list leaves out. */
export async function readScreens(page: Page, book: HostileBook, shown: readonly Scene[]): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const { name, route, act } of shown) {
    await page.goto('about:blank');
    await page.goto(`/#${route}`);
    await page.locator('h1').first().waitFor();
    await act?.(page).catch(() => wrong.push(`the screen ${name} could not be used`));
    for (const foothold of await footholdsIn(page)) wrong.push(`on the screen ${name}: ${foothold}`);
    await page.keyboard.press('Escape');
  }
  const lists = [
    ['/clients', book.clients.map(({ name }) => name)],
    ['/trash', book.trashed],
  ] as const;
  for (const [route, names] of lists) {
    const listed = await readList(page, route);
    for (const name of names) {
      if (!listed.some((text) => text.includes(name))) wrong.push(`${route} does not show ${inShort(name)}`);
    }
  }
  return wrong;
}

/** The text of every row of a list that shows only those in sight. */
async function readList(page: Page, route: string): Promise<readonly string[]> {
  await page.goto('about:blank');
  await page.goto(`/#${route}`);
  await page.locator('h1').first().waitFor();
  const seen = new Set<string>();
  for (let still = 0; still < 3; ) {
    await page.waitForTimeout(80);
    const rows = await page.locator('main [role="row"], main li').allTextContents();
    const before = seen.size;
    for (const row of rows) seen.add(row);
    still = seen.size === before ? still + 1 : 0;
    await page.evaluate(() => {
      for (const element of document.querySelectorAll('main, main *')) {
        if (element.scrollHeight > element.clientHeight + 8) element.scrollTop += element.clientHeight * 0.8;
      }
      scrollBy(0, innerHeight * 0.8);
    });
  }
  return [...seen];
}
