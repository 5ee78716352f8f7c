import { inOrdinaryCare, isInCare, patientsInCare, type CareSource } from '../../../src/access/care/source';
import { isOwnPatient, ownPatients, type DependantSource } from '../../../src/access/own-patients';
import { worded } from './adapters/worded';
import type { Asker, RxReach } from './ports';
import { peopleStore } from './store/people';
import { prescriptionStore } from './store/prescriptions';
import { refillRequestStore } from './store/refill-requests';
import type { Parts } from './use-cases/parts';
import type { RxParts } from './use-cases/prescriptions/parts';

interface Sources {
  careSources(): readonly CareSource[];
  dependantSources(): readonly DependantSource[];
}

/** Prescriptions and refills, over the record. */
export function composePrescriptions(records: Parts, access: Sources): RxParts {
  const { vault, clock } = records.kernel;
  return {
    records,
    prescriptions: prescriptionStore(vault),
    refills: refillRequestStore(vault),
    people: peopleStore(),
    reach: reachBy(access, () => clock.now()),
    worded,
  };
}

function reachBy({ careSources, dependantSources }: Sources, now: () => Date): RxReach {
  return {
    async whySeen(query, patientId, asker) {
      if (!asker) return null;
      const about = { patientId, now: now() };
      if (asker.role === 'patient') {
        return (await isOwnPatient(dependantSources(), query, asker, about)) ? 'own' : null;
      }
      const carer = carerOf(asker);
      if (!carer || !(await isInCare(careSources(), query, carer, about))) return null;
      const among = { patients: [patientId], now: about.now };
      const ordinary = await inOrdinaryCare(careSources(), query, carer, among);
      return ordinary.has(patientId) ? 'care' : 'emergency';
    },
    ownPatients: (query, asker) => ownPatients(dependantSources(), query, asker, now()),
    inCare: (query, asker) => {
      const carer = carerOf(asker) ?? { practitionerId: 0, clinicId: 0 };
      const ordinary = careSources().filter(({ purpose }) => purpose === 'care');
      return patientsInCare(ordinary, query, carer, now());
    },
  };
}

function carerOf({ role, practitionerId, clinicId }: Asker) {
  if (role !== 'practitioner' || practitionerId === null || clinicId === null) return null;
  return { practitionerId, clinicId };
}
