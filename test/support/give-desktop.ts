import type { Page } from '@playwright/test';
import type { Answer } from '../../electron/contract';

/** The main process, wherever it is: hears a question, and answers it or never. */
export type AskMain = (question: string, said: readonly unknown[]) => Promise<Answer<unknown>>;

/** Makes a page of a browser the window of the desktop: from its next load on, `window.desktop` asks what is given here. */
export async function giveDesktop(page: Page, ask: AskMain): Promise<void> {
  await page.exposeFunction('askMain', ask);
  await page.addInitScript(() => {
    const askMain: AskMain = Reflect.get(window, 'askMain');
    const desktop = new Proxy(
      {},
      {
        get:
          (_desktop, question) =>
          (...said: unknown[]) =>
            askMain(String(question), said),
      },
    );
    Reflect.set(window, 'desktop', desktop);
  });
}
