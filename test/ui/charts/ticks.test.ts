import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundTicks } from '../../../renderer/ui/charts/ticks';

test.each([
  [0, 0, [0]],
  [0, 326_500, [0, 100_000, 200_000, 300_000, 400_000]],
  [0, 22_100, [0, 5_000, 10_000, 15_000, 20_000, 25_000]],
  [0, 3, [0, 1, 2, 3]],
  [0, 1, [0, 1]],
  [-500, 0, [-500, -400, -300, -200, -100, 0]],
  [-250, 1_000, [-250, 0, 250, 500, 750, 1_000]],
])('from %d to %d', (low, high, ticks) => {
  expect(roundTicks(low, high)).toEqual(ticks);
});

test('law: they hold everything and zero, are equally far apart, few, and not below one minor unit', () => {
  const amount = fc.integer({ min: -9_000_000_000, max: 9_000_000_000 });
  fc.assert(
    fc.property(amount, amount, (one, other) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      const ticks = roundTicks(low, high);
      expect(ticks).toContain(0);
      expect(ticks[0]).toBeLessThanOrEqual(Math.min(0, low));
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(0, high));
      expect(ticks.length).toBeLessThanOrEqual(8);
      const steps = new Set(ticks.slice(1).map((tick, at) => tick - (ticks[at] ?? 0)));
      expect(steps.size).toBeLessThanOrEqual(1);
      for (const step of steps) expect(Number.isInteger(step) && step >= 1).toBe(true);
    }),
  );
});
