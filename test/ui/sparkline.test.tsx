import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { Sparkline } from '../../renderer/ui/sparkline';

function bars(values: readonly number[]) {
  const place = document.createElement('div');
  const root = createRoot(place);
  flushSync(() => root.render(<Sparkline values={values} label="ventes" words={values.map(String)} />));
  const found = [...place.querySelectorAll('rect')].map((bar) => ({
    top: Number(bar.getAttribute('y')),
    height: Number(bar.getAttribute('height')),
    words: bar.textContent,
  }));
  root.unmount();
  return found;
}

const height = 28;

test('months without anything leave a mark each, and none is drawn outside', () => {
  for (const bar of bars([0, 0, 0])) expect(bar).toMatchObject({ height: 1 });
});

test.each([[[5, 10, 0, 1]], [[-3, 10, 0, 1]], [[-3, -10]], [[1e12, 1]], [[1]]])(
  '%j stays within the line',
  (values) => {
    const drawn = bars(values);
    expect(drawn.map((bar) => bar.words)).toEqual(values.map(String));
    for (const bar of drawn) {
      expect(bar.height).toBeGreaterThan(0);
      expect(bar.top).toBeGreaterThanOrEqual(-1);
      expect(bar.top + bar.height).toBeLessThanOrEqual(height + 1);
    }
  },
);

test('what is little beside much still shows, and what is below zero hangs under the line', () => {
  const [huge, little, below] = bars([1_000_000, 1, -500_000]);
  expect(little?.height).toBe(2);
  const base = (huge?.top ?? 0) + (huge?.height ?? 0);
  expect(below?.top).toBeCloseTo(base, 5);
  expect(below?.height).toBeCloseTo((huge?.height ?? 0) / 2, 5);
});
