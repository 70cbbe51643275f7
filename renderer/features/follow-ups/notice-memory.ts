import { isDay } from '../../domain/calendar/day';
import { emptyNoticeMemory, type NoticeMemory, type WallTime } from '../../domain/follow-up/notices';
import type { Host } from '../../host/host';

const preference = 'notices-told';

/** What this device remembers of its notices; what cannot be read is forgotten. */
export function readNoticeMemory(host: Pick<Host, 'readPreference'>): NoticeMemory {
  const kept = host.readPreference(preference);
  if (kept === null) return emptyNoticeMemory;
  try {
    const read: unknown = JSON.parse(kept);
    if (typeof read !== 'object' || read === null) return emptyNoticeMemory;
    const until: unknown = Reflect.get(read, 'until');
    const told: unknown = Reflect.get(read, 'told');
    const entries = typeof told === 'object' && told !== null ? Object.entries(told) : [];
    return {
      until: typeof until === 'string' && /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/.test(until) ? (until as WallTime) : null,
      told: Object.fromEntries(entries.filter(([, day]) => isDay(day))),
    };
  } catch {
    return emptyNoticeMemory;
  }
}

/**
 * Keeps what changed. That time has passed is kept only now and then: what was told in between is remembered by name, so
 * that nothing is told twice.
 */
export function writeNoticeMemory(
  host: Pick<Host, 'writePreference'>,
  before: NoticeMemory,
  after: NoticeMemory,
): void {
  const toldMore = Object.keys(after.told).some((key) => !Object.hasOwn(before.told, key));
  if (!toldMore && before.until !== null && roughly(before.until) === roughly(after.until)) return;
  host.writePreference(preference, JSON.stringify(after));
}

/** Up to the ten minutes: "2026-11-21 09:3". */
function roughly(until: WallTime | null): string {
  return until?.slice(0, -1) ?? '';
}
