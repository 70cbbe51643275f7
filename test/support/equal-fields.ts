import { expect } from 'vitest';

/** Of the fields that were expected, how many are equal; and a line for each that is not. */
export interface Equality {
  readonly expected: number;
  readonly equal: number;
  readonly differing: readonly string[];
}

/** Compares every text, number and null inside `wanted` with what stands at its place in `found`; a longer list differs too. */
export function compareFields(wanted: unknown, found: unknown, place: string): Equality {
  if (wanted === null || typeof wanted !== 'object') {
    const isEqual = Object.is(wanted, found);
    const differing = isEqual ? [] : [`${place}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`];
    return { expected: 1, equal: isEqual ? 1 : 0, differing };
  }
  const within = found !== null && typeof found === 'object' ? found : {};
  const keys = Object.keys(wanted);
  if (Array.isArray(wanted)) keys.push('length');
  return sum(keys.map((key) => compareFields(Reflect.get(wanted, key), Reflect.get(within, key), `${place}.${key}`)));
}

/** Prints the share of equal fields, and holds it against what is wanted of every corpus. */
export function expectNearlyAll(corpus: string, results: readonly Equality[]): void {
  const { expected, equal, differing } = sum(results);
  const share = equal / expected;
  console.log(`${corpus}: ${equal} of ${expected} fields equal (${(share * 100).toFixed(1)} %)`);
  for (const line of differing) console.log(`  ${line}`);
  expect(expected).toBeGreaterThan(0);
  expect(share, differing.join('\n')).toBeGreaterThanOrEqual(0.99);
}

function sum(results: readonly Equality[]): Equality {
  return {
    expected: results.reduce((total, each) => total + each.expected, 0),
    equal: results.reduce((total, each) => total + each.equal, 0),
    differing: results.flatMap((each) => each.differing),
  };
}
