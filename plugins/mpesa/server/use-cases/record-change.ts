import { systemOrigin } from '../../../../src/kernel/audit';
import type { Trx } from '../../../../src/kernel/db';
import type { Charge } from '../domain/charge';
import type { Parts } from './parts';

/** Puts the change of a payment that no person made on the audit trail, in its transaction. */
export function recordChange({ kernel }: Parts, trx: Trx, job: string, charge: Charge): Promise<void> {
  const { documentId, patientId, clinicId } = charge;
  const touched = { type: 'payment', ids: [documentId], patients: [patientId], clinicId };
  return kernel.audit.write(trx, { ...systemOrigin(job), ...touched, action: 'update', outcome: 'ok' });
}

/** The same of money that is nobody's. */
export function recordDeposit({ kernel }: Parts, trx: Trx, job: string, deposit: string): Promise<void> {
  const touched = { type: 'payment', ids: [deposit], patients: [], clinicId: null };
  return kernel.audit.write(trx, { ...systemOrigin(job), ...touched, action: 'update', outcome: 'ok' });
}
