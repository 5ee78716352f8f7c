import { phoneTrust } from '../factors/domain/recycled-sim';
import { needOf, type Need, type SignIn, type SignInOf } from '../factors/domain/sign-in-steps';
import { findAccount, type KnownAccount } from '../issuer/accounts';
import type { Desk } from './desk';
import type { SignInState } from './domain/sign-in-state';
import type { PageName, Turn } from './turn';

/** Where a sign-in stands: what is asked for next, or who has signed in. */
export type Standing =
  | { kind: 'page'; page: PageName }
  /** The account was closed, and its owner proved to be its owner. */
  | { kind: 'suspended' }
  | { kind: 'done'; account: KnownAccount };

export async function standingOf(desk: Desk, turn: Turn): Promise<Standing> {
  const { state } = turn;
  if (state.userId === null) return { kind: 'page', page: nobodyYet(turn) };
  const account = await findAccount(desk.kernel.db(), { userId: state.userId });
  if (!account) return { kind: 'suspended' };
  const need = await needIn(desk, turn, account);
  switch (need.kind) {
    case 'any-of':
      return { kind: 'page', page: pageFor(need.proofs, account, state) };
    case 'enrol':
      return { kind: 'page', page: desk.factors.passkeys.available ? 'enrol' : 'enrol-app' };
    case 'done': {
      const page = await offerFor(desk, turn, account);
      return page === null ? { kind: 'done', account } : { kind: 'page', page };
    }
  }
}

export async function needIn(desk: Desk, turn: Turn, account: KnownAccount): Promise<Need> {
  return needOf(await signInOf(desk, turn, account));
}

async function signInOf(desk: Desk, turn: Turn, account: KnownAccount): Promise<SignIn> {
  const { state } = turn;
  const holdings = {
    ...(await desk.factors.holdings(account.userId)),
    password: account.hasPassword,
    outside: (await desk.outside.links.list(desk.kernel.db(), account.userId)).length > 0,
  };
  const of: SignInOf =
    account.role === 'patient'
      ? { kind: 'patient', holdings, codeIsEnough: await isCodeEnough(desk, turn, account) }
      : { kind: 'staff', holdings };
  return { of, proofs: state.proofs };
}

async function isCodeEnough(desk: Desk, turn: Turn, { userId }: KnownAccount): Promise<boolean> {
  if (turn.state.fresh) return true;
  const lastVerifiedAt = await desk.devices.lastVerifiedAt(desk.kernel.db(), userId);
  const deviceKnown = turn.browsers.some((browser) => browser.userId === userId);
  const trust = phoneTrust({ lastVerifiedAt, deviceKnown, now: desk.kernel.clock.now() });
  return trust.kind === 'code-is-enough';
}

function nobodyYet({ state, door }: Turn): PageName {
  if (state.phone !== null) return 'register';
  return state.code === null ? door : 'code';
}

function pageFor(
  proofs: readonly string[],
  { role }: KnownAccount,
  { proofs: shown }: SignInState,
): PageName {
  if (role === 'patient') return shown.includes('phone-code') ? 'proof' : 'phone';
  // Factors that the clinic took away: a code that was mailed opens the way to new ones.
  if (proofs.length === 1 && proofs[0] === 'recovery-code') return 'recovery';
  return hasFirst(shown) && proofs.some((proof) => proof !== 'password') ? 'totp' : 'staff';
}

/** Whether what a second factor comes after was shown. */
export function hasFirst(shown: SignInState['proofs']): boolean {
  return shown.includes('password') || shown.includes('outside');
}

/** What is shown or offered between the last proof and the app. */
async function offerFor(desk: Desk, { state }: Turn, account: KnownAccount): Promise<PageName | null> {
  if (state.recovery !== null) return 'codes';
  if (!state.fresh || account.role !== 'patient') return null;
  if (desk.factors.passkeys.available && !state.answered.includes('passkey')) return 'offer-passkey';
  return state.answered.includes('recovery') ? null : 'codes';
}
