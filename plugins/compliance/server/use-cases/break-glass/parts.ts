import type { Touched } from '../../../../../src/kernel/audit';
import { unauthenticated } from '../../../../../src/kernel/errors';
import type { Kernel } from '../../../../../src/kernel/kernel';
import type { BreakGlassPolicy, Use } from '../../domain/break-glass';
import { HOUR_MS } from '../../domain/break-glass';
import type { EmergencyEvent } from '../../face';
import type { Care, Uses } from '../../ports';

export interface BreakGlassParts {
  kernel: Kernel;
  policy: BreakGlassPolicy;
  care: Care;
  uses: Uses;
}

/** Who acts, as the use cases need it. */
export interface Actor {
  userId: number;
  role: string;
  clinicId: number | null;
  practitionerId: number | null;
}

/** The door lets nobody in without a sign-in; this says so to the compiler. */
export function signedIn(actor: Actor | null): Actor {
  if (!actor) throw unauthenticated();
  return actor;
}

export function touchedBy(uses: readonly Use[], clinicId: number | null): Touched {
  return {
    type: 'break-glass',
    ids: uses.map(({ id }) => id),
    patients: [...new Set(uses.map(({ patientId }) => patientId))],
    clinicId,
  };
}

export function toldOf(use: Use, { reviewHours }: BreakGlassPolicy): EmergencyEvent {
  const { id, clinicId, patientId, practitionerId, openedAt } = use;
  const reviewBy = reviewDue(use, reviewHours).toISOString();
  return { id, clinicId, patientId, practitionerId, openedAt: openedAt.toISOString(), reviewBy };
}

export function reviewDue({ openedAt }: Pick<Use, 'openedAt'>, reviewHours: number): Date {
  return new Date(openedAt.getTime() + reviewHours * HOUR_MS);
}
