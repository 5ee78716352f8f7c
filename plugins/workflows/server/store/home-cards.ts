import type { Db } from '../../../../src/kernel/db';
import { addDays, dayIn, startOfDay } from '../../../../src/kernel/calendar-day';
import type { HomeCard, HomeClinic } from '../../../../src/kernel/home-cards';

/** Of the clinic's own day: who comes, who came, who did not, and times that are held and not paid for. */
export const visitsCard: HomeCard = async (query, clinics, now) => {
  const counts = new Map<string, number>();
  for (const [timeZone, ids] of byZone(clinics)) {
    const day = dayIn(timeZone, now);
    const rows = await query('appointments')
      .whereIn('clinic_id', ids)
      .where('starts_at', '>=', startOfDay(timeZone, day))
      .where('starts_at', '<', startOfDay(timeZone, addDays(day, 1)))
      .groupBy('state')
      .select<{ state: string; n: unknown }[]>('state', query.raw('count(*) as n'));
    for (const { state, n } of rows) counts.set(state, (counts.get(state) ?? 0) + Number(n));
  }
  const of = (name: string, state: string) => ({ name, count: counts.get(state) ?? 0, alarm: false });
  return [
    of('expected', 'confirmed'),
    of('seen', 'completed'),
    of('missed', 'no_show'),
    of('unpaid', 'held'),
  ];
};

/** Money that waits for a person: to be sent back, for a second person's word, or to be understood at all. */
export const paymentsCard =
  (payments: {
    countUnsettled(query: Db, clinicIds: readonly number[]): Promise<{ waiting: number }>;
  }): HomeCard =>
  async (query, clinics) => {
    const ids = clinics.map(({ id }) => id);
    const [due] = await query('payments')
      .whereIn('clinic_id', ids)
      .andWhere('state', 'refund_due')
      .count<{ n: number | string }[]>({ n: '*' });
    const [asked] = await query('workflow_refund_requests')
      .whereIn('clinic_id', ids)
      .andWhere('state', 'open')
      .count<{ n: number | string }[]>({ n: '*' });
    const { waiting } = await payments.countUnsettled(query, ids);
    return [
      { name: 'unsettled', count: waiting, alarm: true },
      { name: 'refunds_due', count: Number(due?.n ?? 0), alarm: true },
      { name: 'refunds_to_approve', count: Number(asked?.n ?? 0), alarm: true },
    ];
  };

/** Clinics of one zone have one day: a statement a zone. */
function byZone(clinics: readonly HomeClinic[]): Map<string, number[]> {
  const zones = new Map<string, number[]>();
  for (const { id, timeZone } of clinics) zones.set(timeZone, [...(zones.get(timeZone) ?? []), id]);
  return zones;
}
