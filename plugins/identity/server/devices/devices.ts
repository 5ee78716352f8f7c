import { z } from 'zod';
import { toIso, type Db, type Trx } from '../../../../src/kernel/db';
import type { Ids } from '../../../../src/kernel/ids';
import type { Vault } from '../../../../src/kernel/vault';

const DEVICES = 'identity_devices';
const LAST_SIGN_INS = 'identity_last_sign_ins';
/** Long past the rule of recycled numbers: what was not used for so long is a new device. */
const KEEP_DAYS = 365;
const DAY_MS = 86_400_000;

/** What an app or a browser makes up once and keeps: at least 128 random bits in base64url. */
export const deviceSecret = z.string().regex(/^[\w-]{22,128}$/);

export interface Noted {
  /** Nobody signed in to this account before. */
  first: boolean;
  /** Of the device, when the account was never used from it: by one caller only, however many come at once. */
  newDevice: string | null;
}

/** What an account was used from, by a keyed hash of the device's own secret; in domain time. */
export interface Devices {
  isKnown(query: Db | Trx, userId: number, secret: string): Promise<boolean>;
  /** When the account was last signed in to, by whatever device; a session that goes on is no sign-in. */
  lastVerifiedAt(query: Db | Trx, userId: number): Promise<Date | null>;
  /** Somebody has just proved who they are. @param secret null when the device shows none, which makes it none we know */
  noteVerified(trx: Trx, userId: number, secret: string | null, sessionId?: string): Promise<Noted>;
  /** `keep`: the device on which this session was opened. */
  forgetAll(trx: Trx, userIds: readonly number[], keep?: string): Promise<void>;
  /** The device on which this session was opened. */
  forgetOf(trx: Trx, userId: number, sessionId: string): Promise<void>;
  sweep(trx: Trx, now: Date): Promise<void>;
}

export function deviceStore(parts: { vault: Pick<Vault, 'blindIndex'>; ids: Ids; now(): Date }): Devices {
  // With the account in it: one device of two people has two hashes, and nobody sees that they share it.
  const macOf = (userId: number, secret: string): string =>
    parts.vault.blindIndex(`${userId} ${secret}`, 'device');

  async function noteDevice(
    trx: Trx,
    { userId, secret, sessionId }: { userId: number; secret: string; sessionId: string | undefined },
    at: Date,
  ): Promise<string | null> {
    const mark = { user_id: userId, device_mac: macOf(userId, secret) };
    const session = { session_id: sessionId ?? null };
    const known = await trx(DEVICES)
      .where(mark)
      .update({ ...session, last_verified_at: toIso(at) });
    if (known > 0) return null;
    const row = {
      ...mark,
      ...session,
      id: parts.ids.id(at),
      first_seen_at: toIso(at),
      last_verified_at: toIso(at),
    };
    await trx(DEVICES).insert(row).onConflict(['user_id', 'device_mac']).ignore();
    const ours: unknown = await trx(DEVICES).where({ id: row.id }).first('id');
    return ours === undefined ? null : row.id;
  }

  return {
    isKnown: async (query, userId, secret) => {
      const row: unknown = await query(DEVICES)
        .where({ user_id: userId, device_mac: macOf(userId, secret) })
        .first('id');
      return row !== undefined;
    },
    lastVerifiedAt: async (query, userId) => {
      const row = await query(LAST_SIGN_INS)
        .where({ user_id: userId })
        .first<{ verified_at: string } | undefined>('verified_at');
      return row ? new Date(row.verified_at) : null;
    },
    noteVerified: async (trx, userId, secret, sessionId) => {
      const at = parts.now();
      const known = await trx(LAST_SIGN_INS)
        .where({ user_id: userId })
        .update({ verified_at: toIso(at) });
      if (known === 0) {
        const row = { user_id: userId, verified_at: toIso(at) };
        await trx(LAST_SIGN_INS).insert(row).onConflict('user_id').ignore();
      }
      const newDevice = secret === null ? null : await noteDevice(trx, { userId, secret, sessionId }, at);
      return { first: known === 0, newDevice };
    },
    forgetAll: async (trx, userIds, keep) => {
      await trx(DEVICES)
        .whereIn('user_id', [...userIds])
        .andWhere((other) => void other.whereNull('session_id').orWhereNot('session_id', keep ?? ''))
        .delete();
    },
    forgetOf: async (trx, userId, sessionId) => {
      await trx(DEVICES).where({ user_id: userId, session_id: sessionId }).delete();
    },
    sweep: async (trx, now) => {
      const before = toIso(new Date(now.getTime() - KEEP_DAYS * DAY_MS));
      await trx(DEVICES).where('last_verified_at', '<', before).delete();
    },
  };
}
