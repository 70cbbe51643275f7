import { chromium, type Page } from '@playwright/test';
import { chromiumLaunchOptions } from '../../support/chromium';
import { serveWorkshop } from '../../workshop/open-workshop';
import type { FailedCalls, Side } from '../../workshop/trials/fail-every-call';
import { lendDesktop } from '../io/desktop-side';
import { readBookOf, shippedSchemas } from '../old-books/shipped';
import { count, type Row, type Size } from '../row';

interface Trial {
  readonly side: Side;
  /** Every how-many-th call fails. */
  readonly step: number;
  /** Whether the work at this place of the list is tried. */
  readonly tries: (place: number) => boolean;
}

/** A call that fails may have done nothing, or half: the half is harder, and where nothing is appended both are the same. */
const vault: Side = { kind: 'vault', fault: 'half' };
const disk: Side = { kind: 'disk', code: 'EIO' };
const trials: Readonly<Record<Size, readonly Trial[]>> = {
  sample: [
    { side: vault, step: 17, tries: (place) => place % 8 === 0 },
    { side: disk, step: 150, tries: (place) => place % 8 === 1 },
  ],
  // The disk first, whose works are the longest: the two pages end together.
  full: [disk, vault].map((side) => ({ side, step: 1, tries: () => true })),
};

export const row: Row = {
  number: 5,
  title: 'every I/O call fails once',
  target: 'invariants hold for every n',
  async run(size) {
    const books = shippedSchemas().flatMap((schema) => readBookOf(schema) ?? []);
    const workshop = await serveWorkshop();
    const browser = await chromium.launch(chromiumLaunchOptions());
    const ends: (() => Promise<void>)[] = [];
    /** A page with a profile and a desktop of its own. */
    async function open(): Promise<Page> {
      const page = await (await browser.newContext()).newPage();
      ends.push(await lendDesktop(page));
      await page.goto(`${workshop.origin}/workshop.html`);
      return page;
    }
    try {
      const pages = [await open(), await open()] as const;
      const titles = await pages[0].evaluate(async (old) => (await window.workshop.trials()).titlesOfWorks(old), books);
      const waiting = trials[size].flatMap(({ side, step, tries }) =>
        titles.filter((_, place) => tries(place)).map((title) => [title, side, step] as const),
      );
      const works = new Set(waiting.map(([title]) => title)).size;
      const ended: FailedCalls[] = [];
      await Promise.all(
        pages.map(async (page) => {
          for (let next = waiting.shift(); next; next = waiting.shift()) ended.push(await fail(page, next, books));
        }),
      );
      const sum = (of: (each: FailedCalls) => number) => ended.reduce((total, each) => total + of(each), 0);
      const wrong = ended.flatMap((each) => each.wrong);
      return {
        howMany: `${works} works, ${count(sum(({ calls }) => calls))} calls of vault and disk, ${count(sum(({ failed }) => failed))} failed`,
        found: wrong.length === 0 ? 'all hold' : `${count(wrong.length)} do not`,
        isMet: wrong.length === 0 && ended.every(({ failed }) => failed > 0),
        wrong,
      };
    } finally {
      await browser.close();
      for (const end of ends) await end();
      await workshop.close();
    }
  },
};

async function fail(
  page: Page,
  [title, side, step]: readonly [string, Side, number],
  books: Parameters<Awaited<ReturnType<Window['workshop']['trials']>>['failEveryCall']>[3],
): Promise<FailedCalls> {
  return page.evaluate(async ([...given]) => (await window.workshop.trials()).failEveryCall(...given), [
    title,
    side,
    step,
    books,
  ] as const);
}
