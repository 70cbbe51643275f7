import { decodeQuotedPrintable, isQuotedPrintable } from './quoted-printable';

/** One property of a card, its value still in the escapes of its version. */
export interface Property {
  /** Apple's `item1`, lower case; '' without. */
  readonly group: string;
  /** Upper case. */
  readonly name: string;
  /** TYPE and what vCard 2.1 writes without a name, lower case. */
  readonly types: ReadonlySet<string>;
  /**
   * Every other parameter, the name in upper case; under X-CUSTOM the label that Android writes as
   * `X-CUSTOM(CHARSET=…,ENCODING=…,label)`.
   */
  readonly parameters: ReadonlyMap<string, string>;
  readonly value: string;
  readonly version: CardVersion;
}

export type CardVersion = '2.1' | '3.0' | '4.0';

/** Reads one unfolded line; null when it has no name and value. */
export function readProperty(line: string, version: CardVersion): Property | null {
  const colon = valueStart(line);
  if (colon < 0) return null;
  const [head = '', ...parameterTexts] = splitOutsideQuotes(line.slice(0, colon), ';');
  const dot = head.lastIndexOf('.');
  const name = head
    .slice(dot + 1)
    .trim()
    .toUpperCase();
  if (name === '') return null;
  const types = new Set<string>();
  const parameters = new Map<string, string>();
  for (const text of parameterTexts) {
    const equals = text.indexOf('=');
    const key = equals < 0 ? '' : text.slice(0, equals).trim().toUpperCase();
    const said = unquote(text.slice(equals + 1).trim());
    const custom = /^X-CUSTOM\(([^)]*)\)?$/i.exec(text)?.[1];
    if (custom !== undefined) {
      parameters.set('X-CUSTOM', decodeQuotedPrintable(custom.slice(custom.lastIndexOf(',') + 1), 'utf-8'));
      continue;
    }
    if (key === 'TYPE') for (const type of said.split(',')) types.add(type.trim().toLowerCase());
    else if (key !== '') parameters.set(key, said);
    else if (isQuotedPrintable(said)) parameters.set('ENCODING', said);
    else types.add(said.toLowerCase());
  }
  return {
    group: head.slice(0, Math.max(0, dot)).toLowerCase(),
    name,
    types,
    parameters,
    value: line.slice(colon + 1),
    version,
  };
}

/** The whole value as one text. */
export function textOf(property: Property): string {
  return unescapeText(decoded(property, property.value));
}

/**
 * The parts of N, ADR, ORG (split on `;`): each decoded by itself, so that an encoded `;` inside a part does not
 * split it.
 */
export function partsOf(property: Property): string[] {
  const raw = splitUnescaped(property.value, ';');
  // Some phones encode the separators too.
  const parts =
    raw.length > 1
      ? raw.map((part) => decoded(property, part))
      : splitUnescaped(decoded(property, property.value), ';');
  return parts.map((part) => unescapeText(part).trim());
}

/** The entries of CATEGORIES or NICKNAME; vCard 2.1 separates them by `;` as well. */
export function listOf(property: Property): string[] {
  const value = decoded(property, property.value);
  const pieces = splitUnescaped(value, ',').flatMap((piece) =>
    property.version === '2.1' ? splitUnescaped(piece, ';') : [piece],
  );
  return pieces.map((piece) => unescapeText(piece).trim()).filter((piece) => piece !== '');
}

function decoded(property: Property, value: string): string {
  const encoding = property.parameters.get('ENCODING') ?? '';
  return isQuotedPrintable(encoding) ? decodeQuotedPrintable(value, property.parameters.get('CHARSET') ?? '') : value;
}

// The colon that ends the parameters; those inside quotes do not. A quote that never closes is a character like others.
function valueStart(line: string): number {
  let quoted = false;
  for (let index = 0; index < line.length; index += 1) {
    const character = line[index];
    if (character === '"') quoted = !quoted;
    else if (character === ':' && !quoted) return index;
  }
  return line.indexOf(':');
}

function splitOutsideQuotes(text: string, separator: string): string[] {
  if (!text.includes('"')) return text.split(separator);
  const parts: string[] = [];
  let start = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '"') quoted = !quoted;
    else if (text[index] === separator && !quoted) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  return [...parts, text.slice(start)];
}

function unquote(text: string): string {
  return text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : text;
}

function splitUnescaped(text: string, separator: ',' | ';'): string[] {
  if (!text.includes('\\')) return text.split(separator);
  const parts: string[] = [];
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '\\') index += 1;
    else if (text[index] === separator) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  return [...parts, text.slice(start)];
}

// Android writes \n in vCard 2.1 too, where the specification knows only \; – and old iPhones write \: in URLs.
function unescapeText(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\\([\\,;:nN])/g, (_, escaped: string) => (escaped === 'n' || escaped === 'N' ? '\n' : escaped));
}
