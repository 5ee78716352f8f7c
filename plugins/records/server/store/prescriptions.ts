import type { Db, Trx } from '../../../../src/kernel/db';
import type { Vault } from '../../../../src/kernel/vault';
import type { Resource } from '../domain/resource';
import type { Prescriptions, StoredPrescription } from '../ports';
import { RESOURCES } from './opened';
import { contentAddress, VERSIONS } from './sealed-columns';

const PRESCRIPTION = 'MedicationRequest';

interface Row {
  id: string;
  clinic_id: number;
  patient_id: number;
  version_row: string;
  content_sealed: string;
}

export function prescriptionStore(vault: Vault): Prescriptions {
  async function opened(query: Db | Trx, rows: readonly Row[]): Promise<StoredPrescription[]> {
    const contents = await vault.openMany(
      query,
      rows.map((row) => ({ sealed: row.content_sealed, address: contentAddress(row.version_row) })),
    );
    return rows.flatMap((row, index) => {
      const content = contents[index];
      if (!content) return [];
      const resource = JSON.parse(content.toString('utf8')) as Resource;
      return [{ row: row.id, clinicId: row.clinic_id, patientId: row.patient_id, resource }];
    });
  }
  return {
    async find(query, rows) {
      return opened(query, await standing(query, PRESCRIPTION).whereIn('r.id', [...rows]));
    },

    async lock(trx, row) {
      await trx(RESOURCES).where({ id: row }).forUpdate().first('id');
      const [found] = await this.find(trx, [row]);
      return found ?? null;
    },

    async list(query, { clinicId, patients, before, limit }) {
      const rows = standing(query, PRESCRIPTION).orderBy('r.id', 'desc').limit(limit);
      void (typeof patients === 'number'
        ? rows.where('r.patient_id', patients)
        : rows.whereIn('r.patient_id', patients));
      if (clinicId !== null) void rows.where('r.clinic_id', clinicId);
      if (before !== null) void rows.where('r.id', '<', before);
      return opened(query, await rows);
    },

    async dispenses(query, clinicId, patients) {
      const rows = standing(query, 'MedicationDispense')
        .where('r.clinic_id', clinicId)
        .whereIn('r.patient_id', [...patients]);
      return (await opened(query, await rows)).map(({ resource }) => resource);
    },
  };
}

function standing(query: Db | Trx, type: string) {
  return query(`${RESOURCES} as r`)
    .join(`${VERSIONS} as v`, 'v.id', 'r.version_row')
    .where({ 'r.type': type, 'r.deleted': false })
    .whereNotNull('r.patient_id')
    .select<Row[]>('r.id', 'r.clinic_id', 'r.patient_id', 'r.version_row', 'v.content_sealed');
}
