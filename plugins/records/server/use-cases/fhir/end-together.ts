import type { AuditOrigin } from '../../../../../src/kernel/audit';
import type { Trx } from '../../../../../src/kernel/db';
import { conflict } from '../../../../../src/kernel/errors';
import { addressOf } from '../../domain/resource';
import type { FhirParts } from './caller';
import type { Reached } from './reach-one';

/**
 * Ends resources: a last version says so, all before are kept, and nothing finds them any more.
 * @throws AppError 409 note_signed
 */
export async function endTogether(
  { kernel, resources, patients }: FhirParts,
  trx: Trx,
  { clinicId, origin }: { clinicId: number; origin: AuditOrigin },
  ended: readonly Reached[],
): Promise<void> {
  if (ended.length === 0) return;
  if (ended.some(({ signed }) => signed)) throw conflict('note_signed');
  const rows = ended.flatMap(({ patientId }) => (patientId === null ? [] : [patientId]));
  const owners = await patients.owners(trx, clinicId, [...new Set(rows)]);
  const versions = ended.map((stands) => ({
    ...{ resource: stands.resource, stands, deletes: true as const },
    owner: (stands.patientId === null ? undefined : owners.get(stands.patientId)) ?? null,
  }));
  await resources.save(trx, clinicId, versions, kernel.clock.now());
  await kernel.audit.write(trx, {
    ...origin,
    ...{ clinicId, type: 'record', action: 'delete', outcome: 'ok' },
    ids: ended.map(({ resource }) => addressOf(resource)),
    patients: [...new Set(rows)],
  });
}
