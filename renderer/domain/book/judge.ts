import { type Outcome, refuse, succeed } from '../outcome';
import type { Action, Change } from './action';
import { type BookRecord, recordSchemas } from './records';

/** Where and why a record was not let in; `path` names the field ("phones.0.value"). */
export interface Invalid {
  readonly code: 'invalid';
  readonly table: Change['table'];
  readonly id: string;
  readonly path: string;
}

/**
 * Judges every change of an action by its table's schema and returns the changes as they will be stored (text cleaned,
 * see `text/clean`). The first record that does not pass refuses the whole action.
 */
export function judge(action: Action): Outcome<readonly Change[], Invalid> {
  const judged: Change[] = [];
  for (const change of action.changes) {
    if (change.after === null) {
      judged.push(change);
      continue;
    }
    const schema = Object.hasOwn(recordSchemas, change.table) ? recordSchemas[change.table] : null;
    const parsed = schema?.safeParse(change.after);
    if (!parsed?.success || parsed.data.id !== change.id) {
      const path = parsed?.success === false ? (parsed.error.issues[0]?.path.join('.') ?? '') : 'id';
      return refuse({ code: 'invalid', table: change.table, id: change.id, path });
    }
    judged.push({ ...change, after: parsed.data as BookRecord });
  }
  return succeed(judged);
}
