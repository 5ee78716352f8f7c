import { instantOf, wallOf } from '../../../../src/kernel/zone';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** A reminder that waits for the end of quiet hours must leave time to get ready. */
const READY_MS = 60 * MINUTE_MS;
/** What goes out before them goes out this much before, so that an SMS in its place is out in time, too. */
const AHEAD_MS = 15 * MINUTE_MS;

/** Minutes of the local day, from 0 to 1439; `to` itself is not quiet any more. Ending before they begin is over midnight. */
export interface QuietHours {
  from: number;
  to: number;
}

/** Instants, epoch ms; the end is outside. */
interface Stretch {
  start: number;
  end: number;
}

/** The stretch of quiet hours in which `instant` (epoch ms) lies in this zone; null when it lies in none. */
export function quietStretch({ from, to }: QuietHours, zone: string, instant: number): Stretch | null {
  const today = Math.floor(wallOf(zone, instant) / DAY_MS) * DAY_MS;
  const length = to > from ? 0 : DAY_MS;
  // That of the evening before may not be over yet.
  for (const day of [today - DAY_MS, today]) {
    const start = instantOf(zone, day + from * MINUTE_MS);
    const end = instantOf(zone, day + length + to * MINUTE_MS);
    if (start <= instant && instant < end) return { start, end };
  }
  return null;
}

export interface Placing {
  quiet: QuietHours | null;
  zone: string;
  startsAt: Date;
  now: Date;
}

/**
 * When a reminder goes out that the clinic wants at `wished`: outside quiet hours, and never later than the visit. After
 * them where an hour is left, else before them; whoever booked within them hears at their end, and of a visit within them
 * when the clinic wants it.
 */
export function outsideQuietHours(wished: Date, { quiet, zone, startsAt, now }: Placing): Date {
  const stretch = quiet && quietStretch(quiet, zone, wished.getTime());
  if (!stretch) return wished;
  const start = startsAt.getTime();
  if (stretch.end <= start - READY_MS) return new Date(stretch.end);
  const before = lastMomentBefore(stretch, quiet, zone, now.getTime());
  if (before !== null) return new Date(before);
  return stretch.end < start ? new Date(stretch.end) : wished;
}

/** A quarter of an hour before, or whatever is left of it after `now`; null when nothing is. */
function lastMomentBefore({ start }: Stretch, quiet: QuietHours, zone: string, now: number): number | null {
  for (const moment of [start - AHEAD_MS, start - MINUTE_MS]) {
    if (moment > now && quietStretch(quiet, zone, moment) === null) return moment;
  }
  return null;
}
