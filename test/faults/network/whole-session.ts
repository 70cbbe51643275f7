import type { Page } from '@playwright/test';
import type { Translate } from '../../../renderer/i18n/translate';
import type { FormatOut, SubjectOut } from '../../../renderer/workers/export-requests';
import { startEmpty } from '../../journeys/first-steps';
import { type Scene, scenes } from '../../pictures/scenes';
import { fixture } from '../../support/fixture';
import { confirmDialog, pickFiles, runCommand, savedBy } from '../../support/gestures';

/** One thing that a person does in a day with the app. */
interface Step {
  readonly what: string;
  readonly act: (page: Page, t: Translate) => Promise<void>;
}

const clientRows = '[role="row"][data-index]';

const importing = (command: (t: Translate) => string, subject: 'contacts' | 'sales', name: string): Step => ({
  what: `importing ${name}`,
  async act(page, t) {
    await pickFiles(page, () => runCommand(page, t, command(t)), fixture(subject, name));
    // A table of unknown columns asks first how they are to be read.
    const mapping = page.getByRole('dialog', { name: t(`exchange.${subject}.mapping.title`) });
    const preview = page.getByRole('dialog', { name: t(`exchange.${subject}.title`), exact: true });
    await mapping.or(preview).first().waitFor();
    if (await mapping.isVisible()) await mapping.locator('button[type="submit"]').click();
    await preview.waitFor();
    await confirmDialog(page);
  },
});

const exporting = (subject: SubjectOut, format: FormatOut): Step => ({
  what: `exporting ${subject} as ${format}`,
  async act(page, t) {
    await runCommand(page, t, t('exchange.out.command'));
    const dialog = page.getByRole('dialog', { name: t('exchange.out.title') });
    await dialog.getByRole('radio', { name: t(`exchange.out.subjects.${subject}`), exact: true }).check();
    await dialog.getByRole('radio', { name: t(`exchange.out.formats.${format}`) }).check();
    await savedBy(page, () => confirmDialog(page));
  },
});

const visiting = ({ name, route, act }: Scene): Step => ({
  what: `the screen ${name}`,
  async act(page) {
    await page.goto('about:blank');
    await page.goto(`/#${route}`);
    await page.locator('h1').first().waitFor();
    await act?.(page);
    await page.keyboard.press('Escape');
  },
});

/** Where links are shown, forms are filled in and a file is saved: what a browser is most tempted to speak of. */
export const sampled: readonly string[] = [
  'the first start',
  'importing apple-3.0.vcf',
  'opening every sheet and pointing at every link in it',
  'typing addresses into a form',
  'writing a backup',
];

/** A day from the first start on: contacts and sales from files, sheets and their links, every screen, every way out. */
export const session: readonly Step[] = [
  { what: 'the first start', act: startEmpty },
  importing((t) => t('exchange.contacts.command'), 'contacts', 'apple-3.0.vcf'),
  importing((t) => t('exchange.contacts.command'), 'contacts', 'outlook-francais.csv'),
  importing((t) => t('exchange.sales.command'), 'sales', 'ventes-artisan.csv'),
  {
    what: 'opening every sheet and pointing at every link in it',
    async act(page) {
      await page.keyboard.press('Control+2');
      const rows = page.locator(clientRows);
      await rows.first().waitFor();
      const sheet = page.locator('article[aria-labelledby]');
      for (let index = 0; index < (await rows.count()); index += 1) {
        const address = page.url();
        await rows.nth(index).click();
        await page.waitForURL((url) => url.href !== address);
        // The former client's links go with their sheet.
        await page.waitForTimeout(200);
        for (const link of await sheet.locator('a[href]').all()) {
          await link.hover();
          await link.focus();
        }
      }
    },
  },
  {
    what: 'typing addresses into a form',
    async act(page, t) {
      await page.keyboard.press('c');
      const dialog = page.getByRole('dialog').first();
      await dialog.getByRole('textbox').first().fill('https://www.typed.example/ and faure@typed.example');
      await page.keyboard.press('Control+Enter');
      await dialog.waitFor({ state: 'hidden' });
      await runCommand(page, t, t('app.commands.undo'));
    },
  },
  ...scenes.filter(({ ofSample }) => !ofSample).map(visiting),
  {
    what: 'looking around in the sample book',
    async act(page, t) {
      await runCommand(page, t, t('welcome.sample.enter'));
      await page.getByText(t('welcome.sample.banner')).waitFor();
    },
  },
  {
    // Their sheet as it was is looked at.
    what: 'changing a client of the sample',
    async act(page, t) {
      const name = 'Hôtel du Parc';
      await runCommand(page, t, name);
      const sheet = page.getByRole('article', { name });
      await sheet
        .getByRole('button', { name: t('sheet.actions.edit'), exact: true })
        .first()
        .click();
      const form = page.getByRole('dialog', { name: t('clients.form.edit', { name }) });
      await form.getByLabel(t('clients.form.name'), { exact: true }).fill(`${name} (réception)`);
      await page.keyboard.press('Control+Enter');
      await form.waitFor({ state: 'hidden' });
    },
  },
  ...scenes.filter(({ ofSample }) => ofSample).map(visiting),
  {
    what: 'leaving the sample book',
    async act(page, t) {
      // Whatever is open.
      await page.goto('about:blank');
      await page.goto('/');
      const banner = page.getByText(t('welcome.sample.banner'));
      await banner.waitFor();
      await runCommand(page, t, t('welcome.sample.leave'));
      await banner.waitFor({ state: 'hidden' });
    },
  },
  {
    what: 'taking a chart along',
    async act(page, t) {
      await page.goto('/#/revenue');
      const figure = page.getByRole('figure').first();
      for (const what of [t('revenue.tools.picture'), t('revenue.tools.csvFrench')]) {
        await figure.getByRole('button', { name: t('revenue.tools.save') }).click();
        await savedBy(page, () => page.getByRole('menuitem', { name: what }).click());
      }
    },
  },
  exporting('clients', 'csv-french'),
  exporting('clients', 'vcard-3'),
  exporting('sales', 'csv-english'),
  {
    what: 'writing a backup',
    async act(page, t) {
      await page.goto('/#/backup');
      await savedBy(page, () => page.getByRole('button', { name: t('backup.write.button') }).click());
    },
  },
  {
    what: 'starting again, and leaving the window open for a while',
    async act(page) {
      await page.reload();
      await page.locator('h1').first().waitFor();
      await page.waitForTimeout(2_000);
    },
  },
];
