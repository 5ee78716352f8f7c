import type { AuditOrigin } from '../../../../src/kernel/audit';
import type { Trx } from '../../../../src/kernel/db';
import { AppError, conflict, invalid } from '../../../../src/kernel/errors';
import {
  hoursAfter,
  MAX_DAYS_AHEAD,
  planChange,
  refusalOfChange,
  type HoursChange,
} from '../domain/hours-change';
import { leftOutside, outside } from '../domain/working-hours';
import type { ComingVisit, Query } from '../ports';
import type { Parts } from './parts';
import { reachHours, type Asker } from './reach-hours';
import { hoursOf, readHours, type KnownHours } from './read-hours';

/** More than anybody reads before they say yes. */
export const MAX_VISITS_OUTSIDE = 500;

export interface VisitsOutside {
  known: KnownHours;
  visits: ComingVisit[];
}

/**
 * The visits that a change would leave out of hours; without a change, those that lie there now.
 * @throws AppError 404; 400 day_in_past, day_too_far, time_skipped {field}; 409 too_many_visits_outside {maximum}
 */
export async function findVisitsOutside(
  parts: Parts,
  query: Query,
  wish: { practitioner: string; change: HoursChange | null },
  asker: Asker,
): Promise<VisitsOutside> {
  const known = await readHours(parts, query, wish.practitioner, asker);
  const { worker, hours } = known;
  if (wish.change) return { known, visits: (await decide(parts, query, known, wish.change)).visits };
  const coming = await parts.timetables.coming(query, worker, parts.clock.now());
  return { known, visits: atMost(outside(worker.zone, hours, coming)) };
}

export interface HoursWish {
  practitioner: string;
  /** Of the hours that the person saw. */
  version: string;
  change: HoursChange;
  /** Document ids of the visits that they know to lie out of hours afterwards. */
  visits: readonly string[];
}

/**
 * Changes hours; visits stay as they are, and none is left out of hours that nobody has looked at.
 * @throws AppError as `findVisitsOutside`; 412 stale_version; 409 visits_outside_hours {count}
 */
export async function changeHours(
  parts: Parts,
  trx: Trx,
  wish: HoursWish,
  asker: Asker & { origin: AuditOrigin },
): Promise<KnownHours> {
  const { timetables, trail, clock } = parts;
  const worker = await reachHours(parts, trx, wish.practitioner, asker);
  await timetables.lock(trx, worker.id);
  const known = await hoursOf(parts, trx, worker);
  if (known.version !== wish.version) throw new AppError(412, 'stale_version');
  const { plan, visits } = await decide(parts, trx, known, wish.change);
  const unseen = visits.filter(({ documentId }) => !wish.visits.includes(documentId));
  if (unseen.length > 0) throw conflict('visits_outside_hours', { count: visits.length });
  await timetables.write(trx, worker.id, plan, clock.now());
  await trail.hoursChanged(trx, asker.origin, worker);
  return hoursOf(parts, trx, worker);
}

async function decide(parts: Parts, query: Query, { worker, today, hours }: KnownHours, change: HoursChange) {
  const refusal = refusalOfChange(change, { today, zone: worker.zone });
  if (refusal) {
    const { code, field } = refusal;
    throw invalid(code, { field: `change.${field}`, days: MAX_DAYS_AHEAD });
  }
  const plan = planChange(hours, change);
  const coming = await parts.timetables.coming(query, worker, parts.clock.now());
  const visits = leftOutside(worker.zone, { before: hours, after: hoursAfter(hours, plan) }, coming);
  return { plan, visits: atMost(visits) };
}

function atMost(visits: ComingVisit[]): ComingVisit[] {
  if (visits.length > MAX_VISITS_OUTSIDE) {
    throw conflict('too_many_visits_outside', { maximum: MAX_VISITS_OUTSIDE });
  }
  return visits;
}
