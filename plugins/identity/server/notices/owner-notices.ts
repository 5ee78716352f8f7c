import { formatVisitDate, formatVisitTime, type Language } from '@daktari/texts';
import { ACCOUNT_MAILER, type AccountMailKind } from '../../../../src/kernel/account-mailer';
import { realNow } from '../../../../src/kernel/clock';
import type { Trx } from '../../../../src/kernel/db';
import type { Kernel } from '../../../../src/kernel/kernel';
import { PHONE_NOTICES, type PhoneNotice } from '../../../../src/kernel/phone-notices';
import type { KnownAccount } from '../issuer/accounts';
import { findOwner } from '../number/store/numbers';
import { clinicOf } from '../staff/store/clinic-words';

const DAY_MS = 86_400_000;

export type Owner = Pick<KnownAccount, 'userId' | 'role' | 'name' | 'email' | 'clinicId'>;

export interface OwnerNotice {
  /** What it is about, 50 characters at most: the same is told once. */
  about: string;
  /** A phone may lie on a table: neither a name nor a device. */
  phone: PhoneNotice;
  mail: {
    kind: AccountMailKind;
    /** For the placeholders of its words, besides `name` and `time`. */
    values(language: Language): Readonly<Record<string, string>>;
  };
}

/** Tells somebody about their own account by the way they have, in the caller's transaction: patients by SMS, staff by mail. */
export type TellOwner = (trx: Trx, owner: Owner, notice: OwnerNotice) => Promise<void>;

export function ownerNotices(kernel: Kernel): TellOwner {
  async function tellPatient(trx: Trx, { userId }: Owner, { about, phone }: OwnerNotice): Promise<void> {
    const owner = await findOwner(kernel.vault, trx, { user_id: userId });
    if (!owner || owner.msisdn === null) return;
    const { msisdn, language } = owner;
    const to = { occasion: about, msisdn, language, goodUntil: realNow() + DAY_MS };
    await kernel.services.use(PHONE_NOTICES).tell(trx, { ...phone, ...to });
  }

  async function mailStaff(
    trx: Trx,
    { name, email, clinicId }: Owner,
    { about, mail }: OwnerNotice,
  ): Promise<void> {
    const { language, timeZone } = await clinicOf(trx, clinicId);
    const now = new Date(realNow());
    const time = `${formatVisitDate(now, timeZone, language)}, ${formatVisitTime(now, timeZone, language)}`;
    await kernel.services.use(ACCOUNT_MAILER).queue(trx, {
      ...{ kind: mail.kind, about, email, language, goodUntil: now.getTime() + DAY_MS },
      values: { name, time, ...mail.values(language) },
    });
  }

  return (trx, owner, notice) =>
    owner.role === 'patient' ? tellPatient(trx, owner, notice) : mailStaff(trx, owner, notice);
}
