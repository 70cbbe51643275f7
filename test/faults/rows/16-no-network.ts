import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { browserManners } from '../../../.scripts/browser-window.mjs';
import { wholeBrowserLaunchOptions } from '../../support/chromium';
import { wordsIn } from '../../support/words';
import { serveWorkshop } from '../../workshop/open-workshop';
import { visitLoudPage, waysOut } from '../network/loud-page';
import { readNetLog } from '../network/net-log';
import { sampled, session } from '../network/whole-session';
import { count, type Row } from '../row';

export const row: Row = {
  number: 16,
  title: 'no network',
  target: '0 connections but to itself',
  async run(size) {
    const folder = mkdtempSync(join(tmpdir(), 'clientele-fault-'));
    const log = join(folder, 'network.json');
    const app = await serveWorkshop();
    const t = await wordsIn('fr');
    const steps = size === 'full' ? session : session.filter(({ what }) => sampled.includes(what));
    try {
      const { args, ...launching } = wholeBrowserLaunchOptions();
      const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
        ...launching,
        args: [...args, ...browserManners, `--log-net-log=${log}`],
        baseURL: app.origin,
        locale: 'fr-FR',
      });
      context.setDefaultTimeout(20_000);
      const page = await context.newPage();
      const loud = await visitLoudPage(page);
      const failures: string[] = [];
      for (const { what, act } of steps) {
        await act(page, t).catch((error: unknown) => failures.push(`${what}: ${String(error).split('\n')[0]}`));
      }
      await context.close();

      const { outgoing, toItself, ofTheBrowser } = readNetLog(log, app.origin);
      const expected = (to: string) => [new URL(loud).host, ...waysOut].some((known) => to.includes(known));
      const unseen = waysOut.filter((way) => !outgoing.some(({ to }) => to.includes(way)));
      const left = outgoing.filter(({ to }) => !expected(to));
      return {
        howMany: `${steps.length} steps, ${count(toItself)} requests to itself`,
        found: `${count(left.length)} to elsewhere`,
        isMet: left.length === 0 && unseen.length === 0 && failures.length === 0 && toItself > steps.length,
        wrong: [
          ...left.map(({ by, to }) => `${by}: ${to}`),
          ...unseen.map((way) => `the log does not show what it must, a page that reaches for ${way}`),
          ...failures,
          ...(left.length > 0 ? [`(the browser itself, not counted: ${ofTheBrowser.join(', ')})`] : []),
        ],
      };
    } finally {
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
