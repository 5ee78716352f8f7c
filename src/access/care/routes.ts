import { z } from 'zod';
import { unauthenticated, notFound } from '../../kernel/errors';
import type { Kernel } from '../../kernel/kernel';
import { instant } from '../instant-span';
import type { Principal } from '../principal';
import { jsonRoute, type Route } from '../route';
import type { AccessRules, OperationRule } from '../table';
import { giveHandOver, type CareParts } from './give-hand-over';
import { patientsBy, reasonAddress } from './relationships';
import type { CareSource } from './source';
import { listHandOvers, touchedBy, type NamedHandOver } from './store';
import type { ClinicTie } from './tie';
import { withdrawHandOver } from './withdraw-hand-over';

const MAX_LIST = 200;
const admin = { scope: 'clinic', purposes: ['administration'] } as const;

const givers: OperationRule['roles'] = {
  practitioner: {
    scope: 'own',
    rows: 'patients whom they treat themselves (not those handed over to them), to colleagues of their clinic',
    purposes: ['care'],
  },
  'clinic-admin': { ...admin, rows: 'patients registered with their clinic, to its practitioners' },
};
const parties: OperationRule['roles'] = {
  practitioner: { scope: 'own', rows: 'hand-overs that they gave or got', purposes: ['care'] },
  'clinic-admin': { ...admin, rows: 'hand-overs of their clinic' },
};

const handOverSource: CareSource = {
  name: 'hand-over',
  words: 'a hand-over by a colleague or an admin of this clinic, until its day or its withdrawal',
  mayHandOver: false,
  purpose: 'care',
  patients: patientsBy('hand_over'),
};

const registration: ClinicTie = {
  name: 'registration',
  words: 'who is registered with it',
  patients: (query, clinicId) =>
    query('patients').select({ patient_id: 'id' }).where({ clinic_id: clinicId }),
};

export const careRules: AccessRules = {
  operations: [
    { operation: 'care.hand-over', roles: givers },
    { operation: 'care.hand-overs', roles: parties },
    { operation: 'care.withdraw', roles: parties },
  ],
  care: [handOverSource],
  ties: [registration],
};

const documentId = z.string().min(1).max(40);
const named = z.object({ id: z.string(), name: z.string() });
const handOver = z
  .object({
    id: z.string(),
    patient: named,
    practitioner: named,
    until: z.iso.datetime(),
    givenByMe: z.boolean(),
    reason: z.string().nullable().describe('Null for who does not treat the patient'),
  })
  .meta({ id: 'HandOver' });

export function careRoutes(parts: CareParts): Route[] {
  return [
    jsonRoute({
      operation: 'care.hand-over',
      method: 'POST',
      path: '/care/hand-overs',
      summary: 'Let a colleague see a patient for a while',
      status: 201,
      body: z.strictObject({
        patient: documentId,
        practitioner: documentId.describe('Document id of the colleague'),
        until: instant,
        reason: z.string().trim().min(3).max(500),
      }),
      reply: z.object({ id: z.string(), until: z.iso.datetime() }),
      audit: 'written',
      handle: async ({ principal, body, origin }) => {
        const { id, until } = await giveHandOver(parts, signedIn(principal), body, origin);
        return { id, until: until.toISOString() };
      },
    }),
    jsonRoute({
      operation: 'care.hand-overs',
      method: 'GET',
      path: '/care/hand-overs',
      summary: 'Hand-overs that have not ended, those that end first before the others',
      query: z.strictObject({ patient: documentId.optional().describe('Only of this one') }),
      reply: z.object({ handOvers: z.array(handOver) }),
      handle: async ({ principal, query: { patient } }, kernel) => {
        const { role, clinicId, practitionerId, userId } = signedIn(principal);
        const isPractitioner = role === 'practitioner';
        if (clinicId === null || (isPractitioner && practitionerId === null)) throw notFound();
        const of = isPractitioner && practitionerId !== null ? { practitionerId, userId } : null;
        const now = kernel.clock.now();
        const found = await listHandOvers(kernel.db(), { clinicId, of, patient, now, limit: MAX_LIST });
        const reasons = isPractitioner ? await openReasons(kernel, found) : [];
        return {
          found,
          handOvers: found.map((one, i) => ({
            id: one.id,
            patient: { id: one.patient, name: one.patientName },
            practitioner: { id: one.practitioner, name: one.practitionerName },
            until: one.until.toISOString(),
            givenByMe: one.givenByUserId === userId,
            reason: reasons[i]?.toString('utf8') ?? null,
          })),
        };
      },
      audit: {
        shown: ({ found }, { principal }) =>
          found.length === 0
            ? []
            : [{ ...touchedBy(found), clinicId: principal?.clinicId ?? null, action: 'list' }],
      },
    }),
    jsonRoute({
      operation: 'care.withdraw',
      method: 'DELETE',
      path: '/care/hand-overs/:id',
      summary: 'End a hand-over at once',
      params: z.object({ id: documentId }),
      reply: z.object({ id: z.string(), endedAt: z.iso.datetime() }),
      audit: 'written',
      handle: async ({ principal, params, origin }) => {
        const { endedAt } = await withdrawHandOver(parts, signedIn(principal), params.id, origin);
        return { id: params.id, endedAt: endedAt.toISOString() };
      },
    }),
  ];
}

function openReasons({ vault, db }: Kernel, found: readonly NamedHandOver[]): Promise<(Buffer | null)[]> {
  const values = found.map(({ id, reasonSealed }) => ({ sealed: reasonSealed, address: reasonAddress(id) }));
  return vault.openMany(db(), values);
}

function signedIn(principal: Principal | null): Principal {
  if (!principal) throw unauthenticated();
  return principal;
}
