import { expect, test } from 'vitest';
import { paced } from '../../renderer/data/paced';

/** A work that ends when the test says so. */
function slowWork() {
  const begun: Array<() => void> = [];
  const work = () => new Promise<void>((end) => begun.push(end));
  return { begun, work };
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 20));

test('after a pause it is done at once; asked for again and again meanwhile, it is done once more', async () => {
  const { begun, work } = slowWork();
  const pacing = paced(1, work);
  pacing.soon();
  expect(begun).toHaveLength(1);
  for (let asked = 0; asked < 50; asked += 1) pacing.soon();
  await turn();
  expect(begun).toHaveLength(1);
  begun[0]?.();
  await expect.poll(() => begun.length).toBe(2);
  begun[1]?.();
  await turn();
  expect(begun).toHaveLength(2);
});

test('what cannot wait is done now, though the last one has not ended', () => {
  const { begun, work } = slowWork();
  const pacing = paced(60_000, work);
  pacing.soon();
  pacing.soon();
  pacing.now();
  expect(begun).toHaveLength(2);
});

test('stopped, nothing more is done', async () => {
  const { begun, work } = slowWork();
  const pacing = paced(1, work);
  pacing.soon();
  pacing.soon();
  pacing.stop();
  begun[0]?.();
  await turn();
  expect(begun).toHaveLength(1);
});
