import type { AuditAction, AuditOrigin } from '../../../../../src/kernel/audit';
import { dayIn } from '../../../../../src/kernel/calendar-day';
import type { Trx } from '../../../../../src/kernel/db';
import { AppError, conflict, forbidden, invalid, unprocessable } from '../../../../../src/kernel/errors';
import type { Kernel } from '../../../../../src/kernel/kernel';
import type { StaffWork } from '../../staff/use-cases/work';
import { missingPapers, type StepRefusal } from '../domain/application';
import type { Licence } from '../domain/details';
import type { PaperKind } from '../../papers/domain/paper';
import type { Papers, PaperStore } from '../../papers/ports';
import type { Application, Applications, Clinics, Licensing, Practitioners, Secret } from '../ports';

export interface ProviderWork {
  kernel: Kernel;
  staff: StaffWork;
  applications: Applications;
  papers: Papers;
  paperStore: PaperStore;
  practitioners: Practitioners;
  clinics: Clinics;
  licensing: Licensing;
  /** Real milliseconds. */
  now(): number;
}

/** Nobody asks to work with a licence that is over already. @throws AppError licence_over */
export function requireGoodLicence(
  { kernel }: ProviderWork,
  { expires }: Pick<Licence, 'expires'>,
  zone: string,
): void {
  if (expires < dayIn(zone, kernel.clock.now())) throw refusal('licence_over');
}

/** A secret that only its owner has; what stands in the database is a keyed hash. */
export function freshSecret(
  { kernel, now }: ProviderWork,
  purpose: 'link' | 'token',
  lifeMs: number,
): { plain: string; secret: Secret } {
  const plain = kernel.ids.token() + kernel.ids.token();
  return { plain, secret: { mac: secretMac(kernel, purpose, plain), expiresAt: now() + lifeMs } };
}

export function secretMac(
  { vault }: Pick<Kernel, 'vault'>,
  purpose: 'link' | 'token',
  plain: string,
): string {
  return vault.blindIndex(plain, `provider-${purpose}`);
}

export function writeTrail(
  { kernel }: ProviderWork,
  trx: Trx,
  { id, clinicId }: Pick<Application, 'id' | 'clinicId'>,
  action: AuditAction,
  origin: AuditOrigin,
): Promise<void> {
  return kernel.audit.write(trx, {
    ...origin,
    ...{ type: 'provider-application', ids: [id], patients: [], clinicId },
    ...{ action, outcome: 'ok' },
  });
}

export function refusal(code: StepRefusal, papers: readonly PaperKind[] = []): AppError {
  switch (code) {
    case 'application_link_over':
      return invalid(code);
    case 'application_in_review':
    case 'application_decided':
      return conflict(code);
    case 'papers_missing':
      return unprocessable(code, { missing: missingPapers(papers) });
    case 'licence_over':
      return unprocessable(code);
    case 'vetting_oneself':
      return forbidden(code);
    default:
      return code satisfies never;
  }
}

/** @throws AppError 412 stale_version */
export function stale(): AppError {
  return new AppError(412, 'stale_version');
}
