import { describe, expect, it } from 'vitest';
import type { Moment } from '../../../renderer/domain/calendar/day';
import { columnMappingSchema, mappingId } from '../../../renderer/domain/exchange/column-mapping';
import { forgetColumns, rememberColumns } from '../../../renderer/domain/exchange/remember-columns';
import { headerHash } from '../../../renderer/exchange/table/header-hash';

const [now, later] = [1 as Moment, 2 as Moment];
const columns = [{ field: 'name', label: '', group: '' }];
const said = { id: mappingId('contacts', headerHash(['Qui'])), subject: 'contacts' as const, columns };
const stored = columnMappingSchema.parse({ ...said, createdAt: now, updatedAt: now });

describe('the columns of a table that were explained', () => {
  it('are kept, changed, and left as they are when the same is said again', () => {
    expect(rememberColumns(said, null, now).changes).toEqual([
      { table: 'columnMappings', id: said.id, before: null, after: stored },
    ]);
    expect(rememberColumns(said, stored, later).changes).toEqual([]);
    const other = { ...said, columns: [{ field: 'company', label: '', group: '' }] };
    expect(rememberColumns(other, stored, later).changes).toEqual([
      { table: 'columnMappings', id: said.id, before: stored, after: { ...stored, ...other, updatedAt: later } },
    ]);
  });

  it('are never taken back together with an import, and can be forgotten', () => {
    expect(rememberColumns(said, null, now).undoable).toBe(false);
    const { changes, undoable } = forgetColumns(stored);
    expect(changes).toEqual([{ table: 'columnMappings', id: said.id, before: stored, after: null }]);
    expect(undoable).toBe(false);
  });

  it('belong to a header whatever its case and accents, and to no other order of the same titles', () => {
    expect(headerHash(['Prénom', 'NOM'])).toBe(headerHash([' prenom', 'Nom']));
    expect(headerHash(['Nom', 'Prénom'])).not.toBe(headerHash(['Prénom', 'Nom']));
  });
});
