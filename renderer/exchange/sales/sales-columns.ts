/** What a person may say that a column of a table of sales holds. Closed: the mapping screen lists exactly these. */
export const salesFields = [
  'ignore',
  'day',
  'client',
  'email',
  'label',
  /** What is owed, the discount taken off. */
  'amount',
  /** Before the discount. */
  'price',
  'discount',
  'cost',
  'kind',
  'reference',
  'due-day',
  'paid-on',
  'paid-amount',
  'left-to-pay',
  'method',
  'payment-reference',
  'status',
  'currency',
  'note',
] as const;
export type SalesField = (typeof salesFields)[number];

/** What only the app's own table has. */
export type OwnSalesField = 'client-identity' | 'sale-identity' | 'credit-of' | 'more-payments';

/** What a column means; `nth` tells the columns of one payment from those of another, 0 where there is one payment. */
export interface SalesColumn {
  readonly field: SalesField | OwnSalesField;
  readonly nth: number;
}

export interface SalesMapping {
  readonly hasHeader: boolean;
  /** One for each column, in the table's order. */
  readonly columns: readonly SalesColumn[];
}

/** A column of this meaning; `nth` is 0 where the table has one payment. */
export function salesColumn(field: SalesColumn['field'], nth = 0): SalesColumn {
  return { field, nth };
}

/** Fields of which several columns are put one behind the other: first name and name, a label in two parts. */
export const joinedFields: ReadonlySet<SalesColumn['field']> = new Set(['client', 'label', 'note', 'ignore']);

/** Whether a sale can be read with these columns at all. */
export function isEnough(columns: readonly SalesColumn[]): boolean {
  const has = (field: SalesField) => columns.some((column) => column.field === field);
  return has('day') && (has('amount') || has('price'));
}
