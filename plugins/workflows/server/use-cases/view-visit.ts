import type { Db, Trx } from '../../../../src/kernel/db';
import type { PaymentView } from '../../../mpesa/server/face';
import type { Visit } from '../../../scheduling/server/face';
import { changeTerms, termsTold } from '../domain/cancellation-policy';
import { subjectOf, type Journeys } from '../journeys/context';

export type VisitView = Awaited<ReturnType<typeof viewVisit>>;

/** The visit as it is replied. Two statements: who and what it is about, and its payment. */
export async function viewVisit(
  { payments, kernel, directory }: Journeys,
  query: Db | Trx,
  visit: Visit,
  language: 'en' | 'sw',
) {
  const { timeZone, policy, clinic, practitioner, service, patient } = await directory.around(query, visit);
  const payment = await payments.find(query, subjectOf(visit));
  const paidCents = payment ? payment.paidCents - payment.refundedCents : 0;
  const terms = termsTold(changeTerms(visit, policy, kernel.clock.now()), paidCents);
  return {
    /** Row ids, for the audit trail; no part of the reply. */
    keys: { clinicId: visit.clinicId, patientId: visit.patientId },
    id: visit.documentId,
    reference: visit.reference,
    status: visit.status,
    startsAt: visit.startsAt.toISOString(),
    endsAt: visit.endsAt.toISOString(),
    channel: visit.channel,
    timeZone,
    priceCents: visit.priceCents,
    holdExpiresAt: visit.holdExpiresAt?.toISOString() ?? null,
    holdExtended: visit.holdExtended,
    movedCount: visit.movedCount,
    lateMinutes: visit.lateMinutes,
    arrivedAt: visit.arrivedAt?.toISOString() ?? null,
    calledInAt: visit.calledInAt?.toISOString() ?? null,
    cancelledBy: visit.cancelledBy,
    version: visit.version,
    clinic,
    practitioner: {
      id: practitioner.id,
      name: [practitioner.title, practitioner.name].filter(Boolean).join(' '),
    },
    service: { id: service.id, name: language === 'sw' ? (service.nameSw ?? service.name) : service.name },
    patient,
    terms: { ...terms, freeUntil: terms.freeUntil.toISOString(), moveUntil: terms.moveUntil.toISOString() },
    payment: payment && viewPayment(payment),
  };
}

function viewPayment({ documentId, attempt, ...payment }: PaymentView) {
  const { reference, state, amountCents, paidCents, refundedCents, refund, receipt, payBill } = payment;
  return {
    id: documentId,
    reference,
    state,
    amountCents,
    paidCents,
    refundedCents,
    refund,
    receipt,
    payBill,
    attempt: attempt && {
      state: attempt.state,
      code: attempt.code,
      startedAt: attempt.startedAt.toISOString(),
      promptAt: attempt.promptAt?.toISOString() ?? null,
      mayRetryAt: attempt.mayRetryAt?.toISOString() ?? null,
    },
  };
}
