import { wallClock } from '@daktari/texts/app';

const DAY_MS = 86_400_000;
const DAYS_SHOWN = 7;
const NOON = 12;

export interface Slot {
  startsAt: string;
  endsAt: string;
}

export interface Day {
  /** `2026-11-26` in the zone. */
  key: string;
  /** An instant of the day, to name it by. */
  at: string;
  morning: readonly Slot[];
  afternoon: readonly Slot[];
}

/** From the zone's midnight before `now`, `page` weeks on. The same all day long, so that it can be asked for by it. */
export function weekOf(now: Date, page: number, zone: string): { from: string; to: string } {
  const { hour, minute } = wallClock(now, zone);
  const minuteMs = Math.floor(now.getTime() / 60_000) * 60_000;
  const midnight = minuteMs - (hour * 60 + minute) * 60_000;
  const from = midnight + page * DAYS_SHOWN * DAY_MS;
  return { from: new Date(from).toISOString(), to: new Date(from + DAYS_SHOWN * DAY_MS).toISOString() };
}

/** The week's days with what is free in each, those with nothing as well; what lies before `now` is left out. */
export function daysOf(from: string, slots: readonly Slot[], zone: string, now: Date): readonly Day[] {
  const ahead = slots.filter(({ startsAt }) => Date.parse(startsAt) > now.getTime());
  return Array.from({ length: DAYS_SHOWN }, (_, nth) => {
    // Noon: an hour more or less of summer time does not lead to another day.
    const at = new Date(Date.parse(from) + nth * DAY_MS + DAY_MS / 2);
    const key = dayKey(at, zone);
    const own = ahead.filter(({ startsAt }) => dayKey(new Date(startsAt), zone) === key);
    const isMorning = ({ startsAt }: Slot): boolean => wallClock(new Date(startsAt), zone).hour < NOON;
    return {
      key,
      at: at.toISOString(),
      morning: own.filter(isMorning),
      afternoon: own.filter((slot) => !isMorning(slot)),
    };
  });
}

export function freeOf({ morning, afternoon }: Day): number {
  return morning.length + afternoon.length;
}

/** The day that stands open: the one chosen, else the first with something free. */
export function openDay(days: readonly Day[], chosen: string | null): Day | null {
  return days.find(({ key }) => key === chosen) ?? days.find((day) => freeOf(day) > 0) ?? null;
}

function dayKey(instant: Date, zone: string): string {
  const { year, month, day } = wallClock(instant, zone);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
