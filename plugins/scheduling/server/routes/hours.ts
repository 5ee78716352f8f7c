import { z } from 'zod';
import { instant, spanAtMost } from '../../../../src/access/instant-span';
import { jsonRoute, type Route } from '../../../../src/access/route';
import type { OperationRule } from '../../../../src/access/table';
import { changeHours, findVisitsOutside, MAX_VISITS_OUTSIDE } from '../use-cases/change-hours';
import type { Parts } from '../use-cases/parts';
import { HOURS_NOUN } from '../use-cases/reach-hours';
import { readHours, readOpenings } from '../use-cases/read-hours';
import { hoursChange, hoursReply, hoursView, visitsReply, visitView } from './hours-schemas';

const MAX_DAYS = 31;
const id = z.string().min(1).max(40);
const params = z.strictObject({ id: id.describe('Of the practitioner') });
const span = z.strictObject({ from: instant, to: instant }).superRefine(spanAtMost(MAX_DAYS));
const times = z.array(z.object({ startsAt: z.iso.datetime(), endsAt: z.iso.datetime() }));

const own = {
  scope: 'own',
  rows: 'their own hours, in the clinic they work for',
  purposes: ['care'],
} as const;
const ofClinic = {
  scope: 'clinic',
  rows: "hours of their own clinic's practitioners",
  purposes: ['administration'],
} as const;
const workers: OperationRule['roles'] = { practitioner: own, 'clinic-admin': ofClinic };

export const hoursRules: OperationRule[] = [
  { operation: 'hours.read', roles: workers },
  { operation: 'hours.visits-outside', roles: workers },
  { operation: 'hours.change', roles: workers },
  { operation: 'hours.openings', roles: { ...workers, 'front-desk': ofClinic } },
];

/** When practitioners work: read and changed by themselves and by the admins of their clinic. */
export function hoursRoutes(parts: Parts): Route[] {
  return [
    jsonRoute({
      operation: 'hours.read',
      method: 'GET',
      path: '/scheduling/practitioners/:id/hours',
      summary: 'The weekly hours of a practitioner, and the coming days that have others',
      params,
      reply: hoursReply,
      handle: async (call, kernel) => {
        const known = await readHours(parts, kernel.db(), call.params.id, call);
        return { ...hoursView(known), clinicId: known.worker.clinicId };
      },
      audit: {
        shown: ({ practitioner, clinicId }) => [
          { action: 'read', type: HOURS_NOUN, ids: [practitioner.id], patients: [], clinicId },
        ],
      },
    }),
    jsonRoute({
      operation: 'hours.change',
      method: 'PUT',
      path: '/scheduling/practitioners/:id/hours',
      summary: 'Change the week, put in leave or other hours for a day; visits stay as they are',
      params,
      conditional: true,
      body: z.strictObject({
        change: hoursChange,
        visits: z
          .array(id)
          .max(MAX_VISITS_OUTSIDE)
          .default([])
          .describe('Those that the person knows to lie out of hours afterwards (hours.visits-outside)'),
      }),
      reply: hoursReply,
      audit: 'written',
      handle: async (call, kernel) => {
        const wish = { practitioner: call.params.id, version: call.version, ...call.body };
        const known = await kernel.db().transaction((trx) => changeHours(parts, trx, wish, call));
        parts.announcer.hoursChanged(call.body.change.kind);
        return hoursView(known);
      },
    }),
    jsonRoute({
      operation: 'hours.visits-outside',
      method: 'POST',
      path: '/scheduling/practitioners/:id/hours/visits-outside',
      summary:
        'Coming visits that a change would leave out of hours; without a change, those that lie there now',
      params,
      body: z.strictObject({ change: hoursChange.nullable().default(null) }),
      reply: visitsReply,
      handle: async (call, kernel) => {
        const wish = { practitioner: call.params.id, change: call.body.change };
        const { known, visits } = await findVisitsOutside(parts, kernel.db(), wish, call);
        return {
          version: known.version,
          visits: visits.map((visit) => visitView(visit, call.language)),
          keys: {
            clinicId: known.worker.clinicId,
            patients: [...new Set(visits.map(({ patientId }) => patientId))],
          },
        };
      },
      audit: {
        shown: ({ visits, keys: { clinicId, patients } }) => {
          const ids = visits.map((visit) => visit.id);
          return ids.length > 0 ? [{ action: 'list', type: 'visit', ids, patients, clinicId }] : [];
        },
      },
    }),
    jsonRoute({
      operation: 'hours.openings',
      method: 'GET',
      path: '/scheduling/practitioners/:id/openings',
      summary: `When a practitioner works, for the calendar; at most ${MAX_DAYS} days`,
      params,
      query: span,
      reply: z.object({ timeZone: z.string(), openings: times }).meta({ id: 'Openings' }),
      audit: { none: 'what patients see of it as free times; names no patient and no reason' },
      handle: (call, kernel) =>
        readOpenings(parts, kernel.db(), { practitioner: call.params.id, ...call.query }, call),
    }),
  ];
}
