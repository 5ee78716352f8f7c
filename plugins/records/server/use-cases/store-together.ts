import type { AuditOrigin } from '../../../../src/kernel/audit';
import type { Trx } from '../../../../src/kernel/db';
import { groupBy } from '../../../../src/kernel/group-by';
import { patientOf } from '../domain/patient-of';
import { personOf } from '../domain/person-of';
import { addressOf, type Resource } from '../domain/resource';
import { isSameResource } from '../domain/same-resource';
import type { Finding } from '../domain/validation/finding';
import type { NewVersion } from '../ports';
import { inTheWay, movedToAnother } from './in-the-way';
import { findOwners, ownerOf } from './owners';
import type { Owners, Parts, Standing } from './parts';

export type Outcome = 'created' | 'updated' | 'unchanged';
type Stored = { outcomes: Outcome[] } | { refused: Finding[] };
type Change = NewVersion & { outcome: Outcome };

export function isRefused(stored: Stored): stored is { refused: Finding[] } {
  return 'refused' in stored;
}

/** Stores all of them or, where something stands in the way, none. `origin`: who stores, for the trail. */
export async function storeTogether(
  parts: Parts,
  trx: Trx,
  clinicId: number,
  group: readonly Resource[],
  origin: AuditOrigin,
): Promise<Stored> {
  const at = parts.kernel.clock.now();
  const standing = await parts.resources.find(trx, clinicId, wanted(group));
  const owners = await findOwners(parts, trx, clinicId, group, standing);
  const refused = inTheWay(group, standing, owners);
  if (refused.length > 0) return { refused };
  const moved = movedToAnother(group, standing, owners);
  if (moved.length > 0) return { refused: moved };
  for (const resource of group) {
    if (resource.resourceType !== 'Patient' || owners.has(resource.id)) continue;
    owners.set(resource.id, await parts.patients.add(trx, clinicId, personOf(resource), at));
  }
  const changes = group.map((resource) => changeOf(resource, standing, owners));
  const written = changes.filter(({ outcome }) => outcome !== 'unchanged');
  await parts.resources.save(trx, clinicId, written, at);
  await writeDown(parts, trx, { clinicId, origin }, changes);
  return { outcomes: changes.map(({ outcome }) => outcome) };
}

/** Themselves, and the patients that they are about. */
function wanted(group: readonly Resource[]): { type: string; fhirId: string }[] {
  const patients = new Set(group.map(patientOf).filter((id) => id !== null));
  return [
    ...group
      .filter(({ resourceType }) => resourceType !== 'Patient')
      .map(({ resourceType, id }) => ({ type: resourceType, fhirId: id })),
    ...[...patients].map((fhirId) => ({ type: 'Patient', fhirId })),
  ];
}

function changeOf(resource: Resource, standing: Standing, owners: Owners): Change {
  const stands = standing.get(addressOf(resource)) ?? null;
  const owner = ownerOf(resource, owners) ?? null;
  const isThere = stands !== null && !stands.deleted;
  const same = isThere && isSameResource(stands.resource, resource);
  return { resource, owner, stands, outcome: same ? 'unchanged' : isThere ? 'updated' : 'created' };
}

/** An entry for each kind of change, with all addresses and all patients; what stays as it is was read. */
async function writeDown(
  { kernel }: Parts,
  trx: Trx,
  { clinicId, origin }: { clinicId: number; origin: AuditOrigin },
  changes: readonly Change[],
): Promise<void> {
  const actions = { created: 'create', updated: 'update', unchanged: 'list' } as const;
  for (const [outcome, some] of groupBy(changes, (change) => change.outcome)) {
    await kernel.audit.write(trx, {
      ...origin,
      clinicId,
      type: 'record',
      ids: some.map(({ resource }) => addressOf(resource)),
      patients: [...new Set(some.flatMap(({ owner }) => (owner ? [owner.patientId] : [])))],
      action: actions[outcome],
      outcome: 'ok',
    });
  }
}
