import { toIso } from '../../../../src/kernel/db';
import type { Ids } from '../../../../src/kernel/ids';
import { CHECK_RESULTS } from '../domain/connection-check';
import type { Checks } from '../ports';

const TABLE = 'mpesa_checks';

export function createChecks(ids: Ids): Checks {
  return {
    keep: async (trx, clinicId, result, now) => {
      const id = ids.id(now);
      await trx(TABLE).insert({ id, clinic_id: clinicId, result, checked_at: toIso(now) });
      await trx(TABLE).where({ clinic_id: clinicId }).andWhere('id', '<', id).delete();
      return id;
    },
    last: async (query, clinicId) => {
      const row = await query(TABLE)
        .where({ clinic_id: clinicId })
        .orderBy('id', 'desc')
        .first<{ result: string } | undefined>('result');
      return CHECK_RESULTS.find((known) => known === row?.result) ?? null;
    },
  };
}
