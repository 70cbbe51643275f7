import type { Address, LabelledLine } from '../../domain/client/client';
import type { FoundAddress, FoundLine } from './found-contact';

// The rare client with more phones, e-mails or addresses than the app's own table has columns: the rest stand in one
// cell, a line each, every line a list of texts in JSON, which needs no rules of its own for what is inside the
// texts.

/** Phones or e-mails, a line of JSON for each: its label, its value. */
export function writeMoreLines(lines: readonly LabelledLine[]): string {
  return lines.map(({ label, value }) => JSON.stringify([label, value])).join('\n');
}

/** Addresses, a line of JSON for each, in the order of the fields of `Address`. */
export function writeMoreAddresses(addresses: readonly Address[]): string {
  return addresses
    .map(({ label, street, postcode, city, region, country }) =>
      JSON.stringify([label, street, postcode, city, region, country]),
    )
    .join('\n');
}

/** Lines that are no list of texts are passed over. */
export function readMoreLines(cell: string): FoundLine[] {
  return rowsOf(cell).map(([label = '', value = '']) => ({ label, value, preferred: false }));
}

/** Lines that are no list of texts are passed over; what a line leaves out is empty. */
export function readMoreAddresses(cell: string): FoundAddress[] {
  return rowsOf(cell).map(([label = '', street = '', postcode = '', city = '', region = '', country = '']) => ({
    label,
    street,
    postcode,
    city,
    region,
    country,
  }));
}

function rowsOf(cell: string): string[][] {
  return cell.split('\n').flatMap((line) => {
    try {
      const row: unknown = JSON.parse(line);
      return Array.isArray(row) && row.every((text) => typeof text === 'string') ? [row] : [];
    } catch {
      return [];
    }
  });
}
