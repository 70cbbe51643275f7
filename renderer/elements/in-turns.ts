/** How long work may hold the window before it lets others pass, in milliseconds: half a frame. */
const turn = 8;

/** Does something for each item, letting the window breathe; false when `stopped` says that nobody waits any more. */
export async function inTurns<Item>(
  items: readonly Item[],
  work: (item: Item) => void,
  stopped: () => boolean,
): Promise<boolean> {
  let since = performance.now();
  for (const [index, item] of items.entries()) {
    work(item);
    if (index % 64 !== 0 || performance.now() - since < turn) continue;
    await scheduler.yield();
    if (stopped()) return false;
    since = performance.now();
  }
  return true;
}
