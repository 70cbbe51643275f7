// npm run pictures [-- --only today,sheet --books sample,large --languages fr --themes dark --sizes small]
// A picture of every screen: both languages, both themes, two windows, the sample book, an empty one, and 20,000 clients.

import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import { at } from '../../.scripts/place.mjs';
import { chromiumLaunchOptions } from '../support/chromium';
import { openWorkshop } from '../workshop/open-workshop';
import { type PicturedBook, type Scene, scenesOf } from './scenes';

const locales = { fr: 'fr-FR', en: 'en-GB' } as const;
const sizes = { small: { width: 1280, height: 800 }, large: { width: 1920, height: 1080 } } as const;
const themes = ['light', 'dark'] as const;
const books: readonly PicturedBook[] = ['first', 'empty', 'sample', 'doubled', 'imported', 'large', 'lost', 'aside'];

const { values: chosen } = parseArgs({
  options: {
    only: { type: 'string' },
    books: { type: 'string', default: 'first,empty,sample,doubled,imported,lost,aside' },
    languages: { type: 'string', default: 'fr,en' },
    themes: { type: 'string', default: 'light,dark' },
    sizes: { type: 'string', default: 'small,large' },
    out: { type: 'string', default: at('test-results', 'pictures') },
  },
});
const wants = (list: string | undefined, name: string) => list === undefined || list.split(',').includes(name);

// One day for all pictures, so that two runs can be compared.
const today = '2026-11-21';
const now = Date.parse(`${today}T09:12:00+01:00`);

rmSync(chosen.out, { recursive: true, force: true });
mkdirSync(chosen.out, { recursive: true });
const workshop = await openWorkshop();
const browser = await chromium.launch(chromiumLaunchOptions());
let taken = 0;
const failures: string[] = [];
try {
  for (const book of books.filter((name) => wants(chosen.books, name))) await takeBook(browser, book);
} finally {
  await browser.close();
  await workshop.close();
}
process.stdout.write(`${taken} pictures in ${chosen.out}\n`);
for (const failure of failures) process.stderr.write(`${failure}\n`);
process.exitCode = failures.length > 0 ? 1 : 0;

async function takeBook(chromiumBrowser: Browser, book: PicturedBook): Promise<void> {
  for (const language of (['fr', 'en'] as const).filter((name) => wants(chosen.languages, name))) {
    // One context per book and language: filling 20,000 clients anew for every picture would take the day.
    const context = await chromiumBrowser.newContext({
      locale: locales[language],
      timezoneId: 'Europe/Paris',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.clock.setFixedTime(now);
    await fill(page, book);
    for (const theme of themes.filter((name) => wants(chosen.themes, name))) {
      for (const size of (['small', 'large'] as const).filter((name) => wants(chosen.sizes, name))) {
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
        await page.setViewportSize(sizes[size]);
        for (const scene of scenesOf(book).filter(({ name }) => wants(chosen.only, name))) {
          await take(page, scene, `${book}-${scene.name}-${language}-${theme}-${size}`);
        }
      }
    }
    await context.close();
  }
}

async function fill(page: Page, book: PicturedBook): Promise<void> {
  if (book === 'first') return;
  await page.goto(`${workshop.origin}/workshop.html`);
  if (book === 'empty') await page.evaluate(() => window.workshop.fillEmpty());
  if (book === 'lost') await page.evaluate(() => window.workshop.fillAndLose());
  if (book === 'aside') {
    await page.evaluate(() => window.workshop.fillAndSetAside());
    await page.reload();
    await page.evaluate(() => window.workshop.safeBook.takeWayBack('rebuild'));
  }
  if (book === 'sample') {
    await page.evaluate(([day, moment]) => window.workshop.fillSample(day, moment), [today, now] as const);
  }
  if (book === 'doubled') {
    await page.evaluate(([day, moment]) => window.workshop.fillDoubled(day, moment), [today, now] as const);
  }
  if (book === 'imported') {
    await page.evaluate(([day, moment]) => window.workshop.fillImported(day, moment), [today, now] as const);
  }
  if (book === 'large') {
    const size = { clients: 20_000, interactions: 200_000, sales: 160_000 };
    await page.evaluate(([day, moment, of]) => window.workshop.fillLarge(day, moment, of), [today, now, size] as const);
  }
}

async function take(page: Page, scene: Scene, name: string): Promise<void> {
  try {
    await page.goto('about:blank');
    await page.goto(`${workshop.origin}/#${scene.route}`);
    await page.locator('h1').first().waitFor({ timeout: 8_000 });
    await settle(page);
    await scene.act?.(page);
    await settle(page);
    await page.screenshot({ path: join(chosen.out, `${name}.png`) });
    taken += 1;
  } catch (error) {
    failures.push(`${name}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
  }
}

/** Waits until nothing is announced as loading and two pictures of the screen would be alike. */
async function settle(page: Page): Promise<void> {
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached', timeout: 15_000 });
  await page.waitForTimeout(350);
}
