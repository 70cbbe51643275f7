import { describe, expect, it } from 'vitest';
import { notRun } from '../faults/row';
import { tableOf, verdictOf } from '../faults/table';

const row = { number: 4, title: 'disk full', target: '0 lost' };
const found = { howMany: '10 sizes', found: '0 lost', isMet: true };

describe('the table of faults', () => {
  it('says what was found beside its target', () => {
    expect(
      tableOf([{ row, outcome: found }])
        .split('\n')
        .at(-1),
    ).toBe('4  disk full  10 sizes  0 lost  0 lost  met');
  });

  it('says of a row that was not run why, and does not count it as met', () => {
    const ended = { row, outcome: notRun('only root makes a small disk') };
    expect(verdictOf(ended)).toBe('not run');
    expect(tableOf([ended])).toContain('not run: only root makes a small disk');
  });

  it('names under the table what went wrong, the first of many', () => {
    const wrong = Array.from({ length: 12 }, (_, index) => `lost ${index}`);
    const lines = tableOf([{ row, outcome: { ...found, found: '12 lost', isMet: false, wrong } }]).split('\n');
    expect(verdictOf({ row, outcome: { ...found, isMet: false } })).toBe('not met');
    expect(lines.slice(3, 6)).toEqual(['', '4 disk full:', '  lost 0']);
    expect(lines.at(-1)).toBe('  … and 2 more');
  });
});
