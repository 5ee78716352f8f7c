import { attemptsOf, LIVE_MS, patientOf } from './charge.mjs';

const HOUR_MS = 3_600_000;

/** The visit as its patient sees it, with the names around it and its payment. */
export async function visitReply({ shortCode }, trx, visit, now) {
  const names = await trx('clinics as c')
    .join('practitioners as d', (on) => on.on('d.id', trx.raw('?', [visit.practitioner_id])))
    .join('services as s', (on) => on.on('s.id', trx.raw('?', [visit.service_id])))
    .join('patients as p', (on) => on.on('p.id', trx.raw('?', [visit.patient_id])))
    .where('c.id', visit.clinic_id)
    .first(
      'c.name as clinic',
      'c.document_id as clinic_document',
      'c.time_zone',
      'c.free_cancel_hours',
      'c.move_notice_hours',
      'd.full_name as practitioner',
      'd.document_id as practitioner_document',
      'd.title',
      's.name as service',
      's.name_sw as service_sw',
      's.document_id as service_document',
      'p.full_name as patient',
      'p.document_id as patient_document',
    );
  const charge = await trx('payments')
    .where({ subject: `visit:${visit.document_id}` })
    .first('payments.*', patientOf(trx, 'payments.document_id'));
  await trx('mpesa_closures').where({ charge: charge.document_id }).first('reason');
  const [attempt] = await attemptsOf(trx, charge.document_id);
  const start = visit.starts_at.getTime();
  const freeUntil = start - names.free_cancel_hours * HOUR_MS;
  const moveUntil = start - names.move_notice_hours * HOUR_MS;
  return {
    id: visit.document_id,
    reference: visit.reference,
    status: visit.state,
    startsAt: visit.starts_at.toISOString(),
    endsAt: visit.ends_at.toISOString(),
    channel: visit.channel,
    timeZone: names.time_zone,
    priceCents: visit.price_cents,
    holdExpiresAt: visit.hold_expires_at.toISOString(),
    holdExtended: visit.hold_extended,
    movedCount: visit.moved_count,
    lateMinutes: null,
    arrivedAt: null,
    calledInAt: null,
    cancelledBy: null,
    version: visit.version,
    clinic: { id: names.clinic_document, name: names.clinic },
    practitioner: {
      id: names.practitioner_document,
      name: [names.title, names.practitioner].filter(Boolean).join(' '),
    },
    service: { id: names.service_document, name: names.service },
    patient: { id: names.patient_document, name: names.patient },
    terms: {
      freeUntil: new Date(freeUntil).toISOString(),
      moveUntil: new Date(moveUntil).toISOString(),
      canMove: now.getTime() <= moveUntil,
      canCancel: now.getTime() < start,
      refundNow: charge.paid_cents > 0 && now.getTime() <= freeUntil ? 'full' : 'none',
    },
    payment: {
      id: charge.document_id,
      reference: charge.reference,
      state: charge.state,
      amountCents: charge.amount_cents,
      paidCents: charge.paid_cents,
      refundedCents: charge.refunded_cents,
      receipt: charge.receipt,
      payBill: { businessNumber: shortCode, account: charge.reference },
      attempt: {
        state: attempt.state,
        code: null,
        startedAt: new Date(attempt.submit_started_at ?? attempt.created_at).toISOString(),
        mayRetryAt: null,
        promptAt: new Date(Date.parse(attempt.live_until) - LIVE_MS).toISOString(),
      },
    },
  };
}
