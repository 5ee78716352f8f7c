import { z } from 'zod';
import { instant } from '../../../../src/access/instant-span';
import { AUDIT_ACTIONS, AUDIT_PURPOSES } from '../../../../src/access/route';

const ACTOR_KINDS = ['user', 'admin', 'system', 'nobody'] as const;

export const eventId = z.string().regex(/^[0-9A-Z]{26}$/);
export const page = {
  before: eventId.optional().describe('The last event of the page before'),
  limit: z.coerce.number().int().min(1).max(100).default(30),
};
export const next = z.string().nullable().describe('Ask with this as `before` for the next page');

const asText = instant.transform((at) => at.toISOString());

/** What an event says to whoever reads it. */
export const line = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  who: z.object({
    kind: z.enum(ACTOR_KINDS),
    name: z.string().nullable(),
    role: z.string().nullable(),
  }),
  app: z
    .object({ id: z.string(), name: z.string() })
    .nullable()
    .describe('The app of others by which it was done'),
  action: z.enum(AUDIT_ACTIONS),
  purpose: z.enum(AUDIT_PURPOSES),
  type: z.string().describe('What it was about: visit, payment, patient, account …'),
  outcome: z.string().describe('ok, or the code of the refusal'),
});

export const officerLine = line
  .extend({
    who: z.object({
      kind: z.enum(ACTOR_KINDS),
      id: z.string().nullable(),
      name: z.string().nullable(),
      role: z.string().nullable(),
    }),
    operation: z.string(),
    rows: z.array(z.string()).describe('Document ids'),
    patients: z.array(z.object({ id: z.string(), name: z.string() })),
  })
  .meta({ id: 'AuditEvent' });

/** What the officer asks for; ids only, as it stands in an address. */
export const asked = {
  patient: z.string().max(40).optional().describe('Document id'),
  actorKind: z.enum(ACTOR_KINDS).optional(),
  actor: z.string().max(40).optional().describe('Id of the user or CMS account, or name of the job'),
  action: z.enum(AUDIT_ACTIONS).optional().describe('`denied`: refused attempts'),
  from: asText.optional(),
  to: asText.optional(),
};

/** Of a query: who is meant, where somebody is. */
export function actorOf({ actorKind, actor }: { actorKind?: ActorKind; actor?: string }) {
  return (actor ?? actorKind) ? { kind: actorKind ?? 'user', id: actor } : undefined;
}
type ActorKind = (typeof ACTOR_KINDS)[number];
