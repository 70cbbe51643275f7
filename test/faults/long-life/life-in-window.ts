import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { addDays, type Moment } from '../../../renderer/domain/calendar/day';
import { newFollowUp } from '../../../renderer/domain/follow-up/draft';
import type { FollowUp } from '../../../renderer/domain/follow-up/follow-up';
import { clientWith } from '../../support/any-client';
import { chromiumLaunchOptions } from '../../support/chromium';
import { day } from '../../support/days';
import { countingIds, numberedId } from '../../support/follow-ups';
import { serveWorkshop } from '../../workshop/open-workshop';
import { plan } from './plans';
import { minutesAhead, type Reckoning, startReckoning } from './reckoning';
import { earlier, firstDay, momentOf, place, wallAt } from './wall-clock';

/** One a day, at these hours in turn: by day, at night, around midnight. */
const hours = ['08:15', '02:30', '12:00', '23:50', '17:45', '00:05', '09:00'];

/** On every tenth day the machine sleeps until the second day after. */
const sleptThrough = (index: number) => index % 10 === 4 || index % 10 === 5;

/** Days after which the window is loaded again, as after an update or a power cut. */
const untilReload = 40;

/**
 * The same in the built app: a window that stays open for so many days, and what its notices say. The machine is woken
 * shortly before, at and after each reminder, in the morning and in the evening, and sleeps in between.
 */
export async function liveInWindow(days: number): Promise<Reckoning> {
  const app = await serveWorkshop();
  const browser = await chromium.launch(chromiumLaunchOptions());
  const reckoning = startReckoning();
  try {
    const context = await browser.newContext({ locale: 'fr-FR', timezoneId: place });
    const given = await hearNotices(context);
    const page = await context.newPage();
    await page.clock.install({ time: Date.parse(`${firstDay}T04:00:00Z`) });
    const followUps = await fillBook(page, app.origin, days);
    await page.goto(`${app.origin}/#/`);
    await page.locator('h1').first().waitFor();

    for (let index = 0; index < days; index += 1) {
      if (sleptThrough(index)) continue;
      if (index % untilReload === untilReload - 1) await page.reload();
      for (const wall of looksOf(index)) await wakeAt(page, wall, followUps, given, reckoning);
    }
    return reckoning;
  } finally {
    await browser.close();
    await app.close();
  }
}

interface Given {
  readonly title: string;
  readonly at: number;
}

/** In place of the system's notices, which no browser without a screen shows. */
async function hearNotices(context: BrowserContext): Promise<Given[]> {
  const given: Given[] = [];
  await context.exposeFunction('heard', (title: string, at: number) => void given.push({ title, at }));
  await context.addInitScript(() => {
    class HeardNotice extends EventTarget {
      static readonly permission = 'granted';
      constructor(title: string) {
        super();
        Reflect.get(window, 'heard')(title, Date.now());
      }
      close(): void {}
    }
    Reflect.set(window, 'Notification', HeardNotice);
  });
  return given;
}

const nameOf = (index: number) => `Client ${String(index).padStart(3, '0')}`;

async function fillBook(page: Page, origin: string, days: number): Promise<readonly FollowUp[]> {
  const first = day(firstDay);
  const newId = countingIds();
  const followUps = Array.from({ length: days }, (_, index) =>
    newFollowUp(numberedId<'client'>(index + 1), plan(addDays(first, index), hours[index % hours.length] ?? null), {
      now: 0 as Moment,
      newId,
    }),
  );
  const clients = followUps.map((_, index) => clientWith({ name: nameOf(index) }, index + 1));
  await page.goto(`${origin}/workshop.html`);
  await page.evaluate((rows) => window.workshop.fillRows(rows), [
    ['clients', clients],
    ['followUps', followUps],
  ] as const);
  return followUps;
}

/** When the machine is awake for a moment on a day, as the wall shows it, in order. */
function looksOf(index: number): readonly string[] {
  const today = addDays(day(firstDay), index);
  const around = [index, index + 1].flatMap((each) => {
    const on = addDays(day(firstDay), each);
    const hour = hours[each % hours.length] ?? '';
    return [minutesAhead + 1, minutesAhead, 0].map((minutes) => earlier(on, hour, minutes));
  });
  const all = [...around, `${today} 07:00`, `${today} 21:00`];
  return [...new Set(all.filter((wall) => wall.startsWith(today)))].sort();
}

async function wakeAt(
  page: Page,
  wall: string,
  followUps: readonly FollowUp[],
  given: Given[],
  reckoning: Reckoning,
): Promise<void> {
  const moment = momentOf(wall);
  const sofar = await page.evaluate(() => Date.now());
  if (moment === null || moment <= sofar) return;
  await page.clock.fastForward(moment - sofar);
  const wanted = reckoning.comeDue(wallAt(moment), followUps).map(({ clientId }) => nameOf(numberOf(clientId)));
  const named = () => given.flatMap(({ title }) => /Client \d{3}/.exec(title) ?? []);
  for (let patience = 100; patience > 0 && named().length < wanted.length; patience -= 1) await page.waitForTimeout(20);
  // A notice that nobody waits for would come just after.
  await page.waitForTimeout(30);
  reckoning.told(wall, wanted, named());
  given.length = 0;
}

function numberOf(id: string): number {
  return Number.parseInt(id.slice(-12), 16) - 1;
}
