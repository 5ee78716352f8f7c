import { formatFarDate } from '@daktari/texts';
import type { AccountMailKind } from '../../../../../src/kernel/account-mailer';
import { startOfDay } from '../../../../../src/kernel/calendar-day';
import type { Trx } from '../../../../../src/kernel/db';
import { clinicOf } from '../../staff/store/clinic-words';
import { activeAdmins } from '../../staff/use-cases/work';
import type { Licence, Licensee, Renewal } from '../ports';
import { clinicDay, type LicenceWork } from './work';

/** As long as it may lie before somebody has to be told by other means. */
export const TELL_FOR_MS = 14 * 86_400_000;
/** Of the account pages; behind it stands the staff's door. */
export const LICENCE_PAGE = '/account/licence?door=staff';

/** That a renewal waits, to the admins of the clinic: once for each time that it is handed in. */
export async function tellOfRenewal(
  work: LicenceWork,
  trx: Trx,
  { id, clinicId, version }: Pick<Renewal, 'id' | 'clinicId' | 'version'>,
): Promise<void> {
  const { language } = await clinicOf(trx, clinicId);
  const clinic = await clinicDay(work, trx, clinicId);
  for (const { userId, email, fullName } of await activeAdmins(work.staff, trx, clinicId)) {
    await work.staff.mailer().queue(trx, {
      ...{ kind: 'renewal-waiting', about: `renewal ${id} ${version} ${userId}`, email, language },
      values: { name: fullName, clinic: clinic.name },
      goodUntil: work.now() + TELL_FOR_MS,
    });
  }
}

/** What was decided, to the practitioner; why it was refused stands behind the sign-in alone. */
export async function tellOfDecision(
  work: LicenceWork,
  trx: Trx,
  { email, fullName }: Licensee,
  { licence, renewal }: { licence: Licence; renewal: Pick<Renewal, 'id' | 'clinicId' | 'version'> },
  approvedUntil: string | null,
): Promise<void> {
  if (email === null) return;
  const language = licence.language ?? (await clinicOf(trx, renewal.clinicId)).language;
  const { name: clinic, zone } = await clinicDay(work, trx, renewal.clinicId);
  const kind: AccountMailKind = approvedUntil === null ? 'renewal-refused' : 'licence-renewed';
  const until = approvedUntil === null ? '' : formatFarDate(startOfDay(zone, approvedUntil), zone, language);
  await work.staff.mailer().queue(trx, {
    ...{ kind, about: `decided ${renewal.id} ${renewal.version}`, email, language },
    values: { name: fullName, clinic, until, link: `${work.staff.origin}${LICENCE_PAGE}` },
    goodUntil: work.now() + TELL_FOR_MS,
  });
}
