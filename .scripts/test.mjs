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
  await provideBrowser();
  rmSync(at('test-results'), { recursive: true, force: true });

  const failed = await takeSteps([
    { name: 'build', run: build },
    ...checks,
    { name: 'unit tests, in Node and in Chromium', run: runUnitTests },
    { name: 'journeys through the built app', run: runJourneys },
  ]);
  console.log(
    findElectron()
      ? 'Journeys ran in Chromium and in Electron.'
      : 'Journeys ran in Chromium. In Electron they did not: its binary is not on this machine (npm start fetches it where it can).',
  );
  if (failed.length > 0) console.log(`Not passed: ${failed.join(', ')}.`);

  const tally = sum([readTally(reports.vitest, tallyVitest), readTally(reports.journeys, tallyPlaywright)]);
  console.log(closingLine(tally));
  return failed.length === 0 && tally.failed === 0 && tally.passed > 0 ? 0 : 1;
});

async function build() {
  try {
    await buildWhatIsStale();
    return { code: 0, output: '' };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { code: 1, output: error.message };
  }
}

function runUnitTests() {
  return runTool('vitest', [
    'run',
    '--config=test/vitest.config.ts',
    '--coverage',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reports.vitest}`,
  ]);
}

function runJourneys() {
  return runTool('playwright', ['test', '--config=test/journeys/playwright.config.ts'], {
    environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: reports.journeys },
  });
}
