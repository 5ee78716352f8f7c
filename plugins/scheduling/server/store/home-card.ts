import { addDays, dayIn, startOfDay, type ZonedClinic } from '../../../../src/kernel/calendar-day';
import type { HomeCard } from '../../../../src/kernel/home-cards';

/** Of the clinic's own day: who comes, whose time has begun, who came, who did not, and times held and not paid for. */
export const visitsCard: HomeCard = async (query, clinics, now) => {
  const counts = new Map<string, number>();
  const add = (name: string, n: number) => counts.set(name, (counts.get(name) ?? 0) + n);
  for (const [timeZone, ids] of byZone(clinics)) {
    const day = dayIn(timeZone, now);
    const rows = await query('appointments')
      .whereIn('clinic_id', ids)
      .where('starts_at', '>=', startOfDay(timeZone, day))
      .where('starts_at', '<', startOfDay(timeZone, addDays(day, 1)))
      .groupBy('state')
      .select<{ state: string; n: unknown; begun: unknown }[]>(
        'state',
        query.raw('count(*) as n'),
        query.raw('sum(case when starts_at <= ? then 1 else 0 end) as begun', [now]),
      );
    for (const { state, n, begun } of rows) {
      const late = state === 'confirmed' ? Number(begun) : 0;
      add(state, Number(n) - late);
      add('begun', late);
    }
  }
  const of = (name: string, state: string) => ({ name, count: counts.get(state) ?? 0, alarm: false });
  return [
    of('expected', 'confirmed'),
    of('begun', 'begun'),
    of('seen', 'completed'),
    of('missed', 'no_show'),
    of('unpaid', 'held'),
  ];
};

/** Clinics of one zone have one day: a statement a zone. */
function byZone(clinics: readonly ZonedClinic[]): Map<string, number[]> {
  const zones = new Map<string, number[]>();
  for (const { id, timeZone } of clinics) zones.set(timeZone, [...(zones.get(timeZone) ?? []), id]);
  return zones;
}
