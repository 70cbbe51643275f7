import { type Action, creation, label, removal, update } from '../book/action';
import type { Moment } from '../calendar/day';
import type { ColumnMapping } from './column-mapping';

/**
 * Keeps what the columns of a table mean for the next file with the same header; without changes when that is known already. Not to be undone with
 * the import that it came with.
 */
export function rememberColumns(
  said: Pick<ColumnMapping, 'id' | 'subject' | 'columns'>,
  former: ColumnMapping | null,
  now: Moment,
): Action {
  const isKnown = former !== null && JSON.stringify(former.columns) === JSON.stringify(said.columns);
  const changes = isKnown
    ? []
    : [
        former === null
          ? creation('columnMappings', { ...said, createdAt: now, updatedAt: now })
          : update('columnMappings', former, { columns: said.columns }, now),
      ];
  return { label: label('columns-remembered'), changes, undoable: false };
}

/** Forgets them: the next file with this header is asked about anew. */
export function forgetColumns(former: ColumnMapping): Action {
  return { label: label('columns-forgotten'), changes: [removal('columnMappings', former)], undoable: false };
}
