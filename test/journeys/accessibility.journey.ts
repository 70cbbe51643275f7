import { expect, test } from '@playwright/test';
import { scenesOf } from '../pictures/scenes';
import { allButContrast, contrast, everyRule, findViolations } from '../support/axe';
import { spoken } from '../support/words';
import { serveWorkshop } from '../workshop/open-workshop';

// WCAG 2.2 AA, on every screen that has a picture, in both languages and themes.
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
        const rules = language === 'fr' ? everyRule : allButContrast;
        expect.soft(await findViolations(page, rules), `${scene.name}, light`).toEqual([]);
        if (language !== 'fr') continue;
        // The window follows the system while one looks.
        await page.emulateMedia({ colorScheme: 'dark' });
        await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
        expect.soft(await findViolations(page, contrast), `${scene.name}, dark`).toEqual([]);
      }
      await context.close();
    });
  }
}
