import { searchset } from '../../domain/fhir/bundles';
import { searchRefused } from '../../domain/fhir/refusals';
import { OWNED_TYPES } from '../../domain/fhir/served';
import { parseSearch, type Pair } from '../../domain/search/parse-search';
import { looksAt, wantedOf, type FhirCaller, type FhirParts } from './caller';
import { readOne } from './read-one';
import { resourcesOf, type Searched } from './search-type';

const KNOWN = ['_count', '_cursor', '_format'];

/**
 * A patient with all that stands in their record, page by page; of an app of others what it was let in to.
 * @throws AppError 403, 404, 400 search_refused
 */
export async function everythingOf(
  parts: FhirParts,
  caller: FhirCaller,
  id: string,
  pairs: readonly Pair[],
): Promise<Searched> {
  const unknown = pairs.find(([name]) => !KNOWN.includes(name));
  if (unknown) throw searchRefused(unknown[0]);
  const patient = await readOne(parts, caller, 'Patient', id);
  const search = { ...parseSearch('Patient', pairs), clauses: [{ kind: 'patient', ids: [id] } as const] };
  const wanted = OWNED_TYPES.filter((type) => caller.narrowed(type, 's')?.length !== 0);
  const page = { ...search, count: Math.max(1, search.count) };
  const { found, next } = await resourcesOf(
    parts,
    caller,
    wanted.map((type) => wantedOf(caller, type, 's')),
    page,
  );
  const shown = search.after === null ? [patient.resource] : [];
  const bundle = searchset(
    { base: parts.base, path: `Patient/${id}/$everything`, pairs, next, total: null },
    [...shown, ...found.map(({ resource }) => resource)].map((resource) => ({ resource, mode: 'match' })),
  );
  const looks = await looksAt(parts.kernel.db(), caller, found);
  return { bundle, looks: search.after === null ? [...patient.looks, ...looks] : looks };
}
