import { toIso } from '../../../../../src/kernel/db';
import type { Ids } from '../../../../../src/kernel/ids';
import type { Kernel } from '../../../../../src/kernel/kernel';
import { addSealedColumn } from '../../../../../src/kernel/sealed-columns';
import type { Vault } from '../../../../../src/kernel/vault';
import type { Suspensions } from '../ports';

const TABLE = 'identity_suspensions';
const COLUMN = 'reason_sealed';

/** Why a colleague was shut out is about them, and they are no patient. */
export function contributeSealedColumns({ sealedColumns }: Kernel): void {
  addSealedColumn(sealedColumns, { table: TABLE, column: COLUMN, rowKey: 'id', holds: { kind: 'nobody' } });
}

export function suspensionStore({ vault, ids }: { vault: Vault; ids: Ids }): Suspensions {
  return {
    begin: async (trx, { userId, clinicId, reason, byUserId }, now) => {
      const id = ids.id(now);
      await trx(TABLE).insert({
        id,
        user_id: userId,
        clinic_id: clinicId,
        open_key: `user:${userId}`,
        reason_sealed: vault.seal(reason, { table: TABLE, row: id, column: COLUMN }),
        by_user_id: byUserId,
        begun_at: toIso(now),
      });
    },
    end: async (trx, userId, byUserId, now) => {
      await trx(TABLE)
        .where({ user_id: userId, ended_at: null })
        .update({ ended_at: toIso(now), ended_by_user_id: byUserId, open_key: trx.ref('id') });
    },
  };
}
