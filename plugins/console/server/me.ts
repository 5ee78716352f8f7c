import { z } from 'zod';
import type { Principal } from '../../../src/access/principal';
import { jsonRoute, type Route } from '../../../src/access/route';
import { SESSION_LIMITS } from '../../../src/access/session-limits';
import type { AccessTable } from '../../../src/access/table';
import { unauthenticated } from '../../../src/kernel/errors';
import { actionsOf, isStaff, operationOf, type ConsoleAction, type Resources } from './rules';
import { findOneself } from './store/oneself';

const GRANTS = ['list', 'show', 'edit'] as const;
const named = { id: z.string(), name: z.string() };

const reply = z
  .object({
    id: z.string(),
    email: z.string(),
    name: z.string().nullable(),
    role: z.enum(['practitioner', 'front-desk', 'clinic-admin', 'compliance-officer']),
    language: z.enum(['en', 'sw']),
    clinic: z.object({ ...named, timeZone: z.string() }).nullable(),
    practitioner: z.object({ id: z.string(), fullName: z.string(), title: z.string().nullable() }).nullable(),
    grants: z
      .record(z.string(), z.array(z.enum(GRANTS)))
      .describe('By resource, for react-admin; the server asks again at each request'),
    operations: z
      .array(z.string())
      .describe('What else this role may call; nothing that the public may, too'),
    now: z.iso.datetime().describe("Domain time: in the demo it is not the browser's"),
    idleSeconds: z
      .number()
      .int()
      .describe('So long without a request of a person, and the session is closed'),
  })
  .meta({ id: 'ConsoleMe' });

/** Who am I, and what may I do here? */
export function meRoute({ access, resources }: { access: AccessTable; resources: Resources }): Route {
  return jsonRoute({
    operation: 'console.me',
    method: 'GET',
    path: '/me',
    summary: 'Who works here, for which clinic, and what the console may offer them',
    reply,
    audit: { none: "says nothing but the caller's own name, clinic and rights" },
    handle: async ({ principal }, kernel) => {
      if (!principal || !isStaff(principal.role)) throw unauthenticated();
      const { role, language } = principal;
      const oneself = await findOneself(kernel.db(), principal);
      return {
        ...{ ...oneself, role, language },
        grants: grantsOf(access, resources, principal),
        operations: operationsOf(access, principal),
        now: kernel.clock.now().toISOString(),
        idleSeconds: Math.floor(kernel.services.use(SESSION_LIMITS).consoleIdleMs / 1000),
      };
    },
  });
}

function grantsOf(access: AccessTable, resources: Resources, { role }: Principal) {
  const byResource = resources.map(([name, resource]) => {
    const actions = actionsOf(resource).filter((action) => access.grantOf(operationOf(name, action), role));
    return [name, actions.filter(isGrant)] as const;
  });
  return Object.fromEntries(byResource.filter(([, actions]) => actions.length > 0));
}

function operationsOf(access: AccessTable, { role }: Principal): string[] {
  const { operations } = access.rules();
  return operations
    .filter(({ roles }) => roles[role] !== undefined)
    .map(({ operation }) => operation)
    .sort();
}

function isGrant(action: ConsoleAction): action is (typeof GRANTS)[number] {
  return GRANTS.some((grant) => grant === action);
}
