import { type Browser, chromium, type Page } from '@playwright/test';
import { serveWorkshop } from '../workshop/open-workshop';
import { chromiumLaunchOptions } from './chromium';

/** A page for each core of a small machine, each with a profile of its own: their books know nothing of one another. */
const pagesAtOnce = 2;

/**
 * Does a work for each item on pages of the built workshop, in the order of the items as soon as a page is free, and
 * answers in that order. `whenLost` says what to answer for an item whose page crashed or threw; a fresh page goes on.
 */
export async function onWorkshopPages<Item, End>(
  items: readonly Item[],
  work: (page: Page, item: Item) => Promise<End>,
  whenLost: (item: Item, reason: string) => End,
): Promise<readonly End[]> {
  const workshop = await serveWorkshop();
  const browser = await chromium.launch(chromiumLaunchOptions());
  const waiting = [...items.entries()];
  const ends: End[] = [];
  try {
    const works = Array.from({ length: Math.min(pagesAtOnce, items.length) }, async () => {
      let page = await openPage(browser, workshop.origin);
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [index, item] = next;
        try {
          ends[index] = await work(page, item);
        } catch (error) {
          ends[index] = whenLost(item, error instanceof Error ? error.message : String(error));
          await page.context().close();
          page = await openPage(browser, workshop.origin);
        }
      }
    });
    await Promise.all(works);
    return ends;
  } finally {
    await browser.close();
    await workshop.close();
  }
}

async function openPage(browser: Browser, origin: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${origin}/workshop.html`);
  return page;
}
