import { expect } from '@playwright/test';
import { test } from '../support/built-app';

test('the app opens in a window of its own, under its policy, without a complaint', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));

  await page.goto('/');

  await expect(page).toHaveTitle(/Clientèle/);
  await expect(page.getByRole('main')).toBeVisible();
  expect(complaints).toEqual([]);
});

test('the store of databases is woken by the first script, which the app does not wait for', async ({ page }) => {
  await page.goto('/');
  const scripts = page.locator('script');
  await expect(scripts.nth(0)).toHaveAttribute('src', /\/wake-store-/);
  await expect(scripts.nth(0)).toHaveAttribute('async', '');
  await expect(scripts.nth(1)).toHaveAttribute('src', /\/index-/);
  const first = await page.request.get((await scripts.nth(0).getAttribute('src')) ?? '');
  expect(await first.text()).toContain('databases');
});

test.describe('while the disk still opens the book', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      const { promise, resolve } = Promise.withResolvers<void>();
      const { databases } = IDBFactory.prototype;
      IDBFactory.prototype.databases = async function (this: IDBFactory) {
        await promise;
        return databases.call(this);
      };
      Object.assign(window, { letTheDiskAnswer: resolve });
    });
  });
  const letTheDiskAnswer = () => Reflect.get(window, 'letTheDiskAnswer')();

  test('a device that has shown the window before shows its outline, out of reach', async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('clientele:frame-shown', 'yes'));
    await page.goto('/');
    const outline = page.locator('[inert]');
    await expect(outline).toContainText('Clientèle');
    await expect(outline.locator('nav button')).toHaveCount(7);
    await expect(page.getByRole('button')).toHaveCount(0);
    await page.evaluate(letTheDiskAnswer);
    await expect(page.getByRole('main')).toBeVisible();
    await expect(outline).toHaveCount(0);
  });

  test('a device that never has waits with the welcome', async ({ page }) => {
    await page.goto('/');
    // By then the app has run; a moment more, and it would have drawn something.
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', /light|dark/);
    await page.waitForTimeout(500);
    await expect(page.locator('#root')).toBeEmpty();
    await page.evaluate(letTheDiskAnswer);
    await expect(page.getByRole('main')).toBeVisible();
  });
});
