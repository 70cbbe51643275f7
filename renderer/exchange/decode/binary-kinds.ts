/** Files that people pick by mistake, named so that the refusal can say what the file is. */
export const binaryKinds = [
  /** XLSX: read as a table. */
  'workbook',
  'spreadsheet',
  'word-document',
  'zip',
  'pdf',
  'picture',
  'outlook-archive',
  'old-office-document',
  'compressed',
  'database',
  'program',
  'other',
] as const;
export type BinaryKind = (typeof binaryKinds)[number];

interface Signature {
  readonly kind: BinaryKind;
  /** Where the signature stands, in bytes from the start. */
  readonly offset: number;
  /** As Latin-1 text: one character for one byte. */
  readonly bytes: string;
}

const signatures: readonly Signature[] = [
  { kind: 'zip', offset: 0, bytes: 'PK\x03\x04' },
  { kind: 'zip', offset: 0, bytes: 'PK\x05\x06' },
  { kind: 'pdf', offset: 0, bytes: '%PDF-' },
  { kind: 'picture', offset: 0, bytes: '\xff\xd8\xff' },
  { kind: 'picture', offset: 0, bytes: '\x89PNG\r\n\x1a\n' },
  { kind: 'picture', offset: 0, bytes: 'GIF8' },
  { kind: 'picture', offset: 8, bytes: 'WEBP' },
  { kind: 'picture', offset: 4, bytes: 'ftyphe' },
  { kind: 'outlook-archive', offset: 0, bytes: '!BDN' },
  { kind: 'old-office-document', offset: 0, bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { kind: 'compressed', offset: 0, bytes: '\x1f\x8b' },
  { kind: 'compressed', offset: 0, bytes: '7z\xbc\xaf\x27\x1c' },
  { kind: 'compressed', offset: 0, bytes: 'Rar!\x1a\x07' },
  { kind: 'database', offset: 0, bytes: 'SQLite format 3\0' },
  { kind: 'program', offset: 0, bytes: '\x7fELF' },
];

/** What the names inside a zip say of it. */
const zipContents: readonly { readonly kind: BinaryKind; readonly name: string }[] = [
  { kind: 'workbook', name: 'xl/workbook.xml' },
  { kind: 'spreadsheet', name: 'xl/workbook' },
  { kind: 'spreadsheet', name: 'opendocument.spreadsheet' },
  { kind: 'spreadsheet', name: 'Index/Tables/' },
  { kind: 'word-document', name: 'word/document' },
  { kind: 'word-document', name: 'opendocument.text' },
];

/** How much of a zip's two ends is searched for the names of its entries, in bytes. */
const zipEnd = 64 * 1024;

/**
 * The kind of a binary file, from its first bytes (and, in a zip, from the names of its entries); null for what may
 * be text.
 */
export function recogniseBinary(bytes: Uint8Array): BinaryKind | null {
  const found = signatures.find((signature) => startsAt(bytes, signature));
  if (!found) return null;
  if (found.kind !== 'zip') return found.kind;
  const ends = latin1(bytes.subarray(0, zipEnd)) + latin1(bytes.subarray(Math.max(zipEnd, bytes.length - zipEnd)));
  return zipContents.find(({ name }) => ends.includes(name))?.kind ?? 'zip';
}

function startsAt(bytes: Uint8Array, { offset, bytes: expected }: Signature): boolean {
  if (bytes.length < offset + expected.length) return false;
  for (let index = 0; index < expected.length; index += 1) {
    if (bytes[offset + index] !== expected.charCodeAt(index)) return false;
  }
  return true;
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes);
}
