import { z } from 'zod';
import { jsonRoute, type Call, type Rendered, type Route } from '../../../../../src/access/route';
import { readHistory, readOne, readVersion, type ReadOne } from '../../use-cases/fhir/read-one';
import { capabilityStatement, tagsIn, typesWith, versionHeaders } from '../../use-cases/fhir/said';
import { searchType } from '../../use-cases/fhir/search-type';
import { callerOf, headerOf, pairsOf, shown, type FhirRoutes } from './caller';

export const typed = z.object({ type: z.string() });
export const named = z.object({ type: z.string(), id: z.string().max(64) });
const version = z.object({ ...named.shape, version: z.string().max(64) });
/** A resource, or nothing where the status leaves no room for one. */
export const reply: z.ZodType<object | null> = z.looseObject({ resourceType: z.string() }).nullable();

/** What /fhir shows. */
export function readingRoutes(routes: FhirRoutes): Route[] {
  const { parts } = routes;
  return [
    jsonRoute({
      operation: 'fhir.capabilities',
      method: 'GET',
      path: '/metadata',
      summary: 'What is served here (CapabilityStatement)',
      reply,
      audit: { none: 'says nothing of anybody' },
      handle: async (_call, kernel) => {
        return capabilityStatement(parts.base.replace(/\/fhir$/, ''), kernel.clock.now());
      },
    }),
    jsonRoute({
      operation: 'fhir.search',
      method: 'GET',
      path: '/:type',
      takes: { type: typesWith('search-type') },
      summary: 'Search resources of one type',
      params: typed,
      reply,
      handle: async (call) => {
        const caller = await callerOf(routes, call);
        return {
          resourceType: 'Bundle',
          ...(await searchType(parts, caller, call.params.type, pairsOf(call))),
        };
      },
      render: ({ bundle }) => ({ body: bundle, headers: {} }),
      audit: { shown: (result) => shown('list', result) },
    }),
    jsonRoute({
      operation: 'fhir.read',
      method: 'GET',
      path: '/:type/:id',
      takes: { type: typesWith('read') },
      summary: 'The version of a resource that stands',
      params: named,
      reply,
      handle: async (call) => {
        const found = await readOne(parts, await callerOf(routes, call), call.params.type, call.params.id);
        return { ...found, isKnown: isKnown(call, found) };
      },
      render: rendered,
      audit: { shown: (result) => shown('read', result) },
    }),
    jsonRoute({
      operation: 'fhir.version',
      method: 'GET',
      path: '/:type/:id/_history/:version',
      takes: { type: typesWith('vread') },
      summary: 'One version of a resource, as it was',
      params: version,
      reply,
      handle: async (call) => {
        const found = await readVersion(parts, await callerOf(routes, call), call.params);
        return { ...found, isKnown: isKnown(call, found) };
      },
      render: rendered,
      audit: { shown: (result) => shown('read', result) },
    }),
    jsonRoute({
      operation: 'fhir.history',
      method: 'GET',
      path: '/:type/:id/_history',
      takes: { type: typesWith('history-instance') },
      summary: 'All versions of a resource, newest first, also of what was deleted',
      params: named,
      reply,
      handle: async (call) => {
        const caller = await callerOf(routes, call);
        return readHistory(parts, caller, { ...call.params, pairs: pairsOf(call) });
      },
      render: ({ bundle }) => ({ body: bundle, headers: {} }),
      audit: { shown: (result) => shown('list', result) },
    }),
  ];
}

/** The caller has this version already. It was looked at all the same. */
function isKnown(call: Pick<Call<unknown, unknown, unknown>, 'headers'>, { versionId }: ReadOne): boolean {
  return tagsIn(headerOf(call, 'if-none-match') ?? '').some((tag) => tag === versionId || tag === '*');
}

function rendered(found: ReadOne & { isKnown: boolean }): Rendered {
  const headers = versionHeaders(found);
  return found.isKnown ? { status: 304, body: null, headers } : { body: found.resource, headers };
}
