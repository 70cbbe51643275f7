import type { Visit } from './filled-book';
import { median, percentile } from './statistics';

export interface BookSize {
  readonly clients: number;
  readonly interactions: number;
  readonly sales: number;
}

/** One line of the table that the bench prints. */
export interface Finding {
  readonly what: string;
  readonly ours: string;
  /** The same work with nothing in between, in the same run; '' where there is none. */
  readonly raw: string;
  readonly ratio: string;
  readonly target: string;
  readonly verdict: string;
}

/** What a row of the table measures, and how. */
export interface Row {
  readonly number: number;
  readonly title: string;
  readonly measure: (bench: Bench) => Promise<readonly Finding[]>;
}

/** What rows are handed. */
export interface Bench {
  readonly origin: string;
  /** Starts a browser on a filled book; it ends with the row. */
  readonly visit: () => Promise<Visit>;
  readonly size: BookSize;
  /** How often the scripted use of row 11 is repeated. */
  readonly cycles: number;
}

export type Verdict = 'met' | 'not met';

export const verdictOf = (isMet: boolean): Verdict => (isMet ? 'met' : 'not met');

/** What could not be measured says so, and why. */
export const notMeasured = (reason: string) => `not measured: ${reason}`;

const digits = (value: number) => (Math.abs(value) < 10 ? 1 : 0);

export const milliseconds = (value: number) => `${value.toFixed(digits(value))} ms`;

export const seconds = (value: number) => `${(value / 1_000).toFixed(1)} s`;

export const timesRaw = (ours: number, raw: number) => `${(ours / raw).toFixed(2)} ×`;

/** A median, and how bad the worst twentieth was. */
export function middleAndTail(values: readonly number[]): string {
  return `${milliseconds(median(values))} (p95 ${milliseconds(percentile(values, 0.95))})`;
}

/** What a work took of memory at its highest, in megabytes; null where the system does not tell it. */
export function memory(what: string, extra: number | null, most: number): Finding {
  return {
    what,
    ours: extra === null ? '' : `${extra.toFixed(0)} MB`,
    raw: '',
    ratio: '',
    target: `≤ ${most} MB`,
    verdict: extra === null ? notMeasured('this system does not tell it') : verdictOf(extra <= most),
  };
}

/** The longest task of the window, of which the browser tells only from 50 ms on. */
export function longestTask(what: string, longest: number): Finding {
  return {
    what,
    ours: longest < 50 ? 'none over 50 ms' : milliseconds(longest),
    raw: '',
    ratio: '',
    target: '≤ 50 ms',
    verdict: verdictOf(longest <= 50),
  };
}
