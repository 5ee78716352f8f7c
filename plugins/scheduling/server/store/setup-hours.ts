import { dayIn } from '../../../../src/kernel/calendar-day';
import type { SetupStep } from '../../../../src/kernel/setup-steps';

/** Whoever sees patients has hours, in an ordinary week or on a single day to come. */
export const hoursStep: SetupStep = async (query, { id, timeZone }, now) => {
  const today = dayIn(timeZone, now);
  const ours = { 'p.clinic_id': id, 'p.active': true };
  const practitioners = await query('practitioners as p').where(ours).pluck<number[]>('p.id');
  const weekly = await query('scheduling_weekly_hours as w')
    .join('practitioners as p', 'p.id', 'w.practitioner_id')
    .where(ours)
    .where((until) => void until.whereNull('w.valid_until').orWhere('w.valid_until', '>=', today))
    .distinct()
    .pluck<number[]>('p.id');
  const days = await query('scheduling_date_overrides as o')
    .join('practitioners as p', 'p.id', 'o.practitioner_id')
    .where(ours)
    .where('o.date', '>=', today)
    .whereNotNull('o.opens_at')
    .distinct()
    .pluck<number[]>('p.id');
  const counts = { practitioners: practitioners.length, with_hours: new Set([...weekly, ...days]).size };
  if (counts.practitioners === 0) return { gaps: ['practitioner'], counts };
  // A guest without hours keeps no clinic closed.
  return { gaps: counts.with_hours === 0 ? ['hours'] : [], counts };
};
