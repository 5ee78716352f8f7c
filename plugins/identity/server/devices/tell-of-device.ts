import { text } from '@daktari/texts';
import { realNow } from '../../../../src/kernel/clock';
import type { Trx } from '../../../../src/kernel/db';
import type { Kernel } from '../../../../src/kernel/kernel';
import { ownerNotices, type Owner } from '../notices/owner-notices';
import type { Devices } from './devices';

const DAY_MS = 86_400_000;
const SESSIONS = '/account/sessions';

export interface NewDevice {
  /** The same device is told once. */
  id: string;
  /** In two words, `Chrome, Android`; empty when nothing is known of it. */
  label: string;
}

/** Says to its owner that an account was opened on a device that was never seen with it, in the caller's transaction. */
export type TellOfDevice = (trx: Trx, owner: Owner, device: NewDevice) => Promise<void>;

export function deviceNotices({ kernel, origin }: { kernel: Kernel; origin: string }): TellOfDevice {
  const tell = ownerNotices(kernel);
  const link = `${origin}${SESSIONS}`;
  return (trx, owner, { id, label }) =>
    tell(trx, owner, {
      about: `device ${id}`,
      phone: { kind: 'new-device', link },
      mail: {
        kind: 'new-device',
        values: (language) => ({
          link: `${link}?door=staff`,
          device: label === '' ? text(language, 'account-mail.unknown-device') : label,
        }),
      },
    });
}

/** A sign-in by an app's own grant: the account is marked as used, and its owner told of a device that is new. */
export type NoteVerified = (
  trx: Trx,
  owner: Owner,
  device: { secret: string | null; label: string; sessionId?: string | null },
) => Promise<void>;

export function noteAndTell(
  devices: Pick<Devices, 'noteVerified'>,
  tellOfDevice: TellOfDevice,
): NoteVerified {
  return async (trx, owner, { secret, label, sessionId }) => {
    const { first, newDevice } = await devices.noteVerified(
      trx,
      owner.userId,
      secret,
      sessionId ?? undefined,
    );
    // Who shows no secret is new each time, and told of once a day.
    const id = secret === null ? `none ${owner.userId} ${Math.floor(realNow() / DAY_MS)}` : newDevice;
    if (!first && id !== null) await tellOfDevice(trx, owner, { id, label });
  };
}
