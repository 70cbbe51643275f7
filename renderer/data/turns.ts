/**
 * One at a time over all windows and workers that hold the same database: commits, and whatever must see the book stand
 * still meanwhile. The turn ends with the work, or with the window that held it. The answer does not wait until the browser has
 * given the turn on, which takes a tenth of a save.
 */
export function inTurn<Value>(databaseName: string, work: () => Promise<Value>): Promise<Value> {
  const answered = Promise.withResolvers<Value>();
  const turn = navigator.locks.request(`write ${databaseName}`, async () => {
    const working = work();
    // Whoever asked hears of the failure; the turn ends with it.
    await working.then(answered.resolve, answered.reject);
  });
  turn.catch(answered.reject);
  return answered.promise;
}
