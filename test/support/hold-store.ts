/** Keeps the disk from answering whoever else asks for this store, from a connection of its own; answers how to end that. */
export async function holdStore(database: string, store: string): Promise<() => void> {
  const request = indexedDB.open(database);
  await new Promise((opened) => {
    request.onsuccess = opened;
  });
  const rows = request.result.transaction(store, 'readwrite').objectStore(store);
  let isHeld = true;
  const hold = () => {
    rows.count().onsuccess = () => (isHeld ? hold() : request.result.close());
  };
  hold();
  return () => {
    isHeld = false;
  };
}
