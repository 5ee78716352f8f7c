import type { Db, Trx } from '../../../../src/kernel/db';
import type { Ids } from '../../../../src/kernel/ids';
import { parseMsisdn } from '../../../../src/kernel/phone';
import type { Vault } from '../../../../src/kernel/vault';
import type { Owner, Patients } from '../ports';

const PATIENTS = 'patients';

export function patientStore(vault: Vault, ids: Ids): Patients {
  return {
    async owners(query, clinicId, rows) {
      const found = await ownersBy(query, clinicId, 'id', rows);
      return new Map(found.map((owner) => [owner.patientId, owner]));
    },

    async listed(query, clinicId, documentIds) {
      const found = await ownersBy(query, clinicId, 'document_id', documentIds);
      return new Map(found.map((owner) => [owner.documentId, owner]));
    },

    async add(trx, clinicId, { fullName, dateOfBirth, language, phone }, at) {
      const documentId = ids.documentId();
      // A number that nobody verified opens no account, so it is no index either.
      const msisdn = phone === null ? null : parseMsisdn(phone);
      const address = { table: PATIENTS, row: documentId, column: 'phone_sealed' };
      await trx(PATIENTS).insert({
        document_id: documentId,
        full_name: fullName,
        date_of_birth: dateOfBirth,
        language,
        phone_sealed: msisdn && (await vault.of(documentId).seal(trx, msisdn, address)),
        active: true,
        clinic_id: clinicId,
        created_at: at,
        updated_at: at,
        published_at: at,
      });
      const row = await trx(PATIENTS).where({ document_id: documentId }).first<{ id: number }>('id');
      return { patientId: row.id, documentId };
    },
  };
}

async function ownersBy(
  query: Db | Trx,
  clinicId: number,
  column: 'id' | 'document_id',
  values: readonly (number | string)[],
): Promise<Owner[]> {
  const found = await query(PATIENTS)
    .where((either) => {
      // Who is registered elsewhere and came here for a visit has a record here, too.
      void either.where({ clinic_id: clinicId }).orWhereExists(seenIn(query, clinicId));
    })
    .whereIn(column, [...values])
    .select<{ id: number; document_id: string }[]>('id', 'document_id');
  return found.map(({ id, document_id }) => ({ patientId: id, documentId: document_id }));
}

function seenIn(query: Db | Trx, clinicId: number) {
  return query
    .queryBuilder()
    .from('appointments as a')
    .select('a.id')
    .where('a.clinic_id', clinicId)
    .where('a.patient_id', query.ref(`${PATIENTS}.id`))
    .whereIn('a.state', ['confirmed', 'completed', 'no_show']);
}
