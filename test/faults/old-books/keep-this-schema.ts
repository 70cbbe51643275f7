// node .scripts/run.mjs test/faults/old-books/keep-this-schema.ts
// Writes down a whole small book of the newest schema, once it is settled: from then on every later app must open it.

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';
import { chromium } from '@playwright/test';
import { chromiumLaunchOptions } from '../../support/chromium';
import { openWorkshop } from '../../workshop/open-workshop';
import type { Picture } from '../../workshop/trials/picture';
import { bookOf, shippedSchemas } from './shipped';

const path = bookOf(shippedSchemas().at(-1) ?? 0);
if (existsSync(path)) throw new Error(`${path} is there: what was shipped is never written again`);
const workshop = await openWorkshop();
const browser = await chromium.launch(chromiumLaunchOptions());
try {
  const page = await browser.newPage();
  await page.goto(`${workshop.origin}/workshop.html`);
  const picture = await page.evaluate(async () => (await window.workshop.trials()).pictureOfWholeBook());
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, textOf(picture));
  process.stdout.write(`${path}\n`);
} finally {
  await browser.close();
  await workshop.close();
}

/** A row a line: two of them can be compared by eye. */
function textOf({ version, stores }: Picture): string {
  const each = stores.map(({ rows, ...store }) => {
    const lines = rows.map((row) => JSON.stringify(row)).join(',\n');
    return `${JSON.stringify(store).slice(0, -1)},"rows":[\n${lines}\n]}`;
  });
  return `{"version":${version},"stores":[\n${each.join(',\n')}\n]}\n`;
}
