// npm run faults [-- --rows 1,2,14 --size sample|full --report <file>]
// What is done to the app, and what it comes to, each figure beside its target. Fails when a target is missed. What this
// machine cannot do is in the table too, with the reason.

import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { buildWorkshop } from '../workshop/open-workshop';
import { inTwoLanes } from './bad-days/lanes';
import type { Figure, Row, Size } from './row';
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
const rows = await Promise.all(numbered.map(loadRow));
// Two at a time: they wait for browsers and disks more than they work.
const beside = rows.filter(({ isTimed }) => !isTimed);
const alone = rows.filter((row) => !beside.includes(row));
const ended: Ended[] = [...(await inTwoLanes(beside, runRow))];
for (const row of alone) ended.push(await runRow(row));
ended.sort((left, right) => left.row.number - right.row.number);

process.stdout.write(`\nFaults, ${size === 'full' ? 'at full size' : 'a sample of each'}:\n\n${tableOf(ended)}\n\n`);
const counted = Map.groupBy(ended, verdictOf);
const of = (verdict: 'met' | 'not met' | 'not run') => counted.get(verdict)?.length ?? 0;
if (chosen.report !== undefined) {
  const tally = { passed: of('met'), failed: of('not met'), skipped: of('not run') };
  writeFileSync(chosen.report, JSON.stringify(tally));
}
// A row that was given up may still hold a browser, which would keep this process from ending.
process.exit(of('not met') > 0 || ended.length === 0 ? 1 : 0);

/** A row that cannot even be loaded is one that fails. */
async function loadRow({ number, path, load }: (typeof numbered)[number]): Promise<Row> {
  try {
    return (await load()).row;
  } catch (error) {
    return { number, title: path, target: '', run: () => Promise.reject(error) };
  }
}

async function runRow(row: Row): Promise<Ended> {
  const began = performance.now();
  const uncaught = Promise.withResolvers<never>();
  // A promise that nobody waited for has failed: it is the fault of one of the rows that run.
  process.on('unhandledRejection', uncaught.reject);
  const outcome = await Promise.race([row.run(size), givenUp(), uncaught.promise]).catch(
    (error: unknown): Figure => ({
      howMany: '',
      found: 'could not be run to its end',
      isMet: false,
      wrong: linesOf(error),
    }),
  );
  process.removeListener('unhandledRejection', uncaught.reject);
  const ended = { row, outcome };
  const took = `${((performance.now() - began) / 1000).toFixed(1)} s`;
  // Told at once as well: a run that is stopped keeps what it has found.
  process.stderr.write(`${row.number} ${row.title}: ${took}\n${tableOf([ended])}\n`);
  return ended;
}

function givenUp(): Promise<never> {
  return new Promise((_, reject) => {
    const tooLong = new Error(`not over after ${patience[size]} minutes`);
    setTimeout(() => reject(tooLong), patience[size] * 60_000).unref();
  });
}

function linesOf(error: unknown): readonly string[] {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return text.split('\n').slice(0, 6);
}
