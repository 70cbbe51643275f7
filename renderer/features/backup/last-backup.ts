import type { Moment } from '../../domain/calendar/day';
import type { Host } from '../../host/host';
import type { Copy } from '../../safety/elsewhere';

const key = 'last-backup';

/** When this device last wrote a backup; it says nothing of copies made elsewhere. */
export function readLastBackup(host: Host): Moment | null {
  const moment = Number(host.readPreference(key));
  return Number.isSafeInteger(moment) && moment > 0 ? (moment as Moment) : null;
}

export function rememberBackup(host: Host, moment: Moment): void {
  host.writePreference(key, String(moment));
}

/** When something last left this disk: a copy in the second folder, or a backup that was saved. */
export function lastCopyOff(host: Host, copy: Copy | null): Moment | null {
  const saved = readLastBackup(host);
  if (saved === null || copy === null) return saved ?? copy?.at ?? null;
  return Math.max(saved, copy.at) as Moment;
}
