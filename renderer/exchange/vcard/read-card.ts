import { emptyFoundContact, type FoundContact } from '../contacts/found-contact';
import type { Card } from './cards';
import { ownMark } from './own-properties';
import { type CardVersion, type Property, readProperty, textOf } from './property';
import { readPicture } from './read-picture';
import { type CardBeingRead, takeProperty } from './take-property';

export interface CardRead {
  readonly found: FoundContact;
  readonly version: CardVersion;
  /** A list of members (Apple's groups), which is no contact. */
  readonly isList: boolean;
  /** Lines that have no name and value. */
  readonly unreadable: number;
}

/**
 * Reads the properties of one card. Those that the book has no field for become asides; technical ones are passed
 * over.
 */
export function readCard(card: Card): CardRead {
  const version = versionOf(card);
  const properties: Property[] = [];
  for (const { text } of card.lines) {
    const property = readProperty(text, version);
    if (property) properties.push(property);
  }
  const found = emptyFoundContact();
  found.exact = properties.some((property) => property.name === 'PRODID' && property.value.includes(ownMark));
  // The first that can be read, else why the first cannot.
  const pictures = card.pictures.map((picture) => readPicture(picture, version)).filter((each) => each !== null);
  found.picture = pictures.find(({ ok }) => ok) ?? pictures[0] ?? null;
  const reading: CardBeingRead = { found, labels: labelsByGroup(properties), isList: false, formatted: [] };
  for (const property of properties) takeProperty(reading, property);
  // A formatted address says nothing more beside its parts.
  if (found.addresses.length === 0) found.addresses.push(...reading.formatted);
  return { found, version, isList: reading.isList, unreadable: card.lines.length - properties.length };
}

function versionOf(card: Card): CardVersion {
  const line = card.lines.find(({ text }) => /^VERSION[;:]/i.test(text))?.text ?? '';
  if (line.includes('2.1')) return '2.1';
  return line.includes('4.0') ? '4.0' : '3.0';
}

/** The label that a group gives to its other property: `item1.X-ABLabel:_$!<HomePage>!$_`. */
function labelsByGroup(properties: readonly Property[]): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const property of properties) {
    if (property.group !== '' && property.name === 'X-ABLABEL') labels.set(property.group, textOf(property));
  }
  return labels;
}
