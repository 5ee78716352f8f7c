import type { Query } from '../ports';

/** Confirmed or held, from now on: what somebody has to look after when the practitioner can't. */
export async function countComingVisits(query: Query, practitionerId: number, now: Date): Promise<number> {
  const row = await query('appointments')
    .where({ practitioner_id: practitionerId })
    .where('starts_at', '>=', now)
    .whereIn('state', ['held', 'confirmed'])
    .count<{ n: number | string }[]>({ n: '*' })
    .first();
  return Number(row?.n ?? 0);
}
