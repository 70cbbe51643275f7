import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, type Page, test } from '@playwright/test';
import { chromiumLaunchOptions } from '../support/chromium';
import { serveWorkshop } from '../workshop/open-workshop';

/** As the issue asks: killed while writing, twenty times. */
const kills = 20;

interface Running {
  readonly page: Page;
  /** SIGKILL to the whole browser, as a crash or an impatient person would. */
  kill(): Promise<void>;
}

/** A browser of our own making, because only a process that we started can be killed with all its children. */
async function launch(profile: string, origin: string): Promise<Running> {
  const { executablePath, args } = chromiumLaunchOptions();
  const browserPath = executablePath ?? chromium.executablePath();
  const flags = [
    ...args,
    '--headless=new',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
  await rm(join(profile, 'DevToolsActivePort'), { force: true });
  const child = spawn(browserPath, [...flags, 'about:blank'], { detached: true, stdio: 'ignore' });
  const port = await debuggingPort(profile);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const context = browser.contexts()[0] ?? (await browser.newContext());
  const page = await context.newPage();
  await page.goto(`${origin}/workshop.html`);
  return { page, kill: () => killGroup(child) };
}

async function debuggingPort(profile: string): Promise<number> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const text = await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '');
    const port = Number(text.split('\n')[0]);
    if (port > 0) return port;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the browser did not start');
}

async function killGroup(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-(child.pid ?? 0), 'SIGKILL');
  await ended;
}

/** Writes clients with a follow-up each, one action after the other, and says each acknowledged id at once. */
async function writeUntilKilled(page: Page, heard: (id: string) => void): Promise<void> {
  await page.exposeFunction('acknowledged', heard);
  await page
    .evaluate(() => window.workshop.writeForEver((id) => Reflect.get(window, 'acknowledged')(id)))
    .catch(() => {
      // The browser was killed under it: that is the test.
    });
}

test(`killed while writing, ${kills} times: nothing acknowledged is lost and nothing is half written`, async () => {
  test.setTimeout(240_000);
  const profile = await mkdtemp(join(tmpdir(), 'clientele-killed-'));
  const workshop = await serveWorkshop();
  const acknowledged = new Set<string>();
  try {
    for (let turn = 0; turn < kills; turn += 1) {
      const { page, kill } = await launch(profile, workshop.origin);
      const before = acknowledged.size;
      const writing = writeUntilKilled(page, (id) => acknowledged.add(id));
      await expect.poll(() => acknowledged.size, { intervals: [10] }).toBeGreaterThan(before + (turn % 7));
      // Not on the beat of the writes: each turn dies at another place of one.
      await new Promise((resolve) => setTimeout(resolve, (turn * 37) % 60));
      await kill();
      await writing;
    }
    const { page, kill } = await launch(profile, workshop.origin);
    const found = await page.evaluate(() => window.workshop.surviving());
    await kill();
    expect(acknowledged.size).toBeGreaterThan(kills);
    expect([...acknowledged].filter((id) => !found.clientIds.includes(id))).toEqual([]);
    expect(found.halfWritten).toEqual([]);
    expect(found.figuresAreTrue).toBe(true);
  } finally {
    await workshop.close();
    await rm(profile, { recursive: true, force: true });
  }
});
