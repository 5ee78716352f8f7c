import { z } from 'zod';
import { COMING_VISITS } from '../../../src/access/coming-visits';
import { systemOrigin } from '../../../src/kernel/audit';
import { defineJob, type EventType } from '../../../src/kernel/jobs';
import type { Kernel } from '../../../src/kernel/kernel';
import { addMinutes } from '../../../src/kernel/clock';
import { toIso } from '../../../src/kernel/db';
import type { Settings } from './config';
import * as face from './face';
import type { Announcer, Happening, Trail } from './ports';
import { occupancyStore } from './store/occupancy';
import { doctorStore } from './store/doctors';
import { offerStore } from './store/offers';
import { countComingVisits } from './store/coming-visits';
import { visitFigures } from './store/day-figures';
import { contributeSealedColumns, reasonStore } from './store/reasons';
import { timetableStore } from './store/timetables';
import { visitStore } from './store/visits';
import { confirmVisit, rebookVisit } from './use-cases/confirm-visit';
import { cancelVisit, completeVisit, markNoShow } from './use-cases/end-visit';
import { expireHold } from './use-cases/expire-hold';
import { offerAlternatives, suggestAlternatives } from './use-cases/find-free-slots';
import { holdSlot, releaseHold } from './use-cases/hold-slot';
import { lockVisit } from './use-cases/load-visit';
import { moveVisit } from './use-cases/move-visit';
import type { Parts } from './use-cases/parts';
import { extendHold, keepHold } from './use-cases/prolong-hold';
import { callIn, noteArrival } from './use-cases/receive-patient';
import { sayLate } from './use-cases/say-late';
import { HOURS_NOUN } from './use-cases/reach-hours';

const ExpireHold = defineJob('scheduling.expire-hold', z.object({ visitId: z.number().int() }));

/** Ninety days: what is past decides nothing, and shows for a while who was where. */
const KEEP_OCCUPANCY_MINUTES = 90 * 24 * 60;

const EVENTS: Record<Happening, EventType<face.VisitEvent>> = {
  held: face.VisitHeld,
  confirmed: face.VisitConfirmed,
  moved: face.VisitMoved,
  late: face.VisitLate,
  arrived: face.VisitArrived,
  'called-in': face.VisitCalledIn,
  cancelled: face.VisitCancelled,
  'hold-expired': face.HoldExpired,
  completed: face.VisitCompleted,
  'no-show': face.VisitNoShow,
};

/** Registers the jobs and the face; returns what the routes call. */
export function composeScheduling(kernel: Kernel, settings: Settings): Parts {
  const parts: Parts = {
    clock: kernel.clock,
    ids: kernel.ids,
    grid: settings.grid,
    offers: offerStore(),
    doctors: doctorStore(),
    timetables: timetableStore(kernel.ids),
    occupancy: occupancyStore(),
    visits: visitStore(),
    reasons: reasonStore(kernel.vault),
    announcer: outboxAnnouncer(kernel),
    trail: auditTrail(kernel),
  };
  kernel.outbox.handle(ExpireHold, ({ visitId }, trx) => expireHold(parts, trx, visitId));
  kernel.sweeps.add('scheduling_occupancy', (trx, now) =>
    parts.occupancy.prune(trx, addMinutes(now, -KEEP_OCCUPANCY_MINUTES)),
  );
  contributeSealedColumns(kernel.sealedColumns);
  contributeFigures(kernel);
  kernel.services.provide(COMING_VISITS, { count: countComingVisits });
  kernel.services.provide(face.SCHEDULING, {
    hold: (trx, wish) => holdSlot(parts, trx, wish),
    keepHold: (trx, visitId, until) => keepHold(parts, trx, visitId, until),
    extendHold: (trx, visitId) => extendHold(parts, trx, visitId),
    confirm: (trx, visitId) => confirmVisit(parts, trx, visitId),
    rebook: (trx, visitId) => rebookVisit(parts, trx, visitId),
    move: (trx, visitId, startsAt, by = 'patient') => moveVisit(parts, trx, visitId, startsAt, by),
    sayLate: (trx, visitId, minutes) => sayLate(parts, trx, visitId, minutes),
    noteArrival: (trx, visitId, arrived) => noteArrival(parts, trx, visitId, arrived),
    callIn: (trx, visitId, calledIn) => callIn(parts, trx, visitId, calledIn),
    cancel: (trx, visitId, cancellation) => cancelVisit(parts, trx, visitId, cancellation),
    release: (trx, visitId) => releaseHold(parts, trx, visitId),
    complete: (trx, visitId) => completeVisit(parts, trx, visitId),
    markNoShow: (trx, visitId) => markNoShow(parts, trx, visitId),
    find: (query, by) => parts.visits.find(query, by),
    lock: (trx, visitId) => lockVisit(parts, trx, visitId),
    list: (query, filter) => parts.visits.list(query, filter),
    alternatives: (query, wanted) => suggestAlternatives(parts, query, wanted),
    withAlternatives: (work) => offerAlternatives(parts, () => kernel.db(), work),
  });
  return parts;
}

function contributeFigures({ figures: { business, charts } }: Kernel): void {
  business.add('visits', visitFigures);
  charts.add('visits', {
    measure: { kind: 'total', of: { name: 'visits' } },
    unit: 'count',
    splits: ['happening'],
  });
  charts.add('double-bookings-refused', {
    measure: { kind: 'total', of: { name: 'double_bookings_refused' } },
    unit: 'count',
  });
}

function auditTrail(kernel: Kernel): Trail {
  return {
    changed: (trx, job, { documentId, patientId, clinicId }) =>
      kernel.audit.write(trx, {
        ...systemOrigin(job),
        action: 'update',
        type: 'visit',
        ids: [documentId],
        patients: [patientId],
        clinicId,
        outcome: 'ok',
      }),
    hoursChanged: (trx, origin, { documentId, clinicId }) =>
      kernel.audit.write(trx, {
        ...origin,
        ...{ action: 'update', type: HOURS_NOUN, ids: [documentId], patients: [], clinicId },
        outcome: 'ok',
      }),
  };
}

function outboxAnnouncer({ outbox, counters }: Kernel): Announcer {
  return {
    announce: async (trx, happening, visitId) => {
      await outbox.emit(trx, EVENTS[happening], { visitId });
      counters.count('visits', { happening });
    },
    watchHold: (trx, visitId, until) =>
      outbox.enqueue(
        trx,
        ExpireHold,
        { visitId },
        { runAt: until, dedupeKey: `hold:${visitId}:${toIso(until)}` },
      ),
    refused: () => counters.count('double_bookings_refused'),
    hoursChanged: (kind) => counters.count('hours_changed', { kind }),
  };
}
