import { BlobWriter, configure, TextReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { Sha256 } from '../digest/sha256';
import { canonicalJson } from './canonical';
import {
  type BackupTable,
  backupTables,
  entryName,
  formatName,
  formatVersion,
  type Manifest,
  type TableSummary,
} from './manifest';
import { readme } from './readme';

// Whoever calls is in a worker already, and the page's policy allows no others.
configure({ useWebWorkers: false });

export interface BackupSource {
  readonly about: Pick<Manifest, 'appVersion' | 'schema' | 'book' | 'createdAt' | 'lastSeq'>;
  /** The rows of one table in batches, in the order of their keys. */
  rows(table: BackupTable): AsyncIterable<readonly object[]>;
}

/** Units of text that are made into bytes at once: texts and bytes of this size are gone again before they weigh anything. */
const piece = 32_000;

/** Turns batches of rows into the bytes of a table's file, and sums them up as they pass. */
export class TableText {
  readonly #hash = new Sha256();
  readonly #encoder = new TextEncoder();
  // No unit of a string takes more than three bytes, and a piece ends with a row of ordinary length.
  readonly #room = new Uint8Array(piece * 6);
  #count = 0;
  #bytes = 0;

  /** `hear` is handed the bytes of some more rows, piece by piece, to be copied: the next ones may stand in their place. */
  add(rows: readonly object[], hear: (bytes: Uint8Array<ArrayBuffer>) => void = () => {}): void {
    let text = '';
    const pass = () => {
      const bytes = this.#encode(text);
      this.#hash.add(bytes);
      this.#bytes += bytes.length;
      hear(bytes);
      text = '';
    };
    for (const row of rows) {
      text += `${canonicalJson(row)}\n`;
      if (text.length >= piece) pass();
    }
    if (text !== '') pass();
    this.#count += rows.length;
  }

  // Into room that is kept takes a third of the time of `encode`, which finds new room each time.
  #encode(text: string): Uint8Array<ArrayBuffer> {
    if (text.length * 3 > this.#room.length) return this.#encoder.encode(text);
    return this.#room.subarray(0, this.#encoder.encodeInto(text, this.#room).written);
  }

  summary(): TableSummary {
    return { count: this.#count, bytes: this.#bytes, sha256: this.#hash.hex() };
  }
}

/**
 * Writes a whole book into one zip: a manifest with counts and hashes, a file of JSON lines per table, a README in
 * French and English. Streams: memory does not grow with the book. `onRows` hears how many rows have passed.
 */
export async function writeBackup(
  source: BackupSource,
  onRows: (count: number) => void,
): Promise<{ readonly file: Blob; readonly manifest: Manifest }> {
  // By the clock that was handed in, as all else: the same book at the same moment makes the same bytes.
  const lastModDate = new Date(source.about.createdAt);
  const zip = new ZipWriter(new BlobWriter('application/zip'), { level: 6, lastModDate });
  const tables: Partial<Record<BackupTable, TableSummary>> = {};
  for (const table of backupTables) {
    const text = new TableText();
    await zip.add(entryName(table), streamOf(textOf(source.rows(table), text, onRows)));
    tables[table] = text.summary();
  }
  const manifest: Manifest = {
    format: formatName,
    formatVersion,
    ...source.about,
    tables: tables as Record<BackupTable, TableSummary>,
  };
  await zip.add('manifest.json', new TextReader(JSON.stringify(manifest, null, 2)));
  await zip.add('LISEZMOI-README.txt', new TextReader(readme));
  return { file: await zip.close(), manifest };
}

async function* textOf(
  batches: AsyncIterable<readonly object[]>,
  text: TableText,
  onRows: (count: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const rows of batches) {
    const pieces: Uint8Array[] = [];
    text.add(rows, (bytes) => pieces.push(bytes.slice()));
    yield* pieces;
    onRows(rows.length);
  }
}

function streamOf(chunks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const next = await chunks.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
}
