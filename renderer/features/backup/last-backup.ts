import type { Moment } from '../../domain/calendar/day';
import type { Host } from '../../host/host';

const key = 'last-backup';

/** When this device last wrote a backup; it says nothing of copies made elsewhere. */
export function readLastBackup(host: Host): Moment | null {
  const moment = Number(host.readPreference(key));
  return Number.isSafeInteger(moment) && moment > 0 ? (moment as Moment) : null;
}

export function rememberBackup(host: Host, moment: Moment): void {
  host.writePreference(key, String(moment));
}

/** The age from which a backup is worth a word. */
export const oldAfterDays = 7;
