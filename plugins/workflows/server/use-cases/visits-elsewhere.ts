import { OutOfReach } from '../../../../src/kernel/audit';
import type { Select } from '../../../../src/kernel/db';
import { notFound } from '../../../../src/kernel/errors';
import type { Visit } from '../../../scheduling/server/face';
import type { Journeys } from '../journeys/context';
import type { Caller } from './reach-visit';

const MOST = 50;

export interface VisitElsewhere {
  /** Row ids, for the audit trail; no part of the reply. */
  keys: { clinicId: number; patientId: number };
  id: string;
  startsAt: string;
  status: Visit['status'];
  clinic: { id: string; name: string };
  practitioner: { id: string; name: string };
}

/**
 * Where else a patient was seen, for a practitioner who treats them: nothing of why. `sharing` selects the patients who
 * allow it, and stands in the query itself. @throws AppError 404 for patients whom the caller does not treat
 */
export async function visitsElsewhere(
  { kernel, directory, scheduling, care }: Journeys,
  documentId: string,
  { principal }: Pick<Caller, 'principal'>,
  sharing: Select,
): Promise<{ patientId: number; visits: VisitElsewhere[] }> {
  const db = kernel.db();
  const patient = await directory.patient(db, documentId);
  if (!patient) throw notFound();
  const { id: patientId, clinicId: registeredWith } = patient;
  const { practitionerId, clinicId } = principal ?? { practitionerId: null, clinicId: null };
  const treats =
    practitionerId !== null &&
    clinicId !== null &&
    (await care.treats({ practitionerId, clinicId }, patientId));
  if (!treats || clinicId === null) {
    throw new OutOfReach({
      type: 'patient',
      ids: [documentId],
      patients: [patientId],
      clinicId: registeredWith,
    });
  }
  const found = await scheduling.list(db, {
    patientId,
    elsewhereThan: clinicId,
    patientIn: sharing,
    statuses: ['confirmed', 'completed', 'no_show'],
    limit: MOST,
  });
  const visits = await Promise.all(
    found.map(async (visit) => {
      const { clinic, practitioner } = await directory.around(db, visit);
      return {
        keys: { clinicId: visit.clinicId, patientId },
        id: visit.documentId,
        startsAt: visit.startsAt.toISOString(),
        status: visit.status,
        clinic,
        practitioner: {
          id: practitioner.id,
          name: [practitioner.title, practitioner.name].filter(Boolean).join(' '),
        },
      };
    }),
  );
  return { patientId, visits };
}
