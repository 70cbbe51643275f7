import { type Day, firstDayOf, monthOf, shiftMonth } from '../calendar/day';
import { isCreditNote, type Sale, type SaleKind, saleAmount } from './sale';
import { isLate, type Standing } from './standing';

/** Which sales the ledger shows. */
export interface LedgerFilter {
  readonly kind: SaleKind | 'all';
  readonly state: LedgerState;
}

export const ledgerStates = ['all', 'unpaid', 'late', 'paid', 'credit-notes'] as const;
export type LedgerState = (typeof ledgerStates)[number];

/** Late sales are unpaid ones too; a credit note is never paid nor unpaid. */
export function passes(sale: Sale, standing: Standing, filter: LedgerFilter): boolean {
  if (filter.kind !== 'all' && sale.kind !== filter.kind) return false;
  switch (filter.state) {
    case 'all':
      return true;
    case 'credit-notes':
      return isCreditNote(sale);
    case 'late':
      return isLate(standing);
    case 'unpaid':
      return standing.state === 'unpaid' || standing.state === 'part-paid';
    case 'paid':
      return standing.state === 'paid' || standing.state === 'given' || standing.state === 'overpaid';
  }
}

/** What the shown sales add up to, in minor units. */
export interface LedgerTotals {
  readonly saleCount: number;
  readonly creditNoteCount: number;
  /** Credit notes included. */
  readonly sold: number;
  /** What is still to come. */
  readonly unpaid: number;
}

/** Adds up lines of the ledger, which are all of one currency. */
export function totalsOf(lines: Iterable<{ readonly sale: Sale; readonly standing: Standing }>): LedgerTotals {
  const totals = { saleCount: 0, creditNoteCount: 0, sold: 0, unpaid: 0 };
  for (const { sale, standing } of lines) {
    if (isCreditNote(sale)) totals.creditNoteCount += 1;
    else totals.saleCount += 1;
    totals.sold += saleAmount(sale);
    if (standing.state === 'unpaid' || standing.state === 'part-paid') totals.unpaid += standing.balance;
  }
  return totals;
}

/** Days from `from` to `to`, both included; null is open. */
export interface LedgerPeriod {
  readonly from: Day | null;
  readonly to: Day | null;
}

export const ledgerPresets = ['three-months', 'twelve-months', 'this-year', 'last-year', 'all'] as const;
export type LedgerPreset = (typeof ledgerPresets)[number];

/**
 * The days that a named period means on `today`: whole months, the running one included, as the charts count them. Running
 * periods stay open at the end, since a sale may bear a later day.
 */
export function ledgerPeriod(preset: LedgerPreset, today: Day): LedgerPeriod {
  const year = Number(today.slice(0, 4));
  switch (preset) {
    case 'three-months':
      return { from: firstDayOf(shiftMonth(monthOf(today), -2)), to: null };
    case 'twelve-months':
      return { from: firstDayOf(shiftMonth(monthOf(today), -11)), to: null };
    case 'this-year':
      return { from: `${year}-01-01` as Day, to: null };
    case 'last-year':
      return { from: `${year - 1}-01-01` as Day, to: `${year - 1}-12-31` as Day };
    case 'all':
      return { from: null, to: null };
  }
}

/** Newest first; sales of one day by id, the one made last first. */
export function compareNewestFirst(left: Pick<Sale, 'day' | 'id'>, right: Pick<Sale, 'day' | 'id'>): number {
  if (left.day !== right.day) return left.day < right.day ? 1 : -1;
  return left.id < right.id ? 1 : left.id > right.id ? -1 : 0;
}

/** What is late the longest first, then the largest. */
export function compareLateness(
  left: { readonly lateAfter: Day; readonly balance: number; readonly saleId: string },
  right: { readonly lateAfter: Day; readonly balance: number; readonly saleId: string },
): number {
  if (left.lateAfter !== right.lateAfter) return left.lateAfter < right.lateAfter ? -1 : 1;
  return right.balance - left.balance || (left.saleId < right.saleId ? -1 : 1);
}
