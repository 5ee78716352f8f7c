import type { AuditOrigin } from '../../../../../src/kernel/audit';
import type { Trx } from '../../../../../src/kernel/db';
import { conflict } from '../../../../../src/kernel/errors';
import { addressOf, type Resource } from '../../domain/resource';
import { isRefused, storeTogether } from '../store-together';
import type { RxParts } from './parts';

/** @returns their rows, in the order given. @throws AppError 409 prescription_not_stored, version_conflict; 410 erased */
export async function storeInRecord(
  { records }: RxParts,
  trx: Trx,
  { clinicId, origin }: { clinicId: number; origin: AuditOrigin },
  resources: readonly Resource[],
): Promise<string[]> {
  const stored = await storeTogether(records, trx, clinicId, resources, origin);
  if (isRefused(stored)) throw conflict('prescription_not_stored');
  const addresses = resources.map(({ resourceType, id }) => ({ type: resourceType, fhirId: id }));
  const found = await records.resources.find(trx, clinicId, addresses);
  return resources.map((resource) => {
    const row = found.get(addressOf(resource))?.row;
    if (row === undefined) throw new Error('what was just stored is missing');
    return row;
  });
}
