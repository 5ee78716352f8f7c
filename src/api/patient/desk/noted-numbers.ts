import { toIso, type Db, type Select, type Trx } from '../../../kernel/db';
import type { Msisdn } from '../../../kernel/phone';
import type { Vault } from '../../../kernel/vault';

const TABLE = 'patient_noted_numbers';

/** How a number is looked for; the same for those that a code has proven and those that a clerk wrote down. */
export function numberIndex(vault: Vault, msisdn: Msisdn): string {
  return vault.blindIndex(msisdn, 'patient-phone');
}

export async function noteNumber(
  trx: Trx,
  patientId: number,
  { index, userId, now }: { index: string; userId: number; now: Date },
): Promise<void> {
  await trx(TABLE).insert({
    patient_id: patientId,
    phone_index: index,
    noted_by_user_id: userId,
    noted_at: toIso(now),
  });
}

/** Narrows patients (`table`, a name or alias) to those with this number. A proven one outdates what was noted. */
export function whereNumber(rows: Select, table: string, query: Db | Trx, index: string): void {
  void rows.where((either) => {
    void either.where(`${table}.phone_index`, index).orWhere((noted) => {
      const found = query(TABLE).where({ phone_index: index }).select('patient_id');
      void noted.whereNull(`${table}.phone_index`).whereIn(`${table}.id`, found);
    });
  });
}
