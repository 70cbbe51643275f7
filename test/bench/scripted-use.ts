import type { Page } from '@playwright/test';
import { chart, dialog, grid, line, place, places, row, searchBox, sheet } from './places';

/** Something that a person does, from the list of clients and back to it. */
export interface Gesture {
  readonly what: string;
  readonly act: (page: Page) => Promise<void>;
}

/** Long enough for whatever a gesture set going to be over. */
const calm = 700;

async function goTo(page: Page, name: keyof typeof places, wanted: string): Promise<void> {
  await page.locator(place(places[name])).click();
  await page.locator(wanted).first().waitFor();
  await page.waitForTimeout(calm);
}

const visitTo =
  (name: keyof typeof places, wanted: string) =>
  async (page: Page): Promise<void> => {
    await goTo(page, name, wanted);
    await goTo(page, 'clients', row);
  };

/** What a person does all day. Each begins and ends on the list of clients, with nothing typed and no sheet open. */
export const gestures: readonly Gesture[] = [
  {
    what: 'searching and clearing the search',
    async act(page) {
      const box = page.locator(searchBox);
      await box.click();
      await page.keyboard.type('marie du', { delay: 80 });
      await page.waitForTimeout(calm);
      await page.keyboard.press('Escape');
      await page.waitForTimeout(calm);
    },
  },
  {
    what: 'opening a sheet and closing it',
    async act(page) {
      await page.locator(row).nth(4).click();
      await page.locator(`${sheet} h1, ${sheet} h2`).first().waitFor();
      await page.waitForTimeout(calm);
      await page.evaluate(() => {
        location.hash = '/clients';
      });
      await page.locator(sheet).waitFor({ state: 'detached' });
      await page.waitForTimeout(calm);
    },
  },
  {
    what: 'sorting by revenue and by name',
    async act(page) {
      const columns = page.locator(`${grid} [role="columnheader"] button`);
      await columns.nth(3).click();
      await page.waitForTimeout(calm);
      await columns.nth(0).click();
      await page.waitForTimeout(calm);
    },
  },
  { what: 'Today and back', act: visitTo('today', line) },
  { what: 'follow-ups and back', act: visitTo('followUps', line) },
  { what: 'sales and back', act: visitTo('sales', `${grid} ${row}`) },
  { what: 'revenue and back', act: visitTo('revenue', chart) },
  {
    what: 'logging a contact and undoing it',
    async act(page) {
      await page.locator(grid).focus();
      await page.keyboard.press('n');
      await page.locator(dialog).waitFor();
      await page.keyboard.type('marie', { delay: 80 });
      await page.waitForTimeout(calm);
      await page.keyboard.press('Enter');
      await page.locator(`${dialog} textarea`).first().fill('Devis envoyé');
      await page.keyboard.press('Control+Enter');
      await page.locator(dialog).waitFor({ state: 'detached' });
      await page.waitForTimeout(calm);
      await page.locator(grid).focus();
      await page.keyboard.press('Control+z');
      await page.waitForTimeout(calm);
    },
  },
  {
    what: 'finding a client in the palette',
    async act(page) {
      await page.keyboard.press('Control+k');
      await page.waitForTimeout(calm);
      await page.keyboard.type('garage', { delay: 80 });
      await page.waitForTimeout(calm);
      await page.keyboard.press('Escape');
      await page.waitForTimeout(calm);
    },
  },
];
