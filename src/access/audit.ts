import { OutOfReach, type AuditActor, type AuditEntry, type AuditOrigin } from '../kernel/audit';
import { AppError } from '../kernel/errors';
import type { Principal } from './principal';
import { AUDITED_AS, type Purpose } from './purpose';

export type { AuditEntry, AuditOrigin } from '../kernel/audit';

/** The operation under which the trail keeps it. */
const SIGN_IN = 'identity.sign-in';

/** `purposes`: of the rule that lets the caller in, the main one first; none where nothing was let in. */
export function originOf(
  principal: Principal | null,
  operation: string,
  requestId: string | null,
  purposes: readonly Purpose[] = [],
): AuditOrigin {
  const [main] = purposes;
  const purpose = main === undefined ? 'none' : AUDITED_AS[main];
  const clientId = principal?.session.clientId ?? null;
  return { actor: actorOf(principal), operation, purpose, requestId, clientId };
}

function actorOf(principal: Pick<Principal, 'userId' | 'role'> | null): AuditActor {
  return principal ? { kind: 'user', id: principal.userId, role: principal.role } : { kind: 'nobody' };
}

/** Somebody signed in, by an app. Written with the session that it opens. */
export function signInEntry(principal: Omit<Principal, 'language'>): AuditEntry {
  const { userId, clinicId, patientId, session } = principal;
  const touched = {
    type: 'account',
    ids: [String(userId)],
    patients: patientId === null ? [] : [patientId],
    clinicId,
  };
  return {
    actor: actorOf(principal),
    operation: SIGN_IN,
    purpose: AUDITED_AS['sign-in'],
    requestId: null,
    clientId: session.clientId,
    action: 'sign-in',
    outcome: 'ok',
    ...touched,
  };
}

/** Somebody let an app of others have some of what they may see. */
export function consentEntry(
  giver: Pick<Principal, 'userId' | 'role' | 'clinicId' | 'patientId'>,
  clientId: string,
): AuditEntry {
  const { clinicId, patientId } = giver;
  const patients = patientId === null ? [] : [patientId];
  return {
    actor: actorOf(giver),
    operation: 'identity.allow-app',
    purpose: 'own',
    requestId: null,
    clientId,
    action: 'create',
    outcome: 'ok',
    type: 'app-grant',
    ids: [clientId],
    patients,
    clinicId,
  };
}

/** Somebody tried to, and was refused; who it was meant to be is nobody's business. */
export function refusedSignInEntry(clientId: string): AuditEntry {
  const nothing = { type: 'none', ids: [], patients: [], clinicId: null };
  const what = { operation: SIGN_IN, requestId: null, clientId, purpose: 'none', action: 'denied' } as const;
  return { actor: { kind: 'nobody' }, ...what, outcome: 'sign_in_failed', ...nothing };
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
