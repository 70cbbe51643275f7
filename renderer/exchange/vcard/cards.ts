// Why not ical.js, which the tests hold this reader against: it reads no vCard 2.1, throws a whole file away for one
// bad line, knows no line numbers, and hides a card inside another. What is left of it after mending all that is a
// split.

import { limits } from '../decode/limits';

export interface CardLine {
  readonly line: number;
  /** Unfolded: one property, still in its own escapes. */
  readonly text: string;
}

/** A picture of the person, unfolded: its property, which may be of many megabytes. */
export interface CardPicture {
  readonly text: string;
  /** It has more than `limits.pictureSize`; what is beyond was not kept. */
  readonly isTooLarge: boolean;
}

export interface Card {
  /** Where its BEGIN stands, counted from 1. */
  readonly line: number;
  readonly lines: readonly CardLine[];
  readonly pictures: readonly CardPicture[];
  /** Logos, sounds, keys, and pictures beyond the first few that were passed over, by the name of their property. */
  readonly leftOut: readonly string[];
  /**
   * 'cut-card': it has no end (or no beginning). 'nested-card': another one starts inside it. 'field-too-long': a
   * property, or the card itself, over the limit. null for a card that can be read.
   */
  readonly fault: 'cut-card' | 'nested-card' | 'field-too-long' | null;
}

/** More properties than this is no contact. */
const mostLines = 5_000;

interface OpenCard {
  readonly line: number;
  readonly lines: { line: number; text: string }[];
  readonly pictures: { text: string; isTooLarge: boolean }[];
  readonly leftOut: string[];
  isOld: boolean;
  holdsAnother: boolean;
  tooLong: boolean;
  /** How the next line may continue the last property. */
  continues: 'folded' | 'soft-break' | 'skipped' | 'picture';
}

const begins = /^BEGIN[ \t]*:[ \t]*VCARD[ \t]*$/i;
const ends = /^END[ \t]*:[ \t]*VCARD[ \t]*$/i;
const picture = /^(?:[\w-]+\.)?(?:PHOTO|X-MS-CARDPICTURE)[;:]/i;
const heavy = /^(?:[\w-]+\.)?(PHOTO|LOGO|SOUND|KEY|X-MS-CARDPICTURE)[;:]/i;
/** A person has one; the others only say so. */
const mostPictures = 5;
/** Some phones do not indent the lines that a picture goes on with. */
const bareBase64 = /^[A-Za-z0-9+/]+={0,2}$/;
/** Of a picture's property; in base64, four characters stand for three bytes. */
const longestPicture = Math.ceil(limits.pictureSize / 3) * 4 + 400;
/** How much of a line is looked at to see what it is: parameters are short. */
const longestHead = 400;

// No two parts of these patterns can match the same character: a hostile line must not be tried in every way.
const encoded = /^(?:[\w-]+\.)?([\w-]+);(?:[^:;]*;)*?(?:ENCODING=)?(?:B|BASE64)[;:]/i;
const quotedPrintable = /^[^:]*;(?:ENCODING=)?QUOTED(?:-PRINTABLE)?[;:]/i;
const ofSeveralLines = /^(?:[\w-]+\.)?(?:NOTE|LABEL)[;:]/i;
const property = /^(?:[\w-]+\.)?[A-Za-z][\w-]*[;:]/;

/**
 * Cuts a text into cards and each into unfolded lines, with the line numbers of the file. Reads the folds of vCard
 * 2.1 (where the blank stays), 3.0 and 4.0, the soft breaks of quoted-printable, a note whose line breaks were never
 * escaped, cards without a blank line between them. A card with a fault is told, and costs no other card. Linear in
 * the length of the text.
 */
export function* cardsIn(text: string): Generator<Card, void, undefined> {
  const open: OpenCard[] = [];
  let headless = 0;
  let line = 0;
  for (const physical of text.split(/\r\n?|\n/)) {
    line += 1;
    const bare = physical.startsWith('\ufeff') ? physical.slice(1) : physical;
    const card = open.at(-1);
    if (begins.test(bare)) {
      if (card) card.holdsAnother = true;
      open.push(newCard(line));
    } else if (ends.test(bare)) {
      open.pop();
      if (card) yield close(card);
      else if (headless > 0) yield { line: headless, lines: [], pictures: [], leftOut: [], fault: 'cut-card' };
      headless = 0;
    } else if (card) {
      add(card, bare, line);
    } else if (headless === 0 && property.test(bare.slice(0, longestHead))) {
      headless = line;
    }
  }
  for (const card of open) yield { ...close(card), fault: 'cut-card' };
}

function newCard(line: number): OpenCard {
  return {
    line,
    lines: [],
    pictures: [],
    leftOut: [],
    isOld: false,
    holdsAnother: false,
    tooLong: false,
    continues: 'folded',
  };
}

function close({ line, lines, pictures, leftOut, holdsAnother, tooLong }: OpenCard): Card {
  const fault = holdsAnother ? 'nested-card' : tooLong ? 'field-too-long' : null;
  return { line, lines, pictures, leftOut, fault };
}

function add(card: OpenCard, text: string, line: number): void {
  if (card.continues === 'picture' && pictureContinued(card, text)) return;
  const last = card.lines.at(-1);
  if (last && continued(card, last, text)) return;
  const head = text.slice(0, longestHead);
  const weight = (heavy.exec(head) ?? encoded.exec(head))?.[1];
  if (picture.test(head) && card.pictures.length < mostPictures) {
    card.pictures.push({ text: '', isTooLarge: false });
    addToPicture(card, text);
    card.continues = 'picture';
  } else if (weight) {
    card.leftOut.push(weight.toUpperCase());
    card.continues = 'skipped';
  } else if (property.test(head)) {
    if (/^VERSION:2/i.test(text)) card.isOld = true;
    push(card, { line, text });
    card.continues = text.endsWith('=') && quotedPrintable.test(head) ? 'soft-break' : 'folded';
  } else if (card.continues !== 'skipped' && card.continues !== 'picture' && text.trim() !== '') {
    // A note whose line breaks were left as they were, or nothing that can be read.
    if (last && ofSeveralLines.test(last.text)) append(card, last, `\\n${text}`);
    else push(card, { line, text });
  }
}

/** True when the line was a continuation of the last picture. */
function pictureContinued(card: OpenCard, text: string): boolean {
  const isFolded = text.startsWith(' ') || text.startsWith('\t');
  if (!isFolded && !bareBase64.test(text)) return false;
  addToPicture(card, isFolded ? text.slice(1).trim() : text);
  return true;
}

function addToPicture(card: OpenCard, text: string): void {
  const last = card.pictures.at(-1);
  if (!last || last.isTooLarge) return;
  if (last.text.length + text.length > longestPicture) last.isTooLarge = true;
  else last.text += text;
}

/** True when the line was a continuation of the last property. */
function continued(card: OpenCard, last: { text: string }, text: string): boolean {
  if (card.continues === 'soft-break') {
    last.text = last.text.slice(0, -1);
    append(card, last, text);
    if (!text.endsWith('=')) card.continues = 'folded';
    return true;
  }
  if (!text.startsWith(' ') && !text.startsWith('\t')) return false;
  if (card.continues !== 'skipped') append(card, last, card.isOld ? text : text.slice(1));
  return true;
}

function push(card: OpenCard, line: { line: number; text: string }): void {
  if (card.lines.length < mostLines) card.lines.push(line);
  else card.tooLong = true;
}

function append(card: OpenCard, last: { text: string }, text: string): void {
  if (last.text.length + text.length > limits.fieldLength) card.tooLong = true;
  else last.text += text;
}
