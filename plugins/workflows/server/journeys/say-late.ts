import type { Trx } from '../../../../src/kernel/db';
import { rateLimit } from '../../../../src/kernel/rate-limit';
import type { LateMinutes, Visit } from '../../../scheduling/server/face';
import { cardOf, type Journeys } from './context';

/** Each new answer is a mail to everybody who waits; a traffic jam has a few of them. Per process. */
const ANSWERS = { limit: 5, windowMs: 3 * 60 * 60_000 } as const;

export type SayLate = (trx: Trx, visit: Visit, minutes: LateMinutes) => Promise<Visit>;

/** Whoever comes is late: write it down and tell who waits, once an answer. @throws AppError 429, and as scheduling's */
export function lateSayer(parts: Pick<Journeys, 'scheduling' | 'reminders'>): SayLate {
  const limit = rateLimit(ANSWERS);
  return async (trx, visit, minutes) => {
    if (visit.lateMinutes !== minutes) limit.take(visit.documentId);
    const late = await parts.scheduling.sayLate(trx, visit.id, minutes);
    const params = { lateMinutes: minutes };
    await parts.reminders.tellStaff(trx, { kind: 'visit-late-staff', card: cardOf(late), params });
    return late;
  };
}
