import { OutOfReach, type AuditOrigin } from '../../../../../src/kernel/audit';
import {
  conflict,
  forbidden,
  invalid,
  notFound,
  tooMany,
  type AppError,
} from '../../../../../src/kernel/errors';
import { DAY_MS, decideOpening, type OpeningDecision, type Use } from '../../domain/break-glass';
import { BreakGlassOpened } from '../../face';
import { signedIn, toldOf, touchedBy, type Actor, type BreakGlassParts } from './parts';
import { reasonText, type Reason } from './reason';

export interface Opening {
  /** Document id. */
  patient: string;
  reason: Reason;
  minutes: number | undefined;
}

/**
 * Opens a patient of the clinic to one practitioner for a while, and tells those who answer for it.
 * @throws AppError not_found (also for patients whom the clinic does not know), already_in_care, break_glass_*
 */
export async function breakGlass(
  { kernel, policy, care, uses }: BreakGlassParts,
  actor: Actor | null,
  { patient: documentId, reason, minutes }: Opening,
  origin: AuditOrigin,
): Promise<Use> {
  const { userId, practitionerId, clinicId } = signedIn(actor);
  if (practitionerId === null || clinicId === null) throw forbidden();
  const opened = await kernel.db().transaction(async (trx) => {
    const now = kernel.clock.now();
    const patient = await care.lockPatient(trx, documentId);
    if (!patient) throw notFound();
    const about = { patientId: patient.id, now };
    if (!(await care.isOfClinic(trx, { clinicId, patientId: patient.id }))) {
      const { id, clinicId: own } = patient;
      throw new OutOfReach({ type: 'patient', ids: [documentId], patients: [id], clinicId: own });
    }
    const recent = await uses.lockRecent(trx, practitionerId, new Date(now.getTime() - DAY_MS));
    const inCare = await care.isInCare(trx, { practitionerId, clinicId }, about);
    const decision = decideOpening({ minutes, inCare, recent, policy, now });
    if (!decision.ok) throw refusal(decision, now);
    const use: Use = {
      id: kernel.ids.id(now),
      clinicId,
      patientId: patient.id,
      practitionerId,
      openedByUserId: userId,
      openedAt: now,
      until: decision.until,
      endedAt: null,
      reviewedAt: null,
    };
    const own = kernel.vault.of(documentId);
    await care.open(trx, use, await own.seal(trx, reasonText(reason), care.reasonAddress(use.id)));
    await uses.insert(trx, use);
    await kernel.audit.write(trx, {
      ...origin,
      ...touchedBy([use], clinicId),
      action: 'create',
      outcome: 'ok',
    });
    await kernel.outbox.emit(trx, BreakGlassOpened, toldOf(use, policy));
    return use;
  });
  kernel.counters.count('break_glass_opened');
  return opened;
}

function refusal(decision: Extract<OpeningDecision, { ok: false }>, now: Date): AppError {
  switch (decision.code) {
    case 'already_in_care':
      return conflict(decision.code);
    case 'break_glass_minutes':
      return invalid(decision.code, { max: decision.max });
    case 'break_glass_too_many':
      return tooMany(decision.code, Math.ceil((decision.freeAt.getTime() - now.getTime()) / 1000));
  }
}
