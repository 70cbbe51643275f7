// npm test: installs what is missing, builds, and runs everything that can fail. Its last line counts the tests.

import { rmSync } from 'node:fs';
import { provideBrowser } from './browser-install.mjs';
import { buildWhatIsStale } from './building.mjs';
import { checks } from './checks.mjs';
import { findElectron } from './electron-binary.mjs';
import { installWhatIsMissing } from './installing.mjs';
import { at } from './place.mjs';
import { carryOut, Refusal } from './refusal.mjs';
import { takeSteps } from './steps.mjs';
import { closingLine, readTally, sum, tallyPlaywright, tallyVitest } from './tally.mjs';
import { runTool } from './tools.mjs';

const reports = { vitest: at('test-results', 'vitest.json'), journeys: at('test-results', 'journeys.json') };

await carryOut(async () => {
  await installWhatIsMissing();
  rmSync(at('test-results'), { recursive: true, force: true });

  let browser = false;
  const failed = await takeSteps([
    {
      name: 'a browser for the tests',
      async run() {
        const outcome = await refusalAsOutcome(provideBrowser);
        browser = outcome.code === 0;
        return outcome;
      },
    },
    { name: 'build', run: () => refusalAsOutcome(buildWhatIsStale) },
    ...checks,
    { name: 'unit tests, in Node and in Chromium', run: () => runUnitTests(browser) },
    { name: 'journeys through the built app', run: () => runJourneys(browser) },
  ]);
  console.log(
    findElectron()
      ? 'Journeys in Electron: run, with the binary that is on this machine.'
      : 'Journeys in Electron: not run, because its binary is not on this machine (npm start fetches it where it can).',
  );
  if (failed.length > 0) console.log(`Not passed: ${failed.join(', ')}.`);

  const tally = sum([readTally(reports.vitest, tallyVitest), readTally(reports.journeys, tallyPlaywright)]);
  console.log(closingLine(tally));
  return failed.length === 0 && tally.failed === 0 && tally.passed > 0 ? 0 : 1;
});

/** @param {() => Promise<void>} act */
async function refusalAsOutcome(act) {
  try {
    await act();
    return { code: 0, output: '' };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { code: 1, output: error.message };
  }
}

/** @param {boolean} browser Without one, those that need none are still run; the step has failed all the same. */
async function runUnitTests(browser) {
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

/** @param {boolean} browser */
async function runJourneys(browser) {
  if (!browser) return { code: 1, output: 'They need a browser.' };
  return runTool('playwright', ['test', '--config=test/journeys/playwright.config.ts'], {
    environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: reports.journeys },
  });
}
