/** `sample`: what fits in two minutes of `npm test`, all rows together; `full`: all that the table of figures asks for. */
export type Size = 'sample' | 'full';

/** One line of the table of faults: what is done to the app, and what it must come to. */
export interface Row {
  /** That of the table of figures to reach. */
  readonly number: number;
  readonly title: string;
  /** In the words of that table. */
  readonly target: string;
  /** Its target is a time: nothing else may run beside it. */
  readonly isTimed?: true;
  readonly run: (size: Size) => Promise<Figure | NotRun>;
}

/** What was found. */
export interface Figure {
  /** What was tried, and how often: "200 kills". */
  readonly howMany: string;
  /** Beside the target, in the same order and the same words: "0 lost, 0 half written". */
  readonly found: string;
  readonly isMet: boolean;
  /** What went wrong, a line each; the first of them are shown under the table. */
  readonly wrong?: readonly string[];
}

/** What this machine cannot do, and why: said in the table, never passed over. */
export interface NotRun {
  readonly why: string;
}

export const notRun = (why: string): NotRun => ({ why });

const written = new Intl.NumberFormat('en');

/** A number as the table writes it. */
export const count = (value: number): string => written.format(value);
