import { z } from 'zod';
import { jsonRoute, type Route } from '../../../../src/access/route';
import type { OperationRule } from '../../../../src/access/table';
import { askRefill } from '../use-cases/prescriptions/ask-refill';
import { approveRefill, refuse } from '../use-cases/prescriptions/decide-refill';
import type { RxParts } from '../use-cases/prescriptions/parts';
import {
  listRefills,
  readPrescription,
  touchedByRefills,
} from '../use-cases/prescriptions/read-prescriptions';
import {
  prescriptionReply,
  prescriptionShown,
  reasonBody,
  refillShown,
  refillsReply,
} from './prescription-schemas';

const params = z.strictObject({ id: z.string().min(1).max(40) });

const doctors: OperationRule['roles'] = {
  practitioner: {
    scope: 'own',
    rows: 'requests of patients whom they treat (not of those opened in an emergency), in the clinic they work for',
    purposes: ['care'],
  },
};

export const refillRules: readonly OperationRule[] = [
  {
    operation: 'refills.ask',
    roles: {
      patient: { scope: 'own', rows: "their own and their dependants' prescriptions", purposes: ['own'] },
    },
  },
  { operation: 'refills.list', roles: doctors },
  { operation: 'refills.approve', roles: doctors },
  { operation: 'refills.refuse', roles: doctors },
];

export function refillRoutes(parts: RxParts): Route[] {
  return [
    jsonRoute({
      operation: 'refills.ask',
      method: 'POST',
      path: '/prescriptions/:id/refill-requests',
      summary: 'Ask for more of what was prescribed',
      status: 201,
      params,
      body: z.strictObject({}),
      reply: prescriptionReply,
      audit: 'written',
      handle: async (call) => {
        await askRefill(parts, call.params.id, call);
        return prescriptionShown((await readPrescription(parts, call.params.id, call.principal)).view);
      },
    }),
    jsonRoute({
      operation: 'refills.list',
      method: 'GET',
      path: '/refill-requests',
      summary: 'Open requests of patients whom one treats, those who asked first before the others',
      query: z.strictObject({ after: z.string().max(26).optional().describe('`next` of the page before') }),
      reply: refillsReply,
      handle: async (call) => {
        const { asked, next } = await listRefills(parts, call.query.after ?? null, call.principal);
        const touched = touchedByRefills(asked, call.principal?.clinicId ?? null);
        return { requests: asked.map(refillShown), next, touched };
      },
      audit: { shown: ({ touched }) => touched.map((each) => ({ ...each, action: 'list' })) },
    }),
    jsonRoute({
      operation: 'refills.approve',
      method: 'POST',
      path: '/refill-requests/:id/approve',
      summary: 'Prescribe the same once more, in place of the one before; the reply is the new prescription',
      params,
      body: z.strictObject({}),
      reply: prescriptionReply,
      audit: 'written',
      handle: async (call) => {
        const renewed = await approveRefill(parts, call.params.id, call);
        return prescriptionShown((await readPrescription(parts, renewed, call.principal)).view);
      },
    }),
    jsonRoute({
      operation: 'refills.refuse',
      method: 'POST',
      path: '/refill-requests/:id/refuse',
      summary: 'Say no, and why; the patient reads it',
      params,
      body: reasonBody,
      reply: z.object({ id: z.string(), state: z.literal('refused') }),
      audit: 'written',
      handle: async (call) => {
        await refuse(parts, call.params.id, call.body.reason, call);
        return { id: call.params.id, state: 'refused' as const };
      },
    }),
  ];
}
