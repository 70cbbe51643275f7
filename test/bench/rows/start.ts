import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { chromium } from '@playwright/test';
import { at } from '../../../.scripts/place.mjs';
import { bookPort } from '../../../.scripts/serving.mjs';
import { wholeBrowserLaunchOptions } from '../../support/chromium';
import { type Finding, middleAndTail, type Row, verdictOf } from '../finding';
import { median } from '../statistics';

const starts = 5;

/** Of a book of no size: what counts is the way from the command to the window. */
export const startRow: Row = {
  number: 12,
  title: 'from the start script to the window',
  async measure(): Promise<readonly Finding[]> {
    const took: number[] = [];
    for (let turn = 0; turn < starts; turn += 1) took.push(await start());
    return [
      {
        what: 'start script to window, nothing stale (npm run web, then a browser)',
        ours: middleAndTail(took),
        raw: '',
        ratio: '',
        target: '≤ 2 s',
        verdict: verdictOf(median(took) <= 2_000),
      },
    ];
  },
};

/** Milliseconds from the command until the app stands in a window of a browser that was not running. */
async function start(): Promise<number> {
  const profile = mkdtempSync(join(tmpdir(), 'clientele-bench-'));
  const began = performance.now();
  // Without a screen the script serves and says where; the browser that it would start is started here.
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...environment } = process.env;
  const script = spawn(process.execPath, [at('.scripts', 'web.mjs')], {
    env: { ...environment, CLIENTELE_BROWSER: 'none' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    await served(script);
    const context = await chromium.launchPersistentContext(profile, wholeBrowserLaunchOptions());
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(`http://127.0.0.1:${bookPort}/`);
    await page.locator('h1').first().waitFor();
    const milliseconds = performance.now() - began;
    await context.close();
    return milliseconds;
  } finally {
    script.kill();
    rmSync(profile, { recursive: true, force: true });
  }
}

function served(script: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (text: Buffer) => {
      said += text;
      if (said.includes(String(bookPort))) resolve();
    };
    script.stdout?.on('data', hear);
    script.stderr?.on('data', hear);
    script.once('exit', () => reject(new Error(`the start script ended: ${said.trim()}`)));
  });
}
