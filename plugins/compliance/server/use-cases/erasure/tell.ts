import { ACCOUNT_MAILER } from '../../../../../src/kernel/account-mailer';
import type { Trx } from '../../../../../src/kernel/db';
import type { ErasureRequest } from '../../domain/erasure';
import type { ErasureParts } from './parts';

/** As long as there is time to answer. */
const TELL_FOR_MS = 30 * 86_400_000;

/** That a request waits, to who answers for the clinic's data; it names nobody. */
export async function tellOfErasure(
  { kernel, erasures, realNow, mailedDay }: ErasureParts,
  trx: Trx,
  { id, clinicId, dueAt }: ErasureRequest,
): Promise<void> {
  const { name: clinic, timeZone, language } = await erasures.clinic(trx, clinicId);
  const officers = await erasures.officers(trx, clinicId);
  if (officers.length === 0) kernel.log.warn('compliance.no-officer', { kind: 'erasure-asked', clinicId });
  for (const { id: userId, email, name } of officers) {
    await kernel.services.use(ACCOUNT_MAILER).queue(trx, {
      ...{ kind: 'erasure-asked', about: `erasure ${id} ${userId}`, email, language },
      values: { name, clinic, due: mailedDay(dueAt, timeZone, language) },
      goodUntil: realNow() + TELL_FOR_MS,
    });
  }
}
