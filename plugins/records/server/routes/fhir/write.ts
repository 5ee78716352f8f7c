import { z } from 'zod';
import { jsonRoute, type Call, type Rendered, type Route } from '../../../../../src/access/route';
import { askCreation, askUpdate } from '../../use-cases/fhir/ask';
import { changeTogether, locationOf, type Change, type Changed } from '../../use-cases/fhir/change';
import { typesWith, versionedResource, versionHeaders } from '../../use-cases/fhir/said';
import { callerOf, headerOf, type FhirRoutes } from './caller';
import { named, reply, typed } from './read';

const body = z.looseObject({});

/** What /fhir changes: each write in a transaction with its version, what it is found by, and the trail. */
export function writingRoutes(routes: FhirRoutes): Route[] {
  const { parts } = routes;

  async function changed(call: Call<unknown, unknown, unknown>, change: Change) {
    const [done] = await changeTogether(parts, await callerOf(routes, call), [change]);
    if (!done) throw new Error('a change without an outcome');
    return done;
  }
  function render({ status, stands }: Changed) {
    if (!stands) return { status, body: null, headers: {} };
    const location: Rendered['headers'] = status === 201 ? { Location: locationOf(parts.base, stands) } : {};
    return { status, body: versionedResource(stands), headers: { ...versionHeaders(stands), ...location } };
  }

  return [
    jsonRoute({
      operation: 'fhir.create',
      method: 'POST',
      path: '/:type',
      takes: { type: typesWith('create') },
      summary: 'Store a new resource under an id of ours; with If-None-Exist unless there is one already',
      params: typed,
      body,
      reply,
      audit: 'written',
      handle: async (call) => {
        const asked = { ...call.params, ifNoneExist: headerOf(call, 'if-none-exist') };
        return changed(call, askCreation(parts, asked, call.body));
      },
      render,
    }),
    jsonRoute({
      operation: 'fhir.update',
      method: 'PUT',
      path: '/:type/:id',
      takes: { type: typesWith('update') },
      summary: 'Store the next version of the one in If-Match',
      params: named,
      body,
      reply,
      audit: 'written',
      handle: async (call) => {
        const asked = { ...call.params, ifMatch: headerOf(call, 'if-match'), ifNoneExist: null };
        return changed(call, askUpdate(parts, asked, call.body));
      },
      render,
    }),
    jsonRoute({
      operation: 'fhir.delete',
      method: 'DELETE',
      path: '/:type/:id',
      takes: { type: typesWith('delete') },
      summary: 'End a resource; its versions are kept',
      params: named,
      reply,
      audit: 'written',
      handle: async (call) =>
        changed(call, { kind: 'delete', ...call.params, ifMatch: headerOf(call, 'if-match') }),
      render,
    }),
  ];
}
