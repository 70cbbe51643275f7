// What can be judged without running the app: format, lint, types, layers, unused code.

import { runTool } from './tools.mjs';

/** Each part of the code is compiled with only what it may know: see its tsconfig.json. */
const compiled = ['renderer/domain', 'renderer', 'electron', 'test', '.scripts'];

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {() => Promise<import('./tools.mjs').Outcome>} run
 */

const quiet = { quiet: true };

/** @type {readonly Step[]} */
export const checks = [
  { name: 'format', run: () => runTool('biome', ['format', '.'], quiet) },
  {
    name: 'lint',
    run: () => runTool('biome', ['check', '--formatter-enabled=false', '--error-on-warnings', '.'], quiet),
  },
  { name: 'types', run: compileAll },
  {
    name: 'layers',
    run: () =>
      runTool(
        'depcruise',
        ['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long', 'renderer', 'electron'],
        quiet,
      ),
  },
  { name: 'unused code', run: () => runTool('knip', ['--config', '.knip.json'], quiet) },
];

async function compileAll() {
  const outcomes = await Promise.all(compiled.map((part) => runTool('tsc', ['--project', part], quiet)));
  return {
    code: Math.max(...outcomes.map(({ code }) => code)),
    // The same file is compiled in several parts: each complaint is said once.
    output: [...new Set(outcomes.flatMap(({ output }) => output.split('\n')))].join('\n'),
  };
}
