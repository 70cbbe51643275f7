import { configure, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';

// As in `entries-in.ts`: whoever calls is in a worker already.
configure({ useWebWorkers: false });

/** More entries than any workbook has: one for each sheet, drawing and picture. */
const mostEntries = 5_000;

/**
 * How large a zip is unpacked, in bytes: truly unpacked, since what it says of itself may be a lie. null as soon as it is over `most`, or has
 * more entries than anybody makes. Throws when it is no zip, or not a whole one.
 */
export async function unpackedSize(zip: Uint8Array, most: number): Promise<number | null> {
  let size = 0;
  let count = 0;
  const reader = new ZipReader(new Uint8ArrayReader(zip), { checkOverlappingEntry: true });
  for await (const entry of reader.getEntriesGenerator()) {
    count += 1;
    if (count > mostEntries) return null;
    if (entry.directory) continue;
    const stop = new AbortController();
    const counting = new WritableStream<Uint8Array>({
      write(piece) {
        size += piece.length;
        if (size > most) stop.abort();
      },
    });
    try {
      await entry.getData(counting, { signal: stop.signal });
    } catch (error) {
      if (stop.signal.aborted) return null;
      throw error;
    }
    if (size > most) return null;
  }
  return size;
}
