import { usernameOf } from '../../../../../src/access/username';
import type { Db, Trx } from '../../../../../src/kernel/db';
import type { Msisdn } from '../../../../../src/kernel/phone';
import type { Vault, VaultAddress } from '../../../../../src/kernel/vault';
import { numberIndex } from '../../../../../src/kernel/where-number';

/** The patient of an account, and the number by which it is reached. Row ids. */
export interface NumberOwner {
  userId: number;
  patientId: number;
  documentId: string;
  clinicId: number | null;
  language: 'en' | 'sw';
  msisdn: Msisdn | null;
}

interface OwnerRow {
  id: number;
  document_id: string;
  user_id: number | null;
  clinic_id: number | null;
  language: string | null;
  phone_sealed: string | null;
}

/** Null for a record without an account. */
export async function findOwner(
  vault: Vault,
  query: Db | Trx,
  by: { user_id: number } | { id: number },
): Promise<NumberOwner | null> {
  const row = await query('patients')
    .where(by)
    .first<OwnerRow | undefined>('id', 'document_id', 'user_id', 'clinic_id', 'language', 'phone_sealed');
  if (!row || row.user_id === null) return null;
  const { document_id: documentId, phone_sealed: sealed } = row;
  return {
    userId: row.user_id,
    patientId: row.id,
    documentId,
    clinicId: row.clinic_id,
    language: row.language === 'sw' ? 'sw' : 'en',
    msisdn: sealed && (await vault.of(documentId).openText(query, sealed, addressOf(documentId))),
  };
}

export async function isTaken(vault: Vault, query: Db | Trx, msisdn: Msisdn): Promise<boolean> {
  const user: unknown = await query('up_users')
    .where({ username: usernameOf(vault, msisdn) })
    .first('id');
  const patient: unknown = await query('patients')
    .where({ phone_index: numberIndex(vault, msisdn) })
    .first('id');
  return user !== undefined || patient !== undefined;
}

/** Number, blind index and the name of the account together. @throws a unique violation when somebody was quicker */
export async function moveNumber(
  vault: Vault,
  trx: Trx,
  { userId, patientId, documentId }: NumberOwner,
  msisdn: Msisdn,
): Promise<void> {
  const username = usernameOf(vault, msisdn);
  await trx('up_users')
    .where({ id: userId })
    .update({ username, email: `${username}@phone.invalid` });
  await trx('patients')
    .where({ id: patientId })
    .update({
      phone_index: numberIndex(vault, msisdn),
      phone_sealed: await vault.of(documentId).seal(trx, msisdn, addressOf(documentId)),
    });
}

function addressOf(row: string): VaultAddress {
  return { table: 'patients', row, column: 'phone_sealed' };
}
