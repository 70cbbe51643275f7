import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { keptStorageAside } from '../../../electron/handlers/storage-aside';
import { launchKillable } from '../../support/killable-browser';
import type { Start } from '../../workshop/safe-book';
import type { LivedIn } from './lived-in';

/** What two starts over a damaged profile came to. */
export interface AfterDamage {
  /**
   * `intact`: it opened with everything. `brought back`: the app said what it found, and a way back that it offers gave
   * everything. `said`: the same but for what is nowhere any more, which it said. `lost`: something is missing without a
   * word. `taken along`: the browser opens nothing any more on this profile, no empty store either; the app says so, and
   * hands over its last verified copy, which another computer or browser restores. `stuck`: it neither opened nor offered a
   * way back.
   */
  readonly came: 'intact' | 'brought back' | 'said' | 'taken along' | 'lost' | 'stuck';
  /** The browser refused the store itself: the book came back in an empty one. */
  readonly isAnew: boolean;
  /** Whether the database itself had lost everything, or so much that it could not be opened. */
  readonly isDatabaseLost: boolean;
  /** What each start found, in order. */
  readonly found: readonly string[];
  /** What was missing, a line each. */
  readonly missing: readonly string[];
}

/** What is done to the tables before the first start opens the book, and which way back is taken. */
export interface Circumstances {
  readonly toTables?: ((page: Page) => Promise<void>) | undefined;
  readonly way?: 'rebuild' | 'go-on' | undefined;
  /**
   * Where the browser refuses the store itself, how an empty one takes its place: as the browser host does, from the page;
   * or as the desktop does, between two starts.
   */
  readonly anew?: 'beside' | 'renamed';
}

/**
 * Starts twice, because what Chromium makes of a torn log shows only at the second start. A book that opens is worked in.
 * A start that asks is left alone the first time, as by somebody who is frightened; the second time a way back is taken.
 */
export async function startTwice(
  { profile, acknowledged }: LivedIn,
  address: string,
  { toTables, way = 'rebuild', anew = 'beside' }: Circumstances = {},
): Promise<AfterDamage> {
  const expected = new Set(acknowledged);
  const first = await inBrowser(profile, address, async (page) => {
    await toTables?.(page);
    return live(page, expected);
  });
  const isRefused = first.start.kind === 'refused' && first.start.hasCopy === true;
  if (isRefused && anew === 'renamed') renameStore(profile);
  const second = await inBrowser(profile, address, async (page) => {
    let lived = await live(page, expected);
    if (lived.start.kind === 'refused' && anew === 'beside') {
      await page.evaluate(() => window.workshop.safeBook.beginBeside());
      await page.reload();
      lived = await live(page, expected);
    }
    if (lived.start.kind !== 'recovery') return lived;
    const came = await page.evaluate((chosen) => window.workshop.safeBook.takeWayBack(chosen), way);
    await page.reload();
    const again = await live(page, expected);
    return { ...again, found: [...lived.found, came, ...again.found], isSaid: came !== 'whole', isAsked: true };
  });

  const found = [...first.found, '/', ...second.found];
  const missing = [...first.missing, ...second.missing];
  return {
    came: verdict(),
    isAnew: isRefused && second.start.kind === 'open',
    isDatabaseLost: first.isAsked || second.isAsked,
    found,
    missing,
  };

  function verdict(): AfterDamage['came'] {
    if (second.start.kind !== 'open') return second.start.hasCopy ? 'taken along' : 'stuck';
    if (missing.length > 0) return second.isSaid ? 'said' : 'lost';
    return second.isAsked ? 'brought back' : 'intact';
  }
}

/** With the desktop's own module, on the profile of this browser. */
function renameStore(profile: string): void {
  const aside = keptStorageAside(join(profile, 'storage-aside.json'));
  aside.wish(Date.now());
  aside.carryOut(join(profile, 'Default'), Date.now());
}

interface Lived {
  readonly start: Start;
  readonly found: readonly string[];
  readonly missing: readonly string[];
  /** The app asked instead of opening. */
  readonly isAsked: boolean;
  /** The app said that not everything could be brought back. */
  readonly isSaid: boolean;
}

/**
 * Opens the book, works in it and lets the app count it. What is missing counts only when that count is calm: otherwise
 * the app says so, and asks when it is loaded anew.
 */
async function live(page: Page, expected: Set<string>): Promise<Lived> {
  const start = await startIn(page);
  const found = [wordsOf(start)];
  const isAsked = start.kind === 'recovery';
  if (start.kind !== 'open') return { start, found, missing: [], isAsked, isSaid: false };
  const missing = missingIn(start, expected);
  for (const id of await page.evaluate(() => window.workshop.safeBook.write(3))) expected.add(id);
  const trouble = await page.evaluate(() => window.workshop.safeBook.countAll());
  if (trouble !== 'miscounted') return { start, found, missing, isAsked, isSaid: false };
  await page.reload();
  const again = await startIn(page);
  return {
    start: again,
    found: [...found, trouble, wordsOf(again)],
    missing: again.kind === 'recovery' ? [] : missing,
    isAsked: true,
    isSaid: false,
  };
}

async function inBrowser<Answer>(
  profile: string,
  address: string,
  work: (page: Page) => Promise<Answer>,
): Promise<Answer> {
  const { page, kill } = await launchKillable(profile, address);
  try {
    return await work(page);
  } finally {
    await kill();
  }
}

async function startIn(page: Page): Promise<Start> {
  return page
    .evaluate(() => window.workshop.safeBook.start())
    .catch((error: unknown) => ({
      kind: 'refused' as const,
      because: `thrown: ${String(error).slice(0, 120)}`,
      broughtBack: 0,
      survivors: null,
    }));
}

function wordsOf({ kind, because, broughtBack }: Start): string {
  return [kind, because, broughtBack > 0 ? `(${broughtBack} brought back)` : '']
    .filter((word) => word !== '')
    .join(' ');
}

function missingIn({ survivors }: Start, expected: ReadonlySet<string>): readonly string[] {
  if (survivors === null) return [];
  const there = new Set(survivors.clientIds);
  const lost = [...expected].filter((id) => !there.has(id)).length;
  const { halfWritten, figuresAreTrue } = survivors;
  return [
    ...(lost > 0 ? [`${lost} of ${expected.size} acknowledged are lost`] : []),
    ...(halfWritten.length > 0 ? [`${halfWritten.length} are half written`] : []),
    ...(figuresAreTrue ? [] : ['the kept figures are not those of the rows']),
  ];
}
