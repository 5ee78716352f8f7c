import type { Db, Trx } from '../../../../../src/kernel/db';
import { notFound } from '../../../../../src/kernel/errors';
import { Erased } from '../../../../../src/kernel/vault';
import { isOwned } from '../../domain/fhir/served';
import type { Resource } from '../../domain/resource';
import { fitsAny } from '../../domain/search/fits';
import type { StoredResource, Wanted } from '../../ports';
import { outOfReach, type FhirCaller, type FhirParts } from './caller';

export type Reached = StoredResource & { resource: Resource };

/**
 * One resource within reach of a caller, deleted ones too.
 * @throws AppError 404, whether it is not there or not theirs; 410 where the patient was erased
 */
export async function reachOne(
  { resources, finder }: FhirParts,
  query: Db | Trx,
  caller: FhirCaller,
  { type, narrowings }: Wanted,
  id: string,
): Promise<Reached> {
  const { reach } = caller;
  const address = `${type}/${id}`;
  const stored = (await resources.find(query, reach.clinicId, [{ type, fhirId: id }])).get(address);
  if (!stored) throw notFound();
  const { patientId, resource } = stored;
  const mayBeSeen = isOwned(type)
    ? patientId !== null && (await finder.isWithin(query, reach, patientId))
    : patientId === null;
  if (!mayBeSeen) throw outOfReach(caller, { address, patientId });
  if (resource === null) throw new Erased();
  if (!fitsAny(resource, narrowings)) throw outOfReach(caller, { address, patientId });
  return { ...stored, resource };
}
