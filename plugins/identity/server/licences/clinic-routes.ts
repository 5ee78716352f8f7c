import { z } from 'zod';
import { fileRoute, jsonRoute, type Route } from '../../../../src/access/route';
import { PAPER_TYPES } from '../papers/domain/paper';
import { paperFile } from '../papers/paper-file';
import { day, decision, id } from '../providers/schemas';
import { paperOf } from '../providers/use-cases/vet';
import { clinicAdmin } from '../staff/use-cases/work';
import { RENEWAL_STATES } from './domain/renewal';
import { knownToReply, listReply, renewalPaper, renewalReply, standingReply } from './schemas';
import { decideOnRenewal, renewalOf } from './use-cases/decide-renewal';
import { releaseLicence } from './use-cases/release-licence';
import { clinicDay, type LicenceWork } from './use-cases/work';

/** For the admins of the clinic that practitioners work for. */
export function clinicLicenceRoutes(work: LicenceWork): Route[] {
  return [
    jsonRoute({
      operation: 'licences.list',
      method: 'GET',
      path: '/licences',
      summary: 'Until when the practitioners of the clinic may practise; those that end first come first',
      reply: listReply,
      handle: async ({ principal }, kernel) => {
        const { clinicId } = clinicAdmin(principal);
        const { today } = await clinicDay(work, kernel.db(), clinicId);
        const found = await work.licences.ofClinic(kernel.db(), clinicId);
        const licences = found.map(({ practitioner, licence, renewalId }) => ({
          ...standingReply(licence, today),
          practitioner: {
            ...{ id: practitioner.documentId, fullName: practitioner.fullName },
            active: practitioner.isActive,
          },
          renewal: renewalId,
        }));
        return { licences: licences.sort((a, b) => (a.daysLeft ?? Infinity) - (b.daysLeft ?? Infinity)) };
      },
      audit: {
        shown: ({ licences }, { principal }) => {
          const ids = licences.map(({ practitioner }) => practitioner.id);
          const common = { type: 'licence', patients: [], clinicId: principal?.clinicId ?? null };
          return ids.length > 0 ? [{ ...common, ids, action: 'list' }] : [];
        },
      },
    }),
    jsonRoute({
      operation: 'licences.renewal',
      method: 'GET',
      path: '/licences/renewals/:id',
      summary: 'A renewal that was handed in, beside the licence that stands',
      params: z.strictObject({ id }),
      reply: renewalReply,
      handle: async ({ principal, params }, kernel) => {
        const known = await renewalOf(work, principal, params.id);
        const { today } = await clinicDay(work, kernel.db(), known.renewal.clinicId);
        return knownToReply(known, today);
      },
      audit: {
        shown: (one, { principal }) => [
          {
            ...{ action: 'read', type: 'licence-renewal', ids: [one.id], patients: [] },
            clinicId: principal?.clinicId ?? null,
          },
        ],
      },
    }),
    fileRoute({
      operation: 'licences.paper',
      method: 'GET',
      path: '/licences/renewals/:id/papers/:kind',
      summary: 'A paper of a renewal, as a file to be kept',
      params: z.strictObject({ id, kind: renewalPaper }),
      types: PAPER_TYPES,
      handle: async ({ principal, params: { id: name, kind } }) =>
        paperFile(await paperOf(work, await renewalOf(work, principal, name), kind)),
      audit: {
        shown: ({ paperId }, { principal }) => [
          {
            ...{ action: 'read', type: 'provider-paper', ids: [paperId], patients: [] },
            clinicId: principal?.clinicId ?? null,
          },
        ],
      },
    }),
    ...decidingRoutes(work),
  ];
}

function decidingRoutes(work: LicenceWork): Route[] {
  return [
    jsonRoute({
      operation: 'licences.decide',
      method: 'POST',
      path: '/licences/renewals/:id/decision',
      summary: 'Approve, which gives back patients and times, or refuse with a reason',
      params: z.strictObject({ id }),
      body: decision,
      reply: z.object({ id, state: z.enum(RENEWAL_STATES) }),
      audit: 'written',
      handle: ({ principal, params, body, origin }) =>
        decideOnRenewal(work, principal, params.id, body, origin),
    }),
    jsonRoute({
      operation: 'licences.release',
      method: 'POST',
      path: '/licences/:id/release',
      summary: 'Release the licence of a practitioner who has left, so that another clinic may take it',
      params: z.strictObject({ id: id.describe('Of the practitioner') }),
      body: z.strictObject({ leftOn: day.describe('The last day here, before today') }),
      reply: z.object({ released: z.literal(true) }),
      audit: 'written',
      handle: async ({ principal, params, body: { leftOn }, origin }) => {
        await releaseLicence(work, principal, params.id, leftOn, origin);
        return { released: true } as const;
      },
    }),
  ];
}
