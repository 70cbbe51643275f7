import { describe, expect, test } from 'vitest';
import { columnMappingSchema, mappingId } from '../../../renderer/domain/exchange/column-mapping';
import { judgesStrictly } from '../../support/record-schema';

const hash = '0123456789abcdef'.repeat(4);
const columns = [{ field: 'phone', label: 'mobile', group: '' }];
const mapping = {
  id: mappingId('contacts', hash),
  subject: 'contacts',
  columns,
  createdAt: 1_700_000_000_000,
  updatedAt: 1_700_000_000_000,
};

describe('what the columns of a file mean', () => {
  judgesStrictly(columnMappingSchema, mapping);

  test('is kept apart for sales and for contacts, whatever the header', () => {
    expect(columnMappingSchema.safeParse({ ...mapping, id: mappingId('sales', hash) }).success).toBe(false);
  });

  test('needs a column, and no more than a file may have', () => {
    expect(columnMappingSchema.safeParse({ ...mapping, columns: [] }).success).toBe(false);
    const many = Array.from({ length: 201 }, () => columns[0]);
    expect(columnMappingSchema.safeParse({ ...mapping, columns: many }).success).toBe(false);
  });
});
