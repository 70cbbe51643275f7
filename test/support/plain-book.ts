import { type Records, type TableName, tableNames } from '../../renderer/domain/book/records';
import { startingSettings } from '../../renderer/domain/book/settings';

/** The rows of a book in memory: a list per table. */
export interface PlainBook {
  readonly rows: { readonly [T in TableName]: Map<string, Records[T]> };
}

/** A new book: it has its settings and nothing else. */
export function emptyPlainBook(): PlainBook {
  const rows = Object.fromEntries(tableNames.map((name) => [name, new Map()])) as unknown as PlainBook['rows'];
  rows.settings.set('settings', startingSettings);
  return { rows };
}
