import type { Host } from './host';

const prefix = 'clientele:';

/**
 * Preferences in the page's local storage, on both hosts. Where a browser denies it (private windows, a policy) they
 * last as long as the page.
 */
export function preferencesIn(page: {
  readonly localStorage: Pick<Storage, 'getItem' | 'setItem'>;
}): Pick<Host, 'readPreference' | 'writePreference'> {
  const unkept = new Map<string, string>();
  return {
    readPreference: (key) => {
      try {
        return unkept.get(key) ?? page.localStorage.getItem(prefix + key);
      } catch {
        return null;
      }
    },
    writePreference: (key, value) => {
      try {
        page.localStorage.setItem(prefix + key, value);
        unkept.delete(key);
      } catch {
        unkept.set(key, value);
      }
    },
  };
}
