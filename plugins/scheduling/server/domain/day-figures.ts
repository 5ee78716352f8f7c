import type { DaySpan } from '../../../../src/kernel/figures';

export interface VisitOfDay {
  state: string;
  startsAt: Date;
  /** Null: it was held and never a visit. */
  confirmedAt: Date | null;
  cancelledBy: string | null;
}

export type DayFigures = Record<
  'visits' | 'completed' | 'no_shows' | 'cancelled_by_patient' | 'cancelled_by_clinic',
  number
> & {
  /** Mean hours from the confirmation to the beginning. Nobody writes down when somebody enters the waiting room. */
  waiting: number | null;
};

const HOUR_MS = 3_600_000;

/** One row a day, in the order of `days`. A visit that was called off is counted as that and not as a visit. */
export function foldDays(days: readonly DaySpan[], visits: readonly VisitOfDay[]): DayFigures[] {
  const ofDay = days.map((): VisitOfDay[] => []);
  for (const visit of visits) {
    const at = days.findIndex(({ from, to }) => visit.startsAt >= from && visit.startsAt < to);
    ofDay[at]?.push(visit);
  }
  return ofDay.map(figuresOf);
}

function figuresOf(visits: readonly VisitOfDay[]): DayFigures {
  const number = (is: (visit: VisitOfDay) => boolean): number => visits.filter(is).length;
  const took = visits.filter(({ state }) => state !== 'cancelled');
  const waits = took.flatMap(({ startsAt, confirmedAt }) =>
    confirmedAt === null ? [] : [(startsAt.getTime() - confirmedAt.getTime()) / HOUR_MS],
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
    waiting: waits.length === 0 ? null : waits.reduce((sum, hours) => sum + hours, 0) / waits.length,
  };
}
