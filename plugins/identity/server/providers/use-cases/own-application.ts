import type { AuditOrigin } from '../../../../../src/kernel/audit';
import { unauthenticated } from '../../../../../src/kernel/errors';
import { HOME_ZONE } from '../../../../../src/kernel/zone';
import { decideStep, type Step } from '../domain/application';
import type { Details } from '../domain/details';
import type { Paper } from '../../papers/ports';
import type { Application, Changes } from '../ports';
import { sealPaper, type ShownPaper } from '../../papers/use-cases/seal-paper';
import { tellAdmins } from './tell-admins';
import { refusal, requireGoodLicence, secretMac, stale, writeTrail, type ProviderWork } from './work';

export interface OwnApplication {
  application: Application;
  papers: readonly Paper[];
}

/** @throws AppError unauthenticated for a token that opens nothing (any more) */
export async function ownApplication(work: ProviderWork, token: string | null): Promise<OwnApplication> {
  const mac = secretMac(work.kernel, 'token', token ?? '');
  const application = await work.applications.byToken(work.kernel.db(), mac, work.now());
  if (!application || token === null) throw unauthenticated();
  return { application, papers: await work.papers.of(work.kernel.db(), application.id) };
}

/** @throws AppError licence_over, application_in_review, application_decided, stale_version */
export async function correct(
  work: ProviderWork,
  own: OwnApplication,
  details: Omit<Details, 'email'>,
  origin: AuditOrigin,
): Promise<OwnApplication> {
  const { clinicId, details: said } = own.application;
  const { email } = said;
  const clinic = await work.staff.members.clinic(work.kernel.db(), clinicId);
  requireGoodLicence(work, details.licence, clinic?.timeZone ?? HOME_ZONE);
  return step(work, own, { kind: 'correct' }, { details: { ...details, email } }, origin);
}

/** @throws AppError papers_missing, application_in_review, application_decided, stale_version */
export async function handIn(
  work: ProviderWork,
  own: OwnApplication,
  origin: AuditOrigin,
): Promise<OwnApplication> {
  return step(work, own, { kind: 'hand-in', papers: own.papers.map(({ kind }) => kind) }, {}, origin);
}

/** @throws AppError paper_type, application_in_review, application_decided, stale_version */
export async function putPaper(
  work: ProviderWork,
  own: OwnApplication,
  shown: ShownPaper,
  origin: AuditOrigin,
): Promise<OwnApplication> {
  const decision = decideStep(own.application.state, { kind: 'correct' });
  if (!decision.ok) throw refusal(decision.code);
  const paper = await sealPaper(work, shown);
  return step(work, own, { kind: 'correct' }, {}, origin, paper);
}

async function step(
  work: ProviderWork,
  { application }: OwnApplication,
  what: Step,
  changes: Changes,
  origin: AuditOrigin,
  paper?: Paper,
): Promise<OwnApplication> {
  const { kernel, applications, papers, now } = work;
  return kernel.db().transaction(async (trx) => {
    const kinds = (await papers.of(trx, application.id)).map(({ kind }) => kind);
    const decision = decideStep(application.state, what);
    if (!decision.ok) throw refusal(decision.code, kinds);
    if (!(await applications.step(trx, application, decision.after, changes, now()))) throw stale();
    if (paper) await papers.put(trx, application.id, paper);
    if (what.kind === 'hand-in') await tellAdmins(work, trx, application);
    await writeTrail(work, trx, application, 'update', origin);
    const after = { ...application, ...(changes.details && { details: changes.details }) };
    return {
      application: { ...after, state: decision.after, version: application.version + 1 },
      papers: await papers.of(trx, application.id),
    };
  });
}
