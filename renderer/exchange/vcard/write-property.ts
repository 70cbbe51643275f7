import { foldLine } from './fold-line';
import type { CardVersion } from './property';
import { encodeQuotedPrintable } from './write-quoted-printable';

/** A property before it is put into the notation of a version. */
export interface PropertyToWrite {
  readonly name: string;
  /** Apple's `item1`, which ties a label to its value; '' for none. */
  readonly group?: string;
  /** "TYPE=CELL"; in vCard 2.1 the types stand without a name. */
  readonly parameters?: readonly string[];
  readonly value:
    | { readonly text: string }
    /** Parts of one value (`;`) or a list of values (`,`). */
    | { readonly parts: readonly string[]; readonly joinedBy: ';' | ',' }
    /** What has no escapes: dates, base64, addresses of the web. */
    | { readonly verbatim: string };
}

/** One property with its line end: folded at 75 bytes (3.0, 4.0), or quoted-printable where it has to be (2.1). */
export function writeProperty(property: PropertyToWrite, version: CardVersion): string {
  const { name, group = '', parameters = [], value } = property;
  const head = [group === '' ? name : `${group}.${name}`, ...parameters].join(';');
  const written = version === '2.1' ? writeOld(head, value) : foldLine(`${head}:${escaped(value)}`);
  return `${written}\r\n`;
}

function escaped(value: PropertyToWrite['value']): string {
  if ('verbatim' in value) return value.verbatim;
  return 'text' in value ? escapeText(value.text) : value.parts.map(escapeText).join(value.joinedBy);
}

/** RFC 2426 section 5, RFC 6350 section 3.4. */
function escapeText(text: string): string {
  return text.replace(/[\\,;]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');
}

// vCard 2.1 knows no escape but that of a separator, and Outlook shows any other as it is written.
function writeOld(head: string, value: PropertyToWrite['value']): string {
  if ('verbatim' in value) return `${head}:${value.verbatim}`;
  if ('text' in value) return encodeQuotedPrintable(head, value.text);
  const separators = value.joinedBy === ',' ? /[,;]/g : /;/g;
  return encodeQuotedPrintable(head, value.parts.map((part) => part.replace(separators, '\\$&')).join(value.joinedBy));
}
