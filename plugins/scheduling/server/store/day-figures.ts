import { toDate, toDateOrNull, type Db, type StoredInstant, type Trx } from '../../../../src/kernel/db';
import type { BusinessFigures, DaySpan } from '../../../../src/kernel/figures';
import { foldDays, type VisitOfDay } from '../domain/day-figures';

/** Visits by the day on which they begin. */
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

interface Row {
  state: string;
  starts_at: StoredInstant;
  confirmed_at: StoredInstant | null;
  arrived_at: StoredInstant | null;
  called_in_at: StoredInstant | null;
  cancelled_by: string | null;
}

async function visitsOf(query: Db | Trx, clinicId: number, days: readonly DaySpan[]): Promise<VisitOfDay[]> {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return [];
  const rows = await query('appointments')
    .where({ clinic_id: clinicId })
    .andWhere('starts_at', '>=', first.from)
    .andWhere('starts_at', '<', last.to)
    .whereIn('state', ['confirmed', 'completed', 'no_show', 'cancelled'])
    .select<Row[]>('state', 'starts_at', 'confirmed_at', 'arrived_at', 'called_in_at', 'cancelled_by');
  return rows.map((row) => ({
    state: row.state,
    startsAt: toDate(row.starts_at),
    confirmedAt: toDateOrNull(row.confirmed_at),
    arrivedAt: toDateOrNull(row.arrived_at),
    calledInAt: toDateOrNull(row.called_in_at),
    cancelledBy: row.cancelled_by,
  }));
}
