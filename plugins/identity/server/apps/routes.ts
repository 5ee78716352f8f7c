import { z } from 'zod';
import type { Principal } from '../../../../src/access/principal';
import { jsonRoute, type Route } from '../../../../src/access/route';
import type { OperationRule } from '../../../../src/access/table';
import { notFound, unauthenticated } from '../../../../src/kernel/errors';
import type { AppGrants } from './grants';

const oneself = { scope: 'own', rows: 'what they allowed themselves', purposes: ['own'] } as const;
const PEOPLE: OperationRule['roles'] = {
  patient: oneself,
  practitioner: oneself,
  'front-desk': oneself,
  'clinic-admin': oneself,
  'compliance-officer': oneself,
};

export const appRules: readonly OperationRule[] = [
  { operation: 'me.apps', roles: PEOPLE },
  { operation: 'me.stop-app', roles: PEOPLE },
];

const grantedApp = z.object({
  /** Client id. */
  id: z.string(),
  name: z.string(),
  owner: z.string(),
  kinds: z.array(z.string()),
  /** Names of others for whom the caller acts; empty: the caller's own record. */
  about: z.array(z.string()),
  until: z.iso.datetime(),
  lastSeenAt: z.iso.datetime().nullable(),
});

/** Apps of others that somebody let in, and how to stop them. */
export function appRoutes(grants: AppGrants): Route[] {
  return [
    jsonRoute({
      operation: 'me.apps',
      method: 'GET',
      path: '/me/apps',
      summary: 'Apps that I allowed to use my data',
      audit: { none: 'says nothing but what the caller allowed, and names of those for whom they act' },
      reply: z.object({ apps: z.array(grantedApp) }),
      handle: async ({ principal }, kernel) => {
        const known = await grants.list(kernel.db(), signedIn(principal).userId);
        return {
          apps: known.map(({ clientId, until, lastSeenAt, records, ...app }) => ({
            ...app,
            kinds: [...new Set(records.flatMap(({ kinds }) => kinds))],
            about: records.flatMap(({ about }) => about ?? []),
            id: clientId,
            until: until.toISOString(),
            lastSeenAt: lastSeenAt?.toISOString() ?? null,
          })),
        };
      },
    }),
    jsonRoute({
      operation: 'me.stop-app',
      method: 'DELETE',
      path: '/me/apps/:id',
      summary: 'Stop an app at once',
      audit: 'written',
      params: z.strictObject({ id: z.string().max(60) }),
      reply: z.object({ stopped: z.literal(true) }),
      handle: async ({ principal, params, origin }, kernel) => {
        const me = signedIn(principal);
        await kernel.db().transaction(async (trx) => {
          if (!(await grants.end(trx, me.userId, params.id))) throw notFound();
          const patients = me.patientId === null ? [] : [me.patientId];
          const touched = { type: 'app-grant', ids: [params.id], patients, clinicId: me.clinicId };
          await kernel.audit.write(trx, { ...origin, ...touched, action: 'delete', outcome: 'ok' });
        });
        return { stopped: true } as const;
      },
    }),
  ];
}

function signedIn(principal: Principal | null): Principal {
  if (!principal) throw unauthenticated();
  return principal;
}
