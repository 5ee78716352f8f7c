import type { AuditOrigin } from '../../../../../src/kernel/audit';
import type { Trx } from '../../../../../src/kernel/db';
import { AppError, forbidden, isClash } from '../../../../../src/kernel/errors';
import { gone, notValid, severalMatch, stale } from '../../domain/fhir/refusals';
import { tagsIn, withoutVersion, type Versioned } from '../../domain/fhir/versioned';
import { patientOf } from '../../domain/patient-of';
import { addressOf, type Resource } from '../../domain/resource';
import { fitsAny } from '../../domain/search/fits';
import { parseSearch } from '../../domain/search/parse-search';
import type { Finding } from '../../domain/validation/finding';
import type { StoredResource } from '../../ports';
import { findOwners } from '../owners';
import { isRefused, storeTogether } from '../store-together';
import { outOfReach, wantedOf, type FhirCaller, type FhirParts } from './caller';
import { endTogether } from './end-together';
import { reachOne, type Reached } from './reach-one';

/** One write as it was asked for. Resources are valid and have their id. */
export type Change =
  /** It is there already, and nothing is to be done. */
  | { kind: 'keep'; type: string; id: string }
  | { kind: 'create'; resource: Resource; ifNoneExist: string | null }
  | { kind: 'update'; resource: Resource; ifMatch: string }
  | { kind: 'delete'; type: string; id: string; ifMatch: string | null };

/** What became of it; a deletion leaves nothing to show. */
export interface Changed {
  status: 200 | 201 | 204;
  address: string;
  stands: Versioned | null;
}

/**
 * All of them or none, in one transaction.
 * @throws AppError 403 also where an emergency alone let the caller in, 404, 410, 412 for what somebody else changed meanwhile, 422 with findings
 */
export async function changeTogether(
  parts: FhirParts,
  caller: FhirCaller,
  changes: readonly Change[],
): Promise<Changed[]> {
  return inOneTransaction(parts, (trx) => changeIn(parts, trx, caller, changes));
}

/** Who wrote the same meanwhile came first; also where two wait for each other, and the database ends one of them. */
export async function inOneTransaction<T>({ kernel }: FhirParts, work: (trx: Trx) => Promise<T>): Promise<T> {
  try {
    return await kernel.db().transaction(work);
  } catch (error) {
    const lost = isClash(error) || (error instanceof AppError && error.code === 'version_conflict');
    throw lost ? stale() : error;
  }
}

/** The same within a transaction of the caller's. */
export async function changeIn(
  parts: FhirParts,
  trx: Trx,
  caller: FhirCaller,
  changes: readonly Change[],
): Promise<Changed[]> {
  const planned: Planned[] = [];
  for (const change of changes) planned.push(await plan(parts, trx, caller, change));
  const ended = planned.flatMap(({ ends }) => (ends ? [ends] : []));
  const stored = planned.flatMap(({ stores }) => (stores ? [stores] : []));
  const { clinicId } = caller.reach;
  const touched = ended
    .map(({ patientId }) => patientId)
    .concat(await patientsOf(parts, trx, caller, stored));
  const origin = await originOf(trx, caller, touched);
  if (origin.purpose === 'emergency') throw forbidden();
  await endTogether(parts, trx, { clinicId, origin }, ended);
  const done =
    stored.length > 0 ? await storeTogether(parts, trx, clinicId, stored, origin) : { outcomes: [] };
  if (isRefused(done)) throw notValid(done.refused);
  const addresses = planned.map(({ type, id }) => ({ type, fhirId: id }));
  const standing = await parts.resources.find(trx, clinicId, addresses);
  await noteShown(
    parts,
    trx,
    caller,
    planned.flatMap(({ shows, type, id }) => (shows && standing.get(`${type}/${id}`)) || []),
  );
  return planned.map(({ status, type, id }) => {
    const address = `${type}/${id}`;
    return { status, address, stands: status === 204 ? null : versionedOf(standing.get(address)) };
  });
}

interface Planned {
  status: Changed['status'];
  type: string;
  id: string;
  ends?: Reached;
  stores?: Resource;
  /** It stands already, and is answered with: a look, and no write. */
  shows?: true;
}

async function plan(parts: FhirParts, trx: Trx, caller: FhirCaller, change: Change): Promise<Planned> {
  switch (change.kind) {
    case 'create':
      return planCreation(parts, trx, caller, change);
    case 'update': {
      const { resource, ifMatch } = change;
      const { resourceType: type, id } = resource;
      const wanted = wantedOf(caller, type, 'u');
      const stands = await reachOne(parts, trx, caller, wanted, id);
      if (stands.deleted) throw gone();
      requireVersion(stands, ifMatch);
      const { patientId } = stands;
      if (!fitsAny(resource, wanted.narrowings))
        throw outOfReach(caller, { address: `${type}/${id}`, patientId });
      return { status: 200, type, id, stores: withoutVersion(resource) };
    }
    case 'keep':
      return { status: 200, type: change.type, id: change.id, shows: true };
    case 'delete': {
      const { type, id, ifMatch } = change;
      const ends = await reachOne(parts, trx, caller, wantedOf(caller, type, 'd'), id);
      if (ifMatch !== null) requireVersion(ends, ifMatch);
      // Who deletes twice has what they wanted (FHIR, "delete").
      return { status: 204, type, id, ...(ends.deleted ? {} : { ends }) };
    }
  }
}

async function planCreation(
  parts: FhirParts,
  trx: Trx,
  caller: FhirCaller,
  { resource, ifNoneExist }: Extract<Change, { kind: 'create' }>,
): Promise<Planned> {
  const { resourceType: type, id } = resource;
  const { narrowings } = wantedOf(caller, type, 'c');
  if (!fitsAny(resource, narrowings)) throw notValid([notAllowed(type)]);
  const there = ifNoneExist === null ? null : await findTheOne(parts, trx, caller, type, ifNoneExist);
  if (there !== null) return { status: 200, type, id: there, shows: true };
  return { status: 201, type, id, stores: withoutVersion(resource) };
}

/** The id of the one that meets a condition; null where none does. @throws AppError 412 several_match, 400 search_refused */
export async function findTheOne(
  { finder }: FhirParts,
  trx: Trx,
  caller: FhirCaller,
  type: string,
  condition: string,
): Promise<string | null> {
  const search = { ...parseSearch(type, [...new URLSearchParams(condition)]), count: 1 };
  const found = await finder.page(trx, caller.reach, [wantedOf(caller, type, 's')], search);
  if (found.length > 1) throw severalMatch();
  return found[0]?.fhirId ?? null;
}

function requireVersion({ version }: StoredResource, ifMatch: string): void {
  const tags = tagsIn(ifMatch);
  if (!tags.includes('*') && !tags.includes(String(version))) throw stale();
}

/** Row ids of the patients whom it is about. Nothing is written of somebody whom the caller does not reach, or of nobody. */
async function patientsOf(
  parts: FhirParts,
  trx: Trx,
  { reach }: FhirCaller,
  group: readonly Resource[],
): Promise<number[]> {
  const ids = group.map(patientOf).filter((id) => id !== null);
  const patients = ids.map((fhirId) => ({ type: 'Patient', fhirId }));
  const standing = await parts.resources.find(trx, reach.clinicId, patients);
  const owners = await findOwners(parts, trx, reach.clinicId, group, standing);
  const rows: number[] = [];
  for (const resource of group) {
    const id = patientOf(resource);
    const row = id === null ? undefined : owners.get(id)?.patientId;
    if (row === undefined || !(await parts.finder.isWithin(trx, reach, row)))
      throw notValid([unknownPatient(resource)]);
    rows.push(row);
  }
  return [...new Set(rows)];
}

/** Whoever asks for what is to be there once, and is there, sees it: each look for its own reason. */
async function noteShown(
  { kernel }: FhirParts,
  trx: Trx,
  caller: FhirCaller,
  shown: readonly StoredResource[],
): Promise<void> {
  for (const { type, fhirId, patientId } of shown) {
    const touched = { clinicId: caller.reach.clinicId, type: 'record', ids: [`${type}/${fhirId}`] };
    await kernel.audit.write(trx, {
      ...(await originOf(trx, caller, [patientId])),
      ...{ ...touched, action: 'read', outcome: 'ok' },
      patients: patientId === null ? [] : [patientId],
    });
  }
}

/** One entry stands for a whole transaction: if any of it was seen in an emergency, it says so. */
async function originOf(
  trx: Trx,
  { why, origin }: FhirCaller,
  touched: readonly (number | null)[],
): Promise<AuditOrigin> {
  const patients = touched.filter((id) => id !== null);
  const purposeOf = await why(trx, patients);
  const purposes = patients.map(purposeOf);
  return {
    ...origin,
    purpose: purposes.find((purpose) => purpose === 'emergency') ?? purposes[0] ?? origin.purpose,
  };
}

function versionedOf(stored: StoredResource | undefined): Versioned | null {
  if (!stored?.resource) return null;
  return { resource: stored.resource, versionId: String(stored.version), changedAt: stored.updatedAt };
}

function unknownPatient(resource: Resource): Finding {
  const text = 'The patient that it is about is not known here: name one whose record you may see';
  const property = 'patient' in resource ? 'patient' : 'subject';
  return { code: 'value', text, path: `${resource.resourceType}.${property}` };
}

function notAllowed(type: string): Finding {
  return { code: 'not-supported', text: 'The app was not let in to what this would be', path: type };
}

/** For `Location`. */
export function locationOf(base: string, { resource, versionId }: Versioned): string {
  return `${base}/${addressOf(resource)}/_history/${versionId}`;
}
