/**
 * One at a time over all windows and workers that hold the same database: commits, and whatever must see the book stand
 * still meanwhile. The turn ends with the work, or with the window that held it.
 */
export function inTurn<Value>(databaseName: string, work: () => Promise<Value>): Promise<Value> {
  return navigator.locks.request(`write ${databaseName}`, work);
}
