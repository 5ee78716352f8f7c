import type { Db, Trx } from '../../../../src/kernel/db';
import { AppError, unauthenticated } from '../../../../src/kernel/errors';
import { PAYLOADS_TABLE } from '../issuer/adapter';
import { lockPerson } from './lock-person';

/** A change of a factor or password needs a proof that is not older than this. */
const RECENT_MS = 5 * 60_000;

/** Where a session is, and when its owner last proved there who they are. */
export interface SessionProof {
  /** Of the issuer's session in the browser, where there is one. */
  browserUid: string | null;
  /** Real milliseconds; null when nothing says so any more. */
  provedAt: number | null;
}

interface ProofRow {
  created_at: number | string;
  browser_uid: string | null;
  browser: string | null;
}

/**
 * An app's own sign-in is where its session began; a refresh proves nothing. A session in a browser may begin by a sign-in
 * of hours ago: there the browser's counts.
 */
export async function proofOf(
  db: Db,
  { userId, sessionId }: { userId: number; sessionId: string },
): Promise<SessionProof> {
  const row = await db('identity_sessions as s')
    .join('up_users as u', 'u.id', 's.user_id')
    .leftJoin(`${PAYLOADS_TABLE} as b`, (on) =>
      on
        .on('b.uid', 's.browser_uid')
        .on('b.account_id', 'u.document_id')
        .on('b.kind', db.raw('?', ['Session'])),
    )
    .where({ 's.id': sessionId, 's.user_id': userId })
    .first<ProofRow | undefined>('s.created_at', 's.browser_uid', 'b.payload as browser');
  if (!row) return { browserUid: null, provedAt: null };
  if (row.browser_uid === null) return { browserUid: null, provedAt: Number(row.created_at) };
  const { loginTs } = JSON.parse(row.browser ?? '{}') as { loginTs?: number };
  return { browserUid: row.browser_uid, provedAt: loginTs === undefined ? null : loginTs * 1000 };
}

/**
 * In the transaction of the change: its owner may have ended the session while the request was under way.
 * @throws AppError unauthenticated
 */
export async function mustStand(
  trx: Trx,
  { userId, sessionId }: { userId: number; sessionId: string },
): Promise<void> {
  await lockPerson(trx, userId);
  const standing = trx('identity_sessions').where({ id: sessionId, user_id: userId });
  if (!(await standing.forUpdate().first('id'))) throw unauthenticated();
}

/** Real milliseconds. */
export function isRecent(provedAt: number | null, now: number): boolean {
  return provedAt !== null && now - provedAt <= RECENT_MS;
}

/** @throws AppError sign_in_again */
export function mustBeRecent({ provedAt }: Pick<SessionProof, 'provedAt'>, now: number): void {
  if (!isRecent(provedAt, now)) throw new AppError(403, 'sign_in_again', { minutes: RECENT_MS / 60_000 });
}
