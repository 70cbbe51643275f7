import type { OtherContent } from './reading';

const openings: readonly (readonly [content: OtherContent, opening: RegExp])[] = [
  ['calendar', /^BEGIN[ \t]*:[ \t]*VCALENDAR/i],
  ['web-page', /^<(?:!doctype\s+html|html)\b/i],
  ['xml', /^<\?xml\b|^<\w/i],
  ['rich-text', /^\{\\rtf/],
  ['ldif', /^(?:version: 1\s+)?dn:/i],
  ['json', /^[[{]\s*(?:["{[\]}\d-]|true|false|null)/],
];

/** True when a line of the text begins a vCard. */
export function holdsCards(text: string): boolean {
  return /^\ufeff?(?:BEGIN|END)[ \t]*:[ \t]*VCARD[ \t]*$/im.test(text);
}

/** What a text is that is neither cards nor a table; null when it may be a table. */
export function otherContentOf(text: string): OtherContent | null {
  const start = text.slice(0, 1000).trimStart();
  return openings.find(([, opening]) => opening.test(start))?.[0] ?? null;
}
