/**
 * Check digits of company numbers. They warn of a slip of the finger; they never refuse: a number copied from a letterhead
 * is worth keeping even when it looks wrong.
 */

/** `other`: has letters (a register of associations, another country), so there is nothing to check. */
export type RegistrationCheck = 'empty' | 'siren' | 'siret' | 'other' | 'wrong-length' | 'wrong-digit';

const separators = /[\s.\-\u2010-\u2015]/gu;

/**
 * Judges a French company number: SIREN (9 digits) or SIRET (14), both with a Luhn digit; the first nine digits of a SIRET
 * are a SIREN. Establishments of La Poste outran the Luhn digit: the sum of their digits is a multiple of five.
 * Sources: INSEE, "Numéro SIREN" and "Numéro SIRET" (definitions c2047 and c1841); ISO/IEC 7812-1, annex B (Luhn).
 */
export function checkRegistration(text: string): RegistrationCheck {
  const digits = text.replace(separators, '');
  if (digits === '') return 'empty';
  if (!/^\d+$/.test(digits)) return 'other';
  if (digits.length !== 9 && digits.length !== 14) return 'wrong-length';
  if (!passesLuhn(digits.slice(0, 9))) return 'wrong-digit';
  if (digits.length === 9) return 'siren';
  const laPoste = digits.startsWith('356000000') && sumOfDigits(digits) % 5 === 0;
  return laPoste || passesLuhn(digits) ? 'siret' : 'wrong-digit';
}

/** A right SIREN or SIRET without its spaces, as it is stored; anything else as it was typed. */
export function tidyRegistration(text: string): string {
  const check = checkRegistration(text);
  return check === 'siren' || check === 'siret' ? text.replace(separators, '') : text.trim();
}

/** `right`: its check digits fit. `plausible`: of the right shape, in a country whose digits are not checked here. */
export type VatNumberCheck = 'empty' | 'right' | 'plausible' | 'unknown-country' | 'wrong-shape' | 'wrong-digit';

/** Shapes after the country's two letters. Source: European Commission, VIES, frequently asked questions, Q11. */
const vatShapes: Readonly<Record<string, RegExp>> = {
  AT: /^U\d{8}$/,
  BE: /^[01]\d{9}$/,
  BG: /^\d{9,10}$/,
  CY: /^\d{8}[A-Z]$/,
  CZ: /^\d{8,10}$/,
  DE: /^\d{9}$/,
  DK: /^\d{8}$/,
  EE: /^\d{9}$/,
  EL: /^\d{9}$/,
  ES: /^[A-Z\d]\d{7}[A-Z\d]$/,
  FI: /^\d{8}$/,
  FR: /^[A-HJ-NP-Z\d]{2}\d{9}$/,
  HR: /^\d{11}$/,
  HU: /^\d{8}$/,
  IE: /^\d[A-Z\d+*]\d{5}[A-Z]{1,2}$/,
  IT: /^\d{11}$/,
  LT: /^(\d{9}|\d{12})$/,
  LU: /^\d{8}$/,
  LV: /^\d{11}$/,
  MT: /^\d{8}$/,
  NL: /^[A-Z\d+*]{12}$/,
  PL: /^\d{10}$/,
  PT: /^\d{9}$/,
  RO: /^\d{2,10}$/,
  SE: /^\d{12}$/,
  SI: /^\d{8}$/,
  SK: /^\d{10}$/,
  XI: /^(\d{9}|\d{12}|GD\d{3}|HA\d{3})$/,
  // Neighbours outside the Union: HMRC, VAT registration manual; Swiss UID register (eCH-0097).
  GB: /^(\d{9}|\d{12}|GD\d{3}|HA\d{3})$/,
  CH: /^E\d{9}(MWST|TVA|IVA)?$/,
};

/**
 * Judges a VAT number with its country's two letters. Of French ones the SIREN is checked, and the key when it is made of
 * digits: (12 + 3 × (SIREN mod 97)) mod 97. Keys with letters have no published rule.
 * Source: the key that the French administration gives with numbers under art. 286 ter CGI; python-stdnum, stdnum.fr.tva.
 */
export function checkVatNumber(text: string): VatNumberCheck {
  const number = foldVatNumber(text);
  if (number === '') return 'empty';
  const country = number.slice(0, 2);
  const rest = number.slice(2);
  const shape = Object.hasOwn(vatShapes, country) ? vatShapes[country] : undefined;
  if (!shape) return 'unknown-country';
  if (!shape.test(rest)) return 'wrong-shape';
  if (country !== 'FR') return 'plausible';
  const siren = rest.slice(2);
  if (!passesLuhn(siren)) return 'wrong-digit';
  if (!/^\d\d/.test(rest)) return 'plausible';
  return Number(rest.slice(0, 2)) === (12 + 3 * (Number(siren) % 97)) % 97 ? 'right' : 'wrong-digit';
}

/** A VAT number of the right shape without spaces and in capitals, as it is stored; anything else as it was typed. */
export function tidyVatNumber(text: string): string {
  const check = checkVatNumber(text);
  return check === 'right' || check === 'plausible' ? foldVatNumber(text) : text.trim();
}

function foldVatNumber(text: string): string {
  // Greece calls itself EL in these numbers; people write GR as well.
  return text.replace(separators, '').toUpperCase().replace(/^GR/, 'EL');
}

function sumOfDigits(digits: string): number {
  let sum = 0;
  for (const digit of digits) sum += Number(digit);
  return sum;
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits.at(-1 - at));
    const weighed = at % 2 === 1 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
}
