import type { Db } from '../../../../src/kernel/db';
import type { HomeCard } from '../../../../src/kernel/home-cards';

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
