import type { Day } from '../calendar/day';
import type { Currency } from '../money/money';
import { type AmountRefusal, parseAmount } from '../money/parse-amount';
import { type Outcome, refuse, succeed } from '../outcome';
import { cleanLine } from '../text/clean';
import type { Limit, Threshold } from './rules';

/** A limit as it is typed into its form. */
export interface TypedThreshold {
  readonly limit: Limit;
  readonly validFrom: Day | null;
  readonly amount: string;
  readonly source: string;
  /** Whether the person compared it with its source. */
  readonly isChecked: boolean;
}

export interface ThresholdMistakes {
  readonly validFrom?: 'missing';
  readonly amount?: AmountRefusal | 'not-above-zero';
}

/** Reads a limit of one's own; `today` becomes the day on which it was checked, `former` keeps its own when it was already. */
export function readTypedThreshold(
  { limit, validFrom, amount, source, isChecked }: TypedThreshold,
  currency: Currency,
  today: Day,
  former: Threshold | null,
): Outcome<Threshold, ThresholdMistakes> {
  const read = parseAmount(amount, currency);
  const mistake = read.ok ? (read.value.minor > 0 ? null : ('not-above-zero' as const)) : read.reason;
  if (!read.ok || mistake !== null || validFrom === null) {
    return refuse({
      ...(mistake === null ? {} : { amount: mistake }),
      ...(validFrom === null ? { validFrom: 'missing' as const } : {}),
    });
  }
  const row = { limit, validFrom, amount: read.value.minor, source: cleanLine(source) };
  const isAsBefore = former !== null && former.amount === row.amount && former.source === row.source;
  const checkedOn = isChecked ? ((isAsBefore ? former.checkedOn : null) ?? today) : null;
  return succeed({ ...row, checkedOn });
}
