import { chromium, type Page } from '@playwright/test';
import { app as english } from '../../../renderer/i18n/catalogues/en/app';
import { chromiumLaunchOptions } from '../../support/chromium';
import { serveWorkshop } from '../../workshop/open-workshop';
import type { Picture } from '../../workshop/trials/picture';
import { bookOf, readBookOf, shippedSchemas } from '../old-books/shipped';
import { count, type Row } from '../row';

/** A whole version ahead, and the one step that a schema edited without a new number leaves behind. */
const ahead = [10, 1];

export const row: Row = {
  number: 9,
  title: 'old and newer books',
  target: 'migrated or rolled back; newer refused with 0 writes',
  async run(size) {
    const schemas = shippedSchemas();
    const books = schemas.map((schema) => ({ schema, picture: readBookOf(schema) }));
    const lacking = books
      .filter(({ picture }) => picture === null)
      .map(({ schema }) => `no book of schema ${schema} is kept: ${bookOf(schema)}`);
    const kept = books.flatMap(({ schema, picture }) => (picture === null ? [] : [{ schema, picture }]));
    const workshop = await serveWorkshop();
    const browser = await chromium.launch(chromiumLaunchOptions());
    try {
      const page = await browser.newPage();
      await page.goto(`${workshop.origin}/workshop.html`);
      const notMigrated = [...lacking, ...(await migrate(page, kept))];
      const { steps, notRolledBack } = await throwAtEveryStep(page, kept, size === 'full');
      const newest = kept.at(-1);
      const written = newest ? await meetNewer(page, newest) : [];
      return {
        howMany: `${count(schemas.length)} schemas, ${count(steps)} steps thrown at, ${2 * ahead.length + 1} newer`,
        found: `${notMigrated.length} not migrated, ${notRolledBack.length} not rolled back, ${written.length} writes`,
        isMet: steps > 0 && kept.length > 0 && [...notMigrated, ...notRolledBack, ...written].length === 0,
        wrong: [...notMigrated, ...notRolledBack, ...written],
      };
    } finally {
      await browser.close();
      await workshop.close();
    }
  },
};

interface KeptBook {
  readonly schema: number;
  readonly picture: Picture;
}

/** The book of each schema, opened, and restored from a backup of its time. */
async function migrate(page: Page, books: readonly KeptBook[]): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const { schema, picture } of books) {
    const opened = await page.evaluate(async (each) => (await window.workshop.trials()).openOldBook(each), picture);
    const restored = await page.evaluate(
      async ([each, of]) => (await window.workshop.trials()).restoreOldBackup(each, of),
      [picture, schema] as const,
    );
    wrong.push(...opened.map((line) => `schema ${schema}: ${line}`));
    wrong.push(...restored.map((line) => `a backup of schema ${schema}: ${line}`));
  }
  return wrong;
}

/** Every upgrade that the app makes of an older book; and of the newest, one to a version that does not exist yet. */
async function throwAtEveryStep(page: Page, books: readonly KeptBook[], isWhole: boolean) {
  const notRolledBack: string[] = [];
  let steps = 0;
  for (const [index, { schema, picture }] of books.entries()) {
    const next = index === books.length - 1;
    for (const fault of isWhole ? (['throws', 'gives up'] as const) : (['throws'] as const)) {
      const failed = await page.evaluate(
        async ([each, isNext, how, stride]) =>
          (await window.workshop.trials()).failEveryStep(each, isNext, how, stride),
        [picture, next, fault, isWhole ? 1 : 5] as const,
      );
      steps += failed.steps;
      notRolledBack.push(...failed.wrong.map((line) => `schema ${schema}, a step ${fault}: ${line}`));
      if (failed.steps === 0) notRolledBack.push(`schema ${schema}: its upgrade has no step`);
    }
  }
  return { steps, notRolledBack };
}

/** What is newer than the app: books as it opens them, in its own window too, and backups. */
async function meetNewer(page: Page, { schema, picture }: KeptBook): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const by of ahead) {
    wrong.push(
      ...(await page.evaluate(async ([each, how]) => (await window.workshop.trials()).openNewerBook(each, how), [
        picture,
        by,
      ] as const)),
      ...(await page.evaluate(
        async ([each, later]) => (await window.workshop.trials()).restoreNewerBackup(each, later),
        [picture, schema + by] as const,
      )),
    );
  }
  const workshop = page.url();
  const before = await page.evaluate(async (each) => (await window.workshop.trials()).layNewerBook(each, 10), picture);
  await page.goto(new URL('/', workshop).href);
  await page
    .getByText(english.lastScreen['newer-book'])
    .waitFor({ timeout: 15_000 })
    .catch(() => wrong.push('the window does not explain why it does not open'));
  await page.goto(workshop);
  const isUntouched = await page.evaluate(
    async (then) => (await window.workshop.trials()).untouchedSince(then),
    before,
  );
  return isUntouched ? wrong : [...wrong, 'the window refused the book, and something was written'];
}
