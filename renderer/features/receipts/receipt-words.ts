import type { DirectorySnapshot } from '../../data/directory';
import type { Month } from '../../domain/calendar/day';
import { type MonthRange, quarterOf, wholeYear } from '../../domain/receipts/year-count';
import { type BuyerId, walkIn } from '../../domain/sale/sale';
import type { Format } from '../../i18n/format';
import type { Translate } from '../../i18n/translate';
import type { ReceiptRow } from '../../workers/receipts-requests';

export interface Words {
  readonly translate: Translate;
  readonly format: Format;
}

/** Whom the money came from; clients that left the book for good are no longer known. */
export function nameOf(buyerId: BuyerId, snapshot: DirectorySnapshot | null, translate: Translate): string {
  if (buyerId === walkIn) return translate('words.walkIn');
  if (snapshot === null) return '';
  return snapshot.byId.get(buyerId)?.client.name ?? translate('receipts.someone');
}

/** What was sold, else what kind of thing it was. */
export function originOf({ sold, entry }: ReceiptRow, translate: Translate): string {
  return sold?.label || translate(`words.saleKind.${entry.kind}`);
}

/** "Annule le n° 12 de 2025"; null for a line that corrects nothing. */
export function sayCorrection({ kind, of, year }: ReceiptRow, translate: Translate): string | null {
  if (of === null || kind === 'receipt') return null;
  const place = translate(of.year === year ? 'receipts.correction.place' : 'receipts.correction.placeOfYear', {
    number: of.number,
    year: of.year,
  });
  return translate(`receipts.correction.${kind}`, { place });
}

/** "mars 2026" */
export function sayMonth(year: number, month: number, format: Format): string {
  return format.month(`${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}` as Month);
}

const quarterNames = ['first', 'second', 'third', 'fourth'] as const;

export function sayQuarter(quarter: number, translate: Translate): string {
  return translate(`receipts.months.quarters.${quarterNames[quarter] ?? 'first'}`);
}

/** "2026", "1er trimestre 2026", "mars 2026". */
export function sayMonths(year: number, months: MonthRange, { translate, format }: Words): string {
  const { first, last } = months;
  if (first === last) return sayMonth(year, first, format);
  if (first === wholeYear.first && last === wholeYear.last) return String(year);
  return `${sayQuarter(quarterOf(first), translate)} ${year}`;
}

/** What a total is of, in words. */
export function sayTotal(of: 'month' | 'quarter' | 'year', year: number, months: MonthRange, words: Words): string {
  const { translate } = words;
  const said = sayMonths(year, months, words);
  if (of === 'month') return translate('receipts.totals.month', { month: said });
  if (of === 'quarter') return translate('receipts.totals.quarter', { quarter: said });
  return translate('receipts.totals.year', { year });
}
