import { fold } from '../../text/fold';

/** Legal forms, of which letterheads and books leave out or add one as they please. */
const legalForms = new Set(
  'sarl sas sasu eurl eirl snc sci scop scm selarl gaec earl gie ets etablissements ltd llc inc gmbh limited bv srl'.split(
    ' ',
  ),
);
const civilities = new Set('mr mme mlle monsieur madame mademoiselle mrs ms miss'.split(' '));
/** Particles, articles and what joins two names; each says nothing alone. */
const particles = new Set('de du des d la le les l et and the von van der den y'.split(' '));

/** "S.A.R.L." is one word; "J.P." are two initials. */
const dotted = /(?<!\p{L})(?:\p{L}\.){3,}/gu;

/** A name as it is compared. */
export interface NameWords {
  /** Without civility, legal form and particles, in their order; all words where nothing else would be left. */
  readonly words: readonly string[];
  /** The same in alphabetical order: "DUPONT Marie" and "Marie Dupont" are one name. */
  readonly sorted: string;
  /** All letters without a gap, particles included: "Le Gall", "Legall"; "Jean-Pierre", "Jeanpierre". '' where short. */
  readonly joined: string;
}

/** Below, two names without their gaps are one by chance. */
const shortestJoined = 6;

/**
 * Folds a French or English name. A name that is an e-mail address or a number, as nameless contacts get one, has no words.
 */
export function nameWords(name: string): NameWords {
  if (name.includes('@') || !/\p{L}/u.test(name)) return { words: [], sorted: '', joined: '' };
  const all = fold(name.replace(dotted, (form) => form.replaceAll('.', '')))
    .split(/[ .]+/)
    .filter((word) => word !== '');
  const named = unlessEmpty(
    all.filter((word) => !legalForms.has(word) && !civilities.has(word)),
    all,
  );
  const words = unlessEmpty(
    named.filter((word) => !particles.has(word)),
    named,
  );
  const joined = named.join('');
  return { words, sorted: words.toSorted().join(' '), joined: joined.length < shortestJoined ? '' : joined };
}

function unlessEmpty(words: readonly string[], otherwise: readonly string[]): readonly string[] {
  return words.length > 0 ? words : otherwise;
}
