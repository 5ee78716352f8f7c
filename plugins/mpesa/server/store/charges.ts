import { toDateOrNull, toIso, type Db, type StoredInstant, type Trx } from '../../../../src/kernel/db';
import type { Charge, ChargeState, Closure } from '../domain/charge';
import type { Charges } from '../ports';
import { patientOfCharge } from './patient-of-charge';

const TABLE = 'payments';
const CLOSURES = 'mpesa_closures';

interface Row {
  document_id: string;
  reference: string;
  subject: string;
  state: ChargeState;
  amount_cents: number;
  paid_cents: number;
  refunded_cents: number;
  clinic_id: number;
  patient_id: number;
  patient: string | null;
  receipt: string | null;
  paid_at: StoredInstant | null;
  version: number;
}

/** The charge is the `payments` content type: read by people over REST and in the CMS, written only here. */
export function createCharges(): Charges {
  return {
    insert: async (trx, { documentId, reference, subject, amountCents, clinicId, patientId, now }) => {
      await trx(TABLE).insert({
        document_id: documentId,
        reference,
        subject,
        state: 'open',
        amount_cents: amountCents,
        paid_cents: 0,
        refunded_cents: 0,
        clinic_id: clinicId,
        patient_id: patientId,
        method: 'mpesa',
        receipt: null,
        paid_at: null,
        version: 1,
        created_at: now,
        updated_at: now,
        published_at: now,
      });
    },
    bySubject: async (query, subject) => {
      const row = await rows(query).where({ subject }).first<Row | undefined>();
      return row ? toCharge(query, row) : null;
    },
    byReference: async (query, reference) => {
      const row = await rows(query).where({ reference }).first<Row | undefined>();
      return row ? toCharge(query, row) : null;
    },
    byDocument: async (query, documentId) => {
      const row = await rows(query).where({ document_id: documentId }).first<Row | undefined>();
      return row ? toCharge(query, row) : null;
    },
    hasReference: async (query, reference) =>
      (await query<Row>(TABLE).where({ reference }).first()) !== undefined,
    lock: async (trx, documentId) => {
      const row = await rows(trx).where({ document_id: documentId }).forUpdate().first<Row | undefined>();
      if (!row) throw new Error('no such charge');
      return toCharge(trx, row);
    },
    save: async (trx, charge, now) => {
      const updated = await trx(TABLE)
        .where({ document_id: charge.documentId, version: charge.version })
        .update({
          state: charge.state,
          paid_cents: charge.paidCents,
          refunded_cents: charge.refundedCents,
          receipt: charge.receipt,
          paid_at: charge.paidAt,
          version: charge.version + 1,
          updated_at: now,
        });
      if (updated !== 1) throw new Error('the charge changed in between');
    },
    close: async (trx, documentId, reason, now) => {
      await trx(CLOSURES)
        .insert({ charge: documentId, reason, closed_at: toIso(now) })
        .onConflict('charge')
        .ignore();
    },
  };
}

function rows(query: Db | Trx) {
  return query(TABLE).select<Row[]>(`${TABLE}.*`, patientOfCharge(query, `${TABLE}.document_id`));
}

async function toCharge(query: Db | Trx, row: Row): Promise<Charge> {
  const closure = await query(CLOSURES)
    .where({ charge: row.document_id })
    .first<{ reason: Closure } | undefined>('reason');
  return {
    documentId: row.document_id,
    reference: row.reference,
    subject: row.subject,
    state: row.state,
    amountCents: row.amount_cents,
    paidCents: row.paid_cents,
    refundedCents: row.refunded_cents,
    clinicId: row.clinic_id,
    patientId: row.patient_id,
    patient: row.patient,
    receipt: row.receipt,
    paidAt: toDateOrNull(row.paid_at),
    version: row.version,
    closed: closure?.reason ?? null,
  };
}
