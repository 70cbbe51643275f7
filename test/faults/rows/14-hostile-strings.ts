import { chromium } from '@playwright/test';
import { chromiumLaunchOptions } from '../../support/chromium';
import { naughtyTexts, scriptAttempts } from '../../support/naughty-texts';
import { wordsIn } from '../../support/words';
import { serveWorkshop } from '../../workshop/open-workshop';
import { everyScreen, readScreens, readSheets } from '../hostile/shown';
import { everyFormat, takeOut } from '../hostile/taken-out';
import { searchFor, typeIntoForms } from '../hostile/typed';
import { layBare, watchForScripts } from '../hostile/watch-for-scripts';
import { count, type Row } from '../row';

/** Of the screens, a sample reads those that show what was typed in most ways. */
const sampled = ['today', 'clients', 'revenue', 'trash'];

/** A sample takes every 101st text, which gives some of every kind, and one of four formats. */
const amounts = {
  sample: {
    step: 101,
    screens: everyScreen.filter(({ name }) => sampled.includes(name)),
    formats: ['csv-french'] as const,
  },
  full: { step: 1, screens: everyScreen, formats: everyFormat },
};

export const row: Row = {
  number: 14,
  title: 'hostile strings',
  target: '0 scripts run, stored = shown',
  async run(size) {
    const { step, screens, formats } = amounts[size];
    const texts = [...naughtyTexts, ...scriptAttempts].filter((_, index) => index % step === 0);
    const app = await serveWorkshop();
    const browser = await chromium.launch(chromiumLaunchOptions());
    try {
      const t = await wordsIn('fr');
      const manner = { baseURL: app.origin, locale: 'fr-FR' };
      const heard: string[] = [];
      const newBook = async () => {
        const context = await browser.newContext(manner);
        await watchForScripts(context, app.origin, (what) => heard.push(what));
        return context;
      };
      const page = await (await newBook()).newPage();
      await layBare(page);
      const canRun = heard.splice(0).length;

      await page.goto('/workshop.html');
      await page.evaluate(() => window.workshop.fillEmpty());
      const book = await page.evaluate((every) => window.workshop.writeHostileBook(every), step);
      const differing = [
        ...book.wrong,
        ...(await readSheets(page, book)),
        ...(await readScreens(page, book, screens)),
        ...(await takeOut(page, t, newBook, formats)),
        ...(await typeIntoForms(page, t, texts)),
      ];
      await searchFor(page, t, texts);
      return {
        howMany: `${count(texts.length)} texts in every field`,
        found: `${count(heard.length)} scripts run, ${count(differing.length)} not shown as stored`,
        isMet: heard.length === 0 && differing.length === 0 && canRun > 20,
        wrong: [...heard, ...differing, ...(canRun > 20 ? [] : ['the attempts run nowhere, so this proves nothing'])],
      };
    } finally {
      await browser.close();
      await app.close();
    }
  },
};
