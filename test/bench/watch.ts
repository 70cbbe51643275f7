import type { Page } from '@playwright/test';

/** What stands in a page of the app while it is measured. */
export interface Watch {
  /** Milliseconds of every task over 50 ms since the last `forget`. */
  longTasks: number[];
  forget(): void;
  /** When what the page was opened for had been drawn, in milliseconds since the page was asked for. */
  readonly shown: Promise<number>;
  /** From a click on one thing until another stands in the page and has been drawn. */
  fromClick(clicked: string, wanted: string): Promise<number>;
  /** From now on, notes what each key cost; see `keystrokes`. */
  watchKeys(): void;
  /** Milliseconds from each key until the last change that it made to the page was laid out. */
  keystrokes(): readonly number[];
  /** Milliseconds between the frames that are drawn while `lasting` milliseconds pass. */
  frames(lasting: number): Promise<readonly number[]>;
}

declare global {
  interface Window {
    watch: Watch;
  }
}

/** Runs before anything else of a page. It is sent there as text: it can use nothing from outside itself. */
function installWatch(wanted: string): void {
  const longTasks: number[] = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) longTasks.push(entry.duration);
  }).observe({ type: 'longtask', buffered: true });

  const everything = { subtree: true, childList: true, attributes: true, characterData: true };

  /** The moment after the next frame was drawn. */
  const drawn = () =>
    new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      });
    });
  const seen = (selector: string) =>
    new Promise<number>((resolve) => {
      const look = () => {
        if (!document.querySelector(selector)) return;
        observer.disconnect();
        void drawn().then(resolve);
      };
      const observer = new MutationObserver(look);
      observer.observe(document, everything);
      look();
    });

  const keys: { began: number; ended: number }[] = [];

  window.watch = {
    longTasks,
    forget: () => void longTasks.splice(0),
    shown: seen(wanted),
    async fromClick(clicked, wanted) {
      const element = document.querySelector<HTMLElement>(clicked);
      if (!element) throw new Error(`nothing to click: ${clicked}`);
      if (document.querySelector(wanted)) throw new Error(`already there: ${wanted}`);
      const began = performance.now();
      element.click();
      return (await seen(wanted)) - began;
    },
    watchKeys() {
      document.addEventListener(
        'keydown',
        () => {
          const now = performance.now();
          keys.push({ began: now, ended: now });
        },
        { capture: true },
      );
      new MutationObserver(() => {
        const last = keys.at(-1);
        // Asking for a height makes the browser lay out what has just changed: it belongs to the key's cost.
        if (last && document.body.offsetHeight >= 0) last.ended = performance.now();
      }).observe(document.body, everything);
    },
    keystrokes: () => keys.map(({ began, ended }) => ended - began),
    frames: (lasting) =>
      new Promise((resolve) => {
        const times: number[] = [];
        const step = (time: number) => {
          times.push(time);
          if (time - (times[0] ?? time) < lasting) requestAnimationFrame(step);
          else resolve(times.slice(1).map((each, index) => each - (times[index] ?? each)));
        };
        requestAnimationFrame(step);
      }),
  };
}

/**
 * Opens the app at a route, watched from its first moment. Answers when what was wanted had been drawn, in milliseconds
 * since the page was asked for.
 */
export async function openApp(page: Page, origin: string, route: string, wanted: string): Promise<number> {
  await page.addInitScript(installWatch, wanted);
  await page.goto(`${origin}/#${route}`);
  return page.evaluate(() => window.watch.shown);
}
