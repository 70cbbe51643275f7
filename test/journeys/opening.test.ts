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
