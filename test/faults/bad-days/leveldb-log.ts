/** LevelDB writes its logs in blocks of this many bytes; the rest of one that fits no header is left empty. */
const block = 32_768;
/** Checksum (4), length (2), type (1). */
const header = 7;

/** Where each record of a LevelDB log begins (google/leveldb, doc/log_format.md). */
export function recordsOf(log: Buffer): readonly number[] {
  const starts: number[] = [];
  let at = 0;
  while (at + header <= log.length) {
    const left = block - (at % block);
    if (left < header) {
      at += left;
      continue;
    }
    const length = log.readUInt16LE(at + 4);
    // A type of 0 is space that was set aside and not written.
    if (log[at + 6] === 0) break;
    starts.push(at);
    at += header + length;
  }
  return starts;
}
