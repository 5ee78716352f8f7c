import type { AuditAction, AuditEntry, AuditPurpose } from '../../../../src/kernel/audit';

/** An entry as it stands in the database, with all that its hash covers. */
export interface AuditEvent {
  id: string;
  chain: number;
  at: string;
  recordedAt: string;
  actorKind: 'user' | 'admin' | 'system' | 'nobody';
  actorId: string | null;
  actorRole: string | null;
  operation: string;
  action: AuditAction;
  purpose: AuditPurpose;
  type: string;
  /** JSON list of document ids, as it is stored. */
  rowIds: string;
  outcome: string;
  requestId: string | null;
  clientId: string | null;
  /** Ascending by patient. `own`: the patient's own doing. */
  subjects: readonly Subject[];
}
export interface Subject {
  patientId: number;
  own: boolean;
}

const NO_CLINIC = 0;

export function eventOf(
  entry: AuditEntry,
  { id, at, recordedAt }: { id: string; at: string; recordedAt: string },
): AuditEvent {
  const { actor } = entry;
  return {
    id,
    at,
    recordedAt,
    chain: entry.clinicId ?? NO_CLINIC,
    actorKind: actor.kind,
    actorId: actorIdOf(actor),
    actorRole: actor.kind === 'user' ? actor.role : null,
    operation: entry.operation,
    action: entry.action,
    purpose: entry.purpose,
    type: entry.type,
    rowIds: JSON.stringify(entry.ids),
    outcome: entry.outcome,
    requestId: entry.requestId,
    clientId: entry.clientId,
    subjects: [...new Set(entry.patients)]
      .sort((a, b) => a - b)
      .map((patientId) => ({ patientId, own: entry.purpose === 'own' })),
  };
}

function actorIdOf(actor: AuditEntry['actor']): string | null {
  switch (actor.kind) {
    case 'user':
    case 'admin':
      return String(actor.id);
    case 'system':
      return actor.job;
    case 'nobody':
      return null;
  }
}

/** What is hashed: every field in a fixed order, as JSON, so that no two events read alike. */
export function canonical(event: AuditEvent): string {
  return JSON.stringify([
    'daktari-audit-event-1',
    event.id,
    event.chain,
    event.at,
    event.recordedAt,
    event.actorKind,
    event.actorId,
    event.actorRole,
    event.operation,
    event.action,
    event.purpose,
    event.type,
    event.rowIds,
    event.outcome,
    event.requestId,
    event.clientId,
    event.subjects.map(({ patientId, own }) => [patientId, own]),
  ]);
}
