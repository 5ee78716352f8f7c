import { findRecord } from '../store/records';
import type { LinkParts } from './parts';

/** Whether the clinic has given out this code for the person with this account to sign in; ends the code. */
export async function vouchFor(
  { kernel, codes }: Pick<LinkParts, 'kernel' | 'codes'>,
  userId: number,
  typed: string,
): Promise<boolean> {
  const found = await codes.tryCode(kernel.db(), typed);
  if (found?.kind !== 'sign-in') return false;
  const record = await findRecord(kernel.db(), { id: found.patientId });
  return record?.userId === userId && (await codes.use(kernel.db(), found.id));
}
