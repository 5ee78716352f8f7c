import { z } from 'zod';
import { searchReference } from '../../../../src/access/console/reference';
import { consoleTable, type Looking, type RowKeys } from '../../../../src/access/console/resource';
import { instant as asked } from '../../../../src/access/instant-span';
import { toDate, toDateOrNull, type Db, type StoredInstant, type Trx } from '../../../../src/kernel/db';
import { CHARGE_STATES, type ChargeState } from '../../../mpesa/server/face';
import { subjectOf, visitOf } from '../journeys/context';
import { rowOf } from './row-of';

const instant = z.iso.datetime();
const cents = z.number().int();

interface PaymentRow extends RowKeys {
  reference: string;
  subject: string;
  state: ChargeState;
  amount_cents: number;
  paid_cents: number;
  refunded_cents: number;
  method: string | null;
  receipt: string | null;
  paid_at: StoredInstant | null;
  created_at: StoredInstant;
  version: number;
  patient: string | null;
  patient_name: string | null;
}

/** Charges with what they are for. Money moves by what happens, never by a form. */
export const paymentResource = consoleTable({
  type: 'api::payment.payment',
  table: 'payments',
  patientAt: 'patient_id',
  record: {
    id: z.string(),
    version: z.string(),
    reference: z.string(),
    subject: z.string(),
    state: z.enum(CHARGE_STATES),
    amountCents: cents,
    paidCents: cents,
    refundedCents: cents,
    method: z.string().nullable(),
    receipt: z.string().nullable(),
    paidAt: instant.nullable(),
    createdAt: instant,
    patient: z
      .object({ id: z.string(), fullName: z.string() })
      .nullable()
      .describe('Null also for who oversees payments without knowing patients'),
    visit: z.object({ id: z.string(), reference: z.string(), startsAt: instant }).nullable(),
  },
  filter: {
    from: asked.describe('Asked for at or after this instant'),
    to: asked,
    patient: z.string().min(1).max(40),
    state: z.array(z.enum(CHARGE_STATES)).min(1).max(CHARGE_STATES.length),
  },
  search: searchReference.describe('A whole reference, or a whole M-Pesa receipt'),
  sorts: { createdAt: 't.created_at' },
  defaultSort: ['createdAt', 'DESC'],
  select: (query) =>
    query('payments as t')
      .leftJoin('patients as p', 'p.id', 't.patient_id')
      .select(
        't.reference',
        't.subject',
        't.state',
        't.amount_cents',
        't.paid_cents',
        't.refunded_cents',
        't.method',
        't.receipt',
        't.paid_at',
        't.created_at',
        't.version',
        'p.document_id as patient',
        'p.full_name as patient_name',
      ),
  narrow: (rows, { filter: { from, to, patient, state }, q }, query) => {
    if (from) void rows.where('t.created_at', '>=', from);
    if (to) void rows.where('t.created_at', '<', to);
    if (patient) void rows.where('t.patient_id', rowOf(query, 'patients', patient));
    if (state) void rows.whereIn('t.state', state);
    if (q !== undefined)
      void rows.where((either) => void either.where('t.reference', q).orWhere('t.receipt', q));
  },
  records: async (query, rows: readonly PaymentRow[], looking) => {
    const visits = await visitsOf(query, rows, looking.within);
    const knowsPatients = looking.finds('api::patient.patient');
    return rows.map((row) => ({
      id: row.record_id,
      version: String(row.version),
      reference: row.reference,
      subject: row.subject,
      state: row.state,
      amountCents: row.amount_cents,
      paidCents: row.paid_cents,
      refundedCents: row.refunded_cents,
      method: row.method,
      receipt: row.receipt,
      paidAt: toDateOrNull(row.paid_at)?.toISOString() ?? null,
      createdAt: toDate(row.created_at).toISOString(),
      patient:
        row.patient === null || !knowsPatients ? null : { id: row.patient, fullName: row.patient_name ?? '' },
      visit: visits.get(row.subject) ?? null,
    }));
  },
});

interface VisitRow {
  document_id: string;
  reference: string;
  starts_at: StoredInstant;
}

/** By subject, of the visits that the caller reaches; one statement. */
async function visitsOf(query: Db | Trx, rows: readonly PaymentRow[], within: Looking['within']) {
  const ids = rows.flatMap(({ subject }) => visitOf(subject) ?? []);
  if (ids.length === 0) return new Map<string, { id: string; reference: string; startsAt: string }>();
  const visits = query('appointments as v').whereIn('v.document_id', ids);
  within(visits, 'api::appointment.appointment', 'v');
  const found: VisitRow[] = await visits.select('v.document_id', 'v.reference', 'v.starts_at');
  return new Map(
    found.map(({ document_id: id, reference, starts_at: startsAt }) => [
      subjectOf({ documentId: id }),
      { id, reference, startsAt: toDate(startsAt).toISOString() },
    ]),
  );
}
