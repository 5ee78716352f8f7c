import type { StaffMember } from '../data/records';
import { mayCall, type Me } from '../session/me';
import type { StaffCall } from './use-staff';

export type StaffAction = 'role' | 'suspend' | 'restore' | 'reset';

const OPERATIONS: Record<StaffAction, string> = {
  role: 'staff.change-role',
  suspend: 'staff.suspend',
  restore: 'staff.restore',
  reset: 'staff.reset-second-factor',
};

/** What may be done to a colleague. Nobody does any of it to themselves. */
export function staffActions(
  { state, you }: Pick<StaffMember, 'state' | 'you'>,
  me: Pick<Me, 'operations'>,
): StaffAction[] {
  return possible(state, you).filter((action) => mayCall(me, OPERATIONS[action]));
}

function possible(state: StaffMember['state'], you: boolean): StaffAction[] {
  if (you) return [];
  switch (state) {
    case 'active':
      return ['role', 'reset', 'suspend'];
    case 'suspended':
      return ['restore'];
    case 'closed':
      // Shut in the CMS, by whoever runs the installation.
      return [];
  }
}

/** A role is given back and a door opened again; a factor that is gone has to be set up anew by its person. */
export function isFinal(action: StaffAction): boolean {
  return action === 'reset';
}

/** What the form of an action has asked for. */
export interface StaffAnswer {
  role: string;
  reason: string;
}

export function staffCall(action: StaffAction, id: string, { role, reason }: StaffAnswer): StaffCall {
  const one = `/${encodeURIComponent(id)}`;
  switch (action) {
    case 'role':
      return { path: one, method: 'PUT', body: { role } };
    case 'suspend':
      return { path: `${one}/suspend`, method: 'POST', body: { reason } };
    case 'restore':
      return { path: `${one}/restore`, method: 'POST' };
    case 'reset':
      return { path: `${one}/reset-second-factor`, method: 'POST', body: { reason } };
  }
}
