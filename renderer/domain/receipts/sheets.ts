import type { BookItem } from './with-totals';

/** What goes on one sheet of paper, with what the sheets before it came to. */
export interface Sheet<Item> {
  readonly items: readonly Item[];
  /** What came in on the sheets before, on this one, and up to its end; minor units. */
  readonly brought: number;
  readonly own: number;
  readonly carried: number;
}

/** Cuts the book into sheets of at most `most` rows. Totals between lines take a row and add nothing. */
export function sheetsOf<Line extends { readonly entry: { readonly amount: number } }>(
  items: readonly BookItem<Line>[],
  most: number,
): readonly Sheet<BookItem<Line>>[] {
  const sheets: Sheet<BookItem<Line>>[] = [];
  for (let start = 0; start < items.length; start += most) {
    const brought = sheets.at(-1)?.carried ?? 0;
    const ofSheet = items.slice(start, start + most);
    const own = ofSheet.reduce((sum, item) => sum + (item.type === 'line' ? item.line.entry.amount : 0), 0);
    sheets.push({ items: ofSheet, brought, own, carried: brought + own });
  }
  return sheets;
}
