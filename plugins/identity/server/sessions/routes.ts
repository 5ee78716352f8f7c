import { z } from 'zod';
import type { AuditEntry, AuditOrigin } from '../../../../src/access/audit';
import { ROLES, type Principal } from '../../../../src/access/principal';
import { jsonRoute, type Route } from '../../../../src/access/route';
import type { OperationRule } from '../../../../src/access/table';
import { notFound, unauthenticated } from '../../../../src/kernel/errors';
import { sessionReply, sessionShape } from './session-reply';
import type { AccessEnds } from './access-ends';
import { mustStand } from './recent-proof';
import type { Sessions } from './store';

const oneself = { scope: 'own', rows: 'themselves', purposes: ['own'] } as const;
const EVERYBODY: OperationRule['roles'] = {
  patient: oneself,
  practitioner: oneself,
  'front-desk': oneself,
  'clinic-admin': oneself,
  'compliance-officer': oneself,
  integration: oneself,
};

export const meRules: readonly OperationRule[] = [
  { operation: 'me', roles: EVERYBODY },
  { operation: 'me.sessions', roles: EVERYBODY },
  { operation: 'me.end-session', roles: EVERYBODY },
  { operation: 'me.end-all-sessions', roles: EVERYBODY },
];

const session = z.object({ ...sessionShape, current: z.boolean() });

/** Who am I, and where am I signed in? */
export function meRoutes({ sessions, ends }: { sessions: Sessions; ends: AccessEnds }): Route[] {
  return [
    jsonRoute({
      operation: 'me',
      method: 'GET',
      path: '/me',
      summary: 'Who am I, in which role, and what time is it here',
      audit: { none: "says nothing but the caller's own role and language, and the time" },
      reply: z.object({
        role: z.enum(ROLES),
        language: z.enum(['en', 'sw']),
        now: z.iso.datetime().describe("The product's time: what a clock of a screen counts from"),
      }),
      handle: ({ principal }, kernel) => {
        const { role, language } = signedIn(principal);
        return Promise.resolve({ role, language, now: kernel.clock.now().toISOString() });
      },
    }),
    jsonRoute({
      operation: 'me.sessions',
      method: 'GET',
      path: '/me/sessions',
      summary: 'Apps and browsers in which I am signed in',
      audit: { none: "says nothing but where the caller's own sessions are" },
      reply: z.object({ sessions: z.array(session) }),
      handle: async ({ principal }) => {
        const me = signedIn(principal);
        const known = await sessions.list(me.userId);
        return {
          sessions: known.map((one) => ({ ...sessionReply(one), current: one.id === me.session.id })),
        };
      },
    }),
    jsonRoute({
      operation: 'me.end-session',
      method: 'DELETE',
      path: '/me/sessions/:id',
      summary: 'Sign out of one app or browser',
      audit: 'written',
      params: z.strictObject({ id: z.string().max(64) }),
      reply: z.object({ ended: z.literal(1) }),
      handle: async ({ principal, params, origin }, kernel) => {
        const me = signedIn(principal);
        await kernel.db().transaction(async (trx) => {
          await mustStand(trx, { userId: me.userId, sessionId: me.session.id });
          // Whoever signs out here has this device in hand, and it stays a known one.
          const end = params.id === me.session.id ? sessions.end : ends.one;
          if (!(await end(trx, me.userId, params.id))) throw notFound();
          await kernel.audit.write(trx, endedEntry(origin, me, [params.id]));
        });
        return { ended: 1 } as const;
      },
    }),
    jsonRoute({
      operation: 'me.end-all-sessions',
      method: 'POST',
      path: '/me/sessions/end-all',
      summary: 'Sign out everywhere',
      audit: 'written',
      body: z.strictObject({ keepThisOne: z.boolean().default(false) }),
      reply: z.object({ kept: z.boolean() }),
      handle: async ({ principal, body, origin }, kernel) => {
        const me = signedIn(principal);
        const keep = body.keepThisOne ? me.session.id : undefined;
        const known = await sessions.list(me.userId);
        const ended = known.map(({ id }) => id).filter((id) => id !== keep);
        await kernel.db().transaction(async (trx) => {
          await mustStand(trx, { userId: me.userId, sessionId: me.session.id });
          // The device in hand stays a known one: signing in there again needs no more than the code.
          await ends.elsewhere(trx, me.userId, { sessionId: me.session.id });
          if (!body.keepThisOne) await sessions.end(trx, me.userId, me.session.id);
          await kernel.audit.write(trx, endedEntry(origin, me, ended));
        });
        return { kept: body.keepThisOne };
      },
    }),
  ];
}

function endedEntry(origin: AuditOrigin, me: Principal, ids: readonly string[]): AuditEntry {
  const patients = me.patientId === null ? [] : [me.patientId];
  const touched = { type: 'session', ids, patients, clinicId: me.clinicId };
  return { ...origin, ...touched, action: 'delete', outcome: 'ok' };
}

function signedIn(principal: Principal | null): Principal {
  if (!principal) throw unauthenticated();
  return principal;
}
