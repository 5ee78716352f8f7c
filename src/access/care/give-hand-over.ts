import type { Trx } from '../../kernel/db';
import type { AuditOrigin } from '../../kernel/audit';
import type { AppError } from '../../kernel/errors';
import { conflict, forbidden, invalid, notFound } from '../../kernel/errors';
import type { Kernel } from '../../kernel/kernel';
import type { Principal } from '../principal';
import type { AccessTable } from '../table';
import { decideHandOver, MAX_HAND_OVER_DAYS, type Giver, type HandOverDecision } from './hand-over';
import { lockPatient, practitionerOfClinic } from './people';
import { carerOf, isInCare, type CareSource, type Carer } from './source';
import { insertRelationship, patientsBy, reasonAddress, type Relationship } from './relationships';
import { touchedBy } from './store';

export interface CareParts {
  kernel: Kernel;
  access: AccessTable;
}

export interface HandOverRequest {
  /** Document ids. */
  patient: string;
  practitioner: string;
  until: Date;
  /** Often about the patient's health. */
  reason: string;
}

/** @throws AppError not_found (also for patients whom the caller does not see), hand_over_*, already_handed_over */
export async function giveHandOver(
  { kernel, access }: CareParts,
  principal: Principal,
  request: HandOverRequest,
  origin: AuditOrigin,
): Promise<Relationship> {
  const { clinicId } = principal;
  if (clinicId === null) throw notFound();
  const given = await kernel.db().transaction(async (trx) => {
    const now = kernel.clock.now();
    const patient = await lockPatient(trx, request.patient);
    if (!patient) throw notFound();
    const recipient = await practitionerOfClinic(trx, request.practitioner, clinicId, now);
    const about = { patientId: patient.id, now };
    const decision = decideHandOver({
      giver: await giverOf(trx, access.careSources(), principal, { ...about, clinicId: patient.clinicId }),
      recipient: recipient && { practitionerId: recipient.id },
      alreadyHeld:
        recipient !== null && (await isHandedOver(trx, { practitionerId: recipient.id, clinicId }, about)),
      until: request.until,
      now,
    });
    if (!decision.ok || !recipient) throw refusal(decision);
    const handOver: Relationship = {
      id: kernel.ids.id(now),
      clinicId,
      patientId: patient.id,
      practitionerId: recipient.id,
      givenByUserId: principal.userId,
      until: request.until,
    };
    const own = kernel.vault.of(request.patient);
    const reasonSealed = await own.seal(trx, request.reason, reasonAddress(handOver.id));
    await insertRelationship(trx, 'hand_over', handOver, { reasonSealed, now });
    await kernel.audit.write(trx, { ...origin, ...touchedBy([handOver]), action: 'create', outcome: 'ok' });
    return handOver;
  });
  kernel.counters.count('hand_overs', { by: principal.role });
  return given;
}

interface About {
  patientId: number;
  now: Date;
}

async function giverOf(
  trx: Trx,
  sources: readonly CareSource[],
  principal: Principal,
  about: About & { clinicId: number | null },
): Promise<Giver> {
  if (principal.role === 'clinic-admin') {
    return { kind: 'clinic', registered: about.clinicId === principal.clinicId };
  }
  const carer = carerOf(principal);
  if (!carer) throw forbidden();
  const { practitionerId } = carer;
  const own = sources.filter(({ mayHandOver }) => mayHandOver);
  if (await isInCare(own, trx, carer, about)) {
    return { kind: 'practitioner', practitionerId, treats: 'by themselves' };
  }
  const held = await isInCare(sources, trx, carer, about);
  return { kind: 'practitioner', practitionerId, treats: held ? 'handed over to them' : 'no' };
}

async function isHandedOver(trx: Trx, carer: Carer, { patientId, now }: About): Promise<boolean> {
  const found: unknown = await patientsBy('hand_over')(trx, carer, now)
    .where('patient_id', patientId)
    .first();
  return found !== undefined;
}

function refusal(decision: HandOverDecision): AppError {
  const code = decision.ok ? 'not_found' : decision.code;
  switch (code) {
    case 'not_found':
      return notFound();
    case 'hand_over_not_yours':
      return forbidden(code);
    case 'hand_over_to_self':
      return invalid(code);
    case 'hand_over_until':
      return invalid(code, { days: MAX_HAND_OVER_DAYS });
    case 'already_handed_over':
      return conflict(code);
  }
}
