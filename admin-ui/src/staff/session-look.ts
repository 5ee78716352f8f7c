import type { PlainConsoleKey } from '@daktari/texts/console';
import type { StaffMember } from '../data/records';
import { mayCall, type Me } from '../session/me';

/** Whoever is shut out is signed in nowhere; one's own devices stand on the account pages. */
export function maySeeSessions(
  { state, you }: Pick<StaffMember, 'state' | 'you'>,
  me: Pick<Me, 'operations'>,
): boolean {
  return state === 'active' && !you && mayCall(me, 'staff.sessions');
}

export function sessionsPlace(id: string): string {
  return `/staff/${encodeURIComponent(id)}/devices`;
}

export function appKey(app: string): PlainConsoleKey {
  switch (app) {
    case 'console':
      return 'console.sessions.app.console';
    case 'cms':
      return 'console.sessions.app.cms';
    case 'account':
      return 'console.sessions.app.account';
    default:
      return 'console.sessions.app.other';
  }
}
