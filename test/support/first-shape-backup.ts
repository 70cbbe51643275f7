import { BlobReader, BlobWriter, TextReader, TextWriter, ZipReader, ZipWriter } from '@zip.js/zip.js';
import { tableSince } from '../../renderer/domain/book/records';

/** The same backup as an app wrote it that knew only the first shape of the book; `schema` is what it says of itself. */
export async function asOfFirstShape(file: Blob, schema = 1): Promise<Blob> {
  const later = Object.keys(tableSince);
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
