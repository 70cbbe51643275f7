import { findBrowser, findHeadlessBrowser } from '../../.scripts/browser.mjs';

/** How tests and pictures start Chromium: as little of it as draws the pages, else the one that Playwright brings. */
export const chromiumLaunchOptions = () => launchOptions(findHeadlessBrowser());

/** How Chromium is started where the whole of it counts, as a person has it: measured, or listened to. */
export const wholeBrowserLaunchOptions = () => launchOptions(findBrowser());

/** Playwright itself turns the sandbox off, which a container's root needs. */
function launchOptions(executablePath: string | null) {
  return { ...(executablePath === null ? {} : { executablePath }), args: ['--disable-gpu'] };
}
