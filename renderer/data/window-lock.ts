/** Which windows are there: each holds a lock of its own name until it is gone, however it went. */

function lockOf(name: string): string {
  return `window ${name}`;
}

/** Marks this window as being there, and answers how to end that before the window does. */
export function beThere(name: string): Promise<() => void> {
  return new Promise((marked) => {
    const gone = Promise.withResolvers<void>();
    void navigator.locks.request(lockOf(name), () => {
      marked(gone.resolve);
      return gone.promise;
    });
  });
}

/** Those of these windows that are there. */
export async function whoIsThere(names: readonly string[]): Promise<ReadonlySet<string>> {
  if (names.length === 0) return new Set();
  const { held = [] } = await navigator.locks.query();
  // Whoever waits for a window that is gone holds its lock for a moment, shared.
  const locks = new Set(held.flatMap(({ mode, name }) => (mode === 'exclusive' ? name : [])));
  return new Set(names.filter((name) => locks.has(lockOf(name))));
}

/** Calls `heard` once the window is gone; `signal` ends the wait. */
export function whenGone(name: string, signal: AbortSignal, heard: () => void): void {
  // Shared: of several that wait, none must look to another as if it were the window itself.
  const options = { mode: 'shared', signal } as const;
  void navigator.locks.request(lockOf(name), options, heard).catch(() => {
    // Only the signal ends the wait otherwise.
  });
}
