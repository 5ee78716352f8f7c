import { notFound } from '../../../../../src/kernel/errors';
import { Erased } from '../../../../../src/kernel/vault';
import { historySet, type Past } from '../../domain/fhir/bundles';
import { listedPatient } from '../../domain/fhir/listed-patient';
import { gone, searchRefused } from '../../domain/fhir/refusals';
import { versionedResource, type Versioned } from '../../domain/fhir/versioned';
import { fitsAny } from '../../domain/search/fits';
import { PAGE, type Pair } from '../../domain/search/parse-search';
import type { JsonObject } from '../../domain/validation/finding';
import type { ListedPatient } from '../../ports';
import { looksAt, outOfReach, wantedOf, type FhirCaller, type FhirParts, type Look } from './caller';
import { reachOne } from './reach-one';

export interface ReadOne extends Versioned {
  looks: Look[];
}

/** @throws AppError 403, 404, 410 */
export async function readOne(
  parts: FhirParts,
  caller: FhirCaller,
  type: string,
  id: string,
): Promise<ReadOne> {
  const query = parts.kernel.db();
  const wanted = wantedOf(caller, type, 'r');
  if (type === 'Patient') return readPatient(parts, caller, id);
  const { resource, version, updatedAt, deleted, patientId } = await reachOne(
    parts,
    query,
    caller,
    wanted,
    id,
  );
  if (deleted) throw gone();
  const looks = await looksAt(query, caller, [{ address: `${type}/${id}`, patientId }]);
  return asGiven({ resource, versionId: String(version), changedAt: updatedAt }, looks);
}

/** One version, as it was. @throws AppError 403, 404, 410 for the version that says that it ended */
export async function readVersion(
  parts: FhirParts,
  caller: FhirCaller,
  { type, id, version }: { type: string; id: string; version: string },
): Promise<ReadOne> {
  const query = parts.kernel.db();
  const { row, patientId } = await reachOne(parts, query, caller, wantedOf(caller, type, 'r'), id);
  const found = /^[1-9]\d{0,8}$/.test(version) ? await parts.versions.one(query, row, Number(version)) : null;
  if (!found) throw notFound();
  if (found.deleted) throw gone();
  if (found.resource === null) throw new Erased();
  const address = `${type}/${id}`;
  if (!fitsAny(found.resource, wantedOf(caller, type, 'r').narrowings))
    throw outOfReach(caller, { address, patientId });
  const looks = await looksAt(query, caller, [{ address: `${address}/_history/${version}`, patientId }]);
  return asGiven({ resource: found.resource, versionId: version, changedAt: found.recordedAt }, looks);
}

/** All versions, newest first; also of what was deleted. */
export async function readHistory(
  parts: FhirParts,
  caller: FhirCaller,
  { type, id, pairs }: { type: string; id: string; pairs: readonly Pair[] },
): Promise<{ bundle: JsonObject; looks: Look[] }> {
  const query = parts.kernel.db();
  const { most, below } = pageOf(pairs);
  const wanted = wantedOf(caller, type, 'r');
  const { row, patientId } = await reachOne(parts, query, caller, wanted, id);
  const found = await parts.versions.list(query, row, { below, most: most + 1 });
  const address = `${type}/${id}`;
  const shown = found.slice(0, most);
  const past = shown
    .filter(({ resource }) => resource !== null && fitsAny(resource, wanted.narrowings))
    .map((each): Past => {
      const { resource, version, recordedAt } = each;
      const given =
        resource && versionedResource({ resource, versionId: String(version), changedAt: recordedAt });
      return { ...each, address, resource: given };
    });
  const next = found.length > most ? String(shown.at(-1)?.version ?? '') : null;
  const page = { base: parts.base, path: `${address}/_history`, pairs, next, total: null };
  const looks = await looksAt(query, caller, [{ address: `${address}/_history`, patientId }]);
  return { bundle: historySet(page, past), looks };
}

function pageOf(pairs: readonly Pair[]): { most: number; below: number | null } {
  const page = { most: PAGE.usual as number, below: null as number | null };
  for (const [name, value] of pairs) {
    const number = /^\d{1,9}$/.test(value) ? Number(value) : null;
    if (number === null || number === 0) throw searchRefused(name);
    if (name === '_count') page.most = Math.min(number, PAGE.most);
    else if (name === '_cursor') page.below = number;
    else throw searchRefused(name);
  }
  return page;
}

async function readPatient(parts: FhirParts, caller: FhirCaller, id: string): Promise<ReadOne> {
  const query = parts.kernel.db();
  const { narrowings } = wantedOf(caller, 'Patient', 'r');
  const listed = await parts.patientList.one(query, caller.reach.clinicId, id);
  if (!listed) throw notFound();
  const { patientId } = listed;
  const seen = { address: `Patient/${id}`, patientId };
  if (!(await parts.finder.isWithin(query, caller.reach, patientId))) throw outOfReach(caller, seen);
  const given = givenPatient(listed, id);
  if (!fitsAny(given.resource, narrowings)) throw outOfReach(caller, seen);
  return asGiven(given, await looksAt(query, caller, [seen]));
}

/** Its version is that of the line and that of what was stored: either may change. */
export function givenPatient(listed: ListedPatient, id: string): Versioned {
  const { stored, updatedAt } = listed;
  const version = `${stored?.version ?? 0}-${updatedAt.getTime().toString(36)}`;
  const changedAt = stored && stored.updatedAt > updatedAt ? stored.updatedAt : updatedAt;
  const resource = listedPatient(id, listed, stored?.resource ?? null);
  return { resource, versionId: version, changedAt };
}

function asGiven(versioned: Versioned, looks: Look[]): ReadOne {
  return { ...versioned, resource: versionedResource(versioned), looks };
}
