// npm test: installs what is missing, builds, and runs everything that can fail. Its last line counts the tests.

import { mkdirSync, rmSync } from 'node:fs';
import { provideAge, sayOfAge } from './age.mjs';
import { provideBrowser } from './browser-install.mjs';
import { buildWhatIsStale } from './building.mjs';
import { checks } from './checks.mjs';
import { findElectron } from './electron-binary.mjs';
import { installWhatIsMissing } from './installing.mjs';
import { at } from './place.mjs';
import { carryOut, Refusal } from './refusal.mjs';
import { takeSteps } from './steps.mjs';
import { closingLine, readTally, sum, tallyPlaywright, tallyVitest } from './tally.mjs';
import { runOnToolNode, runTool } from './tools.mjs';

const reports = {
  vitest: at('test-results', 'vitest.json'),
  journeys: at('test-results', 'journeys.json'),
  faults: at('test-results', 'faults.json'),
};

await carryOut(async () => {
  await installWhatIsMissing();
  rmSync(at('test-results'), { recursive: true, force: true });

  const passed = { browser: false, build: false };
  const failed = await takeSteps([
    {
      name: 'a browser for the tests',
      run: () =>
        refusalAsOutcome(provideBrowser, () => {
          passed.browser = true;
        }),
    },
    {
      name: 'the age tool, where it can be had',
      async run() {
        await provideAge();
        return { code: 0, output: '' };
      },
    },
    {
      name: 'build',
      run: () =>
        refusalAsOutcome(buildWhatIsStale, () => {
          passed.build = true;
        }),
    },
    ...checks,
    { name: 'unit tests, in Node and in Chromium', run: () => runUnitTests(passed) },
    { name: 'journeys through the built app', run: () => runJourneys(passed) },
    { name: 'faults, a sample of each', run: () => runFaults(passed) },
  ]);
  console.log(
    findElectron()
      ? 'Journeys in Electron: run, with the binary that is on this machine.'
      : 'Journeys in Electron: not run, because its binary is not on this machine (npm start fetches it where it can).',
  );
  console.log(sayOfAge());
  if (failed.length > 0) console.log(`Not passed: ${failed.join(', ')}.`);

  const tally = sum([
    readTally(reports.vitest, tallyVitest),
    readTally(reports.journeys, tallyPlaywright),
    // Written as counts already: each row of the table is one test.
    readTally(reports.faults, (counts) => counts),
  ]);
  console.log(closingLine(tally));
  return failed.length === 0 && tally.failed === 0 && tally.passed > 0 ? 0 : 1;
});

/** @typedef {{ readonly browser: boolean, readonly build: boolean }} Passed What the tests stand on. */

/**
 * @param {() => Promise<void>} act
 * @param {() => void} done
 */
async function refusalAsOutcome(act, done) {
  try {
    await act();
    done();
    return { code: 0, output: '' };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { code: 1, output: error.message };
  }
}

/** @param {Passed} passed Without a browser, the tests that need none are still run; the step has failed all the same. */
async function runUnitTests({ browser }) {
  const { code } = await runTool('vitest', [
    'run',
    '--config=test/vitest.config.ts',
    ...(browser ? [] : ['--project=node']),
    '--coverage',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reports.vitest}`,
  ]);
  return browser ? { code, output: '' } : { code: 1, output: 'Those that need a browser were not run.' };
}

/** @param {Passed} passed */
async function runJourneys(passed) {
  const missing = whatIsMissing(passed);
  if (missing) return missing;
  return runTool('playwright', ['test', '--config=test/journeys/playwright.config.ts'], {
    environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: reports.journeys },
  });
}

/** @param {Passed} passed */
async function runFaults(passed) {
  const missing = whatIsMissing(passed);
  if (missing) return missing;
  mkdirSync(at('test-results'), { recursive: true });
  const words = ['test/faults/run.ts', '--size', 'sample', '--report', reports.faults];
  return runOnToolNode(at('.scripts', 'load.mjs'), words);
}

/** @param {Passed} passed */
function whatIsMissing({ browser, build }) {
  if (!browser) return { code: 1, output: 'They need a browser.' };
  // What an earlier build left would pass or fail for the wrong code.
  if (!build) return { code: 1, output: 'They need the app, which does not build.' };
  return null;
}
