import type { BrowserContext, Page } from '@playwright/test';
import { scriptAttempts } from '../../support/naughty-texts';

/**
 * Hears in every page and frame of a browser what a script among the texts would do: scripts that run, dialogs that open,
 * addresses that are asked for elsewhere, errors.
 */
export async function watchForScripts(
  context: BrowserContext,
  origin: string,
  hear: (what: string) => void,
): Promise<void> {
  await context.exposeFunction('hearScript', (what: string) => hear(`a script ran: ${what}`));
  await context.addInitScript(() => {
    const hear = (what: unknown) => Reflect.get(globalThis, 'hearScript')(String(what));
    for (const name of ['ran', 'alert', 'confirm', 'prompt']) Reflect.set(globalThis, name, hear);
  });
  context.on('dialog', (dialog) => {
    hear(`a dialog opened: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('request', (request) => {
    if (/^(https?|wss?|ftp|file):/.test(request.url()) && !request.url().startsWith(origin)) {
      hear(`asked for elsewhere: ${request.url()}`);
    }
  });
  context.on('console', (message) => {
    // Browsers ask for an icon of the workshop's page, which has none.
    if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico'))
      hear(`an error was written: ${message.text()}`);
  });
  context.on('weberror', (error) => hear(`an error was thrown: ${error.error().message}`));
}

/** Lays the attempts bare in a page without any policy: what cannot be heard there proves nothing about the app. */
export async function layBare(page: Page): Promise<void> {
  await page.goto('about:blank');
  for (const attempt of scriptAttempts) await page.setContent(attempt).catch(() => undefined);
  await page.waitForTimeout(300);
}

/** What has become markup: elements that can run or load something, handlers in attributes, addresses of other kinds. */
export function footholdsIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const safe = /^(https:|mailto:|tel:|blob:|data:image\/|#|\/|\.|$)/;
    const isSafe = (address: string) => safe.test(address) || address.startsWith(`${location.origin}/`);
    for (const element of document.querySelectorAll('*')) {
      const name = element.localName;
      const isOurScript = name === 'script' && element.getAttribute('src')?.startsWith('/') && element.innerHTML === '';
      if (/^(script|iframe|frame|object|embed|base|marquee|template|math)$/.test(name) && !isOurScript)
        found.push(name);
      for (const { name: attribute, value } of element.attributes) {
        const isAddress = /^(href|src|action|formaction|data|poster|xlink:href|background)$/.test(attribute);
        if (/^on/.test(attribute) || attribute === 'srcdoc' || (isAddress && !isSafe(value.trim()))) {
          found.push(`${name} ${attribute}="${value.slice(0, 80)}"`);
        }
      }
    }
    return found;
  });
}
