import { usernameOf } from '../../../../../src/access/username';
import { AppError } from '../../../../../src/kernel/errors';
import type { Msisdn } from '../../../../../src/kernel/phone';
import { phoneTrust } from '../../factors/domain/recycled-sim';
import { findAccount, type KnownAccount } from '../../issuer/accounts';
import { waysAfterCode, type Way } from '../domain/ways';
import type { GivenTicket } from '../store/tickets';
import { signInBinding } from './binding';
import type { From, PhoneWork } from './work';

export type AfterCode =
  | { kind: 'known'; account: KnownAccount }
  /** The number was verified; its account wants more, by one of these ways. */
  | { kind: 'more-proof'; given: GivenTicket; ways: readonly Way[] }
  /** The number was verified and has no account: the ticket opens one. */
  | { kind: 'unregistered'; given: GivenTicket }
  /** The account is closed. */
  | { kind: 'closed' };

/**
 * Somebody answers a code. Until it is right, accounts are not looked at, so that nothing can be told about them.
 * @throws AppError code_wrong (with `left`), code_over
 */
export async function answerCode(
  work: PhoneWork,
  { challenge, code }: { challenge: string; code: string },
  from: From,
): Promise<AfterCode> {
  const guess = { challenge, code, binding: signInBinding(from.device) };
  const { msisdn } = await work.factors.codes.check(guess).catch(async (error: unknown) => {
    if (error instanceof AppError) await work.noteRefused(from.clientId);
    throw error;
  });
  const owner = await ownerOf(work, msisdn);
  if (!owner) {
    const given = await giveTicket(work, { purpose: 'registration', msisdn, userId: null }, from);
    return { kind: 'unregistered', given };
  }
  const { userId } = owner;
  const account = await findAccount(work.kernel.db(), { userId });
  if (account?.role !== 'patient') {
    await work.noteRefused(from.clientId);
    return { kind: 'closed' };
  }
  const ways = await waysFor(work, owner, from.device);
  if (ways.length === 0) return { kind: 'known', account };
  return {
    kind: 'more-proof',
    given: await giveTicket(work, { purpose: 'more-proof', msisdn, userId }, from),
    ways,
  };
}

interface Owner {
  userId: number;
  hasPassword: boolean;
}

async function ownerOf({ kernel }: PhoneWork, msisdn: Msisdn): Promise<Owner | null> {
  const row = await kernel
    .db()('up_users')
    .where({ username: usernameOf(kernel.vault, msisdn) })
    .first<{ id: number; password: string | null } | undefined>('id', 'password');
  return row ? { userId: row.id, hasPassword: row.password !== null } : null;
}

/** None when the code is enough: the device is known, and the account was in use not long ago. */
async function waysFor(
  { kernel, devices, factors, cards }: PhoneWork,
  { userId, hasPassword }: Owner,
  device: string,
): Promise<readonly Way[]> {
  const trust = phoneTrust({
    lastVerifiedAt: await devices.lastVerifiedAt(kernel.db(), userId),
    deviceKnown: await devices.isKnown(kernel.db(), userId, device),
    now: kernel.clock.now(),
  });
  kernel.counters.count('phone_trust', { outcome: trust.kind === 'needs-more' ? trust.because : trust.kind });
  return waysAfterCode({
    holdings: { ...(await factors.holdings(userId)), password: hasPassword, outside: false },
    codeIsEnough: trust.kind === 'code-is-enough',
    hasCard: await cards.isKnown(kernel.db(), userId),
  });
}

function giveTicket(
  { kernel, tickets }: PhoneWork,
  ticket: { purpose: 'registration' | 'more-proof'; msisdn: Msisdn; userId: number | null },
  { device }: From,
): Promise<GivenTicket> {
  return kernel.db().transaction((trx) => tickets.give(trx, { ...ticket, device }));
}
