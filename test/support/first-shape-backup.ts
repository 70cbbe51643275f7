import {
  BlobReader,
  BlobWriter,
  configure,
  TextReader,
  TextWriter,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js/lib/zip-core-native.js';
import { tableSince } from '../../renderer/domain/book/records';

// The page's policy allows no workers but the app's own.
configure({ useWebWorkers: false });

/** The same backup as an app wrote it that knew only the first shape of the book; `schema` is what it says of itself. */
export function asOfFirstShape(file: Blob, schema = 1): Promise<Blob> {
  return asOfShape(1, file, schema);
}

/** The same of any shape. */
export async function asOfShape(shape: number, file: Blob, schema = shape): Promise<Blob> {
  const later = Object.entries(tableSince).flatMap(([table, since]) => (since > shape ? [table] : []));
  const zip = new ZipWriter(new BlobWriter());
  for (const entry of await new ZipReader(new BlobReader(file)).getEntries()) {
    if (entry.directory || later.some((table) => entry.filename === `tables/${table}.jsonl`)) continue;
    let text = await entry.getData(new TextWriter());
    if (entry.filename === 'manifest.json') {
      const manifest = JSON.parse(text);
      for (const table of later) delete manifest.tables[table];
      text = JSON.stringify({ ...manifest, schema });
    }
    await zip.add(entry.filename, new TextReader(text));
  }
  return zip.close();
}
