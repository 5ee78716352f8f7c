import { z } from 'zod';
import { instant } from '../../../../src/access/instant-span';
import { jsonRoute, type Route, type Shown } from '../../../../src/access/route';
import { LATE_MINUTES } from '../../../scheduling/server/face';
import { cancelVisit } from '../journeys/cancel-visit';
import { completeVisit, markNoShow } from '../journeys/complete-visit';
import type { Journeys } from '../journeys/context';
import { moveVisit } from '../journeys/move-visit';
import { lateSayer } from '../journeys/say-late';
import { book } from '../use-cases/book';
import { changeVisit } from '../use-cases/change-visit';
import { onceForVisit } from '../use-cases/once';
import { payAgain } from '../use-cases/pay-again';
import { actsAs, reachFilter, reachVisit } from '../use-cases/reach-visit';
import { viewVisit, type VisitView } from '../use-cases/view-visit';
import { visitsElsewhere } from '../use-cases/visits-elsewhere';
import { visitView } from './visit-view';

const id = z.string().min(1).max(40);
const byId = z.object({ id });
const named = z.object({ id: z.string(), name: z.string() });
const MAX_LIST = 50;

export function visitRoutes(parts: Journeys): Route[] {
  const sayLate = lateSayer(parts);
  return [
    jsonRoute({
      operation: 'visits.book',
      method: 'POST',
      path: '/visits',
      summary: 'Hold a time and ask for its payment by M-Pesa',
      status: 201,
      idempotent: true,
      body: z.strictObject({
        practitioner: id,
        service: id,
        startsAt: instant,
        phone: z.string().max(20).optional(),
        patient: id.optional().describe('For whom: staff always say it, patients for a dependant'),
      }),
      reply: visitView,
      audit: 'written',
      handle: (call) =>
        parts.scheduling.withAlternatives(() =>
          onceForVisit(parts, call, async (trx) => {
            const visit = await book(parts, trx, call.body, call);
            return viewVisit(parts, trx, visit, call.language);
          }),
        ),
    }),
    jsonRoute({
      operation: 'visits.list',
      method: 'GET',
      path: '/visits',
      summary: 'Visits in reach, latest first',
      query: z.strictObject({
        from: instant.optional(),
        to: instant.optional(),
        limit: z.coerce.number().int().min(1).max(MAX_LIST).default(20),
      }),
      reply: z.object({ visits: z.array(visitView) }),
      handle: async (call) => {
        const db = parts.kernel.db();
        const visits = await parts.scheduling.list(db, { ...reachFilter(parts, call), ...call.query });
        return {
          visits: await Promise.all(visits.map((visit) => viewVisit(parts, db, visit, call.language))),
        };
      },
      audit: { shown: ({ visits }) => shownVisits('list', visits) },
    }),
    jsonRoute({
      operation: 'visits.read',
      method: 'GET',
      path: '/visits/:id',
      summary: 'One visit with its payment and the terms of changing it',
      params: byId,
      reply: visitView,
      handle: async (call) => {
        const db = parts.kernel.db();
        return viewVisit(parts, db, await reachVisit(parts, db, call.params.id, call), call.language);
      },
      audit: { shown: (visit) => shownVisits('read', [visit]) },
    }),
    jsonRoute({
      operation: 'visits.pay',
      method: 'POST',
      path: '/visits/:id/pay',
      summary: 'Ask for the payment once more',
      idempotent: true,
      params: byId,
      body: z.strictObject({ phone: z.string().max(20).optional() }),
      reply: visitView,
      audit: 'written',
      handle: (call) =>
        onceForVisit(parts, call, async (trx) => {
          const visit = await reachVisit(parts, trx, call.params.id, call);
          await payAgain(parts, trx, visit, call.body.phone, call);
          return viewVisit(parts, trx, visit, call.language);
        }),
    }),
    jsonRoute({
      operation: 'visits.extend-hold',
      method: 'POST',
      path: '/visits/:id/extend-hold',
      summary: 'Hold the time a little longer, once',
      params: byId,
      body: z.strictObject({}),
      reply: visitView,
      audit: 'written',
      handle: (call) =>
        changeVisit(parts, call.params.id, call, (trx, visit) => parts.scheduling.extendHold(trx, visit.id)),
    }),
    jsonRoute({
      operation: 'visits.move',
      method: 'POST',
      path: '/visits/:id/move',
      summary: 'Another time with the same doctor, without a new payment',
      params: byId,
      body: z.strictObject({ startsAt: instant }),
      reply: visitView,
      audit: 'written',
      handle: (call) =>
        changeVisit(parts, call.params.id, call, (trx, visit) =>
          moveVisit(parts, trx, visit, { startsAt: call.body.startsAt, by: actsAs(call) }),
        ),
    }),
    jsonRoute({
      operation: 'visits.late',
      method: 'POST',
      path: '/visits/:id/late',
      summary:
        'Say that the patient will be late, from two hours before until thirty minutes after the start',
      params: byId,
      body: z.strictObject({ minutes: z.literal(LATE_MINUTES) }),
      reply: visitView,
      audit: 'written',
      handle: (call) =>
        changeVisit(parts, call.params.id, call, (trx, visit) => sayLate(trx, visit, call.body.minutes)),
    }),
    jsonRoute({
      operation: 'visits.arrive',
      method: 'POST',
      path: '/visits/:id/arrive',
      summary: 'Note that the patient has come to the clinic, or take it back',
      params: byId,
      body: z.strictObject({ arrived: z.boolean().default(true) }),
      reply: visitView,
      audit: 'written',
      handle: (call) =>
        changeVisit(parts, call.params.id, call, (trx, visit) =>
          parts.scheduling.noteArrival(trx, visit.id, call.body.arrived),
        ),
    }),
    jsonRoute({
      operation: 'visits.call-in',
      method: 'POST',
      path: '/visits/:id/call-in',
      summary: 'Note that the patient was called in from the waiting room, or take it back',
      params: byId,
      body: z.strictObject({ calledIn: z.boolean().default(true) }),
      reply: visitView,
      audit: 'written',
      handle: (call) =>
        changeVisit(parts, call.params.id, call, (trx, visit) =>
          parts.scheduling.callIn(trx, visit.id, call.body.calledIn),
        ),
    }),
    jsonRoute({
      operation: 'visits.cancel',
      method: 'POST',
      path: '/visits/:id/cancel',
      summary: 'Call the visit off; what was paid goes back as the terms say',
      params: byId,
      body: z.strictObject({ reason: z.string().trim().max(200).optional() }),
      reply: visitView,
      audit: 'written',
      handle: (call) =>
        changeVisit(parts, call.params.id, call, (trx, visit) =>
          cancelVisit(parts, trx, visit, { by: actsAs(call), reason: call.body.reason ?? null }),
        ),
    }),
    jsonRoute({
      operation: 'visits.complete',
      method: 'POST',
      path: '/visits/:id/complete',
      summary: 'The visit took place',
      params: byId,
      body: z.strictObject({}),
      reply: visitView,
      audit: 'written',
      handle: (call) =>
        changeVisit(parts, call.params.id, call, (trx, visit) => completeVisit(parts, trx, visit)),
    }),
    jsonRoute({
      operation: 'visits.no-show',
      method: 'POST',
      path: '/visits/:id/no-show',
      summary: 'The patient did not come',
      params: byId,
      body: z.strictObject({}),
      reply: visitView,
      audit: 'written',
      handle: (call) =>
        changeVisit(parts, call.params.id, call, (trx, visit) => markNoShow(parts, trx, visit)),
    }),
    jsonRoute({
      operation: 'visits.elsewhere',
      method: 'GET',
      path: '/patients/:id/visits-elsewhere',
      summary: 'Where else a patient was seen, as far as the patient shares it; latest first',
      params: byId,
      reply: z.object({
        visits: z.array(
          z.object({
            id: z.string(),
            startsAt: z.iso.datetime(),
            status: visitView.shape.status,
            clinic: named,
            practitioner: named,
          }),
        ),
      }),
      handle: (call) => {
        if (!call.consenting) throw new Error('visits elsewhere are shown by consent only');
        return visitsElsewhere(parts, call.params.id, call, call.consenting(parts.kernel.db()));
      },
      // Asked in vain is asked, too.
      audit: {
        shown: ({ patientId, visits }, { principal }) =>
          visits.length > 0
            ? shownVisits('list', visits)
            : [
                {
                  action: 'list',
                  type: 'visit',
                  ids: [],
                  patients: [patientId],
                  clinicId: principal?.clinicId ?? null,
                },
              ],
      },
    }),
  ];
}

/** By clinic, since each has a trail of its own. */
function shownVisits(action: 'read' | 'list', visits: readonly Pick<VisitView, 'id' | 'keys'>[]): Shown[] {
  const clinics = [...new Set(visits.map(({ keys }) => keys.clinicId))];
  return clinics.map((clinicId) => {
    const own = visits.filter(({ keys }) => keys.clinicId === clinicId);
    const patients = [...new Set(own.map(({ keys }) => keys.patientId))];
    return { action, type: 'visit', ids: own.map(({ id }) => id), patients, clinicId };
  });
}
