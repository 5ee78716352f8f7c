import { AppError } from '../../../../../src/kernel/errors';
import type { SignInAnswer } from '../../factors/answers';
import { findAccount, type KnownAccount } from '../../issuer/accounts';
import { signInBinding } from './binding';
import type { From, PhoneWork } from './work';

/** Whose passkey it is; null for people who are no patients, since the app is theirs. @throws AppError passkey_refused */
export async function answerPasskey(
  work: PhoneWork,
  answer: SignInAnswer,
  { device, clientId }: From,
): Promise<KnownAccount | null> {
  const { userId } = await work.factors.passkeys
    .signIn(signInBinding(device), answer)
    .catch(async (error: unknown) => {
      if (error instanceof AppError) await work.noteRefused(clientId);
      throw error;
    });
  const account = await findAccount(work.kernel.db(), { userId });
  if (account?.role === 'patient') return account;
  await work.noteRefused(clientId);
  return null;
}
