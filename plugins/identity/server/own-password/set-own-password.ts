import type { AuditOrigin } from '../../../../src/kernel/audit';
import type { Db } from '../../../../src/kernel/db';
import { unauthenticated } from '../../../../src/kernel/errors';
import { checkPassword } from '../../../../src/kernel/password';
import type { RateLimit } from '../../../../src/kernel/rate-limit';
import type { Passwords } from '../interaction/sign-in';
import { findAccount } from '../issuer/accounts';
import { hereOf, type AccessEnds } from '../sessions/access-ends';
import { mustBeRecent, mustStand, proofOf } from '../sessions/recent-proof';
import type { NoteChange } from '../sign-in-changes/note-change';

export interface PasswordParts {
  passwords: Pick<Passwords, 'setPassword' | 'hashPassword'>;
  ends: Pick<AccessEnds, 'elsewhere'>;
  noteChange: NoteChange;
  /** By account: each attempt costs the server a hash. */
  attempts: Pick<RateLimit, 'take'>;
  /** Real milliseconds. */
  now(): number;
}

interface Wish {
  userId: number;
  sessionId: string;
  password: string;
  origin: AuditOrigin;
}

/**
 * Of whoever proved just now, in this session, who they are. @throws AppError 401; 403 sign_in_again;
 * password_too_short, password_too_long, password_common, password_personal; 429 too_many_requests
 */
export async function setOwnPassword(
  parts: PasswordParts,
  db: Db,
  { userId, sessionId, password, origin }: Wish,
): Promise<void> {
  const { passwords, ends, noteChange, attempts, now } = parts;
  const proof = await proofOf(db, { userId, sessionId });
  mustBeRecent(proof, now());
  const account = await findAccount(db, { userId });
  if (!account) throw unauthenticated();
  checkPassword(password, { kind: 'patient', about: [account.name] });
  attempts.take(String(userId));
  const hash = await passwords.hashPassword(password);
  await db.transaction(async (trx) => {
    // First: of two who set one at once, the second waits here, and finds its session ended.
    await passwords.setPassword(trx, userId, hash);
    await mustStand(trx, { userId, sessionId });
    await ends.elsewhere(trx, userId, hereOf(proof, sessionId));
    await noteChange(trx, { userId, change: 'password-set', origin });
  });
}
