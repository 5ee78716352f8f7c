import type { AuditOrigin } from '../../../../../src/kernel/audit';

export const APPLICATION = '/account/application';

export function origin(operation: string): AuditOrigin {
  return { actor: { kind: 'nobody' }, operation, purpose: 'own', requestId: null, clientId: 'account' };
}
