import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { chromium, type Page } from '@playwright/test';
import { chromiumLaunchOptions } from './chromium';

export interface KillableBrowser {
  readonly page: Page;
  /** SIGKILL to the whole browser, as a crash or an impatient person would; answers when it has ended. */
  kill(): Promise<void>;
}

/** A browser of our own making on this profile, because only a process that we started can be killed with all its children. */
export async function launchKillable(profile: string, address: string, language?: string): Promise<KillableBrowser> {
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
    ...(language ? [`--accept-lang=${language}`] : []),
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
  await rm(join(profile, 'DevToolsActivePort'), { force: true });
  const child = spawn(browserPath, [...flags, 'about:blank'], { detached: true, stdio: 'ignore' });
  const endWithUs = () => killNow(child);
  process.once('exit', endWithUs);
  child.once('exit', () => process.removeListener('exit', endWithUs));
  const port = await debuggingPort(profile).catch(async (error: unknown) => {
    await killGroup(child);
    throw error;
  });
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const context = browser.contexts()[0] ?? (await browser.newContext());
  const page = await context.newPage();
  await page.goto(address);
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
  killNow(child);
  await ended;
}

function killNow(child: ChildProcess): void {
  // Without a pid it never started, and -0 would be this very group.
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
}
