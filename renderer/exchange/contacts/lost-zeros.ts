import type { FoundContact } from './found-contact';

/**
 * Gives back the 0 that spreadsheets take from French phone numbers (639980011) and postcodes (1000 for
 * Bourg-en-Bresse). Only for a person in France, where nine digits in a column of phones are nothing else, and only
 * for addresses that name no other country.
 */
export function restoreLostZeros(found: FoundContact): void {
  found.phones = found.phones.map((phone) =>
    /^[1-9]\d{8}$/.test(phone.value) ? { ...phone, value: `0${phone.value}` } : phone,
  );
  found.addresses = found.addresses.map((address) => {
    const isFrench = /^(?:|france|fr)$/i.test(address.country.trim());
    return isFrench && /^[1-9]\d{3}$/.test(address.postcode)
      ? { ...address, postcode: `0${address.postcode}` }
      : address;
  });
}
