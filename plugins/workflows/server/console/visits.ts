import { z } from 'zod';
import { searchReference, whereReference } from '../../../../src/access/console/reference';
import { consoleTable, type RowKeys } from '../../../../src/access/console/resource';
import { instant as asked } from '../../../../src/access/instant-span';
import { toDate, toDateOrNull, type Db, type StoredInstant, type Trx } from '../../../../src/kernel/db';
import { CHARGE_STATES, type ChargeState } from '../../../mpesa/server/face';
import { subjectOf } from '../journeys/context';
import { visitView } from '../routes/visit-view';
import { rowOf } from './row-of';

const REFERENCE_LENGTH = 8;
const instant = z.iso.datetime();
const id = z.string().min(1).max(40);
const named = z.object({ id: z.string(), name: z.string() });
const state = visitView.shape.status;
const cents = z.number().int();

interface VisitRow extends RowKeys {
  reference: string;
  state: z.output<typeof state>;
  starts_at: StoredInstant;
  ends_at: StoredInstant;
  channel: string;
  price_cents: number;
  hold_expires_at: StoredInstant | null;
  moved_count: number | null;
  late_minutes: number | null;
  arrived_at: StoredInstant | null;
  called_in_at: StoredInstant | null;
  cancelled_by: string | null;
  version: number;
  patient: string;
  patient_name: string;
  practitioner: string;
  practitioner_name: string;
  title: string | null;
  service: string;
  service_name: string;
  service_name_sw: string | null;
}

/** Visits with what was paid for them, as GET /api/visits has it: changed by what people do with a visit, not by forms. */
export const visitResource = consoleTable({
  type: 'api::appointment.appointment',
  table: 'appointments',
  patientAt: 'patient_id',
  record: {
    id: z.string(),
    version: z.string(),
    reference: z.string(),
    state,
    startsAt: instant,
    endsAt: instant,
    channel: z.string(),
    priceCents: cents,
    holdExpiresAt: instant.nullable(),
    movedCount: cents,
    lateMinutes: z.number().int().nullable(),
    arrivedAt: instant.nullable(),
    calledInAt: instant.nullable(),
    cancelledBy: z.string().nullable(),
    patient: z.object({ id: z.string(), fullName: z.string() }),
    practitioner: z.object({ id: z.string(), fullName: z.string(), title: z.string().nullable() }),
    service: named,
    payment: z
      .object({
        state: z.enum(CHARGE_STATES),
        amountCents: cents,
        paidCents: cents,
        refundedCents: cents,
        receipt: z.string().nullable(),
      })
      .nullable(),
  },
  filter: {
    from: asked,
    to: asked,
    practitioner: id,
    patient: id,
    state: z.array(state).min(1).max(state.options.length),
  },
  search: searchReference.describe('The beginning of a reference'),
  sorts: { startsAt: 't.starts_at' },
  defaultSort: ['startsAt', 'ASC'],
  select: (query) =>
    query('appointments as t')
      .leftJoin('patients as p', 'p.id', 't.patient_id')
      .leftJoin('practitioners as d', 'd.id', 't.practitioner_id')
      .leftJoin('services as s', 's.id', 't.service_id')
      .select(
        't.reference',
        't.state',
        't.starts_at',
        't.ends_at',
        't.channel',
        't.price_cents',
        't.hold_expires_at',
        't.moved_count',
        't.late_minutes',
        't.arrived_at',
        't.called_in_at',
        't.cancelled_by',
        't.version',
        'p.document_id as patient',
        'p.full_name as patient_name',
        'd.document_id as practitioner',
        'd.full_name as practitioner_name',
        'd.title',
        's.document_id as service',
        's.name as service_name',
        's.name_sw as service_name_sw',
      ),
  narrow: (rows, { filter, q }, query) => {
    const { from, to, practitioner, patient, state: states } = filter;
    if (from) void rows.where('t.starts_at', '>=', from);
    if (to) void rows.where('t.starts_at', '<', to);
    if (practitioner) void rows.where('t.practitioner_id', rowOf(query, 'practitioners', practitioner));
    if (patient) void rows.where('t.patient_id', rowOf(query, 'patients', patient));
    if (states) void rows.whereIn('t.state', states);
    if (q !== undefined) whereReference(rows, 't.reference', q, REFERENCE_LENGTH);
  },
  records: async (query, rows: readonly VisitRow[], { language }) => {
    const payments = await paymentsOf(query, rows);
    return rows.map((row) => ({
      id: row.record_id,
      version: String(row.version),
      reference: row.reference,
      state: row.state,
      startsAt: toDate(row.starts_at).toISOString(),
      endsAt: toDate(row.ends_at).toISOString(),
      channel: row.channel,
      priceCents: row.price_cents,
      holdExpiresAt: toDateOrNull(row.hold_expires_at)?.toISOString() ?? null,
      movedCount: row.moved_count ?? 0,
      lateMinutes: row.late_minutes,
      arrivedAt: toDateOrNull(row.arrived_at)?.toISOString() ?? null,
      calledInAt: toDateOrNull(row.called_in_at)?.toISOString() ?? null,
      cancelledBy: row.cancelled_by,
      patient: { id: row.patient, fullName: row.patient_name },
      practitioner: { id: row.practitioner, fullName: row.practitioner_name, title: row.title },
      service: {
        id: row.service,
        name: language === 'sw' ? (row.service_name_sw ?? row.service_name) : row.service_name,
      },
      payment: payments.get(row.record_id) ?? null,
    }));
  },
});

interface PaymentRow {
  subject: string;
  state: ChargeState;
  amount_cents: number;
  paid_cents: number;
  refunded_cents: number;
  receipt: string | null;
}

/** By document id of the visit; one statement. */
async function paymentsOf(query: Db | Trx, rows: readonly VisitRow[]) {
  const subjects = new Map(rows.map(({ record_id: visit }) => [subjectOf({ documentId: visit }), visit]));
  const found =
    rows.length === 0
      ? []
      : await query('payments')
          .whereIn('subject', [...subjects.keys()])
          .select<PaymentRow[]>(
            'subject',
            'state',
            'amount_cents',
            'paid_cents',
            'refunded_cents',
            'receipt',
          );
  return new Map(
    found.map((row) => [
      subjects.get(row.subject) ?? '',
      {
        state: row.state,
        amountCents: row.amount_cents,
        paidCents: row.paid_cents,
        refundedCents: row.refunded_cents,
        receipt: row.receipt,
      },
    ]),
  );
}
