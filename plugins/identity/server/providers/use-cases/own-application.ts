import { randomBytes } from 'node:crypto';
import type { AuditOrigin } from '../../../../../src/kernel/audit';
import { AppError, unauthenticated } from '../../../../../src/kernel/errors';
import { contextOf, encrypt, KEY_BYTES } from '../../../../../src/kernel/vault-cipher';
import { decideStep, type Step } from '../domain/application';
import type { Details } from '../domain/details';
import { paperTypeOf, type PaperKind } from '../domain/paper';
import type { Application, Changes, Paper } from '../ports';
import { tellAdmins } from './tell-admins';
import { refusal, secretMac, stale, writeTrail, type ProviderWork } from './work';

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

/** @throws AppError application_in_review, application_decided, stale_version */
export async function correct(
  work: ProviderWork,
  own: OwnApplication,
  details: Omit<Details, 'email'>,
  origin: AuditOrigin,
): Promise<OwnApplication> {
  const { email } = own.application.details;
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

/**
 * The file first, then its row: a crash in between leaves a file that no row knows, which the sweep finds. What the new
 * one replaces becomes such a file too.
 * @throws AppError paper_type, application_in_review, application_decided, stale_version
 */
export async function putPaper(
  work: ProviderWork,
  own: OwnApplication,
  { kind, bytes, contentType }: { kind: PaperKind; bytes: Buffer; contentType: string },
  origin: AuditOrigin,
): Promise<OwnApplication> {
  const decision = decideStep(own.application.state, { kind: 'correct' });
  if (!decision.ok) throw refusal(decision.code);
  const found = paperTypeOf(bytes);
  if (found === null || found !== contentType) throw new AppError(415, 'paper_type');
  const { kernel, paperStore } = work;
  const id = kernel.ids.id(kernel.clock.now());
  const key = randomBytes(KEY_BYTES);
  await paperStore.write(id, encrypt(key, bytes, paperContext(id)));
  const paper: Paper = { id, kind, contentType: found, bytes: bytes.length, key };
  return step(work, own, { kind: 'correct' }, {}, origin, paper);
}

/** Bound to its name: a file under another name does not open. */
export function paperContext(id: string): Buffer {
  return contextOf('provider paper', id);
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
