/** Throws when an assumption of ours is broken: a bug, never something a person did. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Broken assumption: ${message}`);
}
