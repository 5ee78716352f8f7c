import type { Principal } from '../../../../../src/access/principal';
import type { AuditOrigin } from '../../../../../src/kernel/audit';
import { dayIn } from '../../../../../src/kernel/calendar-day';
import type { Trx } from '../../../../../src/kernel/db';
import { conflict, notFound, violatedUnique } from '../../../../../src/kernel/errors';
import { HOME_ZONE } from '../../../../../src/kernel/zone';
import { countInvitation, writeInvitation } from '../../staff/use-cases/invite';
import { clinicAdmin, requireActiveAdmin, type ClinicAdmin } from '../../staff/use-cases/work';
import { decideStep, LINK_LIFE_MS, type Step, type Vetter } from '../domain/application';
import { sameName } from '../domain/details';
import type { PaperKind } from '../../papers/domain/paper';
import type { Paper } from '../../papers/ports';
import type { Application } from '../ports';
import type { OwnApplication } from './own-application';
import { mailLink } from './register';
import { openPaper } from '../../papers/use-cases/seal-paper';
import { freshSecret, refusal, stale, writeTrail, type ProviderWork } from './work';

export type Decision =
  | { decision: 'approve'; expires: string; version: number }
  | { decision: 'refuse'; reason: string; version: number };

/** @throws AppError not_found, also for applications to other clinics */
export async function applicationOf(
  work: ProviderWork,
  principal: Principal | null,
  id: string,
): Promise<OwnApplication> {
  const { clinicId } = clinicAdmin(principal);
  const application = await work.applications.find(work.kernel.db(), clinicId, id);
  if (!application) throw notFound();
  return { application, papers: await work.papers.of(work.kernel.db(), id) };
}

/** @throws AppError not_found */
export async function paperOf(
  work: Pick<ProviderWork, 'paperStore'>,
  { papers }: Pick<OwnApplication, 'papers'>,
  kind: PaperKind,
): Promise<{ paper: Paper; bytes: Buffer }> {
  const paper = papers.find((one) => one.kind === kind);
  if (!paper) throw notFound();
  return { paper, bytes: await openPaper(work, paper) };
}

/**
 * One decision, about what the admin looked at. Approving makes the practitioner and the invitation to an account in one
 * transaction; before it there is no account at all.
 * @throws AppError not_found, stale_version, application_decided, vetting_oneself, licence_over, licence_taken,
 * already_invited, works_here_already, too_many_requests
 */
export async function decide(
  work: ProviderWork,
  principal: Principal | null,
  id: string,
  asked: Decision,
  origin: AuditOrigin,
): Promise<Application> {
  const admin = clinicAdmin(principal);
  const { kernel, staff } = work;
  const { application } = await applicationOf(work, principal, id);
  if (asked.decision === 'approve') await countInvitation(staff, admin.clinicId, application.details.email);
  const decided = await kernel.db().transaction(async (trx) => {
    await staff.members.lock(trx, admin.clinicId);
    const before = await work.applications.find(trx, admin.clinicId, id);
    if (!before) throw notFound();
    const decision = decideStep(before.state, await stepOf(work, trx, admin, before, asked));
    if (!decision.ok) throw refusal(decision.code);
    if (before.version !== asked.version) throw stale();
    await (asked.decision === 'approve'
      ? approve(work, trx, admin, before, asked.expires)
      : refuse(work, trx, admin, before, asked.reason));
    await writeTrail(work, trx, before, 'update', origin);
    return { ...before, state: decision.after, version: before.version + 1 };
  });
  kernel.counters.count('provider_decided', { decision: asked.decision });
  return decided;
}

async function stepOf(
  work: ProviderWork,
  trx: Trx,
  { userId, clinicId }: ClinicAdmin,
  application: Application,
  asked: Decision,
): Promise<Step> {
  await requireActiveAdmin(work.staff, trx, { userId, clinicId });
  const vetter = await work.practitioners.vetter(trx, userId);
  const { email, fullName } = application.details;
  const by: Vetter = {
    isApplicant: vetter?.email === email || (vetter?.names.some((name) => sameName(name, fullName)) ?? true),
  };
  if (asked.decision === 'refuse') return { kind: 'refuse', by };
  const clinic = await work.staff.members.clinic(trx, clinicId);
  const today = dayIn(clinic?.timeZone ?? HOME_ZONE, work.kernel.clock.now());
  return { kind: 'approve', by, licenceEnds: asked.expires, today };
}

async function approve(
  work: ProviderWork,
  trx: Trx,
  admin: ClinicAdmin,
  application: Application,
  licenceEnds: string,
): Promise<void> {
  const { kernel, applications, practitioners, licensing, staff, now } = work;
  const { details, language, id } = application;
  const known = await staff.members.byEmail(trx, details.email);
  if (known?.clinicId === admin.clinicId) throw conflict('works_here_already');
  const practitionerId = await practitioners.add(trx, admin.clinicId, details, kernel.clock.now());
  const changes = {
    liveFor: null,
    link: { mac: id, expiresAt: 0 },
    approved: { licenceEnds, practitionerId },
    decidedByUserId: admin.userId,
  };
  if (!(await applications.step(trx, application, 'approved', changes, now()))) {
    throw refusal('application_decided');
  }
  const { body, number } = details.licence;
  const clinic = await staff.members.clinic(trx, admin.clinicId);
  await licensing
    .take(trx, { practitionerId, body, number, ends: licenceEnds, language }, clinic?.timeZone ?? HOME_ZONE)
    .catch((error: unknown) => {
      throw violatedUnique(error) === null ? error : conflict('licence_taken');
    });
  await writeInvitation(staff, trx, admin, {
    ...{ email: details.email, fullName: details.fullName, role: 'practitioner', language, practitionerId },
  });
}

async function refuse(
  work: ProviderWork,
  trx: Trx,
  admin: ClinicAdmin,
  application: Application,
  reason: string,
): Promise<void> {
  const { applications, staff, now } = work;
  const { plain, secret } = freshSecret(work, 'link', LINK_LIFE_MS);
  const changes = { reason, link: secret, decidedByUserId: admin.userId };
  if (!(await applications.step(trx, application, 'refused', changes, now()))) {
    throw refusal('application_decided');
  }
  const clinic = await staff.members.clinic(trx, admin.clinicId);
  await mailLink(work, trx, 'provider-refused', {
    ...{ details: application.details, language: application.language, clinicName: clinic?.name ?? '' },
    ...{ link: plain, about: secret.mac, goodUntil: secret.expiresAt },
  });
}
