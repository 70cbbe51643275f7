import type { Address } from './client';

// Addresses that are opened outside the app: only tel:, mailto: and https: are made here, and the host refuses the rest.

/** `tel:` for a phone number as people write it; null when there are not enough digits to call. */
export function callAddress(phone: string): string | null {
  // What follows a word is an extension ("poste 12"), which a dialler would take for more digits.
  const [number = ''] = phone
    .replace(/\(\s*0\s*\)/g, '')
    .split(/\p{L}/u)
    .filter((part) => /\d/.test(part));
  const digits = number.replace(/\D/g, '');
  if (digits.length < 2) return null;
  return `tel:${/^[^\d]*\+/.test(number) ? '+' : ''}${digits}`;
}

/** `mailto:` for one e-mail address; null for what is not one. Nothing in it can add a recipient or a field. */
export function mailAddress(email: string): string | null {
  const match = /^([^\s@]+)@([^\s@]+\.[^\s@]+)$/.exec(email.trim());
  if (!match) return null;
  return `mailto:${encodeURIComponent(match[1] ?? '')}@${encodeURIComponent(match[2] ?? '')}`;
}

/** The search of OpenStreetMap for a postal address, in the browser; null when there is neither street nor town. */
export function mapAddress(address: Address): string | null {
  if (address.street === '' && address.city === '' && address.postcode === '') return null;
  const place = addressLines(address).join(', ');
  return `https://www.openstreetmap.org/search?query=${encodeURIComponent(place)}`;
}

/** An address as on an envelope, without empty lines. */
export function addressLines(address: Address): readonly string[] {
  return [...address.street.split('\n'), `${address.postcode} ${address.city}`, address.region, address.country]
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** `https:` for a web site as people write it ("www.exemple.fr"); null for any other scheme, and for what has no host. */
export function siteAddress(website: string): string | null {
  const match = /^(?:https?:\/\/)?([^\s/?#@:\\]+\.[^\s/?#@:\\.]{2,})(:\d{1,5})?([/?#]\S*)?$/i.exec(website.trim());
  if (!match) return null;
  return `https://${match[1]?.toLowerCase() ?? ''}${match[2] ?? ''}${match[3] ?? ''}`;
}
