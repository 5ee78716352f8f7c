import type { AuditOrigin } from '../../../../../src/kernel/audit';
import type { Trx } from '../../../../../src/kernel/db';
import { addressOf, type Resource } from '../../domain/resource';
import type { NotedVisit } from '../../ports';
import { isRefused, storeTogether } from '../store-together';
import type { NoteParts } from './parts';

interface Storing {
  visit: NotedVisit;
  origin: AuditOrigin;
  at: Date;
}

/** Stores resources of a note and closes them in the same transaction. */
export async function storeSigned(
  parts: NoteParts,
  trx: Trx,
  { visit, origin, at }: Storing,
  named: readonly (readonly [string, Resource])[],
): Promise<void> {
  const group = named.map(([, resource]) => resource);
  const done = await storeTogether(parts.records, trx, visit.clinicId, group, origin);
  // They are new, and about a patient whom the clinic knows.
  if (isRefused(done)) throw new Error(`a note was not stored: ${JSON.stringify(done.refused)}`);
  const addresses = group.map(({ resourceType, id }) => ({ type: resourceType, fhirId: id }));
  const stored = await parts.records.resources.find(trx, visit.clinicId, addresses);
  const rows = named.flatMap(([part, resource]) => {
    const row = stored.get(addressOf(resource))?.row;
    return row === undefined ? [] : [{ row, part }];
  });
  await parts.signed.add(trx, visit, rows, at);
}
