import { isOwnPatient, ownPatients } from '../../../../src/access/own-patients';
import { OutOfReach } from '../../../../src/kernel/audit';
import { notFound } from '../../../../src/kernel/errors';
import type { Db, Trx } from '../../../../src/kernel/db';
import type { Visit, VisitFilter } from '../../../scheduling/server/face';
import { touchedBy, type Journeys } from '../journeys/context';

/** Who asks, and how far their role reaches; null when nobody is signed in. */
export interface Caller {
  principal: {
    role: string;
    userId: number;
    patientId: number | null;
    practitionerId: number | null;
    clinicId: number | null;
  } | null;
  scope: 'own' | 'clinic' | 'all';
}

/** The visit, if the caller reaches it. @throws AppError 404, also for visits of other people */
export async function reachVisit(
  parts: Reaching,
  query: Db | Trx,
  documentId: string,
  caller: Caller,
): Promise<Visit> {
  const visit = await parts.scheduling.find(query, { documentId });
  if (!visit) throw notFound();
  if (!(await reaches(parts, query, visit, caller))) throw new OutOfReach(touchedBy(visit));
  return visit;
}

type Reaching = Pick<Journeys, 'scheduling' | 'dependants'> & { kernel: Pick<Journeys['kernel'], 'clock'> };

async function reaches(
  { dependants, kernel }: Reaching,
  query: Db | Trx,
  visit: Visit,
  { principal, scope }: Caller,
): Promise<boolean> {
  if (!principal) return false;
  switch (scope) {
    case 'own': {
      // Who went to work for another clinic leaves the visits behind.
      if (principal.role === 'practitioner') {
        return principal.practitionerId === visit.practitionerId && principal.clinicId === visit.clinicId;
      }
      const about = { patientId: visit.patientId, now: kernel.clock.now() };
      return isOwnPatient(dependants(), query, principal, about);
    }
    case 'clinic':
      return principal.clinicId === visit.clinicId;
    case 'all':
      return true;
  }
}

/** The same reach as a filter for lists. */
export function reachFilter(
  { dependants, kernel }: Pick<Journeys, 'dependants' | 'kernel'>,
  { principal, scope }: Caller,
): Pick<VisitFilter, 'patientIn' | 'practitionerId' | 'clinicId'> {
  if (!principal) throw notFound();
  switch (scope) {
    case 'own':
      if (principal.role === 'practitioner') {
        return {
          practitionerId: present(principal.practitionerId),
          clinicId: present(principal.clinicId),
        };
      }
      return { patientIn: ownPatients(dependants(), kernel.db(), principal, kernel.clock.now()) };
    case 'clinic':
      return { clinicId: present(principal.clinicId) };
    case 'all':
      return {};
  }
}

// A missing link must never widen the filter to everybody's rows.
function present(id: number | null): number {
  if (id === null) throw notFound();
  return id;
}

/** On whose behalf a change is made. */
export function actsAs({ principal }: Caller): 'patient' | 'clinic' {
  return principal?.role === 'patient' ? 'patient' : 'clinic';
}
