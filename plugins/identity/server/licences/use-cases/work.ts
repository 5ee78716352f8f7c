import type { AuditOrigin } from '../../../../../src/kernel/audit';
import { dayIn } from '../../../../../src/kernel/calendar-day';
import type { Db, Trx } from '../../../../../src/kernel/db';
import { conflict, forbidden, unprocessable, type AppError } from '../../../../../src/kernel/errors';
import { HOME_ZONE } from '../../../../../src/kernel/zone';
import type { Kernel } from '../../../../../src/kernel/kernel';
import type { Papers, PaperStore } from '../../papers/ports';
import type { Practitioners } from '../../providers/ports';
import type { StaffWork } from '../../staff/use-cases/work';
import type { RenewalRefusal } from '../domain/renewal';
import type { Licences, Licensees, Renewal, Renewals } from '../ports';

export interface LicenceWork {
  kernel: Kernel;
  staff: StaffWork;
  licences: Licences;
  renewals: Renewals;
  licensees: Licensees;
  papers: Papers;
  paperStore: PaperStore;
  practitioners: Pick<Practitioners, 'vetter'>;
  /** Real milliseconds. */
  now(): number;
}

/** What a clinic is called, and which day it is there. */
export async function clinicDay(
  { kernel, staff }: LicenceWork,
  query: Db | Trx,
  clinicId: number | null,
): Promise<{ name: string; zone: string; today: string }> {
  const clinic = clinicId === null ? null : await staff.members.clinic(query, clinicId);
  const zone = clinic?.timeZone ?? HOME_ZONE;
  return { name: clinic?.name ?? '', zone, today: dayIn(zone, kernel.clock.now()) };
}

export function writeTrail(
  { kernel }: LicenceWork,
  trx: Trx,
  { id, clinicId }: Pick<Renewal, 'id' | 'clinicId'>,
  origin: AuditOrigin,
): Promise<void> {
  return kernel.audit.write(trx, {
    ...origin,
    ...{ type: 'licence-renewal', ids: [id], patients: [], clinicId },
    ...{ action: 'update', outcome: 'ok' },
  });
}

export function renewalRefusal(code: RenewalRefusal): AppError {
  switch (code) {
    case 'renewal_in_review':
    case 'renewal_decided':
      return conflict(code);
    case 'papers_missing':
      return unprocessable(code, { missing: ['licence'] });
    case 'licence_over':
    case 'licence_not_longer':
      return unprocessable(code);
    case 'vetting_oneself':
      return forbidden(code);
    default:
      return code satisfies never;
  }
}
