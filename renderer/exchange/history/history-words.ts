import type { HistoryKind } from '../../domain/interaction/import-history';
import type { Direction, InteractionOutcome } from '../../domain/interaction/interaction';
import { fold } from '../../domain/text/fold';

// The words that files use, French and English, folded; the text between bars is one word.

const kinds: readonly (readonly [kind: HistoryKind, words: string])[] = [
  ['call', 'appel|appeler|appel telephonique|telephone|call|phone|phone call|tel|rappeler|rappel'],
  ['visit', 'visite|passer voir|visit|deplacement|sur place|chantier'],
  ['email', 'e mail|email|mail|courriel|ecrire un e mail|send an e mail|mel'],
  ['message', 'message|sms|texto|whatsapp|envoyer un message|send a message|text message|chat'],
  ['letter', 'courrier|lettre|letter|ecrire un courrier|write a letter|poste'],
  ['meeting', 'rendez vous|rdv|meeting|reunion|lunch|dejeuner|demo|visio|visioconference'],
  ['note', 'note|notes|commentaire|comment|memo'],
  ['task', 'tache|task|a faire|to do|todo|deadline|echeance|action|none'],
];

const directions: readonly (readonly [direction: Direction, words: string])[] = [
  ['in', 'recu|recue|entrant|entrante|in|incoming|received|inbound'],
  ['out', 'emis|emise|sortant|sortante|out|outgoing|sent|outbound|envoye'],
];

const outcomes: readonly (readonly [outcome: InteractionOutcome, words: string])[] = [
  ['reached', 'echange utile|good exchange|joint|reached|ok|connected'],
  ['no-answer', 'pas de reponse|sans reponse|absent|messagerie|no answer|no response|voicemail|not reached'],
  ['agreed', 'd accord|accord|accepte|agreed|yes|won'],
  ['thinking', 'reflechit|a reflechir|thinking|thinking it over|undecided'],
  ['refused', 'refus|refuse|non|refused|no|lost'],
];

const states: readonly (readonly [isDone: boolean, words: string])[] = [
  [true, 'done|fait|faite|termine|terminee|oui|yes|true|vrai|1|x|completed|complete|clos|close|closed|ok'],
  [
    false,
    'to do|todo|a faire|non|no|false|faux|0|open|ouvert|ouverte|pending|en attente|planned|prevu|prevue|not done',
  ],
];

const lookup = <Code>(entries: readonly (readonly [Code, string])[]): ReadonlyMap<string, Code> =>
  new Map(entries.flatMap(([code, words]) => words.split('|').map((word) => [word, code] as const)));

const kindOf = lookup(kinds);
const directionOf = lookup(directions);
const outcomeOf = lookup(outcomes);
const stateOf = lookup(states);

/** The kind that a word of either language names; null for any other word. */
export const readHistoryKind = (text: string): HistoryKind | null => kindOf.get(fold(text)) ?? null;

/** Who began, as a word of either language says; null for any other word. */
export const readDirection = (text: string): Direction | null => directionOf.get(fold(text)) ?? null;

/** What came of it, as words of either language say; null for any others. */
export const readOutcome = (text: string): InteractionOutcome | null => outcomeOf.get(fold(text)) ?? null;

/** Whether it is done; null for words that say neither. */
export const readDone = (text: string): boolean | null => stateOf.get(fold(text)) ?? null;
