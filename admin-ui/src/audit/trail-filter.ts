import type { AuditEvent } from '../data/records';
import { spanOfDays } from '../time/clinic-day';

export type Action = AuditEvent['action'];

// Each once: an action that the server adds does not compile until it stands here.
const EACH = {
  read: true,
  list: true,
  create: true,
  update: true,
  delete: true,
  export: true,
  denied: true,
  'sign-in': true,
} satisfies Record<Action, true>;
export const ACTIONS = Object.keys(EACH) as readonly Action[];

export interface Named {
  id: string;
  name: string;
}
/** What an officer chose; days as a date field has them. */
export interface Chosen {
  patient: Named | null;
  actor: (Named & { kind: AuditEvent['who']['kind'] }) | null;
  action: Action | null;
  from: string;
  to: string;
}
export const EVERYTHING: Chosen = { patient: null, actor: null, action: null, from: '', to: '' };

/** As the server takes it. */
export type TrailFilter = Partial<
  Record<'patient' | 'actorKind' | 'actor' | 'action' | 'from' | 'to', string>
>;

/** Ids and instants only: no name stands in an address. Both days are in; null when the last lies before the first. */
export function filterOf({ patient, actor, action, ...days }: Chosen, timeZone: string): TrailFilter | null {
  const span = spanOfDays(days, timeZone);
  if (span === null) return null;
  return {
    ...(patient && { patient: patient.id }),
    ...(actor && { actorKind: actor.kind, actor: actor.id }),
    ...(action && { action }),
    ...span,
  };
}
