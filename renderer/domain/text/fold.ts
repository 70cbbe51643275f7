/**
 * Text reduced to what people compare: lower case, without accents, ligatures opened, apostrophes and hyphens as
 * spaces. "L'Hôtel Cœur-de-Ville" becomes "l hotel coeur de ville". For comparing and sorting, never for showing.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/[^\p{L}\p{N}@.+]+/gu, ' ')
    .trim();
}

/** The digits of a text: how phone numbers are compared. A leading +33 or 0033 is read as the French 0. */
export function foldPhone(text: string): string {
  const digits = text.replace(/\(0\)/g, '').replace(/[^\d+]/g, '');
  return digits.replace(/^(?:\+|00)33(?=[1-9]\d{8}$)/, '0').replace(/\D/g, '');
}
