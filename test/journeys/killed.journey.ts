import { expect, test } from '@playwright/test';
import { killWhileWriting } from '../support/killed-while-writing';

/** As the issue asks: killed while writing, twenty times. */
const kills = 20;

test(`killed while writing, ${kills} times: nothing acknowledged is lost and nothing is half written`, async () => {
  test.setTimeout(240_000);
  const { acknowledged, lost, halfWritten, figuresAreTrue } = await killWhileWriting(kills);
  expect(acknowledged).toBeGreaterThan(kills);
  expect(lost).toEqual([]);
  expect(halfWritten).toEqual([]);
  expect(figuresAreTrue).toBe(true);
});
