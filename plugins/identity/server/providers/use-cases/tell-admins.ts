import type { Trx } from '../../../../../src/kernel/db';
import { clinicOf } from '../../staff/store/clinic-words';
import { activeAdmins } from '../../staff/use-cases/work';
import type { Application } from '../ports';
import type { ProviderWork } from './work';

/** As long as an application may lie before somebody has to be told by other means. */
const TELL_FOR_MS = 14 * 86_400_000;

/** That an application waits, and nothing of whose: once for each time that it is handed in. */
export async function tellAdmins(
  { staff, now }: ProviderWork,
  trx: Trx,
  { id, clinicId, version }: Pick<Application, 'id' | 'clinicId' | 'version'>,
): Promise<void> {
  const clinic = await staff.members.clinic(trx, clinicId);
  const { language } = await clinicOf(trx, clinicId);
  for (const { userId, email, fullName } of await activeAdmins(staff, trx, clinicId)) {
    await staff.mailer().queue(trx, {
      ...{ kind: 'provider-waiting', about: `waits ${id} ${version} ${userId}`, email, language },
      values: { name: fullName, clinic: clinic?.name ?? '' },
      goodUntil: now() + TELL_FOR_MS,
    });
  }
}
