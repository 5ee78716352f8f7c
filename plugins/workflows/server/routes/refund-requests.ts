import { z } from 'zod';
import type { Principal } from '../../../../src/access/principal';
import { jsonRoute, type Call, type Route } from '../../../../src/access/route';
import { notFound, unauthenticated } from '../../../../src/kernel/errors';
import type { Kernel } from '../../../../src/kernel/kernel';
import { REQUEST_STATES } from '../domain/refund-request';
import type { Journeys } from '../journeys/context';
import type { NamedRequest } from '../store/refund-requests';
import { askForRefund, touchedBy } from '../use-cases/ask-for-refund';
import { decideRefund } from '../use-cases/decide-refund';
import { reachVisit } from '../use-cases/reach-visit';

const id = z.string().min(1).max(40);
const byId = z.object({ id });
const instant = z.iso.datetime();
const words = z.string().trim().min(3).max(500);
const person = z.object({ name: z.string().nullable(), you: z.boolean() });

const request = z
  .object({
    id: z.string(),
    state: z.enum(REQUEST_STATES),
    amountCents: z.number().int().describe('All that was kept: M-Pesa gives back a payment as a whole'),
    reason: z.string().nullable(),
    askedAt: instant,
    askedBy: person,
    decidedAt: instant.nullable(),
    decidedBy: person.nullable(),
    answer: z.string().nullable().describe('Why it was refused'),
    visit: z.object({ id: z.string(), reference: z.string(), startsAt: instant }),
    patient: z.object({ id: z.string(), name: z.string() }),
  })
  .meta({ id: 'RefundRequest' });

type Caller = Pick<Call<unknown, unknown, unknown>, 'principal' | 'origin'>;

/** Money out needs two people: one asks, another decides. */
export function refundRequestRoutes(parts: Journeys): Route[] {
  const { refundRequests, kernel } = parts;

  async function decide(requestId: string, { principal, origin }: Caller, refusal: string | null) {
    const by = signedIn(principal);
    await kernel.db().transaction((trx) => decideRefund(parts, trx, { id: requestId, by, refusal, origin }));
    return viewOne(parts, requestId, by);
  }

  return [
    jsonRoute({
      operation: 'refunds.ask',
      method: 'POST',
      path: '/visits/:id/refund-requests',
      summary: 'Ask for what was kept for a visit that is over; somebody else decides',
      status: 201,
      params: byId,
      body: z.strictObject({ reason: words }),
      reply: request,
      audit: 'written',
      handle: async (call) => {
        const by = signedIn(call.principal);
        const asked = await kernel.db().transaction(async (trx) => {
          const { id: visitId } = await reachVisit(parts, trx, call.params.id, call);
          // A payment may come or leave at this very moment.
          const visit = await parts.scheduling.lock(trx, visitId);
          const { reason } = call.body;
          return askForRefund(parts, trx, visit, { reason, userId: by.userId, origin: call.origin });
        });
        return viewOne(parts, asked.id, by);
      },
    }),
    jsonRoute({
      operation: 'refunds.list',
      method: 'GET',
      path: '/refund-requests',
      summary: 'Refunds that wait for a second person, oldest first; or all of one visit',
      query: z.strictObject({ visit: id.optional() }),
      reply: z.object({ requests: z.array(request) }),
      handle: async ({ principal, query: { visit } }, { db }: Kernel) => {
        const by = signedIn(principal);
        const found = await refundRequests.list(db(), { clinicId: clinicOf(by), visit });
        return { found, clinicId: by.clinicId, requests: found.map((one) => view(one, by)) };
      },
      audit: {
        shown: ({ found, clinicId }) => [{ ...touchedBy(found), clinicId, action: 'list' }],
      },
    }),
    jsonRoute({
      operation: 'refunds.approve',
      method: 'POST',
      path: '/refund-requests/:id/approve',
      summary: 'Let the money go; never by whoever asked for it',
      params: byId,
      body: z.strictObject({}),
      reply: request,
      audit: 'written',
      handle: (call) => decide(call.params.id, call, null),
    }),
    jsonRoute({
      operation: 'refunds.refuse',
      method: 'POST',
      path: '/refund-requests/:id/refuse',
      summary: 'Say why the money stays; never by whoever asked for it',
      params: byId,
      body: z.strictObject({ reason: words }),
      reply: request,
      audit: 'written',
      handle: (call) => decide(call.params.id, call, call.body.reason),
    }),
  ];
}

async function viewOne({ refundRequests, kernel }: Journeys, requestId: string, by: Principal) {
  const [one] = await refundRequests.list(kernel.db(), { clinicId: clinicOf(by), id: requestId });
  if (!one) throw notFound();
  return view(one, by);
}

function view(one: NamedRequest, { userId }: Principal) {
  const { id: requestId, state, amountCents, reason, answer, visit, patient } = one;
  return {
    ...{ id: requestId, state, amountCents, reason, answer, patient },
    askedAt: one.askedAt.toISOString(),
    askedBy: { name: one.asker, you: one.askedBy === userId },
    decidedAt: one.decidedAt?.toISOString() ?? null,
    decidedBy: one.decidedAt && { name: one.decider, you: one.decidedBy === userId },
    visit: { ...visit, startsAt: visit.startsAt.toISOString() },
  };
}

function signedIn(principal: Principal | null): Principal {
  if (!principal) throw unauthenticated();
  return principal;
}

// A missing link must never widen the list to everybody's rows.
function clinicOf({ clinicId }: Principal): number {
  if (clinicId === null) throw notFound();
  return clinicId;
}
