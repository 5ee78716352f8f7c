import { forbidden } from '../../../../src/kernel/errors';
import type { Parts } from './parts';

/**
 * Figures of the whole installation tell a clinic how busy the others are. They are for admins of the clinic that runs
 * it: the one in the settings, or the only one there is. @throws AppError 403 forbidden
 */
export async function requireOperator(parts: Parts, clinicId: number | null): Promise<void> {
  if (!(await isOperator(parts, clinicId))) throw forbidden();
}

export async function isOperator(
  { kernel, clinics, policy }: Parts,
  clinicId: number | null,
): Promise<boolean> {
  const clinic = clinicId === null ? null : await clinics.clinic(kernel.db(), clinicId);
  if (!clinic) return false;
  return policy.operatorClinic === null
    ? clinics.isAlone(kernel.db())
    : clinic.slug === policy.operatorClinic;
}
