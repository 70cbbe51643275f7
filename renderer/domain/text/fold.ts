/** Nothing but ASCII. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are part of it
const plain = /^[\u0000-\u007f]*$/;

/**
 * Text reduced to what people compare: lower case, without accents, ligatures opened, apostrophes and hyphens as
 * spaces. "L'Hôtel Cœur-de-Ville" becomes "l hotel coeur de ville". For comparing and sorting, never for showing.
 */
export function fold(text: string): string {
  // Most names and all numbers: a fifth of the time for the same answer.
  if (plain.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z\d@.+]+/g, ' ')
      .trim();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/[łŀ]/g, 'l')
    .replace(/đ/g, 'd')
    .replace(/ı/g, 'i')
    .replace(/ς/g, 'σ')
    .replace(/[^\p{L}\p{N}@.+]+/gu, ' ')
    .trim();
}

/**
 * The digits of a text: how phone numbers are compared. A leading + and a leading 00 are the same. The French codes (33,
 * and those of overseas departments) are read as the French 0, also when a needless 0 follows them: "+33 (0)6 …" and "+33 06 …" are "06…".
 */
export function foldPhone(text: string): string {
  return text
    .replace(/\( ?0 ?\)/g, '')
    .replace(/[^\d+]/g, '')
    .replace(/^00(?=[1-9])/, '+')
    .replace(/^\+(?:33|262|590|594|596)0?(?=[1-9]\d{8}$)/, '0')
    .replace(/\D/g, '');
}
