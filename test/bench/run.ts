// npm run bench [-- --size S|M|L --only 1,2,6 --cycles 40]
// How fast the app is, on a generated book in Chromium, beside the same work with nothing in between. Not a test: it asserts
// no time, and fails only when something could not be measured.

import { availableParallelism, loadavg } from 'node:os';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { openWorkshop } from '../workshop/open-workshop';
import { makeFilledProfile, type SizeName, sizes, Visit } from './filled-book';
import type { Bench, Finding, Row } from './finding';
import { appendRow } from './rows/append';
import { backupRow } from './rows/backup';
import { duplicatesRow } from './rows/duplicates';
import { frameRow } from './rows/frames';
import { heapRow } from './rows/heap';
import { importRow } from './rows/import';
import { listRow } from './rows/list';
import { longTaskRow } from './rows/long-tasks';
import { safetyRow } from './rows/safety';
import { savingRow } from './rows/saving';
import { revenueRow, todayRow } from './rows/screens';
import { searchRow } from './rows/search';
import { sheetRow } from './rows/sheet';
import { startRow } from './rows/start';
import { tableOf } from './table';

const rows: readonly Row[] = [
  listRow,
  searchRow,
  sheetRow,
  todayRow,
  revenueRow,
  savingRow,
  importRow,
  backupRow,
  longTaskRow,
  frameRow,
  heapRow,
  startRow,
  appendRow,
  safetyRow,
  duplicatesRow,
];

/** The book stays under its origin, port included: it is found again only where it was made. */
const port = 47118;

const { values: chosen } = parseArgs({
  options: {
    size: { type: 'string', default: 'M' },
    only: { type: 'string' },
    cycles: { type: 'string', default: '40' },
  },
});
if (!Object.hasOwn(sizes, chosen.size)) throw new Error(`--size is one of ${Object.keys(sizes).join(', ')}`);
const size = chosen.size as SizeName;
const wanted = rows.filter(
  ({ number }) => chosen.only === undefined || chosen.only.split(',').includes(String(number)),
);

const workshop = await openWorkshop(port);
const measured: { readonly row: Row; readonly findings: readonly Finding[] }[] = [];
const failures: string[] = [];
try {
  const filledProfile = await makeFilledProfile(size, workshop.origin);
  for (const row of wanted) {
    const visits: Visit[] = [];
    const bench: Bench = {
      origin: workshop.origin,
      size: sizes[size],
      cycles: Number(chosen.cycles),
      async visit() {
        const visit = await Visit.to(filledProfile);
        visits.push(visit);
        return visit;
      },
    };
    process.stderr.write(`${row.number} ${row.title}…\n`);
    try {
      const ended = { row, findings: await row.measure(bench) };
      measured.push(ended);
      // Told at once as well: a run that is stopped keeps what it has measured.
      process.stderr.write(`${tableOf([ended])}\n`);
    } catch (error) {
      // The other rows can be measured all the same.
      failures.push(`${row.number} ${row.title}: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      for (const visit of visits) await visit.end();
    }
  }
} finally {
  await workshop.close();
}

const { clients, interactions, sales } = sizes[size];
const written = new Intl.NumberFormat('en');
const count = (value: number) => written.format(value);
process.stdout.write(
  [
    `Size ${size}: ${count(clients)} clients, ${count(interactions)} interactions, ${count(sales)} sales.`,
    `${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}: absolute times grow with the load, ratios hold.`,
    '',
    tableOf(measured),
    '',
    ...failures.map((failure) => `Could not be measured: ${failure}`),
    '',
  ].join('\n'),
);
process.exitCode = failures.length > 0 ? 1 : 0;
