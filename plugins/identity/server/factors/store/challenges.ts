import type { Db, Trx } from '../../../../../src/kernel/db';
import type { PhoneChallenge } from '../domain/phone-code';
import type { ChallengeKey, Challenges, NewChallenge } from '../ports';

export const CHALLENGES = 'identity_phone_challenges';

export const challenges: Challenges = {
  insert,
  find,
  countSend,
  countAttempt,
  use: useChallenge,
  load,
  prune,
};

/** PostgreSQL hands out big integers as text. */
interface ChallengeRow {
  id: string;
  code_sealed: string;
  msisdn_sealed: string;
  msisdn_index: string;
  address_index: string;
  language: 'en' | 'sw';
  attempts: number;
  sends: number;
  next_send_at: number | string;
  created_at: number | string;
  expires_at: number | string;
  used_at: number | string | null;
}

async function insert(trx: Trx, challenge: NewChallenge): Promise<void> {
  await trx(CHALLENGES).insert({
    id: challenge.id,
    bound_to: challenge.boundTo,
    code_mac: challenge.codeMac,
    code_sealed: challenge.codeSealed,
    msisdn_sealed: challenge.msisdnSealed,
    msisdn_index: challenge.msisdnIndex,
    address_index: challenge.addressIndex,
    language: challenge.language,
    attempts: 0,
    sends: 1,
    next_send_at: challenge.nextSendAt,
    created_at: challenge.createdAt,
    expires_at: challenge.expiresAt,
  });
}

async function find(query: Db | Trx, key: ChallengeKey, now: number): Promise<PhoneChallenge | null> {
  const row = await query<ChallengeRow>(CHALLENGES)
    .where(columnsOf(key))
    .whereNull('used_at')
    .andWhere('expires_at', '>', now)
    .first();
  return row ? toChallenge(row) : null;
}

async function load(query: Db | Trx, key: ChallengeKey): Promise<PhoneChallenge | null> {
  const row = await query<ChallengeRow>(CHALLENGES).where(columnsOf(key)).first();
  return row ? toChallenge(row) : null;
}

async function countSend(
  trx: Trx,
  { id, sends }: PhoneChallenge,
  nextSendAt: number,
  now: number,
): Promise<boolean> {
  const counted = await trx(CHALLENGES)
    .where({ id, sends })
    .whereNull('used_at')
    .andWhere('next_send_at', '<=', now)
    .andWhere('expires_at', '>', now)
    .update({ sends: sends + 1, next_send_at: nextSendAt });
  return counted === 1;
}

async function countAttempt(query: Db | Trx, key: ChallengeKey, most: number, now: number): Promise<boolean> {
  const counted = await query(CHALLENGES)
    .where(columnsOf(key))
    .whereNull('used_at')
    .andWhere('attempts', '<', most)
    .andWhere('expires_at', '>', now)
    .increment('attempts', 1);
  return counted === 1;
}

/** The database compares keyed hashes, which nobody without the key can steer: its timing tells nothing. */
async function useChallenge(trx: Trx, key: ChallengeKey, codeMac: string, now: number): Promise<boolean> {
  const used = await trx(CHALLENGES)
    .where({ ...columnsOf(key), code_mac: codeMac })
    .whereNull('used_at')
    .update({ used_at: now, code_sealed: '' });
  return used === 1;
}

async function prune(query: Db | Trx, now: number): Promise<void> {
  await query(CHALLENGES).where('expires_at', '<', now).delete();
}

function columnsOf({ id, boundTo }: ChallengeKey): { id: string; bound_to: string } {
  return { id, bound_to: boundTo };
}

function toChallenge(row: ChallengeRow): PhoneChallenge {
  return {
    id: row.id,
    codeSealed: row.code_sealed,
    msisdnSealed: row.msisdn_sealed,
    msisdnIndex: row.msisdn_index,
    addressIndex: row.address_index,
    language: row.language,
    attempts: row.attempts,
    sends: row.sends,
    nextSendAt: Number(row.next_send_at),
    createdAt: Number(row.created_at),
    expiresAt: Number(row.expires_at),
    used: row.used_at !== null,
  };
}
