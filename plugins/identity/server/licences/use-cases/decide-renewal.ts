import type { Principal } from '../../../../../src/access/principal';
import type { AuditOrigin } from '../../../../../src/kernel/audit';
import type { Trx } from '../../../../../src/kernel/db';
import { conflict, notFound, violatedUnique } from '../../../../../src/kernel/errors';
import { sameName } from '../../providers/domain/details';
import type { Paper } from '../../papers/ports';
import { stale } from '../../providers/use-cases/work';
import { clinicAdmin, requireActiveAdmin, type ClinicAdmin } from '../../staff/use-cases/work';
import { decideRenewal, type RenewalStep } from '../domain/renewal';
import type { Licence, Licensee, Renewal } from '../ports';
import { tellOfDecision } from './tell-of-renewal';
import { watchFrom } from './watch-licence';
import { clinicDay, renewalRefusal, writeTrail, type LicenceWork } from './work';

export type Decision =
  | { decision: 'approve'; expires: string; version: number }
  | { decision: 'refuse'; reason: string; version: number };

export interface KnownRenewal {
  renewal: Renewal;
  licence: Licence;
  licensee: Licensee;
  papers: readonly Paper[];
}

/** @throws AppError not_found, also for renewals of other clinics and what is not handed in */
export async function renewalOf(
  work: LicenceWork,
  principal: Principal | null,
  id: string,
): Promise<KnownRenewal> {
  const db = work.kernel.db();
  const { clinicId } = clinicAdmin(principal);
  const renewal = await work.renewals.find(db, clinicId, id);
  const licence = renewal && (await work.licences.find(db, renewal.licenceId));
  const licensee = licence && (await work.licensees.byId(db, licence.practitionerId));
  if (!renewal || !licensee) throw notFound();
  return { renewal, licence, licensee, papers: await work.papers.of(db, id) };
}

/**
 * One decision, about what the admin looked at. Approving gives back reach and times at the next request.
 * @throws AppError forbidden, not_found, stale_version, renewal_decided, vetting_oneself, licence_over, licence_not_longer,
 * licence_taken
 */
export async function decideOnRenewal(
  work: LicenceWork,
  principal: Principal | null,
  id: string,
  asked: Decision,
  origin: AuditOrigin,
): Promise<Renewal> {
  const admin = clinicAdmin(principal);
  const { kernel, staff, renewals, licences, now } = work;
  const { licence: seen } = await renewalOf(work, principal, id);
  const decided = await kernel.db().transaction(async (trx) => {
    await staff.members.lock(trx, admin.clinicId);
    const before = await renewals.find(trx, admin.clinicId, id);
    const licence = await licences.lock(trx, seen.id);
    // As they are now: a name may have been changed since the admin looked.
    const licensee = licence && (await work.licensees.byId(trx, licence.practitionerId));
    if (!before?.asked || !licensee) throw notFound();
    const decision = decideRenewal(
      before.state,
      await stepOf(work, trx, admin, { licence, licensee }, asked),
    );
    if (!decision.ok) throw renewalRefusal(decision.code);
    if (before.version !== asked.version) throw stale();
    const why = asked.decision === 'refuse' ? { reason: asked.reason } : {};
    const changes = { ...why, decidedByUserId: admin.userId };
    const after = await renewals.step(trx, before, decision.after, changes, now());
    if (!after) throw renewalRefusal('renewal_decided');
    const ends = asked.decision === 'approve' ? asked.expires : null;
    if (ends !== null) await putInForce(work, trx, licence, { ...before.asked, ends }, admin.clinicId);
    await tellOfDecision(work, trx, licensee, { licence, renewal: after }, ends);
    await writeTrail(work, trx, after, origin);
    return after;
  });
  kernel.counters.count('licence_renewals', { step: asked.decision });
  return decided;
}

async function stepOf(
  work: LicenceWork,
  trx: Trx,
  { userId, clinicId }: ClinicAdmin,
  { licence, licensee }: { licence: Licence; licensee: Licensee },
  asked: Decision,
): Promise<RenewalStep> {
  await requireActiveAdmin(work.staff, trx, { userId, clinicId });
  const vetter = await work.practitioners.vetter(trx, userId);
  // Among the names of an account is that of the practitioner that it is.
  const byOneself = vetter?.names.some((name) => sameName(name, licensee.fullName)) ?? true;
  if (asked.decision === 'refuse') return { kind: 'refuse', byOneself };
  const { today } = await clinicDay(work, trx, clinicId);
  return { kind: 'approve', byOneself, ends: asked.expires, today, before: licence.ends };
}

async function putInForce(
  work: LicenceWork,
  trx: Trx,
  { id, practitionerId }: Licence,
  renewed: { body: string; number: string; ends: string },
  clinicId: number,
): Promise<void> {
  await work.licences.renew(trx, id, renewed).catch((error: unknown) => {
    throw violatedUnique(error) === null ? error : conflict('licence_taken');
  });
  await work.licensees.showLicence(trx, practitionerId, renewed);
  const { zone } = await clinicDay(work, trx, clinicId);
  await watchFrom(work, trx, { id, ends: renewed.ends }, zone);
}
