import { toIso } from '../../../../../src/kernel/db';
import type { Ids } from '../../../../../src/kernel/ids';
import type { Kernel } from '../../../../../src/kernel/kernel';
import { addSealedColumn } from '../../../../../src/kernel/sealed-columns';
import type { Vault } from '../../../../../src/kernel/vault';
import type { SessionEnds } from '../ports';

const TABLE = 'identity_session_ends';
const COLUMN = 'reason_sealed';

/** About a colleague, who is no patient. */
export function contributeSealedColumns({ sealedColumns }: Pick<Kernel, 'sealedColumns'>): void {
  addSealedColumn(sealedColumns, { table: TABLE, column: COLUMN, rowKey: 'id', holds: { kind: 'nobody' } });
}

export function sessionEndStore({ vault, ids }: { vault: Vault; ids: Ids }): SessionEnds {
  return {
    insert: async (trx, { userId, clinicId, reason, byUserId }, now) => {
      const id = ids.id(now);
      await trx(TABLE).insert({
        ...{ id, user_id: userId, clinic_id: clinicId, by_user_id: byUserId, ended_at: toIso(now) },
        reason_sealed: vault.seal(reason, { table: TABLE, row: id, column: COLUMN }),
      });
    },
  };
}
