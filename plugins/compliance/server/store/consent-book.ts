import type { ConsentPurpose } from '../../../../src/kernel/consent';
import { toIso, type Trx } from '../../../../src/kernel/db';
import type { ConsentState } from '../domain/consent';
import type { ConsentBook, KeptChoice } from '../ports';
import { coverage } from './consent-coverage';

const CHOICES = 'consent_choices';
const STATES = 'consent_states';

interface StateRow {
  purpose: ConsentPurpose;
  granted: boolean | number;
  holds: boolean | number;
  version: number;
}
interface ChoiceRow {
  id: string;
  patient_id: number;
  clinic_id: number;
  purpose: ConsentPurpose;
  granted: boolean | number;
  version_id: string;
  version: number;
  channel: string;
  by_user_id: number;
  relation: string | null;
  at: string;
}

export function consentBook(): ConsentBook {
  return {
    lockPatient: async (trx, patientId) => {
      const row = await trx('patients')
        .where({ id: patientId })
        .forUpdate()
        .first<{ document_id: string; clinic_id: number | null } | undefined>('document_id', 'clinic_id');
      return row ? { documentId: row.document_id, clinicId: row.clinic_id } : null;
    },
    patientClinic: async (query, patientId) => {
      const row = await query('patients')
        .where({ id: patientId })
        .first<{ clinic_id: number | null } | undefined>('clinic_id');
      return row?.clinic_id ?? null;
    },
    patient: async (query, documentId) => {
      const row = await query('patients')
        .where({ document_id: documentId })
        .first<{ id: number; clinic_id: number | null } | undefined>('id', 'clinic_id');
      return row ? { id: row.id, clinicId: row.clinic_id } : null;
    },
    states: async (query, patientId) => {
      const rows = await query(STATES)
        .where({ patient_id: patientId })
        .select<StateRow[]>('purpose', 'granted', 'holds', 'version');
      return rows.map(toState);
    },
    keep: async (trx, choice) => {
      await trx(CHOICES).insert(toChoiceRow(choice));
      await makeCurrent(trx, choice);
    },
    history: async (query, patientId, limit) => {
      const rows = await query<ChoiceRow>(CHOICES)
        .where({ patient_id: patientId })
        .orderBy('id', 'desc')
        .limit(limit)
        .select();
      return rows.map(toChoice);
    },
    lapse: (trx, clinicId) =>
      trx(STATES).where({ clinic_id: clinicId, holds: true }).update({ holds: false }),
    coverage,
  };
}

/** Nobody else writes this patient's rows: who calls holds the lock of the patient. */
async function makeCurrent(trx: Trx, choice: KeptChoice): Promise<void> {
  const { patientId, purpose, clinicId, granted, version, at } = choice;
  const key = { patient_id: patientId, purpose };
  const now = { clinic_id: clinicId, granted, holds: granted, version, at: toIso(at) };
  if ((await trx(STATES).where(key).update(now)) === 0) await trx(STATES).insert({ ...key, ...now });
}

function toState({ purpose, granted, holds, version }: StateRow): ConsentState {
  return { purpose, granted: Boolean(granted), holds: Boolean(holds), version };
}

function toChoiceRow(choice: KeptChoice): ChoiceRow {
  const { id, purpose, granted, version, channel, relation } = choice;
  return {
    ...{ id, purpose, granted, version, channel, relation },
    patient_id: choice.patientId,
    clinic_id: choice.clinicId,
    version_id: choice.versionId,
    by_user_id: choice.byUserId,
    at: toIso(choice.at),
  };
}

function toChoice(row: ChoiceRow): KeptChoice {
  const { id, purpose, version, channel, relation } = row;
  return {
    ...{ id, purpose, version, channel, relation },
    granted: Boolean(row.granted),
    patientId: row.patient_id,
    clinicId: row.clinic_id,
    versionId: row.version_id,
    byUserId: row.by_user_id,
    at: new Date(row.at),
  };
}
