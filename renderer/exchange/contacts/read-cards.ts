import { type Outcome, refuse, succeed } from '../../domain/outcome';
import { limits } from '../decode/limits';
import { type Card, cardsIn } from '../vcard/cards';
import { readCard } from '../vcard/read-card';
import { type Collecting, contactsPerPiece } from './collecting';
import type { ContactFormat } from './programs/program';
import type { FileReading, FileRefusal, LeftOutKind } from './reading';

type CardsReading = Pick<FileReading, 'format'>;

/** Reads a text of vCards. Refused whole when it holds more cards than the limit of rows. */
export async function readCards(
  text: string,
  collecting: Collecting,
): Promise<Outcome<CardsReading, FileRefusal> | 'cancelled'> {
  let format: ContactFormat | null = null;
  if (countCards(text) > limits.rows) return refuse({ code: 'too-many-rows', most: limits.rows });
  let count = 0;
  const lines = Math.max(1, countLines(text));
  for (const card of cardsIn(text)) {
    count += 1;
    if (count % contactsPerPiece === 0 && !(await collecting.pause(card.line / lines))) return 'cancelled';
    const version = takeCard(card, collecting);
    if (version) format ??= `vcard-${version}`;
  }
  return succeed({ format: format ?? 'vcard-3.0' });
}

const kinds: ReadonlyMap<string, LeftOutKind> = new Map<string, LeftOutKind>([
  ['PHOTO', 'picture'],
  ['LOGO', 'picture'],
  ['X-MS-CARDPICTURE', 'picture'],
  ['SOUND', 'sound'],
  ['KEY', 'key'],
]);

function takeCard(card: Card, collecting: Collecting) {
  const sample = card.lines
    .slice(0, 4)
    .map(({ text }) => text.slice(0, 60))
    .filter((text) => !/^VERSION/i.test(text))
    .join('\n');
  if (card.fault !== null) {
    const reason = card.fault === 'field-too-long' ? ({ code: card.fault, field: '' } as const) : { code: card.fault };
    collecting.refuse(card.line, reason, sample);
    return null;
  }
  for (const name of card.leftOut) collecting.leaveOut(kinds.get(name) ?? 'attachment');
  const { found, version, isList, unreadable } = readCard(card);
  collecting.leaveOut('unreadable-line', unreadable);
  if (isList) collecting.leaveOut('list');
  else collecting.add(found, card.line, 'day-first', sample);
  return version;
}

// Before they are read: refusing after a minute's work is no kindness.
function countCards(text: string): number {
  const begin = /^\ufeff?BEGIN[ \t]*:[ \t]*VCARD/gim;
  let count = 0;
  while (count <= limits.rows && begin.exec(text) !== null) count += 1;
  return count;
}

function countLines(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
