import { findBrowser } from '../../.scripts/browser.mjs';

/**
 * How every test, picture and measurement starts Chromium: the installed browser, else the one that Playwright brings.
 * Playwright itself turns the sandbox off, which a container's root needs.
 */
export function chromiumLaunchOptions() {
  const executablePath = findBrowser();
  return { ...(executablePath === null ? {} : { executablePath }), args: ['--disable-gpu'] };
}
