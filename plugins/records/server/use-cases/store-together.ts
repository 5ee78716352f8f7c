import { systemOrigin } from '../../../../src/kernel/audit';
import type { Trx } from '../../../../src/kernel/db';
import { groupBy } from '../../../../src/kernel/group-by';
import { patientOf } from '../domain/patient-of';
import { personOf } from '../domain/person-of';
import { addressOf, type Resource } from '../domain/resource';
import { isSameResource } from '../domain/same-resource';
import type { Finding } from '../domain/validation/finding';
import type { NewVersion, Owner, StoredResource } from '../ports';
import type { Parts } from './parts';

const IMPORT = systemOrigin('records.import');

export type Outcome = 'created' | 'updated' | 'unchanged';
type Stored = { outcomes: Outcome[] } | { refused: Finding[] };
type Change = NewVersion & { outcome: Outcome };

export function isRefused(stored: Stored): stored is { refused: Finding[] } {
  return 'refused' in stored;
}

/** Stores all of them or, where something stands in the way, none. */
export async function storeTogether(
  parts: Parts,
  trx: Trx,
  clinicId: number,
  group: readonly Resource[],
): Promise<Stored> {
  const at = parts.kernel.clock.now();
  const standing = await parts.resources.find(trx, clinicId, wanted(group));
  const inTheWay = [...sentTwice(group), ...patientMissing(group, standing), ...erased(group, standing)];
  if (inTheWay.length > 0) return { refused: inTheWay };
  const owners = await findOwners(parts, trx, clinicId, standing);
  const moved = movedToAnother(group, standing, owners);
  if (moved.length > 0) return { refused: moved };
  for (const resource of group) {
    if (resource.resourceType !== 'Patient' || owners.has(resource.id)) continue;
    owners.set(resource.id, await parts.patients.add(trx, clinicId, personOf(resource), at));
  }
  const changes = group.map((resource) => changeOf(resource, standing, owners));
  const written = changes.filter(({ outcome }) => outcome !== 'unchanged');
  await parts.resources.save(trx, clinicId, written, at);
  await writeDown(parts, trx, clinicId, changes);
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

function sentTwice(group: readonly Resource[]): Finding[] {
  const twice = [...groupBy(group, addressOf)].filter(([, same]) => same.length > 1);
  const text = 'One resource stands twice in what is to be stored at once';
  return twice.map(([address]) => ({ code: 'invariant', text, path: address }));
}

function patientMissing(
  group: readonly Resource[],
  standing: ReadonlyMap<string, StoredResource>,
): Finding[] {
  const sent = new Set(group.map(addressOf));
  return group.flatMap((resource): Finding[] => {
    const patient = patientOf(resource);
    const address = `Patient/${patient}`;
    if (patient === null || sent.has(address) || standing.has(address)) return [];
    const text = 'The patient that it is about is not known here: import the patient first';
    return [{ code: 'value', text, path: addressOf(resource) }];
  });
}

/** Nothing is written any more into the record of somebody who had it erased. */
function erased(group: readonly Resource[], standing: ReadonlyMap<string, StoredResource>): Finding[] {
  return group.flatMap((resource): Finding[] => {
    const patient = patientOf(resource);
    const record = patient === null ? undefined : standing.get(`Patient/${patient}`);
    if (record?.resource !== null) return [];
    return [{ code: 'not-supported', text: 'This record was erased', path: addressOf(resource) }];
  });
}

/** By the id of the Patient, those whose record stands. */
async function findOwners(
  { patients }: Parts,
  trx: Trx,
  clinicId: number,
  standing: ReadonlyMap<string, StoredResource>,
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

/** A resource would take what is sealed under one patient's key into the record of another. */
function movedToAnother(
  group: readonly Resource[],
  standing: ReadonlyMap<string, StoredResource>,
  owners: ReadonlyMap<string, Owner>,
): Finding[] {
  return group.flatMap((resource): Finding[] => {
    const stands = standing.get(addressOf(resource));
    if (!stands || stands.patientId === ownerOf(resource, owners)?.patientId) return [];
    if (stands.patientId === null && patientOf(resource) === null) return [];
    const text = 'It stands in another record, and stays there';
    return [{ code: 'invariant', text, path: addressOf(resource) }];
  });
}

function ownerOf(resource: Resource, owners: ReadonlyMap<string, Owner>): Owner | undefined {
  const patient = patientOf(resource);
  return patient === null ? undefined : owners.get(patient);
}

function changeOf(
  resource: Resource,
  standing: ReadonlyMap<string, StoredResource>,
  owners: ReadonlyMap<string, Owner>,
): Change {
  const stands = standing.get(addressOf(resource)) ?? null;
  const owner = ownerOf(resource, owners) ?? null;
  const same = stands !== null && isSameResource(stands.resource, resource);
  return { resource, owner, stands, outcome: same ? 'unchanged' : stands === null ? 'created' : 'updated' };
}

/** An entry for each kind of change, with all addresses and all patients; what stays as it is was read. */
async function writeDown(
  { kernel }: Parts,
  trx: Trx,
  clinicId: number,
  changes: readonly Change[],
): Promise<void> {
  const actions = { created: 'create', updated: 'update', unchanged: 'list' } as const;
  for (const [outcome, some] of groupBy(changes, (change) => change.outcome)) {
    await kernel.audit.write(trx, {
      ...IMPORT,
      clinicId,
      type: 'record',
      ids: some.map(({ resource }) => addressOf(resource)),
      patients: [...new Set(some.flatMap(({ owner }) => (owner ? [owner.patientId] : [])))],
      action: actions[outcome],
      outcome: 'ok',
    });
  }
}
