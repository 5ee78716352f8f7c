import { OutOfReach, type AuditActor, type AuditEntry, type AuditOrigin } from '../kernel/audit';
import { AppError } from '../kernel/errors';
import type { Principal } from './principal';
import { AUDITED_AS, type Purpose } from './purpose';
import type { Shown } from './route';

export type { AuditEntry, AuditOrigin } from '../kernel/audit';

/** `purposes`: of the rule that lets the caller in, the main one first; none where nothing was let in. */
export function originOf(
  principal: Principal | null,
  operation: string,
  requestId: string | null,
  purposes: readonly Purpose[] = [],
): AuditOrigin {
  const [main] = purposes;
  const purpose = main === undefined ? 'none' : AUDITED_AS[main];
  return { actor: actorOf(principal), operation, purpose, requestId, clientId: null };
}

function actorOf(principal: Principal | null): AuditActor {
  return principal ? { kind: 'user', id: principal.userId, role: principal.role } : { kind: 'nobody' };
}

/** What the reply to a sign-in shows: the account itself, to whom it now is. */
export function signInShown(principal: Principal): Shown {
  const { userId, clinicId, patientId } = principal;
  const ids = [String(userId)];
  const patients = patientId === null ? [] : [patientId];
  const origin = { actor: actorOf(principal) };
  return { action: 'sign-in', type: 'account', ids, patients, clinicId, origin };
}

/**
 * The entry of an attempt that was refused, or null when the trail keeps none: nobody is on it who only came without
 * signing in, and what does not exist is no person's.
 */
export function deniedEntry(
  error: unknown,
  principal: Principal | null,
  origin: AuditOrigin,
  hasCredentials: boolean,
): AuditEntry | null {
  if (!(error instanceof AppError)) return null;
  const denied = { ...origin, purpose: 'none', action: 'denied', outcome: error.code } as const;
  if (error instanceof OutOfReach) return { ...denied, ...error.touched };
  const isRefusal =
    error.status === 403 || (error.status === 401 && (hasCredentials || error.code !== 'unauthenticated'));
  if (!isRefusal) return null;
  return { ...denied, clinicId: principal?.clinicId ?? null, type: 'none', ids: [], patients: [] };
}
