import type { Trx } from '../../../../src/kernel/db';
import { patientOf } from '../domain/patient-of';
import type { Resource } from '../domain/resource';
import type { Owner } from '../ports';
import type { Owners, Parts, Standing } from './parts';

/**
 * Of the patients whom a group is about, as far as the clinic knows them: by the Patient that stands, or, where none was ever
 * stored, by the line of the clinic's list, whose document id is then the id of the Patient.
 */
export async function findOwners(
  { patients }: Parts,
  trx: Trx,
  clinicId: number,
  group: readonly Resource[],
  standing: Standing,
): Promise<Map<string, Owner>> {
  const unstored = [...new Set(group.map(patientOf))].filter(
    (id) => id !== null && !standing.has(`Patient/${id}`),
  );
  const listed = await patients.listed(trx, clinicId, unstored as string[]);
  const known = [...standing.values()].filter(({ type }) => type === 'Patient');
  const rows = known.map(({ patientId }) => patientId).filter((id) => id !== null);
  const owners = await patients.owners(trx, clinicId, rows);
  const stored = known.flatMap(({ fhirId, patientId }): [string, Owner][] => {
    const owner = patientId === null ? undefined : owners.get(patientId);
    return owner ? [[fhirId, owner]] : [];
  });
  return new Map([...listed, ...stored]);
}

export function ownerOf(resource: Resource, owners: Owners): Owner | undefined {
  const patient = patientOf(resource);
  return patient === null ? undefined : owners.get(patient);
}
