import type { Locator, Page } from '@playwright/test';
import { calls, cardOf, cards, drop, hangPicture } from './incoming';

/** A screen worth a picture, and how a person gets there. */
export interface Scene {
  readonly name: string;
  readonly route: string;
  readonly act?: (page: Page) => Promise<void>;
  /** Looks for somebody of the sample book, or of the large one. */
  readonly ofSample?: true;
  /** Needs what the large book, filled at once, does not have: a past of changes, or somebody of a certain file. */
  readonly notOfLarge?: true;
}

const press = (keys: string) => async (page: Page) => {
  await page.keyboard.press(keys);
  await page.getByRole('dialog').first().waitFor();
};

/** A sheet with a long history: of the sample book or of the large one. */
async function openSheet(page: Page): Promise<void> {
  await openSheetOf(page, 'hotel du parc', /tel du Parc/);
}

/** The sheet of this client, or of somebody whom the large book holds. */
async function openSheetOf(page: Page, typed: string, name: RegExp): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(typed);
  const found = page.getByRole('button', { name }).first();
  await found.or(page.getByText(/^(Rien trouvé|Nothing found)/)).waitFor();
  if (!(await found.isVisible())) await page.getByRole('dialog').getByRole('textbox').fill('benoit verger');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1 }).first().waitFor();
}

/** Cards of which the book knows some: those, each with what would become of it. */
async function comparePresent(page: Page): Promise<void> {
  await drop(page, 'contacts.vcf', cards);
  await page.getByRole('dialog').getByRole('tab').nth(1).click();
}

/** A few segments, made where the book has none yet; the menu of them is open afterwards. */
async function openSegments(page: Page): Promise<void> {
  const menu = page.locator('search button:has(.tabler-icon-bookmark)');
  const items = page.getByRole('dialog').getByRole('listitem');
  await menu.click();
  // Those that there are, or that there is none.
  await page.getByRole('dialog').locator('li, p').first().waitFor();
  if ((await items.count()) > 0) return;
  await page.keyboard.press('Escape');
  const stages = page.locator('search button[aria-pressed]');
  for (const [name, position] of [
    ['Fidèles à gâter', 2],
    ['Prospects tièdes', 0],
    ['À reconquérir', 3],
  ] as const) {
    await stages.nth(position).click();
    await page.locator('search button:has(.tabler-icon-bookmark-plus)').click();
    await page.getByRole('dialog').getByRole('textbox').fill(name);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.locator('search section button:has(.tabler-icon-x)').click();
  }
  await menu.click();
}

async function showSegment(page: Page): Promise<void> {
  await openSegments(page);
  await page.getByRole('dialog').getByRole('listitem').nth(1).getByRole('button').click();
  await page.locator('search section').waitFor();
}

/** The scenes of a book that has something in it. */
export const scenes: readonly Scene[] = [
  { name: 'today', route: '/' },
  { name: 'clients', route: '/clients' },
  {
    name: 'segments',
    route: '/clients',
    act: async (page) => {
      await openSegments(page);
      // The counts come a moment after the names.
      await page
        .getByRole('dialog')
        .getByText(/^\d[\d\s,]*$/)
        .last()
        .waitFor();
    },
  },
  { name: 'segment', route: '/clients', act: showSegment },
  {
    name: 'more-filters',
    route: '/clients',
    act: async (page) => {
      await page.locator('search button:has(.tabler-icon-chevron-down)').last().click();
      await page.getByRole('dialog').getByRole('textbox').first().fill('90');
      await page.getByRole('dialog').getByRole('textbox').last().fill('1 500');
    },
  },
  {
    name: 'segment-changed',
    route: '/clients',
    act: async (page) => {
      await showSegment(page);
      await page.locator('search button[aria-pressed]').last().click();
    },
  },
  {
    name: 'segment-name',
    route: '/clients',
    act: async (page) => {
      await page.locator('search button[aria-pressed]').nth(2).click();
      await page.locator('search button:has(.tabler-icon-bookmark-plus)').click();
      await page.getByRole('dialog').getByRole('textbox').waitFor();
    },
  },
  { name: 'sheet', route: '/clients', act: openSheet, ofSample: true },
  {
    name: 'as-it-was',
    route: '/clients',
    ofSample: true,
    notOfLarge: true,
    act: async (page) => {
      await openSheet(page);
      await page.locator('article [aria-haspopup="menu"]').click();
      await page.locator('[role="menuitem"]:has(.tabler-icon-history)').click();
      await page.getByRole('dialog').getByRole('radio', { checked: true }).waitFor();
    },
  },
  {
    name: 'qr-code',
    route: '/clients',
    ofSample: true,
    act: async (page) => {
      await openSheet(page);
      await page.locator('article [aria-haspopup="menu"]').click();
      await page.locator('[role="menuitem"]:has(.tabler-icon-qrcode)').click();
      await page.getByRole('dialog').getByRole('img', { name: /QR/ }).waitFor();
    },
  },
  {
    name: 'export',
    route: '/clients',
    act: async (page) => {
      await page.locator('button:has(.tabler-icon-file-export)').first().click();
      const dialog = page.getByRole('dialog');
      await dialog.locator('[aria-expanded="false"]').click();
      await dialog.getByRole('checkbox').first().waitFor();
    },
  },
  {
    name: 'export-journal',
    route: '/clients',
    act: async (page) => {
      await page.locator('button:has(.tabler-icon-file-export)').first().click();
      await page.getByRole('dialog').getByRole('tab').nth(1).click();
      await page.getByRole('dialog').getByRole('tabpanel').waitFor();
    },
  },
  { name: 'import-contacts', route: '/clients', act: comparePresent },
  {
    name: 'import-one-contact',
    route: '/clients',
    ofSample: true,
    notOfLarge: true,
    act: async (page) => {
      await comparePresent(page);
      await page.getByRole('grid').or(page.getByRole('table')).last().getByRole('button').first().click();
      await page.getByRole('dialog').nth(1).waitFor();
    },
  },
  { name: 'import-history-columns', route: '/clients', act: (page) => drop(page, 'appels.csv', calls) },
  {
    name: 'import-history',
    route: '/clients',
    act: async (page) => {
      await drop(page, 'appels.csv', calls);
      await page.getByRole('dialog').locator('button[type="submit"]').click();
      await page.getByRole('dialog').getByRole('tab').first().waitFor();
    },
  },
  { name: 'client-form', route: '/clients', act: press('c') },
  { name: 'log-contact', route: '/', act: press('n') },
  { name: 'follow-ups', route: '/follow-ups' },
  { name: 'follow-up-form', route: '/follow-ups', act: press('r') },
  { name: 'sales', route: '/sales' },
  { name: 'sale-form', route: '/sales', act: press('v') },
  { name: 'receipts', route: '/receipts' },
  { name: 'receipts-turnover', route: '/receipts/turnover' },
  { name: 'receipts-rules', route: '/receipts/rules' },
  { name: 'revenue', route: '/revenue' },
  { name: 'backup', route: '/backup' },
  { name: 'settings', route: '/settings' },
  { name: 'trash', route: '/trash' },
  { name: 'shortcuts', route: '/shortcuts' },
  {
    name: 'palette',
    route: '/',
    act: async (page) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('le');
    },
  },
  { name: 'nowhere', route: '/no-such-page' },
];

/** The scenes of an empty book: each has to say what belongs there and how to begin. */
const emptyScenes: readonly Scene[] = [
  { name: 'today-empty', route: '/' },
  { name: 'clients-empty', route: '/clients' },
  { name: 'follow-ups-empty', route: '/follow-ups' },
  { name: 'sales-empty', route: '/sales' },
  { name: 'receipts-empty', route: '/receipts' },
  { name: 'revenue-empty', route: '/revenue' },
  { name: 'trash-empty', route: '/trash' },
  // The sample is not kept safe, so what encrypts backups stands on one's own book alone.
  { name: 'safety', route: '/backup' },
  {
    name: 'passphrase',
    route: '/backup',
    act: async (page) => {
      await page.getByRole('button', { name: /^(Choisir une phrase|Choose a passphrase)/ }).click();
      await page.getByRole('button', { name: /^(Proposer une phrase|Suggest a phrase)/ }).click();
      await page
        .getByRole('dialog')
        .getByText(/(siècles|centuries)/)
        .waitFor({ timeout: 60_000 });
    },
  },
];

/** The scenes of a book in which some clients stand twice. */
const doubledScenes: readonly Scene[] = [
  { name: 'duplicates', route: '/duplicates', act: firstPair },
  {
    name: 'merge',
    route: '/duplicates',
    act: async (page) => {
      await firstPair(page);
      await page.locator('[data-line-main]').first().click();
      await page.getByRole('dialog').getByRole('radio').first().waitFor();
    },
  },
];

/** The scenes of a book into which much was imported, and in which somebody has a photo. */
const importedScenes: readonly Scene[] = [
  { name: 'past-imports', route: '/settings', act: pastImports },
  {
    name: 'undo-import',
    route: '/settings',
    act: async (page) => {
      await pastImports(page);
      await page.getByRole('dialog').getByRole('row').last().getByRole('button').click();
      await page.getByRole('dialog').getByRole('status').waitFor();
    },
  },
  { name: 'sheet-with-photo', route: '/clients', act: openPortrayed },
  {
    name: 'drop-photo',
    route: '/clients',
    act: async (page) => {
      await openPortrayed(page);
      await hangPicture(page, 'article h1');
    },
  },
  {
    name: 'compare-photos',
    route: '/clients',
    act: async (page) => {
      const photo = await page.evaluate(async () => {
        const canvas = new OffscreenCanvas(120, 120);
        const context = canvas.getContext('2d');
        const circle = (colour: string, width: number, height: number) => {
          if (!context) return;
          context.fillStyle = colour;
          context.beginPath();
          context.ellipse(60, 64, width, height, 0, 0, 7);
          context.fill();
        };
        circle('#d9cbb2', 99, 99);
        circle('#7a4b3a', 30, 38);
        const drawn = await canvas.convertToBlob({ type: 'image/jpeg' });
        return btoa(String.fromCharCode(...new Uint8Array(await drawn.arrayBuffer())));
      });
      await drop(page, 'contacts.vcf', cardOf('FN:Agathe Morvan', 'ORG:Gîte Morvan', `PHOTO;ENCODING=b:${photo}`));
      await page.getByRole('dialog').getByRole('tab').nth(1).click();
      await page.getByRole('grid').or(page.getByRole('table')).last().getByRole('button').first().click();
      await page.getByRole('dialog').nth(1).getByRole('img').first().waitFor();
    },
  },
];

/** The scenes of a book that was taken back into a second store, the first of which the browser had refused. */
const asideScenes: readonly Scene[] = [
  { name: 'stores-aside', route: '/backup', act: async (page) => void (await findStoreAside(page)) },
  {
    name: 'remove-store-aside',
    route: '/backup',
    act: async (page) => {
      await (await findStoreAside(page)).click();
      await page.getByRole('dialog').waitFor();
    },
  },
];

/** The button that removes it, in sight. */
async function findStoreAside(page: Page): Promise<Locator> {
  const button = page.locator('section:has(li) li button').last();
  await button.scrollIntoViewIfNeeded();
  return button;
}

async function openPortrayed(page: Page): Promise<void> {
  await openSheetOf(page, 'agathe morvan', /Agathe Morvan/);
}

async function pastImports(page: Page): Promise<void> {
  await page.locator('button:has(.tabler-icon-arrow-back-up)').click();
  await page.getByRole('dialog').getByRole('row').nth(1).waitFor();
}

async function firstPair(page: Page): Promise<void> {
  await page.locator('[data-line-main]').first().waitFor();
}

/**
 * The books that pictures are taken of; in the doubled one some clients stand twice, the imported one has a past of imports, and
 * the lost one is what the browser made of a book that it wiped, and the one aside came back in a second store.
 */
export type PicturedBook = 'first' | 'empty' | 'sample' | 'doubled' | 'imported' | 'large' | 'lost' | 'aside';

export function scenesOf(book: PicturedBook): readonly Scene[] {
  switch (book) {
    case 'first':
      return [{ name: 'welcome', route: '/' }];
    case 'lost':
      return [{ name: 'recovery', route: '/' }];
    case 'aside':
      return asideScenes;
    case 'empty':
      return emptyScenes;
    case 'doubled':
      return doubledScenes;
    case 'imported':
      return importedScenes;
    case 'sample':
      return scenes;
    case 'large':
      return scenes.filter(({ notOfLarge }) => !notOfLarge);
  }
}
