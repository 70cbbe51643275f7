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
