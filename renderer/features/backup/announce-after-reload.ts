import type { Host } from '../../host/host';

const key = 'announce-after-reload';

/** Keeps a sentence over the reload that follows a change of book: said before, it would vanish with the window. */
export function announceAfterReload(host: Host, sentence: string): void {
  host.writePreference(key, sentence);
}

/** The sentence that waits, once. */
export function takeAnnouncement(host: Host): string | null {
  const sentence = host.readPreference(key);
  if (!sentence) return null;
  host.writePreference(key, '');
  return sentence;
}
