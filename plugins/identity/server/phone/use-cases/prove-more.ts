import { AppError, tooMany } from '../../../../../src/kernel/errors';
import type { LimitRule } from '../../factors/domain/limit';
import { factorStore } from '../../factors/store/store';
import { countAttempt } from '../../factors/use-cases/limit';
import { findAccount, type KnownAccount } from '../../issuer/accounts';
import type { ClinicRecord } from '../store/cards';
import type { From, PhoneWork } from './work';

/** What is shown besides the code that was right before. */
export type MoreProof =
  | { way: 'password'; password: string }
  | { way: 'recovery-code'; code: string }
  | { way: 'clinic-record'; record: ClinicRecord }
  | { way: 'clinic-code'; code: string };

export type AfterProof =
  | { kind: 'known'; account: KnownAccount }
  /** This proof is not right; the ticket stays good for the tries that are left. */
  | { kind: 'wrong' }
  /** The ticket was used, is over, was never given, or to another device. */
  | { kind: 'over' };

/** What a clinic gives out is short: 5 wrong ones in a quarter of an hour, 20 a day, with however many tickets. */
const CLINIC_LIMITS: readonly LimitRule[] = [
  { name: 'clinic-15m', limit: 5, windowMs: 15 * 60_000 },
  { name: 'clinic-1d', limit: 20, windowMs: 24 * 60 * 60_000 },
];

interface Claimed {
  msisdn: string;
  userId: number;
}

/**
 * The second half of a sign-in whose code was right. A try is counted before anything is compared; the ticket ends with
 * the proof that fits, for one caller.
 * @throws AppError too_many_requests
 */
export async function proveMore(
  work: PhoneWork,
  ticket: string,
  proof: MoreProof,
  from: From,
): Promise<AfterProof> {
  const { kernel, tickets } = work;
  const shown = { ticket, device: from.device };
  if (!(await tickets.countTry(kernel.db(), 'more-proof', shown))) return refused(work, from, 'over');
  const found = await tickets.find(kernel.db(), 'more-proof', shown);
  if (!found || found.userId === null) return refused(work, from, 'over');
  const claimed = { msisdn: found.msisdn, userId: found.userId };
  if (!(await fits(work, claimed, proof, from))) {
    // A wrong password is on the trail already.
    return proof.way === 'password' ? { kind: 'wrong' } : refused(work, from, 'wrong');
  }
  if (!(await tickets.use(kernel.db(), 'more-proof', shown))) return refused(work, from, 'over');
  const account = await findAccount(kernel.db(), { userId: claimed.userId });
  if (account?.role !== 'patient') return refused(work, from, 'over');
  return { kind: 'known', account };
}

async function refused(work: PhoneWork, { clientId }: From, kind: 'wrong' | 'over'): Promise<AfterProof> {
  await work.noteRefused(clientId);
  return { kind };
}

async function fits(
  work: PhoneWork,
  { msisdn, userId }: Claimed,
  proof: MoreProof,
  from: From,
): Promise<boolean> {
  switch (proof.way) {
    case 'password': {
      const outcome = await work.passwords.byPhone(msisdn, proof.password, from);
      if (outcome.kind === 'too-many') throw tooMany('too_many_requests', outcome.seconds);
      return outcome.kind === 'known' && outcome.account.userId === userId;
    }
    case 'recovery-code':
      return work.factors.recoveryCodes.use(userId, proof.code).then(
        () => true,
        (error: unknown) => isWrong(error, 'recovery_code_wrong'),
      );
    case 'clinic-record':
      return counted(work, userId, () => work.cards.fits(work.kernel.db(), userId, proof.record));
    case 'clinic-code':
      return counted(work, userId, () => work.vouchFor(userId, proof.code));
    default:
      return proof satisfies never;
  }
}

async function counted(work: PhoneWork, userId: number, check: () => Promise<boolean>): Promise<boolean> {
  const attempt = await countAttempt({ ...work, store: factorStore }, CLINIC_LIMITS, userId);
  const right = await check();
  if (right) await attempt.succeeded(work.kernel.db());
  return right;
}

/** False for the refusal that is expected; anything else goes on. */
function isWrong(error: unknown, code: string): false {
  if (error instanceof AppError && error.code === code) return false;
  throw error;
}
