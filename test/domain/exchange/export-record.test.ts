import { describe, expect, test } from 'vitest';
import { exportRecordSchema, noteExport } from '../../../renderer/domain/exchange/export-record';
import { judgesStrictly, someId } from '../../support/record-schema';

const left = {
  id: someId,
  at: 1_700_000_000_000,
  format: 'csv',
  subject: 'clients',
  count: 212,
  confidential: 'without',
};

describe('a line of the journal of exports', () => {
  judgesStrictly(exportRecordSchema, left);

  test('counts what left', () => {
    expect(exportRecordSchema.safeParse({ ...left, count: 0 }).success).toBe(true);
    expect(exportRecordSchema.safeParse({ ...left, count: -1 }).success).toBe(false);
  });
});

test('a line is added to the journal, and is nothing that Ctrl+Z takes back', () => {
  const record = exportRecordSchema.parse(left);
  expect(noteExport(record)).toEqual({
    label: { key: 'export-noted', subject: '', count: 1 },
    changes: [{ table: 'exports', id: record.id, before: null, after: record }],
    undoable: false,
  });
});
