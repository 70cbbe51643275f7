/** Milliseconds of the same work, done our way and on raw IndexedDB, turn by turn. */
export interface Compared {
  readonly ours: readonly number[];
  readonly raw: readonly number[];
}

/** Lets what the last work left behind come to its end, as it does between two gestures of a person. */
export function pause(milliseconds = 20): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/**
 * Times both works `turns` times. They take turns, and change who is first, so that what else the machine does, and what
 * the first one leaves in a cache, falls on both alike. Two turns before the first one are not counted.
 */
export async function compare(
  turns: number,
  ours: (turn: number) => Promise<unknown>,
  raw: (turn: number) => Promise<unknown>,
): Promise<Compared> {
  const took = { ours: [] as number[], raw: [] as number[] };
  for (let turn = -2; turn < turns; turn += 1) {
    const works = [
      ['ours', ours],
      ['raw', raw],
    ] as const;
    for (const [name, work] of turn % 2 === 0 ? works : works.toReversed()) {
      await pause();
      const milliseconds = await timed(() => work(turn + 2));
      if (turn >= 0) took[name].push(milliseconds);
    }
  }
  return took;
}
