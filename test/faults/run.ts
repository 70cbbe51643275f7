// npm run faults [-- --rows 1,2,14 --size sample|full --report <file>]
// What is done to the app, and what it comes to, each figure beside its target. Fails when a target is missed. What this
// machine cannot do is in the table too, with the reason.

import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { buildWorkshop } from '../workshop/open-workshop';
import type { Figure, NotRun, Row, Size } from './row';
import { type Ended, tableOf, verdictOf } from './table';

/** Minutes that one row may take: one that never ends must not keep the others from being told. */
const patience: Readonly<Record<Size, number>> = { sample: 5, full: 30 };

const { values: chosen } = parseArgs({
  options: {
    size: { type: 'string', default: 'full' },
    rows: { type: 'string' },
    /** A file for the counts, as JSON; `npm test` adds them to its own. */
    report: { type: 'string' },
  },
});
if (chosen.size !== 'sample' && chosen.size !== 'full') throw new Error('--size is sample or full');
const size: Size = chosen.size;
const wanted = chosen.rows?.split(',').map(Number);

const files = import.meta.glob<{ readonly row: Row }>('./rows/*.ts');
const numbered = Object.entries(files)
  .map(([path, load]) => ({ number: Number(/(\d+)-/.exec(path)?.[1]), path, load }))
  .filter(({ number }) => wanted?.includes(number) ?? true)
  .sort((left, right) => left.number - right.number);

await buildWorkshop();
const ended: Ended[] = [];
for (const { number, path, load } of numbered) ended.push(await runRow(number, path, load));

process.stdout.write(`\nFaults, ${size === 'full' ? 'at full size' : 'a sample of each'}:\n\n${tableOf(ended)}\n\n`);
const counted = Map.groupBy(ended, verdictOf);
const of = (verdict: 'met' | 'not met' | 'not run') => counted.get(verdict)?.length ?? 0;
if (chosen.report !== undefined) {
  const tally = { passed: of('met'), failed: of('not met'), skipped: of('not run') };
  writeFileSync(chosen.report, JSON.stringify(tally));
}
// A row that was given up may still hold a browser, which would keep this process from ending.
process.exit(of('not met') > 0 || ended.length === 0 ? 1 : 0);

async function runRow(number: number, path: string, load: () => Promise<{ readonly row: Row }>): Promise<Ended> {
  const began = performance.now();
  let row: Ended['row'] = { number, title: path, target: '' };
  let outcome: Figure | NotRun;
  try {
    const loaded = (await load()).row;
    row = loaded;
    process.stderr.write(`${number} ${loaded.title}…`);
    outcome = await Promise.race([loaded.run(size), givenUp(), uncaught()]);
  } catch (error) {
    outcome = { howMany: '', found: 'could not be run to its end', isMet: false, wrong: linesOf(error) };
  }
  process.stderr.write(` ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
  return { row, outcome };
}

function givenUp(): Promise<never> {
  return new Promise((_, reject) => {
    const tooLong = new Error(`not over after ${patience[size]} minutes`);
    setTimeout(() => reject(tooLong), patience[size] * 60_000).unref();
  });
}

/** A promise that nobody waited for has failed: it is the fault of the row that runs. */
function uncaught(): Promise<never> {
  return new Promise((_, reject) => {
    process.removeAllListeners('unhandledRejection').on('unhandledRejection', reject);
  });
}

function linesOf(error: unknown): readonly string[] {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return text.split('\n').slice(0, 6);
}
