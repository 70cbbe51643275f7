import { type Day, daysBetween, type Moment } from '../calendar/day';
import type { Payment, SaleKind } from '../sale/sale';

/** What the book of receipts says of one payment; `amount` in minor units, below zero for money that went back. */
export type Entry = Pick<Payment, 'day' | 'amount' | 'method' | 'reference' | 'buyerId'> & { readonly kind: SaleKind };

/** A payment as it was left by one action; `entry` is null while it is in the trash or gone for good. */
export interface TrailStep {
  readonly at: Moment;
  readonly entry: Entry | null;
}

/** One thing that was done to a payment after it was written down. */
export interface PaymentChange {
  readonly seq: number;
  readonly at: Moment;
  readonly after: Payment | null;
  /** Whether only its buyer's record gave way to another: two sheets of one person merged, or a person erased. */
  readonly handsOver: boolean;
}

/** A sale that became one of another kind, and its payments with it. */
export interface KindChange {
  readonly seq: number;
  readonly at: Moment;
  readonly before: SaleKind;
  readonly after: SaleKind;
}

/**
 * What became of one payment, oldest first. `first` is the payment as it was written down, `kindNow` the kind of its sale
 * today; both lists are in the order of the history. Where a buyer's record gave way to another, the other stands
 * throughout: it is the same person, or one who is no longer to be named.
 */
export function trailOf(
  first: Payment,
  changes: readonly PaymentChange[],
  kindNow: SaleKind,
  kindChanges: readonly KindChange[] = [],
): readonly TrailStep[] {
  let kind = kindNow;
  for (const each of kindChanges.toReversed()) if (each.at > first.createdAt) kind = each.before;
  let steps: TrailStep[] = [{ at: first.createdAt, entry: entryOf(first, kind) }];
  let { buyerId } = first;
  const later = kindChanges.filter((each) => each.at > first.createdAt);
  for (const change of [...changes, ...later].sort((left, right) => left.seq - right.seq)) {
    const before = steps.at(-1)?.entry ?? null;
    if ('before' in change) {
      kind = change.after;
      steps.push({ at: change.at, entry: before && { ...before, kind } });
      continue;
    }
    const { after } = change;
    if (after && change.handsOver) steps = steps.map((step) => handedOver(step, buyerId, after.buyerId));
    if (after) buyerId = after.buyerId;
    steps.push({ at: change.at, entry: after && entryOf(after, kind) });
  }
  return steps;
}

function entryOf({ day, amount, method, reference, buyerId, trashedAt }: Payment, kind: SaleKind): Entry | null {
  return trashedAt === null ? { day, amount, method, reference, buyerId, kind } : null;
}

function handedOver(step: TrailStep, from: Entry['buyerId'], to: Entry['buyerId']): TrailStep {
  return step.entry?.buyerId === from ? { ...step, entry: { ...step.entry, buyerId: to } } : step;
}

/** A line that one payment leaves in the book. */
export interface TrailLine {
  /**
   * `receipt`: the money that came in (or went back). `taken-back`: the counter-entry of the line before it, of the opposite
   * amount. `restated`: what stands in its place.
   */
  readonly kind: 'receipt' | 'taken-back' | 'restated';
  /** The day under which it stands in the book. */
  readonly day: Day;
  /** When it was written: the order of lines that stand under one day. */
  readonly at: Moment;
  readonly entry: Entry;
  /** For a correction, the line that it takes back or restates, as its place among these. */
  readonly of: number | null;
}

/**
 * The lines of one payment. A book of receipts is kept without blank or alteration (C. com. L123-22, and PCG: an entry is
 * corrected by another one, never erased), so the rule is:
 *
 * 1. What is changed on the day on which it was written down (the day that runs, by `dayAt`) was never in the book: only
 *    what the evening finds is.
 * 2. A receipt stands under the day of the payment, also when it is written down later.
 * 3. A later change of day, amount, form of payment, reference, buyer or kind leaves the line as it is and adds, under the
 *    day of the correction, a counter-entry and the line that replaces it; a payment that is taken back adds the
 *    counter-entry alone, and one that returns a line under the day of its return. Periods that are over keep their totals.
 * 4. No correction: a reference where there was none, and a buyer's record that gave way to another (see `trailOf`).
 *
 * The lines add up to what the payment is today. Limits: rule 1 supposes that the clock of the machine was right; a day on
 * paper that was printed before its evening may differ from the book; a correction of a payment that bears a day to come
 * stands under that day.
 */
export function linesOfTrail(steps: readonly TrailStep[], dayAt: (moment: Moment) => Day): readonly TrailLine[] {
  const lines: TrailLine[] = [];
  /** Where the last line that states the payment is, and whether a counter-entry has taken it back. */
  let last: number | null = null;
  let stands = false;
  for (const { at, entry } of evenings(steps, dayAt)) {
    const former: TrailLine | null = last === null ? null : (lines[last] ?? null);
    if (!former) {
      if (!entry) continue;
      last = lines.push({ kind: 'receipt', day: entry.day, at, entry, of: null }) - 1;
      stands = true;
      continue;
    }
    if (entry && stands && !isCorrected(former.entry, entry)) {
      lines[last ?? 0] = { ...former, entry };
      continue;
    }
    const day = laterOf(dayAt(at), former.day);
    if (stands) {
      const takenBack = { ...former.entry, amount: -former.entry.amount };
      lines.push({ kind: 'taken-back', day, at, entry: takenBack, of: last });
      stands = false;
    }
    if (!entry) continue;
    const restated: TrailLine = { kind: 'restated', day: laterOf(entry.day, day), at, entry, of: last };
    last = lines.push(restated) - 1;
    stands = true;
  }
  return lines;
}

function laterOf(one: Day, other: Day): Day {
  return daysBetween(one, other) > 0 ? other : one;
}

/** The last step of each day. */
function evenings(steps: readonly TrailStep[], dayAt: (moment: Moment) => Day): readonly TrailStep[] {
  if (steps.length === 1) return steps;
  const days = steps.map(({ at }) => dayAt(at));
  return steps.filter((_step, at) => days[at] !== days[at + 1]);
}

function isCorrected(before: Entry, after: Entry): boolean {
  return (
    before.day !== after.day ||
    before.amount !== after.amount ||
    before.method !== after.method ||
    before.buyerId !== after.buyerId ||
    before.kind !== after.kind ||
    (before.reference !== after.reference && before.reference !== '')
  );
}
