/**
 * The second shipped shape of the book: pairs of clients who are not the same, portraits, the journal of exports, and the
 * columns of files that were explained once. Frozen: a change of shape is a new file with the next number.
 *
 * Only the tables that are new; those of the first shape stay as they were. The portrait of a client has the client's id.
 */
export const version = 2;

export const stores = {
  distinctions: 'id, oneId, otherId',
  portraits: 'id',
  exports: 'id',
  columnMappings: 'id',
} as const;
