import { toDate, toDateOrNull, type Db, type StoredInstant, type Trx } from '../../../../src/kernel/db';
import type { BusinessFigures, DaySpan } from '../../../../src/kernel/figures';
import { foldDays, type VisitOfDay } from '../domain/day-figures';

/** Visits by the day on which they begin, cancellations by the day on which somebody cancelled. */
export const visitFigures: BusinessFigures = {
  units: {
    visits: 'count',
    completed: 'count',
    no_shows: 'count',
    cancelled_by_patient: 'count',
    cancelled_by_clinic: 'count',
    lead_time: 'hours',
    waiting: 'hours',
    waiting_p90: 'hours',
  },
  read: async (query, clinicId, days) => foldDays(days, await visitsOf(query, clinicId, days)),
};

const COLUMNS = [
  'state',
  'starts_at',
  'confirmed_at',
  'arrived_at',
  'called_in_at',
  'cancelled_by',
  'cancelled_at',
] as const;

interface Row {
  state: string;
  starts_at: StoredInstant;
  confirmed_at: StoredInstant | null;
  arrived_at: StoredInstant | null;
  called_in_at: StoredInstant | null;
  cancelled_by: string | null;
  cancelled_at: StoredInstant | null;
}

async function visitsOf(query: Db | Trx, clinicId: number, days: readonly DaySpan[]): Promise<VisitOfDay[]> {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return [];
  const rows = await query('appointments')
    .where({ clinic_id: clinicId })
    // Nobody cancels what has started, so what was cancelled in these days begins in them or later.
    .andWhere('starts_at', '>=', first.from)
    .andWhere((some) => {
      void some
        .where((took) => {
          void took.where('starts_at', '<', last.to).whereIn('state', ['confirmed', 'completed', 'no_show']);
        })
        .orWhere((off) => {
          void off
            .where({ state: 'cancelled' })
            .where('cancelled_at', '>=', first.from)
            .where('cancelled_at', '<', last.to);
        });
    })
    .select<Row[]>(...COLUMNS);
  return rows.map((row) => ({
    state: row.state,
    startsAt: toDate(row.starts_at),
    confirmedAt: toDateOrNull(row.confirmed_at),
    arrivedAt: toDateOrNull(row.arrived_at),
    calledInAt: toDateOrNull(row.called_in_at),
    cancelledBy: row.cancelled_by,
    cancelledAt: toDateOrNull(row.cancelled_at),
  }));
}
