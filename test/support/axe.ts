import type { Page } from '@playwright/test';
import axe, { type ElementContext, type RunOptions } from 'axe-core';

/** WCAG 2.2 AA, and what is good practice besides. */
export const everyRule: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/** The one rule that a theme can break: it changes colours, and nothing else. */
export const contrast: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast'] } };

/** The rules that a language can break: it changes no colour. */
export const allButContrast: RunOptions = { ...everyRule, rules: { 'color-contrast': { enabled: false } } };

/**
 * What axe finds on a page: "rule at element", a line for each rule. It looks at the uppermost dialog where there is one:
 * nothing behind it can be reached. axe stays in the page from one look to the next; given to it anew each time, as
 * Playwright's own way does, the giving took longer than the looking.
 */
export async function findViolations(page: Page, rules: RunOptions): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (options) => {
    // A colour on its way to another is neither: what a theme has begun to change ends first.
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const running = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(running.map(({ finished }) => finished));
    const { axe: inPage } = window as unknown as { axe: typeof axe };
    const dialog = [...document.querySelectorAll('[role="dialog"][aria-modal="true"]')].at(-1);
    const context: ElementContext = dialog ?? document;
    const { violations } = await inPage.run(context, { ...options, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.target.join(' ')}`);
  }, rules);
}
