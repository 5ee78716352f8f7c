import { z } from 'zod';
import { jsonRoute, type Route } from '../../../../src/access/route';
import type { OperationRule } from '../../../../src/access/table';
import { dispense } from '../use-cases/prescriptions/dispense';
import { once } from '../use-cases/prescriptions/once';
import type { RxParts } from '../use-cases/prescriptions/parts';
import { prescribe } from '../use-cases/prescriptions/prescribe';
import {
  listOfPatient,
  listOwn,
  readPrescription,
  touchedByMany,
} from '../use-cases/prescriptions/read-prescriptions';
import { stopPrescription } from '../use-cases/prescriptions/stop';
import {
  dispensingBody,
  pageReply,
  prescriptionReply,
  prescriptionShown,
  reasonBody,
  wishBody,
} from './prescription-schemas';

const params = z.strictObject({ id: z.string().min(1).max(40) });
const query = z.strictObject({ before: z.string().max(26).optional().describe('`next` of the page before') });

const own: OperationRule['roles']['patient'] = {
  scope: 'own',
  rows: "their own and their dependants' prescriptions",
  purposes: ['own'],
};
const readers: OperationRule['roles'] = {
  practitioner: {
    scope: 'own',
    rows: 'prescriptions of patients in their care, of the clinic they work for',
    purposes: ['care', 'emergency'],
  },
};
const writers: OperationRule['roles'] = {
  practitioner: {
    scope: 'own',
    rows: 'patients whom they treat (not those opened in an emergency), in the clinic they work for',
    purposes: ['care'],
  },
};

export const prescriptionRules: readonly OperationRule[] = [
  { operation: 'prescriptions.prescribe', roles: writers },
  { operation: 'prescriptions.of-patient', roles: readers },
  { operation: 'prescriptions.mine', roles: { patient: own } },
  { operation: 'prescriptions.read', roles: { ...readers, patient: own } },
  { operation: 'prescriptions.stop', roles: writers },
  { operation: 'prescriptions.dispense', roles: writers },
];

export function prescriptionRoutes(parts: RxParts): Route[] {
  const shown = async (id: string, call: Parameters<typeof readPrescription>[2]) =>
    prescriptionShown((await readPrescription(parts, id, call)).view);
  return [
    jsonRoute({
      operation: 'prescriptions.prescribe',
      method: 'POST',
      path: '/patients/:id/prescriptions',
      summary: 'Sign a prescription',
      status: 201,
      idempotent: true,
      params,
      body: wishBody,
      reply: prescriptionReply,
      audit: 'written',
      handle: async (call) => {
        const wish = { patient: call.params.id, wish: call.body };
        const row = await once(parts, call, (trx) => prescribe(parts, trx, wish, call));
        return shown(row, call.principal);
      },
    }),
    jsonRoute({
      operation: 'prescriptions.of-patient',
      method: 'GET',
      path: '/patients/:id/prescriptions',
      summary: "A patient's prescriptions in the own clinic, newest first",
      params,
      query,
      reply: pageReply,
      handle: async (call) => {
        const asked = { patient: call.params.id, before: call.query.before ?? null };
        const { views, next, ...about } = await listOfPatient(parts, asked, call.principal);
        return {
          prescriptions: views.map(prescriptionShown),
          next,
          about: { ...about, ids: views.map(({ stored }) => stored.row) },
        };
      },
      audit: {
        shown: ({ about: { ids, patientId, clinicId, purpose } }) => [
          {
            ...{ action: 'list', type: 'prescription', ids, patients: [patientId], clinicId },
            origin: { purpose },
          },
        ],
      },
    }),
    jsonRoute({
      operation: 'prescriptions.mine',
      method: 'GET',
      path: '/prescriptions',
      summary: "One's own prescriptions and those of whom one acts for, newest first",
      query,
      reply: pageReply,
      handle: async (call) => {
        const { views, next } = await listOwn(parts, call.query.before ?? null, call.principal);
        const touched = touchedByMany(views.map(({ stored }) => stored));
        return { prescriptions: views.map(prescriptionShown), next, touched };
      },
      audit: { shown: ({ touched }) => touched.map((each) => ({ ...each, action: 'list' })) },
    }),
    jsonRoute({
      operation: 'prescriptions.read',
      method: 'GET',
      path: '/prescriptions/:id',
      summary: 'One prescription, with what was handed over and what is left',
      params,
      reply: prescriptionReply,
      handle: async (call) => {
        const { view, purpose } = await readPrescription(parts, call.params.id, call.principal);
        return { ...prescriptionShown(view), touched: touchedByMany([view.stored]), purpose };
      },
      audit: {
        shown: ({ touched, purpose }) =>
          touched.map((each) => ({ ...each, action: 'read', origin: { purpose } })),
      },
    }),
    jsonRoute({
      operation: 'prescriptions.stop',
      method: 'POST',
      path: '/prescriptions/:id/stop',
      summary: 'Stop a prescription, and say why',
      params,
      body: reasonBody,
      reply: prescriptionReply,
      audit: 'written',
      handle: async (call) => {
        await stopPrescription(parts, call.params.id, call.body.reason, call);
        return shown(call.params.id, call.principal);
      },
    }),
    jsonRoute({
      operation: 'prescriptions.dispense',
      method: 'POST',
      path: '/prescriptions/:id/dispensings',
      summary: 'Note that the clinic handed something over',
      status: 201,
      idempotent: true,
      params,
      body: dispensingBody,
      reply: prescriptionReply,
      audit: 'written',
      handle: async (call) => {
        const { id } = call.params;
        await once(parts, call, async (trx) => {
          await dispense(parts, trx, id, call.body, call);
          return id;
        });
        return shown(id, call.principal);
      },
    }),
  ];
}
