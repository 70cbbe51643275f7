const secondsPerDay = 86_400;

/**
 * A zone as a VTIMEZONE (RFC 5545, section 3.6.5), as far as events of these years need it: what holds when each year
 * begins, and each change of the clocks within it. The rules are those that the platform knows. `zone`: a name of the
 * IANA database, as `Intl` gives it.
 */
export function timeZoneLines(zone: string, years: readonly number[]): readonly string[] {
  const offsetAt = offsetsOf(zone);
  const sorted = [...new Set(years)].sort((one, other) => one - other);
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...sorted.flatMap((year) => yearLines(year, offsetAt)), 'END:VTIMEZONE'];
}

/** Seconds east of UTC at a moment, itself in seconds since 1970. */
type OffsetAt = (seconds: number) => number;

function yearLines(year: number, offsetAt: OffsetAt): readonly string[] {
  // The year's own first second in the zone, well enough: no clock is changed at New Year.
  const guess = Date.UTC(year, 0, 1) / 1000;
  const atStart = offsetAt(guess);
  const start = guess - atStart;
  const changes: { at: number; from: number; to: number }[] = [];
  for (let day = 0; day < 366; day += 1) {
    const from = offsetAt(start + day * secondsPerDay);
    const to = offsetAt(start + (day + 1) * secondsPerDay);
    if (from === to) continue;
    changes.push({ at: changeBetween(start + day * secondsPerDay, offsetAt), from, to });
  }
  const lowest = Math.min(atStart, ...changes.map(({ to }) => to));
  return [
    ...observance({ at: start, from: atStart, to: atStart }, lowest),
    ...changes.flatMap((change) => observance(change, lowest)),
  ];
}

/** The first second of the other offset within the day that starts at `low`. */
function changeBetween(start: number, offsetAt: OffsetAt): number {
  const before = offsetAt(start);
  let low = start;
  let high = start + secondsPerDay;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

/** From when an offset holds, told by the clock of the offset before it, as the standard wants. */
function observance(change: { at: number; from: number; to: number }, lowest: number): readonly string[] {
  const name = change.to > lowest ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${name}`,
    `DTSTART:${new Date((change.at + change.from) * 1000).toISOString().slice(0, 19).replace(/[-:]/g, '')}`,
    `TZOFFSETFROM:${offsetText(change.from)}`,
    `TZOFFSETTO:${offsetText(change.to)}`,
    `END:${name}`,
  ];
}

function offsetText(seconds: number): string {
  const minutes = Math.round(Math.abs(seconds) / 60);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${seconds < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}

function offsetsOf(zone: string): OffsetAt {
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (seconds) => {
    const parts = new Map(clock.formatToParts(seconds * 1000).map(({ type, value }) => [type, Number(value)]));
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
    const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
    return wall / 1000 - seconds;
  };
}
