import type { Trx } from '../../../../../src/kernel/db';
import { MAILED_CODE_LIFE_MS } from '../../factors/domain/recovery-code';
import { clinicOf } from '../store/clinic-words';
import type { KnownMember } from '../ports';
import type { ClinicAdmin, StaffWork } from './work';

/**
 * For a colleague who lost app, passkeys and codes, in the caller's transaction. The admin's word stands in for the second
 * factor; the code goes to the colleague's own address, so that the admin alone does not get in either.
 */
export async function resetFactors(
  work: StaffWork,
  trx: Trx,
  { clinicId, userId: byUserId }: ClinicAdmin,
  target: KnownMember,
  reason: string,
): Promise<void> {
  const { kernel, members, mailer, origin, factorResets } = work;
  const code = await work.resetFactors(trx, target.userId);
  const reset = { userId: target.userId, clinicId, reason, byUserId };
  const id = await factorResets.insert(trx, reset, kernel.clock.now());
  const { language } = await clinicOf(trx, clinicId);
  const clinic = await members.clinic(trx, clinicId);
  await mailer().queue(trx, {
    ...{ kind: 'factors-reset', about: `factors ${id}`, email: target.email, language },
    values: {
      name: target.fullName,
      clinic: clinic?.name ?? 'Daktari',
      code,
      link: `${origin}/account?door=staff`,
    },
    goodUntil: work.now() + MAILED_CODE_LIFE_MS,
  });
}
