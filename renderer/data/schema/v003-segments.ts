/**
 * The third shipped shape of the book: segments. Frozen: a change of shape is a new file with the next number.
 *
 * Only the table that is new. There are a few dozen segments, read all at once: no question asks for an index.
 */
export const version = 3;

export const stores = {
  segments: 'id',
} as const;
