import { realNow } from '../../../../../src/kernel/clock';
import { toIso } from '../../../../../src/kernel/db';
import { AppError, conflict, invalid, notFound, violatedUnique } from '../../../../../src/kernel/errors';
import type { RegistrationAnswer, SignInAnswer } from '../answers';
import {
  MOST_PASSKEYS,
  PASSKEY_CHALLENGE_LIFE_MS,
  type PasskeyPurpose,
  type PasskeyView,
} from '../domain/passkey';
import type { PasskeyOptions } from '../ports';
import { passkeyChallengeKey } from './challenge-keys';
import type { Alongside, Work } from './work';

export interface PasskeyOwner {
  userId: number;
  /** How the browser lists the passkey: an e-mail address, or a masked number. */
  userName: string;
  displayName: string;
}

/** What `navigator.credentials.create` takes. @throws AppError too_many_passkeys */
export async function startPasskey(
  work: Work,
  owner: PasskeyOwner,
  binding: string,
): Promise<PasskeyOptions> {
  const { kernel, store } = work;
  const { userId, userName, displayName } = owner;
  const existing = await store.passkeys.ofUser(kernel.db(), userId);
  checkRoom(existing.length);
  const handle = await kernel.db().transaction((trx) => store.owners.handle(trx, userId, newHandle(work)));
  const options = await work.passkeys.registrationOptions({ handle, userName, displayName, existing });
  await keepChallenge(work, options, bindingOf(userId, binding), 'register');
  return options;
}

/** @throws AppError passkey_refused, passkey_known, too_many_passkeys */
export async function addPasskey(
  work: Work,
  userId: number,
  binding: string,
  { answer, name }: { answer: RegistrationAnswer; name: string },
  alongside: Alongside,
): Promise<{ id: string }> {
  const { kernel, store } = work;
  const made = await work.passkeys.verifyRegistration(answer, (challenge) =>
    takeChallenge(work, challenge, bindingOf(userId, binding), 'register'),
  );
  if (!made) throw invalid('passkey_refused');
  const now = kernel.clock.now();
  const id = kernel.ids.id(now);
  const passkey = { ...made, id, userId, name };
  await kernel
    .db()
    .transaction(async (trx) => {
      await store.owners.lock(trx, userId, newHandle(work));
      checkRoom(await store.passkeys.count(trx, userId));
      await store.passkeys.insert(trx, passkey, credentialIndex(work, made.credentialId), toIso(now));
      await alongside(trx);
    })
    .catch((error: unknown) => {
      throw violatedUnique(error) === null ? error : conflict('passkey_known');
    });
  kernel.counters.count('factors', { factor: 'passkey', outcome: 'enrolled' });
  return { id };
}

/** What `navigator.credentials.get` takes: the same for everybody. */
export async function startPasskeySignIn(work: Work, binding: string): Promise<PasskeyOptions> {
  const options = await work.passkeys.signInOptions();
  await keepChallenge(work, options, binding, 'sign-in');
  return options;
}

/** Who holds the passkey. Whatever is wrong has one answer. @throws AppError passkey_refused */
export async function signInWithPasskey(
  work: Work,
  binding: string,
  answer: SignInAnswer,
): Promise<{ userId: number }> {
  const { kernel, store } = work;
  const passkey = await store.passkeys.findByCredential(kernel.db(), credentialIndex(work, answer.id));
  const verified =
    passkey &&
    (await work.passkeys.verifySignIn(answer, passkey, (challenge) =>
      takeChallenge(work, challenge, binding, 'sign-in'),
    ));
  const owner = verified?.handle ? await store.owners.userOf(kernel.db(), verified.handle) : null;
  const genuine = passkey !== null && verified !== null && owner === passkey.userId;
  const usedAt = toIso(kernel.clock.now());
  if (!genuine || !(await store.passkeys.noteUse(kernel.db(), passkey, verified.counter, usedAt))) {
    kernel.counters.count('factors', { factor: 'passkey', outcome: 'wrong' });
    throw new AppError(401, 'passkey_refused');
  }
  kernel.counters.count('factors', { factor: 'passkey', outcome: 'verified' });
  return { userId: passkey.userId };
}

export function listPasskeys({ kernel, store }: Work, userId: number): Promise<PasskeyView[]> {
  return store.passkeys.list(kernel.db(), userId);
}

/** @throws AppError not_found */
export async function renamePasskey(
  { kernel, store }: Work,
  userId: number,
  id: string,
  name: string,
  alongside: Alongside,
): Promise<void> {
  await kernel.db().transaction(async (trx) => {
    if (!(await store.passkeys.rename(trx, userId, id, name))) throw notFound();
    await alongside(trx);
  });
}

function checkRoom(held: number): void {
  if (held >= MOST_PASSKEYS) throw conflict('too_many_passkeys', { maximum: MOST_PASSKEYS });
}

async function keepChallenge(
  { kernel, store }: Work,
  { challenge }: PasskeyOptions,
  binding: string,
  purpose: PasskeyPurpose,
): Promise<void> {
  const key = passkeyChallengeKey(kernel.vault, challenge, binding);
  const expiresAt = realNow() + PASSKEY_CHALLENGE_LIFE_MS;
  await store.passkeys.putChallenge(kernel.db(), { ...key, purpose, expiresAt });
}

function takeChallenge(
  { kernel, store }: Work,
  challenge: string,
  binding: string,
  purpose: PasskeyPurpose,
): Promise<boolean> {
  const key = passkeyChallengeKey(kernel.vault, challenge, binding);
  return store.passkeys.takeChallenge(kernel.db(), key, purpose, realNow());
}

function bindingOf(userId: number, binding: string): string {
  return `user ${userId} ${binding}`;
}

/** 256 random bits in letters that are base64url too: a handle must not tell who its owner is (WebAuthn 14.6.1). */
function newHandle({ kernel }: Work): string {
  return kernel.ids.token() + kernel.ids.token();
}

function credentialIndex({ kernel }: Work, credentialId: string): string {
  return kernel.vault.blindIndex(credentialId, 'passkey-credential');
}
