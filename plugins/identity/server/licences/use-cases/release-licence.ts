import type { Principal } from '../../../../../src/access/principal';
import type { AuditOrigin } from '../../../../../src/kernel/audit';
import { conflict, notFound } from '../../../../../src/kernel/errors';
import { clinicAdmin, requireActiveAdmin } from '../../staff/use-cases/work';
import { refusalOfRelease } from '../domain/licence';
import { clinicDay, type LicenceWork } from './work';

/**
 * Gives a licence free for another clinic, of somebody who has left: not by itself, since who is away may come back. Here
 * it is over with their last day; who comes back hands it in anew.
 * @param practitioner their document id @param leftOn their last day here, YYYY-MM-DD of the clinic's calendar
 * @throws AppError forbidden, not_found (also for practitioners of other clinics), licence_in_use, licence_released
 */
export async function releaseLicence(
  work: LicenceWork,
  principal: Principal | null,
  practitioner: string,
  leftOn: string,
  origin: AuditOrigin,
): Promise<void> {
  const { userId, clinicId } = clinicAdmin(principal);
  const { kernel, staff, licences, licensees } = work;
  await kernel.db().transaction(async (trx) => {
    await staff.members.lock(trx, clinicId);
    await requireActiveAdmin(staff, trx, { userId, clinicId });
    const licensee = await licensees.byDocument(trx, clinicId, practitioner);
    const known = licensee && (await licences.of(trx, licensee.practitionerId));
    const licence = known && (await licences.lock(trx, known.id));
    if (!licensee || !licence || licence.number === null) throw notFound();
    const { today } = await clinicDay(work, trx, clinicId);
    const refusal = refusalOfRelease(licence, { isActive: licensee.isActive, leftOn }, today);
    if (refusal !== null) throw conflict(refusal);
    const ends = licence.ends !== null && licence.ends < leftOn ? licence.ends : leftOn;
    if (!(await licences.release(trx, licence.id, { leftOn, ends, byUserId: userId }))) {
      throw conflict('licence_released');
    }
    await kernel.audit.write(trx, {
      ...origin,
      ...{ type: 'licence', ids: [practitioner], patients: [], clinicId },
      ...{ action: 'update', outcome: 'ok' },
    });
  });
  kernel.counters.count('licences_released', {});
}
