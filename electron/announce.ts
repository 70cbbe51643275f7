import type { WebContents } from 'electron';
import { type Announcement, type Announcements, announcementChannels } from './contract';

/** Says something to the page unasked. Said to nobody when the page is gone. */
export function announce<A extends Announcement>(
  contents: Pick<WebContents, 'isDestroyed' | 'send'>,
  announcement: A,
  ...said: Parameters<Announcements[A]>
): void {
  if (!contents.isDestroyed()) contents.send(announcementChannels[announcement], ...said);
}
