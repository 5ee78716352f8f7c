import { toIso, type Trx } from '../../../kernel/db';
import { NOTED_NUMBERS } from '../../../kernel/where-number';

/** For finding the record at the desk; it opens no account and takes the number from nobody. */
export async function noteNumber(
  trx: Trx,
  patientId: number,
  { index, userId, now }: { index: string; userId: number; now: Date },
): Promise<void> {
  await trx(NOTED_NUMBERS).insert({
    patient_id: patientId,
    phone_index: index,
    noted_by_user_id: userId,
    noted_at: toIso(now),
  });
}
