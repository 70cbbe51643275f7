/**
 * The first shipped shape of the book. Frozen: a change of shape is a new file with the next number.
 *
 * Only the questions that screens ask have an index, each costs a fifth of every write. `trashedAt` is null for nearly
 * all rows, and null is not indexed: that index holds only what is in the trash.
 */
export const version = 1;

export const stores = {
  settings: 'id',
  clients: 'id, trashedAt',
  links: 'id, fromId, toId, trashedAt',
  interactions: 'id, [clientId+day], trashedAt',
  followUps: 'id, [clientId+day], [status+day], trashedAt',
  sales: 'id, [buyerId+day], day, creditOf, trashedAt',
  payments: 'id, saleId, [buyerId+day], trashedAt',
  changes: '[seq+part]',
  figures: 'buyerId',
  openSales: 'saleId, buyerId',
  meta: 'key',
} as const;
