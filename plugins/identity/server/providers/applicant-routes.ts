import { z } from 'zod';
import { jsonRoute, type Route } from '../../../../src/access/route';
import { MAX_PAPER_BYTES, PAPER_TYPES } from '../papers/domain/paper';
import { applicationReply, correction, paperKind, registration, toReply } from './schemas';
import { confirm } from './use-cases/confirm';
import { correct, handIn, ownApplication, putPaper } from './use-cases/own-application';
import { register } from './use-cases/register';
import type { ProviderWork } from './use-cases/work';

const own = { ownTokens: true, reply: applicationReply } as const;

/** For people who have no account yet: what they see is their own application and nothing else. */
export function applicantRoutes(work: ProviderWork): Route[] {
  return [
    jsonRoute({
      operation: 'providers.register',
      method: 'POST',
      path: '/providers/register',
      summary: 'Ask to work for a clinic as a doctor or nurse; a link goes to the address',
      status: 202,
      body: registration,
      reply: z.object({ sent: z.literal(true) }),
      audit: 'written',
      handle: async ({ body: { clinic, ...details }, language, ip, origin }) => {
        await register(work, { details, clinic, language, ip }, origin);
        return { sent: true } as const;
      },
    }),
    jsonRoute({
      operation: 'providers.confirm',
      method: 'POST',
      path: '/providers/confirm',
      summary: 'Confirm the address; gives the token for one’s own application',
      body: z.strictObject({ token: z.string().min(1).max(200) }),
      reply: z.object({ token: z.string(), expiresAt: z.iso.datetime() }),
      audit: 'written',
      handle: async ({ body, origin }) => {
        const { token, expiresAt } = await confirm(work, body, origin);
        return { token, expiresAt: new Date(expiresAt).toISOString() };
      },
    }),
    jsonRoute({
      ...own,
      operation: 'providers.mine',
      method: 'GET',
      path: '/providers/mine',
      summary: 'Where one’s application stands, what is missing, why it was refused',
      handle: async ({ token }) => {
        const mine = await ownApplication(work, token);
        return { ...toReply(mine), clinicId: mine.application.clinicId };
      },
      audit: {
        shown: ({ id, clinicId }) => [
          { action: 'read', type: 'provider-application', ids: [id], patients: [], clinicId },
        ],
      },
    }),
    jsonRoute({
      ...own,
      operation: 'providers.correct',
      method: 'PUT',
      path: '/providers/mine',
      summary: 'Correct what one said of oneself, until it is handed in and after a refusal',
      body: correction,
      audit: 'written',
      handle: async ({ token, body, origin }) =>
        toReply(await correct(work, await ownApplication(work, token), body, origin)),
    }),
    jsonRoute({
      ...own,
      operation: 'providers.put-paper',
      method: 'PUT',
      path: '/providers/papers/:kind',
      summary: 'Show a paper, in place of the one of its kind',
      params: z.strictObject({ kind: paperKind }),
      upload: { maxBytes: MAX_PAPER_BYTES, types: PAPER_TYPES },
      audit: 'written',
      handle: async ({ token, params: { kind }, upload, origin }) => {
        const mine = await ownApplication(work, token);
        return toReply(await putPaper(work, mine, { kind, ...(await upload()) }, origin));
      },
    }),
    jsonRoute({
      ...own,
      operation: 'providers.hand-in',
      method: 'POST',
      path: '/providers/mine/hand-in',
      summary: 'Hand the application in, for the clinic to decide',
      body: z.strictObject({}),
      audit: 'written',
      handle: async ({ token, origin }) =>
        toReply(await handIn(work, await ownApplication(work, token), origin)),
    }),
  ];
}
