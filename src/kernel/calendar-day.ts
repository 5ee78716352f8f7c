/** Days of calendars as `YYYY-MM-DD`: they compare as texts. */
const DAY_MS = 86_400_000;

// Building a formatter costs far more than using it, and there are few zones.
const formatters = new Map<string, Intl.DateTimeFormat>();

/** The day that calendars in `zone` show. @throws RangeError when the zone is unknown */
export function dayIn(zone: string, instant: Date): string {
  const known = formatters.get(zone);
  if (known) return known.format(instant);
  const day = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const made = new Intl.DateTimeFormat('en-CA', { ...day, timeZone: zone });
  formatters.set(zone, made);
  return made.format(instant);
}

export function addDays(day: string, days: number): string {
  return new Date(midnightUtc(day) + days * DAY_MS).toISOString().slice(0, 10);
}

export function daysBetween(first: string, last: string): number {
  return (midnightUtc(last) - midnightUtc(first)) / DAY_MS;
}

/** The instant at which `day` begins in `zone`, also where the clocks skip midnight. */
export function startOfDay(zone: string, day: string): Date {
  const midnight = midnightUtc(day);
  // Of the offsets around it the one that holds: a zone changes its own at most once in these two days.
  const starts = [midnight - DAY_MS, midnight + DAY_MS].map((near) => midnight - offsetAt(zone, near));
  const start = Math.min(...starts.filter((at) => dayIn(zone, new Date(at)) === day));
  return new Date(start);
}

function midnightUtc(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** Milliseconds that `zone` is ahead of UTC. */
function offsetAt(zone: string, instant: number): number {
  const parts = clockOf(zone).formatToParts(instant);
  const value = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((part) => part.type === type)?.value);
  const wall = Date.UTC(
    value('year'),
    value('month') - 1,
    value('day'),
    ...([value('hour'), value('minute'), value('second')] as const),
  );
  return wall - instant;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const day = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
  const time = { hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23' } as const;
  const made = new Intl.DateTimeFormat('en-US', { ...day, ...time, timeZone: zone });
  clocks.set(zone, made);
  return made;
}
