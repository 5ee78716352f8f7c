import type { StaffRole } from './staff-role';

/** `closed`: by somebody in the CMS, and not for the clinic to open again. */
export type MemberState = 'active' | 'suspended' | 'closed';

/** Somebody who works for a clinic. */
export interface Member {
  userId: number;
  role: StaffRole;
  state: MemberState;
}

export type StaffChange =
  | { kind: 'suspend' }
  | { kind: 'restore' }
  | { kind: 'reset-factors' }
  | { kind: 'end-sessions' }
  | { kind: 'role'; role: StaffRole };

export type StaffRefusal = 'forbidden' | 'staff_oneself' | 'already_suspended' | 'not_suspended';

export type StaffDecision = { ok: true; after: Member } | { ok: false; code: StaffRefusal };

/**
 * What becomes of a colleague. The actor is looked at as they stand now, not as they stood at the door: of two admins
 * who suspend each other, the second one is none any more. So a clinic keeps an admin: whoever acts is one, and stays.
 */
export function decideStaffChange(actor: Member, target: Member, change: StaffChange): StaffDecision {
  if (actor.role !== 'clinic-admin' || actor.state !== 'active') return { ok: false, code: 'forbidden' };
  if (actor.userId === target.userId) return { ok: false, code: 'staff_oneself' };
  switch (change.kind) {
    case 'suspend':
      if (target.state !== 'active') return { ok: false, code: 'already_suspended' };
      return { ok: true, after: { ...target, state: 'suspended' } };
    case 'reset-factors':
    case 'end-sessions':
      if (target.state !== 'active') return { ok: false, code: 'already_suspended' };
      return { ok: true, after: target };
    case 'restore':
      if (target.state !== 'suspended') return { ok: false, code: 'not_suspended' };
      return { ok: true, after: { ...target, state: 'active' } };
    case 'role':
      return { ok: true, after: { ...target, role: change.role } };
    default:
      return change satisfies never;
  }
}
