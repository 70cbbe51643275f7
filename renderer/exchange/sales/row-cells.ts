import type { SalesColumn } from './sales-columns';

const joints: ReadonlyMap<SalesColumn['field'], string> = new Map([['note', '\n']]);

/** The cells of one row by what their columns mean. */
export class RowCells {
  private readonly texts = new Map<string, string>();
  private readonly payments = new Set<number>();

  constructor(columns: readonly SalesColumn[], cells: readonly string[]) {
    for (const [index, { field, nth }] of columns.entries()) {
      const cell = cells[index]?.trim() ?? '';
      if (paid.has(field)) this.payments.add(nth);
      if (cell === '' || field === 'ignore') continue;
      const key = `${field} ${nth}`;
      const former = this.texts.get(key);
      this.texts.set(key, former === undefined ? cell : `${former}${joints.get(field) ?? ' '}${cell}`);
    }
  }

  /** '' when the row says nothing of it. */
  text(field: SalesColumn['field'], nth = 0): string {
    return this.texts.get(`${field} ${nth}`) ?? '';
  }

  /** The payments that the table has columns for, in order. */
  paymentNumbers(): readonly number[] {
    return [...this.payments].sort((one, other) => one - other);
  }
}

const paid: ReadonlySet<SalesColumn['field']> = new Set(['paid-on', 'paid-amount', 'left-to-pay', 'status']);
