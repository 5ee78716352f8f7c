import type { DaySpan } from '../../../../src/kernel/figures';
import { waitedMinutes } from './reception';

export interface VisitOfDay {
  state: string;
  startsAt: Date;
  /** Null: it was held and never a visit. */
  confirmedAt: Date | null;
  arrivedAt: Date | null;
  calledInAt: Date | null;
  cancelledBy: string | null;
  cancelledAt: Date | null;
}

export type DayFigures = Record<
  'visits' | 'completed' | 'no_shows' | 'cancelled_by_patient' | 'cancelled_by_clinic',
  number
> & {
  /** Mean hours from the confirmation to the beginning. */
  lead_time: number | null;
  /** Median hours in the waiting room, of those of whom it was noted that they came and were called in. */
  waiting: number | null;
  /** Nine of ten of them waited no longer. */
  waiting_p90: number | null;
};

const HOUR_MS = 3_600_000;

/** One row a day, in the order of `days`. A visit counts on the day on which it begins; called off, on the day of that. */
export function foldDays(days: readonly DaySpan[], visits: readonly VisitOfDay[]): DayFigures[] {
  const ofDay = days.map((): VisitOfDay[] => []);
  for (const visit of visits) {
    const when = visit.state === 'cancelled' ? (visit.cancelledAt ?? visit.startsAt) : visit.startsAt;
    const at = days.findIndex(({ from, to }) => when >= from && when < to);
    ofDay[at]?.push(visit);
  }
  return ofDay.map(figuresOf);
}

function figuresOf(visits: readonly VisitOfDay[]): DayFigures {
  const number = (is: (visit: VisitOfDay) => boolean): number => visits.filter(is).length;
  const took = visits.filter(({ state }) => state !== 'cancelled');
  const leads = took.flatMap(({ startsAt, confirmedAt }) =>
    confirmedAt === null ? [] : [(startsAt.getTime() - confirmedAt.getTime()) / HOUR_MS],
  );
  const waits = took.flatMap(({ startsAt, arrivedAt, calledInAt }) =>
    arrivedAt === null || calledInAt === null ? [] : [waitedMinutes(startsAt, arrivedAt, calledInAt) / 60],
  );
  const cancelledBy = (...who: string[]): number =>
    number(
      ({ state, confirmedAt, cancelledBy: by }) =>
        state === 'cancelled' && confirmedAt !== null && who.includes(by ?? ''),
    );
  return {
    visits: took.length,
    completed: number(({ state }) => state === 'completed'),
    no_shows: number(({ state }) => state === 'no_show'),
    cancelled_by_patient: cancelledBy('patient'),
    cancelled_by_clinic: cancelledBy('clinic', 'system'),
    lead_time: leads.length === 0 ? null : leads.reduce((sum, hours) => sum + hours, 0) / leads.length,
    waiting: medianOf(waits),
    waiting_p90: longestOf(waits, 0.9),
  };
}

function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [lower, upper] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return lower === undefined || upper === undefined ? null : (lower + upper) / 2;
}

/** A wait that somebody had, which this share of them did not exceed. */
function longestOf(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? null;
}
