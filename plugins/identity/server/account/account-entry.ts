import type { AuditAction, AuditEntry, AuditOrigin } from '../../../../src/kernel/audit';

interface Whose {
  userId: number;
  clinicId: number | null;
  patientId: number | null;
}

export type AccountAction = Extract<AuditAction, 'create' | 'update' | 'delete'>;

/** Somebody changed how they sign in, or where they are signed in. */
export function accountEntry(
  origin: AuditOrigin,
  { userId, clinicId, patientId }: Whose,
  action: AccountAction,
): AuditEntry {
  const patients = patientId === null ? [] : [patientId];
  return { ...origin, action, outcome: 'ok', type: 'account', ids: [String(userId)], patients, clinicId };
}
