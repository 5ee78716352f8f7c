import { formatVisitDate, formatVisitTime, text } from '@daktari/texts';
import { ACCOUNT_MAILER } from '../../../../src/kernel/account-mailer';
import { realNow } from '../../../../src/kernel/clock';
import type { Trx } from '../../../../src/kernel/db';
import type { Kernel } from '../../../../src/kernel/kernel';
import { PHONE_NOTICES } from '../../../../src/kernel/phone-notices';
import type { KnownAccount } from '../issuer/accounts';
import { findOwner } from '../number/store/numbers';
import { clinicOf } from '../staff/store/clinic-words';
import type { Devices } from './devices';

const DAY_MS = 86_400_000;
const SESSIONS = '/account/sessions';

export interface NewDevice {
  /** The same device is told once. */
  id: string;
  /** In two words, `Chrome, Android`; empty when nothing is known of it. */
  label: string;
}

export type Owner = Pick<KnownAccount, 'userId' | 'role' | 'name' | 'email' | 'clinicId'>;

/** Says to its owner that an account was opened on a device that was never seen with it, in the caller's transaction. */
export type TellOfDevice = (trx: Trx, owner: Owner, device: NewDevice) => Promise<void>;

export function deviceNotices({ kernel, origin }: { kernel: Kernel; origin: string }): TellOfDevice {
  return async (trx, owner, device) => {
    const occasion = { about: `device ${device.id}`, goodUntil: realNow() + DAY_MS };
    await (owner.role === 'patient'
      ? tellPatient(kernel, trx, owner, { ...occasion, link: `${origin}${SESSIONS}` })
      : mailStaff(kernel, trx, owner, {
          ...{ ...occasion, label: device.label, link: `${origin}${SESSIONS}?door=staff` },
        }));
  };
}

/** A phone may lie on a table: neither a name nor the device, only that it was a new one. */
async function tellPatient(
  kernel: Kernel,
  trx: Trx,
  { userId }: Owner,
  { about, goodUntil, link }: { about: string; goodUntil: number; link: string },
): Promise<void> {
  const owner = await findOwner(kernel.vault, trx, { user_id: userId });
  if (!owner || owner.msisdn === null) return;
  const { msisdn, language } = owner;
  const notice = { kind: 'new-device', occasion: about, msisdn, language, goodUntil, link } as const;
  await kernel.services.use(PHONE_NOTICES).tell(trx, notice);
}

async function mailStaff(
  kernel: Kernel,
  trx: Trx,
  { name, email, clinicId }: Owner,
  { about, goodUntil, link, label }: { about: string; goodUntil: number; link: string; label: string },
): Promise<void> {
  const { language, timeZone } = await clinicOf(trx, clinicId);
  const now = new Date(realNow());
  await kernel.services.use(ACCOUNT_MAILER).queue(trx, {
    ...{ kind: 'new-device', about, email, language, goodUntil },
    values: {
      name,
      link,
      device: label === '' ? text(language, 'account-mail.unknown-device') : label,
      time: `${formatVisitDate(now, timeZone, language)}, ${formatVisitTime(now, timeZone, language)}`,
    },
  });
}

/** A sign-in by an app's own grant: the account is marked as used, and its owner told of a device that is new. */
export type NoteVerified = (
  trx: Trx,
  owner: Owner,
  device: { secret: string | null; label: string },
) => Promise<void>;

export function noteAndTell(
  devices: Pick<Devices, 'noteVerified'>,
  tellOfDevice: TellOfDevice,
): NoteVerified {
  return async (trx, owner, { secret, label }) => {
    const { first, newDevice } = await devices.noteVerified(trx, owner.userId, secret);
    // Who shows no secret is new each time, and told of once a day.
    const id = secret === null ? `none ${owner.userId} ${Math.floor(realNow() / DAY_MS)}` : newDevice;
    if (!first && id !== null) await tellOfDevice(trx, owner, { id, label });
  };
}
