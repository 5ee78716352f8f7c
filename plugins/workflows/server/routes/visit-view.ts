import { z } from 'zod';
import type { Db, Trx } from '../../../../src/kernel/db';
import type { Visit } from '../../../scheduling/server/face';
import { ATTEMPT_KINDS, CHARGE_STATES, CODE_GROUPS, type PaymentView } from '../../../mpesa/server/face';
import { changeTerms } from '../domain/cancellation-policy';
import { subjectOf, type Journeys } from '../journeys/context';

const instant = z.iso.datetime();
const person = z.object({ id: z.string(), name: z.string() });

/** A visit as its patient and its clinic see it. Instants ISO 8601 UTC, money in cents. */
export const visitView = z
  .object({
    id: z.string(),
    reference: z.string(),
    status: z.enum(['held', 'confirmed', 'completed', 'cancelled', 'expired', 'no_show']),
    startsAt: instant,
    endsAt: instant,
    channel: z.string(),
    timeZone: z.string(),
    priceCents: z.number().int(),
    holdExpiresAt: instant.nullable(),
    holdExtended: z.boolean(),
    movedCount: z.number().int(),
    cancelledBy: z.string().nullable(),
    version: z.number().int(),
    clinic: person,
    practitioner: person,
    service: person,
    patient: person,
    terms: z.object({
      freeUntil: instant,
      moveUntil: instant,
      canMove: z.boolean(),
      canCancel: z.boolean(),
      refundNow: z.enum(['full', 'none']),
    }),
    payment: z
      .object({
        id: z.string(),
        reference: z.string(),
        state: z.string(),
        amountCents: z.number().int(),
        paidCents: z.number().int(),
        refundedCents: z.number().int(),
        receipt: z.string().nullable(),
        payBill: z.object({ businessNumber: z.string(), account: z.string() }),
        attempt: z
          .object({
            state: z.string(),
            code: z.string().nullable(),
            startedAt: instant,
            mayRetryAt: instant.nullable(),
          })
          .nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'Visit' });
export type VisitView = z.infer<typeof visitView>;

interface Names {
  clinic: string;
  clinic_document: string;
  time_zone: string;
  free_cancel_hours: number;
  move_notice_hours: number;
  practitioner: string;
  practitioner_document: string;
  title: string | null;
  service: string;
  service_sw: string | null;
  service_document: string;
  patient: string;
  patient_document: string;
}

/** Two statements: the names around the visit, and its payment. */
export async function viewVisit(
  { payments, kernel }: Journeys,
  query: Db | Trx,
  visit: Visit,
  language: 'en' | 'sw',
): Promise<VisitView> {
  const names = await namesOf(query, visit);
  const payment = await payments.find(query, subjectOf(visit));
  const policy = { freeCancelHours: names.free_cancel_hours, moveNoticeHours: names.move_notice_hours };
  const terms = changeTerms(visit, policy, kernel.clock.now());
  const service = language === 'sw' ? (names.service_sw ?? names.service) : names.service;
  return {
    id: visit.documentId,
    reference: visit.reference,
    status: visit.status,
    startsAt: visit.startsAt.toISOString(),
    endsAt: visit.endsAt.toISOString(),
    channel: visit.channel,
    timeZone: names.time_zone,
    priceCents: visit.priceCents,
    holdExpiresAt: visit.holdExpiresAt?.toISOString() ?? null,
    holdExtended: visit.holdExtended,
    movedCount: visit.movedCount,
    cancelledBy: visit.cancelledBy,
    version: visit.version,
    clinic: { id: names.clinic_document, name: names.clinic },
    practitioner: {
      id: names.practitioner_document,
      name: [names.title, names.practitioner].filter(Boolean).join(' '),
    },
    service: { id: names.service_document, name: service },
    patient: { id: names.patient_document, name: names.patient },
    terms: { ...terms, freeUntil: terms.freeUntil.toISOString(), moveUntil: terms.moveUntil.toISOString() },
    payment: payment && viewPayment(payment),
  };
}

function viewPayment(payment: PaymentView): VisitView['payment'] {
  const {
    documentId: id,
    reference,
    state,
    amountCents,
    paidCents,
    refundedCents,
    receipt,
    payBill,
    attempt,
  } = payment;
  return {
    id,
    reference,
    state,
    amountCents,
    paidCents,
    refundedCents,
    receipt,
    payBill,
    attempt: attempt && {
      state: attempt.state,
      code: attempt.code,
      startedAt: attempt.startedAt.toISOString(),
      mayRetryAt: attempt.mayRetryAt?.toISOString() ?? null,
    },
  };
}

async function namesOf(query: Db | Trx, visit: Visit): Promise<Names> {
  const row = await query('clinics as c')
    .join('practitioners as d', (on) => on.on('d.id', query.raw('?', [visit.practitionerId])))
    .join('services as s', (on) => on.on('s.id', query.raw('?', [visit.serviceId])))
    .join('patients as p', (on) => on.on('p.id', query.raw('?', [visit.patientId])))
    .where('c.id', visit.clinicId)
    .first<Names | undefined>(
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
  if (!row) throw new Error('a visit without its people');
  return row;
}
