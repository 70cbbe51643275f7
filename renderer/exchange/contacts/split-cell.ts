// One cell often holds several values. Longer ones than this are left whole: they are no list of numbers, and the
// patterns below need not stand what a hostile cell of 64 KB could hold.
const longestList = 500;

/** Google joins the values of one cell with ` ::: `. */
export function splitList(cell: string): string[] {
  return trimmed(cell.split(':::'));
}

/** A value for each line of a cell, and for each part that Google joined. */
export function splitLines(cell: string): string[] {
  return splitList(cell).flatMap((part) => trimmed(part.split('\n')));
}

/** Tags: Google's groups without its own "myContacts" and "starred"; Outlook's categories; lists with commas. */
export function splitTags(cell: string): string[] {
  return splitList(cell)
    .flatMap((tag) => trimmed(tag.replace(/^\*\s+/, '').split(/[;,|\n]/)))
    .filter((tag) => !ownGroup(tag));
}

/** True for the groups that programs make by themselves and that say nothing of a contact. */
export function ownGroup(tag: string): boolean {
  return /^(?:my ?contacts|mes contacts|starred(?: in android)?|all contacts)$/i.test(tag);
}

/** "06 12 34 56 78 / 04 78 00 00 00" is two numbers; "04 78 00 00 00 poste 12" is one. */
export function splitPhones(cell: string): string[] {
  return splitList(cell).flatMap((part) => {
    if (part.length > longestList) return [part];
    const pieces = trimmed(part.split(/[\n;,|]| ou | or | ?\/ ?(?=\+|0)/i));
    return pieces.length > 1 && pieces.every(isWholeNumber) ? pieces : [part];
  });
}

/** "a@b.fr; c@d.fr" is two addresses; "Marie Dupont a@b.fr" is left whole. */
export function splitEmails(cell: string): string[] {
  return splitList(cell).flatMap((part) => {
    if (part.length > longestList) return [part];
    const pieces = trimmed(part.split(/[\s;,|]/));
    return pieces.length > 1 && pieces.every((piece) => /^[^@]+@[^@]+$/.test(piece)) ? pieces : [part];
  });
}

function isWholeNumber(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return digits >= 8 && digits <= 15;
}

export interface AddressParts {
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly country: string;
}

/** An address in one cell: what stands before five digits is the street, what stands behind them the town. */
export function addressParts(whole: string): AddressParts {
  const lines = trimmed(splitList(whole).join('\n').split(/\n/)).join('\n');
  const unknown = { street: lines, postcode: '', city: '', country: '' };
  if (lines.length > longestList) return unknown;
  const found = /(?:^|[\s,])(?:F-)?(\d{5}) +(?=\p{L})/u.exec(lines);
  if (!found) return unknown;
  const [city = '', ...rest] = trimmed(lines.slice(found.index + found[0].length).split(/[,\n]/));
  const street = lines.slice(0, found.index).replace(/[,\n -]+$/, '');
  return { street, postcode: found[1] ?? '', city, country: rest.join(', ') };
}

function trimmed(parts: readonly string[]): string[] {
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
