import { errorText } from '@daktari/texts';
import { z } from 'zod';
import { jsonRoute, type Route } from '../../../../../src/access/route';
import { applyBundle, type BundleResult, type EntryResult } from '../../use-cases/fhir/apply-bundle';
import { findingsOf } from '../../use-cases/fhir/ask';
import { locationOf } from '../../use-cases/fhir/change';
import { everythingOf } from '../../use-cases/fhir/everything';
import { allGood, operationOutcome, outcomeOf, typesWith, versionHeaders } from '../../use-cases/fhir/said';
import { callerOf, pairsOf, shown, type FhirRoutes } from './caller';
import { reply, typed } from './read';

type Language = 'en' | 'sw';
const body = z.looseObject({});

/** What /fhir does beside one resource at a time. */
export function operationRoutes(routes: FhirRoutes): Route[] {
  const { parts } = routes;
  return [
    jsonRoute({
      operation: 'fhir.bundle',
      method: 'POST',
      path: '',
      summary: 'A batch, or a transaction that is stored whole or not at all',
      body,
      reply,
      handle: async (call) => {
        const done = await applyBundle(parts, await callerOf(routes, call), call.body);
        return { ...done, language: call.language };
      },
      render: (done) => ({ body: responseBundle(parts.base, done), headers: {} }),
      audit: { shown: (result) => shown('list', result) },
    }),
    jsonRoute({
      operation: 'fhir.everything',
      method: 'GET',
      path: '/Patient/:id/$everything',
      summary: 'A patient and all that stands in their record, page by page',
      params: z.object({ id: z.string().max(64) }),
      reply,
      handle: async (call) =>
        everythingOf(parts, await callerOf(routes, call), call.params.id, pairsOf(call)),
      render: ({ bundle }) => ({ body: bundle, headers: {} }),
      audit: { shown: (result) => shown('list', result) },
    }),
    jsonRoute({
      operation: 'fhir.validate',
      method: 'POST',
      path: '/:type/$validate',
      takes: { type: typesWith('search-type') },
      summary: 'What is wrong with a resource, were it to be stored',
      params: typed,
      body,
      reply,
      handle: async (call) => findingsOf(parts, call.params.type, call.body),
      render: (findings) => ({
        body: findings.length > 0 ? outcomeOf(findings.map((finding) => ({ ...finding }))) : allGood(),
        headers: {},
      }),
      audit: { none: 'nothing is stored, and of what was sent nothing is told' },
    }),
  ];
}

function responseBundle(base: string, done: BundleResult & { language: Language }): object {
  const entry = done.results.map((result) => entryOf(base, result, done.language));
  return {
    resourceType: 'Bundle',
    type: done.whole ? 'transaction-response' : 'batch-response',
    ...(entry.length > 0 ? { entry } : {}),
  };
}

function entryOf(base: string, result: EntryResult, language: Language): object {
  switch (result.kind) {
    case 'changed': {
      const { status, stands } = result.changed;
      if (!stands) return { response: { status: String(status) } };
      return {
        response: { status: String(status), location: locationOf(base, stands), ...versionOf(stands) },
      };
    }
    case 'read':
      return {
        resource: result.versioned.resource,
        response: { status: '200', ...versionOf(result.versioned) },
      };
    case 'found':
      return { resource: result.bundle, response: { status: '200' } };
    case 'refused': {
      const { status, code, details } = result.error;
      const message = errorText(language, code, details);
      return {
        response: { status: String(status), outcome: operationOutcome({ status, code, message, details }) },
      };
    }
  }
}

function versionOf(versioned: Parameters<typeof versionHeaders>[0]): object {
  return { etag: versionHeaders(versioned)['ETag'], lastModified: versioned.changedAt.toISOString() };
}
