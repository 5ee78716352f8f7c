import { searchset } from '../../domain/fhir/bundles';
import { searchRefused } from '../../domain/fhir/refusals';
import { versionedResource } from '../../domain/fhir/versioned';
import { writeCursor } from '../../domain/search/cursor';
import { parseSearch, type Pair } from '../../domain/search/parse-search';
import type { Search } from '../../domain/search/search';
import { addressOf, type Resource } from '../../domain/resource';
import type { JsonObject } from '../../domain/validation/finding';
import type { StoredResource, Wanted } from '../../ports';
import { looksAt, wantedOf, type FhirCaller, type FhirParts, type Look, type Seen } from './caller';
import { givenPatient } from './read-one';

/** Beyond it a total would cost more than it says: a search then has none. */
const MOST_COUNTED = 10_000;

interface Page {
  found: (Seen & { resource: Resource })[];
  next: string | null;
}

export interface Searched {
  bundle: JsonObject;
  looks: Look[];
}

/** @throws AppError 403, 400 search_refused */
export async function searchType(
  parts: FhirParts,
  caller: FhirCaller,
  type: string,
  pairs: readonly Pair[],
): Promise<Searched> {
  const wanted = wantedOf(caller, type, 's');
  const search = parseSearch(type, pairs);
  const { found, next } =
    search.count === 0
      ? { found: [], next: null }
      : type === 'Patient'
        ? await patientsOf(parts, caller, wanted, search)
        : await resourcesOf(parts, caller, [wanted], search);
  const total = search.total || search.count === 0 ? await totalOf(parts, caller, wanted, search) : null;
  const page = { base: parts.base, path: type, pairs, next, total };
  const bundle = searchset(
    page,
    found.map(({ resource }) => ({ resource, mode: 'match' })),
  );
  return { bundle, looks: await looksAt(parts.kernel.db(), caller, found) };
}

export async function resourcesOf(
  parts: FhirParts,
  { reach }: FhirCaller,
  wanted: readonly Wanted[],
  search: Search,
): Promise<Page> {
  const rows = await parts.finder.page(parts.kernel.db(), reach, wanted, search);
  const shown = rows.slice(0, search.count);
  const last = rows.length > search.count ? shown.at(-1) : undefined;
  const changed = search.sort === 'stored' ? null : (last?.updatedAt.toISOString() ?? null);
  return {
    found: shown.flatMap(asFound),
    next: last ? writeCursor({ row: last.row, changed }) : null,
  };
}

/** Of an erased patient nothing is shown any more. */
function asFound({ resource, version, updatedAt, patientId }: StoredResource): Page['found'] {
  if (resource === null) return [];
  const given = versionedResource({ resource, versionId: String(version), changedAt: updatedAt });
  return [{ address: addressOf(resource), patientId, resource: given }];
}

async function patientsOf(
  parts: FhirParts,
  { reach }: FhirCaller,
  { narrowings }: Wanted,
  search: Search,
): Promise<Page> {
  if (search.after && !/^\d{1,9}$/.test(search.after.row)) throw searchRefused('_cursor');
  // No scope of ours narrows patients, and one that does opens nobody.
  if (narrowings !== null) return { found: [], next: null };
  const rows = await parts.patientList.page(parts.kernel.db(), reach, search);
  const shown = rows.slice(0, search.count);
  const last = rows.length > search.count ? shown.at(-1) : undefined;
  return {
    found: shown.map((listed) => {
      const id = listed.stored?.fhirId ?? listed.documentId;
      return {
        address: `Patient/${id}`,
        patientId: listed.patientId,
        resource: versionedResource(givenPatient(listed, id)),
      };
    }),
    next: last ? writeCursor({ row: String(last.patientId), changed: null }) : null,
  };
}

async function totalOf(
  { finder, patientList, kernel }: FhirParts,
  { reach }: FhirCaller,
  wanted: Wanted,
  search: Search,
): Promise<number | null> {
  const limits = { search, most: MOST_COUNTED + 1 };
  const total =
    wanted.type === 'Patient'
      ? await patientList.count(kernel.db(), reach, limits)
      : await finder.count(kernel.db(), reach, [wanted], limits);
  return total > MOST_COUNTED ? null : total;
}
