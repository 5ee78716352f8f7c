/** Where clinics are that say nothing else: the one default, so that no two places read a clinic's day differently. */
export const HOME_ZONE = 'Africa/Nairobi';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const CACHED_DAYS = 5_000;

/** How a zone's offset behaves within one UTC day; zones change at most once in a day. */
interface DayOffsets {
  before: number;
  after: number;
  changesAt: number;
}

const formatters = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, DayOffsets>>();

export function isTimeZone(zone: string): boolean {
  try {
    formatterOf(zone);
    return true;
  } catch {
    return false;
  }
}

/**
 * Milliseconds that `zone` is ahead of UTC at `instant` (epoch ms). Measured once a UTC day, then remembered.
 * @throws RangeError when the zone is unknown
 */
export function offsetAt(zone: string, instant: number): number {
  const { before, after, changesAt } = offsetsOfDay(zone, Math.floor(instant / DAY_MS));
  return instant < changesAt ? before : after;
}

/**
 * The instant at which clocks in `zone` show `wall` (the wall clock time as if it were UTC, ms).
 * A time that a spring change skips is read with the offset before the change, so it lies as much later (02:30 -> 03:30);
 * a time that an autumn change repeats is its first occurrence. Same as Temporal's "compatible".
 */
export function instantOf(zone: string, wall: number): number {
  const before = offsetAt(zone, wall - DAY_MS);
  const after = offsetAt(zone, wall + DAY_MS);
  if (before === after) return wall - before;
  const candidates = [wall - before, wall - after].filter((at) => at + offsetAt(zone, at) === wall);
  return candidates.length === 0 ? wall - before : Math.min(...candidates);
}

/** What clocks in `zone` show at `instant`, as if it were UTC (ms). */
export function wallOf(zone: string, instant: number): number {
  return instant + offsetAt(zone, instant);
}

function offsetsOfDay(zone: string, day: number): DayOffsets {
  let days = offsets.get(zone);
  if (!days) offsets.set(zone, (days = new Map<number, DayOffsets>()));
  const known = days.get(day);
  if (known) return known;
  if (days.size >= CACHED_DAYS) days.clear();
  const measured = measureDay(zone, day * DAY_MS);
  days.set(day, measured);
  return measured;
}

function measureDay(zone: string, start: number): DayOffsets {
  const before = measure(zone, start);
  const after = measure(zone, start + DAY_MS);
  if (before === after) return { before, after, changesAt: start };
  let low = start;
  let high = start + DAY_MS;
  while (high - low > MINUTE_MS) {
    const middle = Math.floor((low + high) / 2 / MINUTE_MS) * MINUTE_MS;
    if (measure(zone, middle) === before) low = middle;
    else high = middle;
  }
  return { before, after, changesAt: high };
}

function measure(zone: string, instant: number): number {
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of formatterOf(zone).formatToParts(instant)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const numeric = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric' } as const;
  const options = {
    ...numeric,
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
    timeZone: zone,
  } as const;
  const made = new Intl.DateTimeFormat('en-US', options);
  formatters.set(zone, made);
  return made;
}
