import type { Address, Client } from '../../domain/client/client';

/** What a phone is handed. The rest of the sheet never leaves by this way. */
export type CardPart = 'phone' | 'email' | 'address' | 'company' | 'job-title';

export interface PartOfCard {
  readonly part: CardPart;
  /** As it is shown: one line. */
  readonly shown: string;
}

export interface ContactCard {
  /** vCard 3.0 (RFC 2426), unfolded: it is read from a picture, not from a mail. */
  readonly text: string;
  readonly taken: readonly PartOfCard[];
  /** What found no place. */
  readonly leftOut: readonly PartOfCard[];
}

/** In bytes of UTF-8: a name beyond that is cut, so that something of use still fits beside it. */
const longestName = 80;

/**
 * A client as a card short enough to be drawn: at most `room` bytes of UTF-8, which are 500 or more. The name always, cut
 * when it is long; then the company, the first phone, e-mail and address, and the others where there is room left.
 */
export function contactCard(client: Client, room: number): ContactCard {
  const lines = ['BEGIN:VCARD', 'VERSION:3.0', ...nameLines(client)];
  let bytes = sizeOf(textOf(lines));
  const taken: PartOfCard[] = [];
  const leftOut: PartOfCard[] = [];
  for (const { line, ...part } of inOrderOfUse(client)) {
    const size = sizeOf(`${line}\r\n`);
    if (bytes + size > room) leftOut.push(part);
    else {
      bytes += size;
      lines.push(line);
      taken.push(part);
    }
  }
  return { text: textOf(lines), taken, leftOut };
}

function textOf(lines: readonly string[]): string {
  return [...lines, 'END:VCARD', ''].join('\r\n');
}

function nameLines(client: Client): readonly string[] {
  const name = escapeText(cut(client.name));
  if (client.kind !== 'person') return ['N:;;;;', `FN:${name}`, `ORG:${name}`];
  const parts = [client.familyName, client.givenName].map((part) => escapeText(cut(part, 60)));
  return [`N:${parts.join('') === '' ? name : parts.join(';')};;;`, `FN:${name}`];
}

interface PossibleLine extends PartOfCard {
  readonly line: string;
}

function inOrderOfUse(client: Client): readonly PossibleLine[] {
  const phones = client.phones.map(({ label, value }) => one('phone', value, `TEL;TYPE=${phoneType(label)}`));
  const emails = client.emails.map(({ value }) => one('email', value, 'EMAIL;TYPE=INTERNET'));
  const addresses = client.addresses.flatMap(addressLine);
  // A company's own name stands in its name already.
  const company = client.kind === 'person' && client.company !== '' ? [one('company', client.company, 'ORG')] : [];
  const jobTitle = client.jobTitle === '' ? [] : [one('job-title', client.jobTitle, 'TITLE')];
  return [
    ...company,
    ...phones.slice(0, 1),
    ...emails.slice(0, 1),
    ...addresses.slice(0, 1),
    ...phones.slice(1),
    ...emails.slice(1),
    ...addresses.slice(1),
    ...jobTitle,
  ];
}

function one(part: CardPart, value: string, property: string): PossibleLine {
  return { part, shown: value, line: `${property}:${escapeText(value)}` };
}

function phoneType(label: string): string {
  const types: Readonly<Record<string, string>> = { mobile: 'CELL', work: 'WORK', home: 'HOME', fax: 'FAX' };
  return types[label] ?? 'VOICE';
}

function addressLine({ street, postcode, city, region, country }: Address): readonly PossibleLine[] {
  const town = [postcode, city].filter((part) => part !== '').join(' ');
  const shown = [street.replaceAll('\n', ', '), town, region, country].filter((part) => part !== '').join(', ');
  if (shown === '') return [];
  const parts = ['', '', street, city, region, postcode, country].map(escapeText).join(';');
  return [{ part: 'address', shown, line: `ADR:${parts}` }];
}

function cut(text: string, most = longestName): string {
  if (sizeOf(text) <= most) return text;
  let kept = '';
  for (const character of text) {
    if (sizeOf(kept + character) > most - sizeOf('…')) break;
    kept += character;
  }
  return `${kept}…`;
}

function escapeText(text: string): string {
  return text.replace(/[\\,;]/g, '\\$&').replace(/\n/g, '\\n');
}

function sizeOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
