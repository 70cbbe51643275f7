import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { foldPhone } from '../../text/fold';

/** The country of the app's own language, where numbers without a code are read when nothing else fits. */
const home = 'FR';

/** Shorter ones (3949, an extension) belong to nobody. */
const fewestDigits = 6;

/**
 * A phone number as it is compared: E.164 ("+33612345678") where it is a number of `country` (ISO 3166, null when nobody
 * says) or of France, its last nine digits where it is not one at all, '' when it is too short to belong to anybody. What
 * follows a letter is an extension. Numbers of the overseas departments are read alike with the code of France and their own.
 */
export function internationalNumber(text: string, country: string | null): string {
  const [number = ''] = text.split(/\p{L}/u).filter((part) => /\d/.test(part));
  const digits = foldPhone(number);
  if (digits.length < fewestDigits) return '';
  const hasCode = /^[^\d]*(?:\+|00[1-9])/.test(number);
  // Nearly all numbers are French ones, and reading one as such takes a fiftieth of the time.
  if (/^0[1-9]\d{8}$/.test(digits) && (hasCode || country === null || country === home)) return `+33${digits.slice(1)}`;
  const parsed = hasCode ? parse(`+${digits}`, null) : (parse(digits, country) ?? parse(digits, home));
  if (parsed === null) return digits.slice(-9);
  return parsed.replace(/^\+(?:262|590|594|596)(?=\d{9}$)/, '+33');
}

function parse(text: string, country: string | null): string | null {
  if (country === null) return validNumber(parsePhoneNumberFromString(text));
  return isSupportedCountry(country) ? validNumber(parsePhoneNumberFromString(text, country)) : null;
}

function validNumber(parsed: ReturnType<typeof parsePhoneNumberFromString>): string | null {
  return parsed?.isValid() ? parsed.number : null;
}

/**
 * Where mobile numbers begin, in France and around it. Source: the national numbering plans (Arcep 2018-0881 for 06 and 07,
 * ITU E.164 notifications for the others). Elsewhere a number is just a phone.
 */
const mobileBeginnings = /^\+(?:33[67]|324[5-9]|417[5-9]|3526|447|491[567]|34[67]|393|3519)/;

/** Whether a number, as `internationalNumber` gives it, is one that a single person carries about. */
export function isMobile(number: string): boolean {
  return mobileBeginnings.test(number);
}
