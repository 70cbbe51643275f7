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
