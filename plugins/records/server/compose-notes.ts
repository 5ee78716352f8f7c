import { inOrdinaryCare, isInCare, type CareSource } from '../../../src/access/care/source';
import { isOwnPatient, type DependantSource } from '../../../src/access/own-patients';
import { draftStore } from './store/drafts';
import { signedStore } from './store/signed';
import { visitStore } from './store/visits';
import type { WhySeen } from './ports';
import type { NoteParts } from './use-cases/notes/parts';
import type { Parts } from './use-cases/parts';

/** Asked at use: plugins declare theirs in no promised order. */
interface Sources {
  careSources(): readonly CareSource[];
  dependantSources(): readonly DependantSource[];
}

/** Notes of visits, over the record. */
export function composeNotes(records: Parts, access: Sources): NoteParts {
  const { vault, ids } = records.kernel;
  return {
    records,
    visits: visitStore(),
    drafts: draftStore(vault, ids),
    signed: signedStore(),
    whySeen: whySeenBy(access),
  };
}

function whySeenBy(access: Sources): WhySeen {
  return async (query, { role, userId, patientId: oneself, practitionerId, clinicId }, patientId, now) => {
    if (role === 'patient') {
      const own = { userId, patientId: oneself };
      return (await isOwnPatient(access.dependantSources(), query, own, { patientId, now })) ? 'own' : null;
    }
    if (role !== 'practitioner' || practitionerId === null || clinicId === null) return null;
    const carer = { practitionerId, clinicId };
    const sources = access.careSources();
    if (!(await isInCare(sources, query, carer, { patientId, now }))) return null;
    const ordinary = await inOrdinaryCare(sources, query, carer, { patients: [patientId], now });
    return ordinary.has(patientId) ? 'care' : 'emergency';
  };
}
