import type { World } from '../world';
import { storedIn, without } from './stored';

/** Paid and confirmed, of A with P: put there, since the phones of other chapters may be busy. Half an hour long. */
export async function bookedVisit(
  { rows, stack: { knex } }: World,
  { startsAt, reference }: { startsAt: string; reference: string },
): Promise<string> {
  const model = await knex('appointments')
    .where({ document_id: rows.visit.A })
    .first<Record<string, unknown>>();
  const { document_id: id } = await storedIn(knex).insert('appointments', {
    ...without(model ?? {}),
    ...{ reference, state: 'confirmed', starts_at: new Date(startsAt) },
    ends_at: new Date(Date.parse(startsAt) + 1_800_000),
  });
  return id;
}

/** Free times of P in the clinic's days from `first` on, as anybody is told them. */
export async function freeTimes({ as, rows }: World, first: string, days: number): Promise<string[]> {
  const from = new Date(`${first}T00:00:00+03:00`);
  const to = new Date(from.getTime() + days * 86_400_000);
  const query = new URLSearchParams({
    ...{ practitioner: rows.practitioner.P, service: rows.service.P },
    ...{ from: from.toISOString(), to: to.toISOString() },
  });
  const reply = await as('nobody', 'GET', `/api/scheduling/slots?${query.toString()}`);
  if (reply.status !== 200) throw new Error(`free times: ${reply.status} ${reply.text}`);
  return (reply.json as { slots: { startsAt: string }[] }).slots.map(({ startsAt }) => startsAt);
}
