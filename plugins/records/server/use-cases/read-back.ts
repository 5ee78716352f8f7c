import { systemOrigin } from '../../../../src/kernel/audit';
import { addressOf, type Resource } from '../domain/resource';
import { isSameResource } from '../domain/same-resource';
import type { Parts } from './parts';

/**
 * Reads what was imported back from the database and holds it against what was meant to be stored. The addresses of what is
 * missing or differs; the look is on the trail.
 */
export async function readBack(
  { kernel, resources }: Parts,
  clinicId: number,
  meant: readonly Resource[],
): Promise<string[]> {
  const addresses = meant.map(({ resourceType, id }) => ({ type: resourceType, fhirId: id }));
  const stored = await resources.find(kernel.db(), clinicId, addresses);
  const patients = [...stored.values()].flatMap(({ patientId }) => (patientId === null ? [] : [patientId]));
  await kernel.audit.read({
    ...systemOrigin('records.import'),
    clinicId,
    type: 'record',
    ids: meant.map(addressOf),
    patients: [...new Set(patients)],
    action: 'list',
    outcome: 'ok',
  });
  const stands = (resource: Resource): boolean => {
    const found = stored.get(addressOf(resource));
    return found !== undefined && !found.deleted && isSameResource(found.resource, resource);
  };
  return meant.filter((resource) => !stands(resource)).map(addressOf);
}
