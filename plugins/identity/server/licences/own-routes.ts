import { z } from 'zod';
import type { Principal } from '../../../../src/access/principal';
import { jsonRoute, type Route } from '../../../../src/access/route';
import { unauthenticated } from '../../../../src/kernel/errors';
import { MAX_PAPER_BYTES, PAPER_TYPES } from '../papers/domain/paper';
import { ownReply, ownToReply, renewalPaper, renewed } from './schemas';
import { ownLicence, renew, showPaper } from './use-cases/own-licence';
import type { LicenceWork } from './use-cases/work';

/** What a practitioner may whose licence is over, and before it is: see where it stands, and renew it. */
export function ownLicenceRoutes(work: LicenceWork): Route[] {
  return [
    jsonRoute({
      operation: 'licences.mine',
      method: 'GET',
      path: '/me/licence',
      summary: 'Until when one’s own licence is good, and where its renewal stands',
      reply: ownReply,
      handle: async ({ principal }) => {
        const own = await ownLicence(work, whoAsks(principal));
        const { documentId, clinicId } = own.licensee;
        return { ...ownToReply(own), documentId, clinicId };
      },
      audit: {
        shown: ({ documentId, clinicId }) => [
          { action: 'read', type: 'licence', ids: [documentId], patients: [], clinicId },
        ],
      },
    }),
    jsonRoute({
      operation: 'licences.put-paper',
      method: 'PUT',
      path: '/me/licence/papers/:kind',
      summary: 'Show a paper of the renewed licence, in place of the one of its kind',
      params: z.strictObject({ kind: renewalPaper }),
      upload: { maxBytes: MAX_PAPER_BYTES, types: PAPER_TYPES },
      reply: ownReply,
      audit: 'written',
      handle: async ({ principal, params: { kind }, upload, origin }) =>
        ownToReply(await showPaper(work, whoAsks(principal), { kind, ...(await upload()) }, origin)),
    }),
    jsonRoute({
      operation: 'licences.renew',
      method: 'POST',
      path: '/me/licence/renew',
      summary: 'Hand in a renewed licence, for the clinic to decide; its paper is shown before',
      body: renewed,
      reply: ownReply,
      audit: 'written',
      handle: async ({ principal, body: { body, number, expires: ends }, language, origin }) =>
        ownToReply(await renew(work, whoAsks(principal), { body, number, ends, language }, origin)),
    }),
  ];
}

function whoAsks(principal: Principal | null): number {
  if (!principal) throw unauthenticated();
  return principal.userId;
}
