import type { Touched } from '../../../../../src/kernel/audit';
import type { Kernel } from '../../../../../src/kernel/kernel';
import { rateLimit, type RateLimit } from '../../../../../src/kernel/rate-limit';
import { isOverdue, type ErasureRequest } from '../../domain/erasure';
import type { Erasures, NamedErasure } from '../../ports';

export interface ErasureParts {
  kernel: Kernel;
  erasures: Erasures;
  /** New requests by patient: each is a mail to everybody who answers for the data. */
  asking: RateLimit;
  /** Real milliseconds: for how long a mail may wait does not follow the simulator's clock. */
  realNow(): number;
  /** A day as mails to staff say it. */
  mailedDay(at: Date, timeZone: string | null, language: 'en' | 'sw'): string;
}

/** A day's worth of second thoughts; per process. */
export function askingLimit(): RateLimit {
  return rateLimit({ limit: 10, windowMs: 24 * 60 * 60_000 });
}

export function touchedBy(
  requests: readonly Pick<ErasureRequest, 'id' | 'patientId'>[],
  clinicId: number | null,
): Touched {
  const patients = [...new Set(requests.map(({ patientId }) => patientId))];
  return { type: 'erasure-request', ids: requests.map(({ id }) => id), patients, clinicId };
}

export function viewErasure(request: NamedErasure, now: Date) {
  const { id, state, askedAt, dueAt, endedAt, reason } = request;
  return {
    ...{ id, state, reason, overdue: isOverdue(request, now) },
    askedAt: askedAt.toISOString(),
    dueAt: dueAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  };
}
