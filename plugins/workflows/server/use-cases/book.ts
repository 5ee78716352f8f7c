import { isOwnPatient } from '../../../../src/access/own-patients';
import type { Trx } from '../../../../src/kernel/db';
import { OutOfReach, type AuditOrigin } from '../../../../src/kernel/audit';
import { conflict, invalid, notFound } from '../../../../src/kernel/errors';
import { parseMsisdn } from '../../../../src/kernel/phone';
import type { Visit } from '../../../scheduling/server/face';
import { bookVisit, type Booking } from '../journeys/book-visit';
import { recordVisit, type Journeys } from '../journeys/context';
import { actsAs, type Caller } from './reach-visit';

export interface BookingRequest {
  practitioner: string;
  service: string;
  startsAt: Date;
  /** Whose phone gets the prompt; the patient's own when left out. */
  phone?: string | undefined;
  /** Staff name the patient; patients book for themselves unless they name a dependant. */
  patient?: string | undefined;
}

/** @throws AppError phone_invalid, not_found (patient), too_many_holds, and whatever `scheduling.hold` and `requestPayment` refuse */
export async function book(
  parts: Journeys,
  trx: Trx,
  request: BookingRequest,
  caller: Caller & { origin: AuditOrigin },
): Promise<Visit> {
  const patientId = await patientFor(parts, trx, request, caller);
  const booking: Booking = {
    patientId,
    practitioner: request.practitioner,
    service: request.service,
    startsAt: request.startsAt,
    bookedBy: actsAs(caller),
    payer: payerOf(request.phone) ?? (await payerFor(parts, trx, patientId, caller.principal)),
    visit: null,
  };
  if (caller.scope === 'own') await refuseHoarding(parts, trx, booking.patientId);
  await bookVisit(parts).start(booking, trx);
  if (!booking.visit) throw new Error('the journey ended without a visit');
  // Staff book into their own clinic's calendar only; the transaction takes the hold back.
  if (caller.scope === 'clinic' && booking.visit.clinicId !== caller.principal?.clinicId) throw notFound();
  await recordVisit(parts, trx, caller.origin, 'create', booking.visit);
  return booking.visit;
}

// Held times cost nothing yet; without a limit one account could keep a doctor's whole week from everybody else.
// Locked, so that those who ask for many times at once are counted one after another.
async function refuseHoarding(
  { scheduling, directory, kernel, settings }: Journeys,
  trx: Trx,
  patientId: number,
): Promise<void> {
  const now = kernel.clock.now();
  await directory.lockPatient(trx, patientId);
  const coming = await scheduling.list(trx, { patientId, from: now, limit: 50 });
  const held = coming.filter(
    ({ status, holdExpiresAt }) => status === 'held' && holdExpiresAt !== null && holdExpiresAt > now,
  );
  if (held.length >= settings.holdsPerPatient)
    throw conflict('too_many_holds', { maximum: settings.holdsPerPatient });
}

export function payerOf(phone: string | undefined): string | null {
  if (phone === undefined) return null;
  const msisdn = parseMsisdn(phone);
  if (!msisdn) throw invalid('phone_invalid');
  return msisdn;
}

/** A dependant without a phone is paid for by who acts for them. */
export async function payerFor(
  { directory }: Pick<Journeys, 'directory'>,
  query: Trx,
  patientId: number,
  principal: Caller['principal'],
): Promise<string | null> {
  const own = await directory.patientPhone(query, patientId);
  const payer = principal?.role === 'patient' ? principal.patientId : null;
  return own ?? (payer === null || payer === patientId ? null : directory.patientPhone(query, payer));
}

async function patientFor(
  { directory, dependants, kernel }: Journeys,
  trx: Trx,
  { patient }: BookingRequest,
  caller: Caller,
): Promise<number> {
  const { principal, scope } = caller;
  if (scope === 'own' && patient === undefined) {
    if (principal?.patientId == null) throw notFound();
    return principal.patientId;
  }
  if (patient === undefined) throw invalid('invalid_input', { field: 'patient' });
  const found = await directory.patient(trx, patient);
  if (!found || !principal) throw notFound();
  const about = { patientId: found.id, now: kernel.clock.now() };
  const inReach =
    scope === 'own'
      ? await isOwnPatient(dependants(), trx, principal, about)
      : found.clinicId === principal.clinicId;
  if (!inReach) {
    throw new OutOfReach({ type: 'patient', ids: [patient], patients: [found.id], clinicId: found.clinicId });
  }
  return found.id;
}
