import { z } from 'zod';
import type { Change } from '../book/action';
import { type TableName, tableNames, tableSince } from '../book/records';

/** How many rows each table of a person holds. */
export type Counts = Readonly<Record<TableName, number>>;

/** By how many rows an action moves each table; a table that it leaves alone is not named. */
export type Moves = Readonly<Partial<Record<TableName, number>>>;

const perTable = (count: (name: TableName) => z.ZodType<number>) =>
  z.strictObject(
    Object.fromEntries(tableNames.map((name) => [name, count(name)])) as Record<TableName, z.ZodType<number>>,
  );

/** What was counted before a table came does not name it. */
export const countsSchema = perTable((name) => (name in tableSince ? z.int().min(0).default(0) : z.int().min(0)));
export const movesSchema = perTable(() => z.int()).partial();

/** What an empty book holds: nothing but its settings, which it is made with. */
export const emptyCounts: Counts = countsOf((name) => (name === 'settings' ? 1 : 0));

export function countsOf(count: (name: TableName) => number): Counts {
  return Object.fromEntries(tableNames.map((name) => [name, count(name)])) as Record<TableName, number>;
}

export function movesOf(changes: readonly Change[]): Moves {
  const moves: Partial<Record<TableName, number>> = {};
  for (const { table, before, after } of changes) {
    const move = (after === null ? 0 : 1) - (before === null ? 0 : 1);
    if (move !== 0) moves[table] = (moves[table] ?? 0) + move;
  }
  return moves;
}

export function moved(counts: Counts, moves: Moves): Counts {
  return countsOf((name) => counts[name] + (moves[name] ?? 0));
}

export function sumOf(counts: Counts): number {
  return tableNames.reduce((sum, name) => sum + counts[name], 0);
}

/** The tables of which `found` differs from `expected`, with both counts. */
export function differencesOf(
  found: Partial<Counts>,
  expected: Counts,
): readonly { readonly table: TableName; readonly found: number; readonly expected: number }[] {
  return tableNames.flatMap((table) => {
    const count = found[table];
    return count === undefined || count === expected[table] ? [] : [{ table, found: count, expected: expected[table] }];
  });
}
