// Counts tests from the reports of vitest and of Playwright.

import { existsSync, readFileSync } from 'node:fs';

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/**
 * Of vitest's JSON report. A file that could not even be loaded has no tests to count: it counts as one that failed.
 *
 * @param {any} report
 * @returns {Tally}
 */
export function tallyVitest(report) {
  const unloaded = report.testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
}

/**
 * Of Playwright's JSON report. One that passed only when tried again has failed; so has a file that could not be loaded.
 *
 * @param {any} report
 * @returns {Tally}
 */
export function tallyPlaywright({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
}

/**
 * @param {string} path
 * @param {(report: any) => Tally} tally
 * @returns {Tally} Nothing at all when no report was written.
 */
export function readTally(path, tally) {
  return existsSync(path) ? tally(JSON.parse(readFileSync(path, 'utf8'))) : { passed: 0, failed: 0, skipped: 0 };
}

/** @param {readonly Tally[]} tallies */
export function sum(tallies) {
  const of = (/** @type {keyof Tally} */ key) => tallies.reduce((total, tally) => total + tally[key], 0);
  return { passed: of('passed'), failed: of('failed'), skipped: of('skipped') };
}

/** @param {Tally} tally */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
