import { realNow } from '../../../../../src/kernel/clock';
import { toIso } from '../../../../../src/kernel/db';
import { invalid } from '../../../../../src/kernel/errors';
import { TOTP_LIMITS } from '../domain/limit';
import { countAttempt } from './limit';
import type { Alongside, Work } from './work';

export interface TotpEnrolment {
  /** Base32, for whoever can't scan. Shown once. */
  secret: string;
  /** What the QR code holds. */
  uri: string;
}

/** A new secret that counts once a code of it was shown. The one in use stays until then. @param label how the app lists the account */
export async function enrolTotp(work: Work, userId: number, label: string): Promise<TotpEnrolment> {
  const { kernel, store, totp } = work;
  const now = kernel.clock.now();
  const secret = totp.newSecret();
  const id = kernel.ids.id(now);
  const secretSealed = kernel.vault.seal(secret, secretAddress(id));
  await kernel
    .db()
    .transaction((trx) => store.totp.putPending(trx, userId, { id, secretSealed }, toIso(now)));
  return { secret, uri: totp.uri(secret, work.issuer, label) };
}

/** The secret that waits for its first code, for a page that is drawn again; null when there is none. */
export async function pendingTotp(work: Work, userId: number, label: string): Promise<TotpEnrolment | null> {
  const { kernel, store, totp } = work;
  const pending = await store.totp.find(kernel.db(), userId, 'pending');
  if (!pending) return null;
  const secret = kernel.vault.openText(pending.secretSealed, secretAddress(pending.id));
  return { secret, uri: totp.uri(secret, work.issuer, label) };
}

/** The first code proves that the app has the secret. @throws AppError totp_missing, totp_wrong, too_many_requests */
export async function confirmTotp(
  work: Work,
  userId: number,
  code: string,
  alongside: Alongside,
): Promise<void> {
  const { kernel, store } = work;
  const attempt = await countAttempt(work, TOTP_LIMITS, userId);
  const pending = await store.totp.find(kernel.db(), userId, 'pending');
  if (!pending) throw invalid('totp_missing');
  const step = await stepOf(work, pending, code);
  if (step === null) throw invalid('totp_wrong');
  await kernel.db().transaction(async (trx) => {
    // Thrown inside: what a late call deleted must come back.
    if (!(await store.totp.activate(trx, userId, pending.id, step))) throw invalid('totp_missing');
    await attempt.succeeded(trx);
    await alongside(trx);
  });
  kernel.counters.count('factors', { factor: 'totp', outcome: 'enrolled' });
}

/** @throws AppError totp_missing, totp_wrong (also for a code that was used), too_many_requests */
export async function verifyTotp(work: Work, userId: number, code: string): Promise<void> {
  const { kernel, store } = work;
  const attempt = await countAttempt(work, TOTP_LIMITS, userId);
  const active = await store.totp.find(kernel.db(), userId, 'active');
  if (!active) throw invalid('totp_missing');
  const step = await stepOf(work, active, code);
  const used = step !== null && (await store.totp.useStep(kernel.db(), active.id, step));
  kernel.counters.count('factors', { factor: 'totp', outcome: used ? 'verified' : 'wrong' });
  if (!used) throw invalid('totp_wrong');
  await attempt.succeeded(kernel.db());
}

function stepOf(
  work: Work,
  totp: { id: string; secretSealed: string },
  code: string,
): Promise<number | null> {
  const secret = work.kernel.vault.openText(totp.secretSealed, secretAddress(totp.id));
  return work.totp.stepOf(secret, code.replace(/\s/g, ''), realNow());
}

export function secretAddress(row: string): { table: string; row: string; column: string } {
  return { table: 'identity_totp', row, column: 'secret_sealed' };
}
