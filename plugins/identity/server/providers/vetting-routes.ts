import { z } from 'zod';
import { fileRoute, jsonRoute, type Route } from '../../../../src/access/route';
import { clinicAdmin } from '../staff/use-cases/work';
import { APPLICATION_STATES } from './domain/application';
import { PAPER_TYPES } from '../papers/domain/paper';
import { paperFile } from '../papers/paper-file';
import { applicationReply, decision, id, paperKind, toReply, waitingApplication } from './schemas';
import { applicationOf, decide, paperOf } from './use-cases/vet';
import type { ProviderWork } from './use-cases/work';

const PAGE = 50;

/** For the admins of the clinic that somebody asked to work for. */
export function vettingRoutes(work: ProviderWork): Route[] {
  return [
    jsonRoute({
      operation: 'providers.list',
      method: 'GET',
      path: '/providers',
      summary: 'Applications that wait for a decision, the oldest first',
      query: z.strictObject({ after: z.string().max(26).default('') }),
      reply: z.object({
        applications: z.array(waitingApplication),
        next: id.nullable().describe('For `after`, when there are more'),
      }),
      handle: async ({ principal, query: { after } }, kernel) => {
        const { clinicId } = clinicAdmin(principal);
        const found = await work.applications.waiting(kernel.db(), clinicId, after, PAGE + 1);
        const page = found.slice(0, PAGE);
        const applications = page.map((application) => toReply({ application, papers: [] }));
        return { applications, next: found.length > PAGE ? (page.at(-1)?.id ?? null) : null };
      },
      audit: {
        shown: ({ applications }, { principal }) => {
          const ids = applications.map((one) => one.id);
          const common = {
            type: 'provider-application',
            patients: [],
            clinicId: principal?.clinicId ?? null,
          };
          return ids.length > 0 ? [{ ...common, ids, action: 'list' }] : [];
        },
      },
    }),
    jsonRoute({
      operation: 'providers.read',
      method: 'GET',
      path: '/providers/:id',
      summary: 'An application with what it shows',
      params: z.strictObject({ id }),
      reply: applicationReply,
      handle: async ({ principal, params }) => toReply(await applicationOf(work, principal, params.id)),
      audit: {
        shown: (one, { principal }) => [
          {
            ...{ action: 'read', type: 'provider-application', ids: [one.id], patients: [] },
            clinicId: principal?.clinicId ?? null,
          },
        ],
      },
    }),
    fileRoute({
      operation: 'providers.paper',
      method: 'GET',
      path: '/providers/:id/papers/:kind',
      summary: 'A paper, as a file to be kept',
      params: z.strictObject({ id, kind: paperKind }),
      types: PAPER_TYPES,
      handle: async ({ principal, params: { id: name, kind } }) =>
        paperFile(await paperOf(work, await applicationOf(work, principal, name), kind)),
      audit: {
        shown: ({ paperId }, { principal }) => [
          {
            ...{ action: 'read', type: 'provider-paper', ids: [paperId], patients: [] },
            clinicId: principal?.clinicId ?? null,
          },
        ],
      },
    }),
    jsonRoute({
      operation: 'providers.decide',
      method: 'POST',
      path: '/providers/:id/decision',
      summary: 'Approve, which invites to an account, or refuse with a reason',
      params: z.strictObject({ id }),
      body: decision,
      reply: z.object({ id, state: z.enum(APPLICATION_STATES) }),
      audit: 'written',
      handle: ({ principal, params, body, origin }) => decide(work, principal, params.id, body, origin),
    }),
  ];
}
