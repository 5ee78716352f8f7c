import { bearerOf, principalOf } from './authorize.mjs';
import { product } from './connect.mjs';

const { groupCommit } = product('plugins/compliance/server/adapters/group-commit.js');
const { randomIds } = product('src/kernel/ids.js');
/** As the product has them. */
const GROUP = 200;
const ROWS_AT_ONCE = 50;

/** A clinic's visits of some days for its front desk, as its console lists them. */
export function consoleRoute(router, db, { holderOf }) {
  const ids = randomIds();
  const record = groupCommit((events) => db.transaction((trx) => insertEvents(trx, events)), {
    most: GROUP,
    flights: 1,
  });

  router.get('/console-api/visits', async (context) => {
    const principal = await principalOf(db, await holderOf(bearerOf(context)));
    if (principal?.role !== 'front-desk') {
      context.status = 403;
      return;
    }
    const [first, last] = JSON.parse(context.query.range);
    const { from, to } = JSON.parse(context.query.filter);
    const rows = await visitsOf(db, principal.clinicId, { from: new Date(from), to: new Date(to) })
      .limit(last - first + 1)
      .offset(first);
    if (rows.length > last - first) throw new Error('the twin counts no further than a page');
    const payments = await paymentsOf(db, rows);
    const body = JSON.stringify(rows.map((row) => recordOf(row, payments.get(`visit:${row.record_id}`))));
    await record(eventOf(ids, rows, principal));
    context.set('X-Total-Count', String(first + rows.length));
    context.type = 'json';
    context.body = body;
  });
}

function visitsOf(db, clinicId, { from, to }) {
  return db('appointments as t')
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
      't.id as row_id',
      't.document_id as record_id',
      't.clinic_id as clinic_row',
      't.patient_id as patient_row',
    )
    .where('t.clinic_id', clinicId)
    .where('t.starts_at', '>=', from)
    .where('t.starts_at', '<', to)
    .orderBy([
      { column: 't.starts_at', order: 'ASC' },
      { column: 't.id', order: 'ASC' },
    ]);
}

async function paymentsOf(db, rows) {
  const found = await db('payments')
    .whereIn(
      'subject',
      rows.map((row) => `visit:${row.record_id}`),
    )
    .select('subject', 'state', 'amount_cents', 'paid_cents', 'refunded_cents', 'receipt');
  return new Map(found.map((row) => [row.subject, row]));
}

function recordOf(row, payment) {
  return {
    id: row.record_id,
    version: String(row.version),
    reference: row.reference,
    state: row.state,
    startsAt: new Date(row.starts_at).toISOString(),
    endsAt: new Date(row.ends_at).toISOString(),
    channel: row.channel,
    priceCents: row.price_cents,
    holdExpiresAt: row.hold_expires_at === null ? null : new Date(row.hold_expires_at).toISOString(),
    movedCount: row.moved_count ?? 0,
    lateMinutes: row.late_minutes,
    arrivedAt: row.arrived_at === null ? null : new Date(row.arrived_at).toISOString(),
    calledInAt: row.called_in_at === null ? null : new Date(row.called_in_at).toISOString(),
    cancelledBy: row.cancelled_by,
    patient: { id: row.patient, fullName: row.patient_name },
    practitioner: { id: row.practitioner, fullName: row.practitioner_name, title: row.title },
    service: { id: row.service, name: row.service_name },
    payment: payment
      ? {
          state: payment.state,
          amountCents: payment.amount_cents,
          paidCents: payment.paid_cents,
          refundedCents: payment.refunded_cents,
          receipt: payment.receipt,
        }
      : null,
  };
}

/** Who saw whom, on the audit trail. */
function eventOf(ids, rows, { userId, clinicId }) {
  const now = new Date();
  const id = ids.id(now);
  const patients = [...new Set(rows.map((row) => row.patient_row))].sort((a, b) => a - b);
  const event = {
    id,
    chain: clinicId,
    at: now.toISOString(),
    recorded_at: now.toISOString(),
    actor_kind: 'user',
    actor_id: String(userId),
    actor_role: 'front-desk',
    operation: 'console.visits.list',
    action: 'list',
    purpose: 'administration',
    type: 'visit',
    row_ids: JSON.stringify(rows.map((row) => row.record_id)),
    outcome: 'ok',
    request_id: ids.token(),
    client_id: 'console',
  };
  return { event, subjects: patients.map((patient_id) => ({ event: id, patient_id, own: false })) };
}

async function insertEvents(trx, events) {
  await insertRows(
    trx,
    'audit_events',
    events.map(({ event }) => event),
  );
  await insertRows(
    trx,
    'audit_subjects',
    events.flatMap(({ subjects }) => subjects),
  );
}

async function insertRows(trx, table, rows) {
  for (let first = 0; first < rows.length; first += ROWS_AT_ONCE) {
    await trx(table).insert(rows.slice(first, first + ROWS_AT_ONCE));
  }
}
