import { describe, expect, it } from 'vitest';
import { closingLine, readTally, sum, tallyPlaywright, tallyVitest } from '../../.scripts/tally.mjs';

describe('the closing line', () => {
  it('counts what passed and what failed', () => {
    expect(closingLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
  });

  it('names what was skipped only when something was', () => {
    expect(closingLine({ passed: 12, failed: 3, skipped: 1 })).toBe('12 passed, 3 failed, 1 skipped');
  });

  it('adds up both reports', () => {
    const unit = tallyVitest({
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 0,
      testResults: [],
    });
    const journeys = tallyPlaywright({ stats: { expected: 3, unexpected: 1, flaky: 0, skipped: 1 }, errors: [] });
    expect(sum([unit, journeys])).toEqual({ passed: 8, failed: 2, skipped: 3 });
  });

  it('counts nothing where no report was written', () => {
    expect(readTally('/nowhere/at/all.json', tallyVitest)).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });
});

describe('a file of tests that does not even load', () => {
  it('counts as one failure of vitest', () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 0,
      numPendingTests: 0,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'passed', assertionResults: [{}] },
        { status: 'failed', assertionResults: [{}] },
      ],
    };
    expect(tallyVitest(report).failed).toBe(1);
  });

  it('counts as one failure of Playwright', () => {
    expect(tallyPlaywright({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, errors: [{}] }).failed).toBe(
      1,
    );
  });
});

it('a journey that passes only when tried again has failed', () => {
  expect(tallyPlaywright({ stats: { expected: 0, unexpected: 0, flaky: 1, skipped: 0 }, errors: [] }).failed).toBe(1);
});
