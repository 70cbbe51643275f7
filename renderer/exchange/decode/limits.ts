/**
 * What a file from outside may hold; beyond, it is refused with a sentence and nothing is read. Source: reliability
 * notes, "what comes in is hostile".
 */
export const limits = {
  /** Bytes. */
  fileSize: 50 * 1024 * 1024,
  /** Bytes of a workbook, which is a zip, once it is unpacked. */
  unpackedSize: 300 * 1024 * 1024,
  /** Rows of a table, cards of an address book. */
  rows: 100_000,
  columns: 200,
  /** UTF-16 units of one field. */
  fieldLength: 64 * 1024,
  /** Bytes of one picture, as it stands in its file: what a good camera writes. */
  pictureSize: 20 * 1024 * 1024,
  /** Pixels of one picture: four bytes each once it is decoded, however few it has in its file. */
  picturePixels: 50_000_000,
} as const;
