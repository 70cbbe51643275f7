import { z } from 'zod';
import { labelSchema } from '../../domain/book/action';
import { recordSchemas, type TableName, tableNames } from '../../domain/book/records';
import { momentSchema } from '../../domain/calendar/day';
import { type Outcome, refuse, succeed } from '../../domain/outcome';
import type { BackupTable } from './manifest';

/** The field that was not let in. */
export interface RowRefusal {
  readonly path: string;
}

// The records inside the history are judged like all others: an undo would bring them back into the book.
const changeSchema = z
  .strictObject({ table: z.enum(tableNames), id: z.string().max(100), before: z.unknown(), after: z.unknown() })
  .superRefine((change, context) => {
    for (const side of ['before', 'after'] as const) {
      if (change[side] === null) continue;
      const judged = judgeRecord(change.table, change[side]);
      const path = judged.ok ? (Reflect.get(judged.value, 'id') === change.id ? null : 'id') : judged.reason.path;
      if (path !== null) context.addIssue({ code: 'custom', path: [side, path] });
    }
  });

const historySchema = z.strictObject({
  seq: z.int().min(1),
  part: z.int().min(0),
  at: momentSchema,
  kind: z.enum(['do', 'undo', 'redo']),
  of: z.int().min(1).nullable(),
  label: labelSchema,
  undoable: z.boolean(),
  parts: z.int().min(0),
  changes: z.array(changeSchema).max(500),
});

/** Judges one row of a backup by the schema of its table. Unknown keys are refused, `__proto__` among them. */
export function judgeRow(table: BackupTable, value: unknown): Outcome<object, RowRefusal> {
  return table === 'changes' ? judgeBy(historySchema, value) : judgeRecord(table, value);
}

function judgeRecord(table: TableName, value: unknown): Outcome<object, RowRefusal> {
  return judgeBy(recordSchemas[table], value);
}

function judgeBy(schema: z.ZodType<object>, value: unknown): Outcome<object, RowRefusal> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return succeed(parsed.data);
  return refuse({ path: parsed.error.issues[0]?.path.map(String).join('.') ?? '' });
}
