import type { AuditAction, AuditEntry, AuditOrigin } from '../../../../src/kernel/audit';

interface Whose {
  userId: number;
  clinicId: number | null;
  patientId: number | null;
}

/** Somebody changed how they sign in, or where they are signed in. */
export function accountEntry(
  origin: AuditOrigin,
  { userId, clinicId, patientId }: Whose,
  action: Extract<AuditAction, 'create' | 'update' | 'delete'>,
): AuditEntry {
  const patients = patientId === null ? [] : [patientId];
  return { ...origin, action, outcome: 'ok', type: 'account', ids: [String(userId)], patients, clinicId };
}
