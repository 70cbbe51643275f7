/**
 * Round values along an axis that hold everything from `low` to `high` and zero: 1, 2, 2.5 or 5 times a power of ten apart, at
 * most `most` steps. Minor units have no halves, so steps are whole.
 */
export function roundTicks(low: number, high: number, most = 5): readonly number[] {
  const bottom = Math.min(0, low);
  const top = Math.max(0, high);
  if (top === bottom) return [0];
  const step = roundStep((top - bottom) / most);
  const ticks: number[] = [];
  for (let at = Math.floor(bottom / step); at * step < top + step; at += 1) ticks.push(at === 0 ? 0 : at * step);
  // The last one is the first at or above the top.
  while (ticks.length > 2 && (ticks.at(-2) ?? 0) >= top) ticks.pop();
  return ticks;
}

function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 2.5, 5, 10].find((each) => each * power >= least) ?? 10;
  return Math.max(1, Math.ceil(factor * power));
}
