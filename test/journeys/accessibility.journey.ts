import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { type Scene, scenesOf } from '../pictures/scenes';
import { spoken } from '../support/words';
import { serveWorkshop } from '../workshop/open-workshop';

// WCAG 2.2 AA, on every screen that has a picture, in both languages and themes.
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const now = Date.parse('2026-11-21T09:12:00+01:00');

let workshop: Awaited<ReturnType<typeof serveWorkshop>>;
test.beforeAll(async () => {
  workshop = await serveWorkshop();
});
test.afterAll(() => workshop.close());

for (const { language, locale } of spoken) {
  for (const book of ['sample', 'doubled', 'imported', 'empty', 'first', 'lost'] as const) {
    test(`${book} book, ${language}: axe finds nothing`, async ({ browser }) => {
      // Every screen, each read whole: slow on a busy machine, and not what is tested.
      test.setTimeout(900_000);
      const context = await browser.newContext({ locale, timezoneId: 'Europe/Paris', reducedMotion: 'reduce' });
      const page = await context.newPage();
      await page.clock.setFixedTime(now);
      await page.goto(`${workshop.origin}/workshop.html`);
      if (book === 'empty') await page.evaluate(() => window.workshop.fillEmpty());
      if (book === 'lost') await page.evaluate(() => window.workshop.fillAndLose());
      if (book === 'doubled') {
        await page.evaluate((moment) => window.workshop.fillDoubled('2026-11-21', moment), now);
      }
      if (book === 'imported') {
        await page.evaluate((moment) => window.workshop.fillImported('2026-11-21', moment), now);
      }
      if (book === 'sample') {
        await page.evaluate((moment) => window.workshop.fillSample('2026-11-21', moment), now);
      }
      let isAfresh = true;
      for (const scene of scenesOf(book)) {
        await page.emulateMedia({ colorScheme: 'light' });
        // From one page to the next as a link goes; what was opened over a page goes with its window alone.
        if (isAfresh) await page.goto('about:blank');
        isAfresh = scene.act !== undefined;
        await page.goto(`${workshop.origin}/#${scene.route}`);
        await page.evaluate(() => new Promise((drawn) => requestIdleCallback(drawn)));
        await page.locator('h1').first().waitFor({ timeout: 60_000 });
        await expect(page.locator('[aria-busy="true"]')).toHaveCount(0, { timeout: 60_000 });
        await scene.act?.(page);
        await expectNothing(scene, 'light', (await axeOver(page)).withTags(rules));
        // A theme changes colours and nothing else, and a language changes no colour; the window follows the system while
        // one looks.
        if (language === 'en') continue;
        await page.emulateMedia({ colorScheme: 'dark' });
        await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
        await expectNothing(scene, 'dark', (await axeOver(page)).withRules(['color-contrast']));
      }
      await context.close();
    });
  }
}

/** Over the uppermost dialog where there is one: nothing behind it can be reached, and what is behind has a scene of its own. */
async function axeOver(page: Page): Promise<AxeBuilder> {
  const dialogs = page.locator('[role="dialog"][aria-modal="true"]');
  // In the page itself, which holds no frames: the other way opens a window for each answer. Only what is wrong is told.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  if ((await dialogs.count()) === 0) return axe;
  return axe.include(`[aria-describedby="${await dialogs.last().getAttribute('aria-describedby')}"]`);
}

async function expectNothing(scene: Scene, theme: string, axe: AxeBuilder): Promise<void> {
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, nodes }) => `${scene.name}, ${theme}: ${id} at ${nodes[0]?.target.join(' ')}`);
  expect.soft(found).toEqual([]);
}
