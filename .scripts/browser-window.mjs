// Opens the app in a browser that is installed here.

import { spawn } from 'node:child_process';
import process from 'node:process';
import { findBrowser } from './browser.mjs';
import { serveBook } from './serving.mjs';

/**
 * What the browser is asked for beside its window. Chromium describes every form that it meets to a server of its own, to
 * learn what the fields are for: not ours. A browser that runs already keeps its own ways.
 */
export const browserManners = ['--disable-features=AutofillServerCommunication'];

/** Serves the book and opens a window of its own on it; without a browser or a screen, says the address. */
export async function openInBrowser() {
  const { origin, alreadyServed } = await serveBook();
  const opened = await openWindow(`${origin}/`);
  console.log(
    opened
      ? `Clientèle is open in a window of your browser, and at ${origin}/ in that same browser.`
      : `No browser could be opened here: open ${origin}/ in Chromium, Chrome or Edge.`,
  );
  if (alreadyServed) return console.log('It was served already, from another terminal.');
  process.once('SIGINT', () => process.exit(0));
  console.log('Keep this terminal open while you work; Ctrl+C ends it. Your book stays in the browser.');
}

/**
 * @param {string} address
 * @returns {Promise<boolean>}
 */
async function openWindow(address) {
  const browser = findBrowser();
  const screenless = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  if (!browser || screenless) return false;
  // Chromium refuses to run as root in its sandbox.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const words = [`--app=${address}`, '--no-first-run', ...browserManners, ...asRoot];
  const child = spawn(browser, words, { detached: true, stdio: 'ignore' });
  child.unref();
  // A browser that runs already takes the address over and ends at once with 0.
  return new Promise((answer) => {
    const patience = setTimeout(() => answer(true), 1000);
    child.once('error', () => answer(false));
    child.once('exit', (code) => {
      clearTimeout(patience);
      answer(code === 0);
    });
  });
}
