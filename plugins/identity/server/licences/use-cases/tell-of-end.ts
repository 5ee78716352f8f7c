import { formatFarDate } from '@daktari/texts';
import { COMING_VISITS } from '../../../../../src/access/coming-visits';
import { addDays, startOfDay } from '../../../../../src/kernel/calendar-day';
import type { AccountMailKind } from '../../../../../src/kernel/account-mailer';
import type { Trx } from '../../../../../src/kernel/db';
import type { Language } from '../../staff/ports';
import { clinicOf } from '../../staff/store/clinic-words';
import { activeAdmins } from '../../staff/use-cases/work';
import type { Warning } from '../domain/licence';
import type { Licence, Licensee } from '../ports';
import { LICENCE_PAGE, TELL_FOR_MS } from './tell-of-renewal';
import { clinicDay, type LicenceWork } from './work';

interface End {
  licence: Licence & { ends: string };
  licensee: Licensee;
  warning: Warning;
  zone: string;
}

/** To the practitioner, and to the admins of the clinic with the number of visits that are booked beyond it. */
export async function tellOfEnd(work: LicenceWork, trx: Trx, end: End): Promise<void> {
  const { licence, licensee, warning, zone } = end;
  const { email, fullName, clinicId } = licensee;
  const ofClinic = await clinicOf(trx, clinicId);
  const { name: clinic } = await clinicDay(work, trx, clinicId);
  const lastDay = startOfDay(zone, licence.ends);
  const isOver = warning === 'over';
  const queue = (
    kind: AccountMailKind,
    to: { email: string; whose: string; language: Language },
    values: Readonly<Record<string, string>>,
  ): Promise<void> =>
    work.staff.mailer().queue(trx, {
      ...{ kind, about: `licence ${licence.id} ${licence.ends} ${warning} ${to.whose}` },
      ...{ email: to.email, language: to.language, goodUntil: work.now() + TELL_FOR_MS },
      values: { clinic, until: formatFarDate(lastDay, zone, to.language), ...values },
    });

  if (email !== null) {
    const to = { email, whose: 'own', language: licence.language ?? ofClinic.language };
    const link = `${work.staff.origin}${LICENCE_PAGE}`;
    await queue(isOver ? 'licence-over' : 'licence-ends', to, { name: fullName, link });
  }
  if (clinicId === null) return;
  const visits = String(await visitsBeyond(work, trx, end));
  for (const admin of await activeAdmins(work.staff, trx, clinicId)) {
    const to = { email: admin.email, whose: String(admin.userId), language: ofClinic.language };
    const values = { name: admin.fullName, colleague: fullName, visits };
    await queue(isOver ? 'colleague-licence-over' : 'colleague-licence-ends', to, values);
  }
}

/** Paid for and booked: they stay, and the clinic knows what is right for each. */
function visitsBeyond({ kernel }: LicenceWork, trx: Trx, { licence, licensee, zone }: End): Promise<number> {
  const now = kernel.clock.now();
  const first = startOfDay(zone, addDays(licence.ends, 1));
  const from = first < now ? now : first;
  return kernel.services.use(COMING_VISITS).count(trx, licensee.practitionerId, from);
}
