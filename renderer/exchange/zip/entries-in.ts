import { BlobReader, configure, type FileEntry, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';

// Whoever calls is in a worker already, and the page's policy allows no others.
configure({ useWebWorkers: false });

/** Our archives have ten. Somebody else's may have millions, and only to read their names takes longer than anybody waits. */
const mostEntries = 100;

/**
 * The files of a zip by name, folders left out; null when there are more than any of our archives has. Throws when it is
 * no zip, or not a whole one.
 */
export async function entriesIn(zip: Blob): Promise<ReadonlyMap<string, FileEntry> | null> {
  const entries = new Map<string, FileEntry>();
  let count = 0;
  for await (const entry of new ZipReader(new BlobReader(zip), { checkOverlappingEntry: true }).getEntriesGenerator()) {
    count += 1;
    if (count > mostEntries) return null;
    if (!entry.directory) entries.set(entry.filename, entry);
  }
  return entries;
}
