import { vi } from 'vitest';

/** Waits until an assertion holds, as long as `expect.poll` does: a second is not enough on a machine that does other things. */
export function inTime<Answer>(assertion: () => Answer | Promise<Answer>): Promise<Answer> {
  return vi.waitFor(assertion, { timeout: 10_000 });
}
