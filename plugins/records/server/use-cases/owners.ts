import type { Trx } from '../../../../src/kernel/db';
import { patientOf } from '../domain/patient-of';
import type { Resource } from '../domain/resource';
import type { Owner } from '../ports';
import type { Owners, Parts, Standing } from './parts';

/** Of the patients whose record stands. */
export async function findOwners(
  { patients }: Parts,
  trx: Trx,
  clinicId: number,
  standing: Standing,
): Promise<Map<string, Owner>> {
  const known = [...standing.values()].filter(({ type }) => type === 'Patient');
  const rows = known.map(({ patientId }) => patientId).filter((id) => id !== null);
  const owners = await patients.owners(trx, clinicId, rows);
  return new Map(
    known.flatMap(({ fhirId, patientId }): [string, Owner][] => {
      const owner = patientId === null ? undefined : owners.get(patientId);
      return owner ? [[fhirId, owner]] : [];
    }),
  );
}

export function ownerOf(resource: Resource, owners: Owners): Owner | undefined {
  const patient = patientOf(resource);
  return patient === null ? undefined : owners.get(patient);
}
