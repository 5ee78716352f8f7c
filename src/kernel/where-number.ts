import type { Db, Select, Trx } from './db';
import type { Msisdn } from './phone';
import type { Vault } from './vault';

/** Numbers that a clerk wrote down and nobody has proven by a code. */
export const NOTED_NUMBERS = 'patient_noted_numbers';

/** How a number is looked for; the same for those that a code has proven and those that a clerk wrote down. */
export function numberIndex(vault: Pick<Vault, 'blindIndex'>, msisdn: Msisdn): string {
  return vault.blindIndex(msisdn, 'patient-phone');
}

/** Narrows patients (`table`, a name or alias) to those with this number. A proven one outdates what was noted. */
export function whereNumber(rows: Select, table: string, query: Db | Trx, index: string): void {
  void rows.where((either) => {
    void either.where(`${table}.phone_index`, index).orWhere((noted) => {
      const found = query(NOTED_NUMBERS).where({ phone_index: index }).select('patient_id');
      void noted.whereNull(`${table}.phone_index`).whereIn(`${table}.id`, found);
    });
  });
}
