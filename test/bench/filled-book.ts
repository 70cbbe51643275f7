import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { type BrowserContext, chromium } from '@playwright/test';
import { fingerprint } from '../../.scripts/building.mjs';
import { at } from '../../.scripts/place.mjs';
import { wholeBrowserLaunchOptions } from '../support/chromium';

/** How large a book is; the letters are those of the table of figures to reach. */
export const sizes = {
  S: { clients: 1_000, interactions: 10_000, sales: 8_000 },
  M: { clients: 20_000, interactions: 200_000, sales: 160_000 },
  L: { clients: 100_000, interactions: 1_000_000, sales: 800_000 },
} as const;
export type SizeName = keyof typeof sizes;

/** What decides what a filled book holds: who makes it, and in which shape. */
const makers = [
  'renderer/domain/sample/large-book.ts',
  'renderer/domain/portfolio/figures.ts',
  'renderer/domain/portfolio/months.ts',
  'renderer/data/schema',
  'renderer/data/shelf.ts',
];

const folder = at('.cache', 'bench');

/**
 * A browser profile whose book is filled, made once: filling the M book takes a minute or two, and copying it a second.
 * Its silences and due days are counted from the day of its making, so it is made anew each month.
 */
export async function makeFilledProfile(size: SizeName, origin: string): Promise<string> {
  const today = new Date().toISOString().slice(0, 10);
  const made = fingerprint(makers.map((place) => at(place))).slice(0, 12);
  const name = `${size}-${today.slice(0, 7)}-${made}`;
  const profile = join(folder, name);
  if (existsSync(profile)) return profile;
  mkdirSync(folder, { recursive: true });
  for (const stale of readdirSync(folder).filter((each) => each.startsWith(`${size}-`))) {
    rmSync(join(folder, stale), { recursive: true, force: true });
  }
  process.stderr.write(`Filling a book of size ${size}: kept in ${folder} for the next time…\n`);
  const unfinished = mkdtempSync(join(folder, 'filling-'));
  const browser = await launch(unfinished);
  const page = await browser.newPage();
  await page.goto(`${origin}/workshop.html`);
  await page.evaluate(([day, of]) => window.workshop.fillLarge(day, Date.now(), of), [today, sizes[size]] as const);
  await browser.close();
  renameSync(unfinished, profile);
  return profile;
}

/** A browser of its own on a copy of a filled profile, deleted with it: what one row writes no other row meets. */
export class Visit {
  readonly profile = mkdtempSync(join(tmpdir(), 'clientele-bench-'));
  #context: BrowserContext | null = null;

  static async to(filledProfile: string): Promise<Visit> {
    const visit = new Visit();
    cpSync(filledProfile, visit.profile, { recursive: true });
    await visit.restart();
    return visit;
  }

  get context(): BrowserContext {
    if (!this.#context) throw new Error('the visit has ended');
    return this.#context;
  }

  /** Ends the browser and starts it anew on the same copy, as on the next morning. */
  async restart(): Promise<void> {
    await this.#context?.close();
    this.#context = await launch(this.profile);
  }

  async end(): Promise<void> {
    // A browser that has crashed cannot be closed any more.
    await this.#context?.close().catch(() => {});
    this.#context = null;
    rmSync(this.profile, { recursive: true, force: true });
  }
}

function launch(profile: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    ...wholeBrowserLaunchOptions(),
    viewport: { width: 1280, height: 800 },
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
  });
}
