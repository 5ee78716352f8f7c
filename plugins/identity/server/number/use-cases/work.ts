import type { AuditEntry, AuditOrigin } from '../../../../../src/kernel/audit';
import type { Trx } from '../../../../../src/kernel/db';
import type { Kernel } from '../../../../../src/kernel/kernel';
import type { Factors } from '../../factors/compose';
import type { SignIn } from '../../interaction/sign-in';
import type { NumberOwner } from '../store/numbers';

export interface NumberWork {
  kernel: Kernel;
  factors: Pick<Factors, 'codes'>;
  passwords: Pick<SignIn, 'byPhone'>;
  /** Ends every session of an account. */
  endAccess(trx: Trx, userIds: readonly number[]): Promise<void>;
  /** Has the change carried out when its hold is over. */
  schedule(trx: Trx, changeId: string, at: Date): Promise<void>;
}

/** To which thread a code belongs: a code for signing in moves no number, nor one for another account. */
export const bindings = {
  toNew: (userId: number, by: number): string => `number of ${userId} to new, asked by ${by}`,
  toOld: (userId: number): string => `number of ${userId}, old one`,
  stop: (device: string): string => `number stop ${device}`,
} as const;

export function changeEntry(
  origin: AuditOrigin,
  id: string,
  { patientId, clinicId }: Pick<NumberOwner, 'patientId' | 'clinicId'>,
  outcome = 'ok',
): AuditEntry {
  const touched = { type: 'number-change', ids: [id], patients: [patientId], clinicId };
  return { ...origin, ...touched, action: 'update', outcome };
}
