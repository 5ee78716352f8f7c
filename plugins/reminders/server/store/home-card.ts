import type { HomeCard } from '../../../../src/kernel/home-cards';

const DAY_MS = 86_400_000;

/** Messages about visits of now and later that reached nobody, by no channel: somebody had better call. */
export const unreachedCard: HomeCard = async (query, clinics, now) => {
  const [row] = await query('appointments as a')
    .join('reminders_deliveries as d', 'd.visit_id', 'a.id')
    // Through the visit, of which there is an index.
    .leftJoin('reminders_deliveries as instead', (same) =>
      same
        .on('instead.visit_id', 'd.visit_id')
        .andOn((either) => either.on('instead.fallback_of', 'd.id').orOn('instead.again_of', 'd.id')),
    )
    .whereIn(
      'a.clinic_id',
      clinics.map(({ id }) => id),
    )
    .andWhere('a.starts_at', '>=', new Date(now.getTime() - DAY_MS))
    .andWhere('d.state', 'failed')
    .andWhere('d.recipient_kind', 'patient')
    .whereNull('instead.id')
    .countDistinct<{ n: number | string }[]>({ n: 'd.id' });
  return [{ name: 'unreached', count: Number(row?.n ?? 0), alarm: true }];
};
