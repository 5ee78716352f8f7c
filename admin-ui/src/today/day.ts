import type { VisitRecord } from '../data/records';
import { takesPlace } from '../visits/takes-place';

export interface DayCounts {
  /** All that were to take place, the unpaid ones left out. */
  visits: number;
  done: number;
  missed: number;
  unpaid: number;
}

export interface Day {
  /** In order of time; a lapsed hold or a cancelled visit takes no place in a day. */
  agenda: VisitRecord[];
  /** Before which of `agenda` the line of now stands; its length when all lie behind. */
  nowAt: number;
  /** The next confirmed visit that has not ended: the running one first. */
  next: VisitRecord | null;
  /** Ended, and nobody has said whether the patient came. */
  toClose: VisitRecord[];
  missed: VisitRecord[];
  counts: DayCounts;
}

/** What a day's visits come to at `now`. */
export function dayOf(visits: readonly VisitRecord[], now: Date): Day {
  const at = now.toISOString();
  const agenda = visits
    .filter((visit) => takesPlace(visit, now))
    .sort((a, b) => compare(a.startsAt, b.startsAt) || compare(a.reference, b.reference));
  const firstLater = agenda.findIndex(({ startsAt }) => isLater(startsAt, at));
  const confirmed = agenda.filter(({ state }) => state === 'confirmed');
  return {
    agenda,
    nowAt: firstLater < 0 ? agenda.length : firstLater,
    next: confirmed.find(({ endsAt }) => isLater(endsAt, at)) ?? null,
    toClose: confirmed.filter(({ endsAt }) => !isLater(endsAt, at)),
    missed: agenda.filter(({ state }) => state === 'no_show'),
    counts: {
      visits: agenda.filter(({ state }) => state !== 'held').length,
      done: agenda.filter(({ state }) => state === 'completed').length,
      missed: agenda.filter(({ state }) => state === 'no_show').length,
      unpaid: agenda.filter(({ state }) => state === 'held').length,
    },
  };
}

/** How a row of the agenda is drawn. */
export type AgendaLook = 'done' | 'missed' | 'next' | 'held' | 'to-close' | 'coming';

export function agendaLook(visit: VisitRecord, { next, toClose }: Pick<Day, 'next' | 'toClose'>): AgendaLook {
  if (visit.id === next?.id) return 'next';
  if (toClose.some(({ id }) => id === visit.id)) return 'to-close';
  switch (visit.state) {
    case 'held':
      return 'held';
    case 'completed':
      return 'done';
    case 'no_show':
      return 'missed';
    case 'confirmed':
    case 'cancelled':
    case 'expired':
      return 'coming';
  }
}

export type Until =
  | { kind: 'running' }
  | { kind: 'minutes'; minutes: number }
  | { kind: 'hours'; hours: number; minutes: number };

/** How far away a visit is, as people say it. */
export function untilVisit(startsAt: string, now: Date): Until {
  const minutes = Math.ceil((Date.parse(startsAt) - now.getTime()) / 60_000);
  if (minutes <= 0) return { kind: 'running' };
  if (minutes < 60) return { kind: 'minutes', minutes };
  return { kind: 'hours', hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}

function isLater(instant: string, at: string): boolean {
  return Date.parse(instant) > Date.parse(at);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
