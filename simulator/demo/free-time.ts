import { at, listAt, type ProductClient, textAt } from './product-client';

export type FreeTime = { practitioner: string; service: string; startsAt: string; doctor: string };

const dayMs = 86_400_000;

/** The free times of the first doctor and service that have any in the next two weeks, earliest first. */
export async function findFreeTimes(product: ProductClient, nowMs: number): Promise<FreeTime[]> {
  const [practitioners, services] = await Promise.all([
    product.get('/api/practitioners'),
    product.get('/api/services'),
  ]);
  const from = new Date(nowMs + 2 * 3_600_000).toISOString();
  const to = new Date(nowMs + 14 * dayMs).toISOString();
  for (const doctor of listAt(practitioners.body, 'data')) {
    for (const service of listAt(services.body, 'data')) {
      const ids = { practitioner: textAt(doctor, 'documentId'), service: textAt(service, 'documentId') };
      const query = new URLSearchParams({ ...ids, from, to });
      const reply = await product.get(`/api/scheduling/slots?${query.toString()}`);
      const slots = listAt(reply.body, 'slots').map((slot) => at(slot, 'startsAt'));
      const times = slots.filter((startsAt): startsAt is string => typeof startsAt === 'string');
      const name = `${textAt(doctor, 'title')} ${textAt(doctor, 'fullName')}`.trim();
      if (times.length > 0) return times.map((startsAt) => ({ ...ids, startsAt, doctor: name }));
    }
  }
  return [];
}
