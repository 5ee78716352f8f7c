import { wallClock } from '@daktari/texts/app';

export interface FreeSlot {
  startsAt: string;
  endsAt: string;
}

/** A day of the clinic's calendar and what is free in it. */
export interface FreeDay {
  /** `2026-11-26` */
  key: string;
  morning: FreeSlot[];
  afternoon: FreeSlot[];
}

const WEEK_DAYS = 7;
/** How many weeks can be turned to. */
export const MOST_WEEKS = 12;
const DAY_MS = 86_400_000;
/** No zone is further from Greenwich. */
const WIDEST_MS = 14 * 3_600_000;
const NOON = 12;

/** Seven days of the clinic's calendar, from `weeks` weeks after today on, each with its free times: not those gone by. */
export function weekOf(slots: readonly FreeSlot[], now: Date, zone: string, weeks: number): FreeDay[] {
  const ahead = slots.filter(({ startsAt }) => Date.parse(startsAt) > now.getTime());
  const first = dayNumber(now, zone) + weeks * WEEK_DAYS;
  return Array.from({ length: WEEK_DAYS }, (_, at) => {
    const day = first + at;
    const free = ahead.filter(({ startsAt }) => dayNumber(new Date(startsAt), zone) === day);
    const isMorning = ({ startsAt }: FreeSlot): boolean => wallClock(new Date(startsAt), zone).hour < NOON;
    return {
      key: new Date(day * DAY_MS).toISOString().slice(0, 10),
      morning: free.filter(isMorning),
      afternoon: free.filter((slot) => !isMorning(slot)),
    };
  });
}

/** What to ask the server for: a little more than the week, whatever the zone. */
export function spanOfWeek(now: Date, zone: string, weeks: number): { from: string; to: string } {
  const first = (dayNumber(now, zone) + weeks * WEEK_DAYS) * DAY_MS;
  return {
    from: new Date(first - WIDEST_MS).toISOString(),
    to: new Date(first + WEEK_DAYS * DAY_MS + WIDEST_MS).toISOString(),
  };
}

/** The week in which `instant` lies, for a screen that opens where something is free; 0 where that is not known. */
export function weekWith(instant: string | null, now: Date, zone: string): number {
  if (instant === null) return 0;
  const days = dayNumber(new Date(instant), zone) - dayNumber(now, zone);
  return Math.min(Math.max(Math.floor(days / WEEK_DAYS), 0), MOST_WEEKS - 1);
}

export function isFree({ morning, afternoon }: FreeDay): boolean {
  return morning.length + afternoon.length > 0;
}

/** As the phone's own clock shows it, where that differs from the clinic's; null where both show the same. */
export function elsewhere(
  instant: string,
  clinicZone: string,
  phoneZone: string,
): { otherDay: boolean } | null {
  const [clinic, phone] = [clinicZone, phoneZone].map((zone) => wallClock(new Date(instant), zone));
  const otherDay = clinic?.day !== phone?.day;
  return otherDay || clinic?.hour !== phone?.hour || clinic?.minute !== phone?.minute ? { otherDay } : null;
}

function dayNumber(instant: Date, zone: string): number {
  const { year, month, day } = wallClock(instant, zone);
  return Date.UTC(year, month - 1, day) / DAY_MS;
}
