import type { Host } from '../../host/host';

const key = 'count-all';

/** Wishes that the next start counts every table before it opens the book: records were found missing. */
export function wishToCountAll(host: Host): void {
  host.writePreference(key, 'yes');
}

/** Whether that was wished, once. */
export function takeWishToCountAll(host: Host): boolean {
  if (host.readPreference(key) !== 'yes') return false;
  host.writePreference(key, '');
  return true;
}
