import type { AuditOrigin } from '../../../../../src/kernel/audit';

export function origin(operation: string): AuditOrigin {
  return { actor: { kind: 'nobody' }, operation, purpose: 'own', requestId: null, clientId: 'account' };
}
