import type Provider from 'oidc-provider';
import type { KnownAccount } from '../issuer/accounts';
import { deviceOf } from '../sessions/device';
import { BROWSER_COOKIE_SECONDS } from '../browsers/cookie';
import type { KnownBrowser } from '../browsers/store';
import type { Desk } from './desk';
import { referencesOf } from './domain/references';
import type { Turn } from './turn';

/** Nothing is missing: the app gets its answer, and the browser is remembered. */
export async function finishSignIn(
  provider: Provider,
  desk: Desk,
  turn: Turn,
  account: KnownAccount,
): Promise<void> {
  const { context, state, uid, browsers } = turn;
  const known = browsers.find(({ userId }) => userId === account.userId);
  const token = await noteSignIn(desk, turn, account, known);
  await desk.signIns.forget(uid);
  if (token !== null) {
    const others = desk.browserCookie.read(context.cookies.get(desk.browserCookie.name, { signed: false }));
    context.cookies.set(desk.browserCookie.name, desk.browserCookie.write([token, ...others]), {
      httpOnly: true,
      sameSite: 'lax',
      signed: false,
      secure: context.secure,
      path: '/',
      maxAge: BROWSER_COOKIE_SECONDS * 1000,
    });
  }
  const { amr, acr } = referencesOf(state.proofs);
  // When it was shown, not when the browser fetches it.
  const ts = Math.floor(desk.now() / 1000);
  const login = { accountId: account.subject, amr, acr, ts, remember: false };
  context.redirect(await provider.interactionResult(context.req, context.res, { login }));
  context.status = 303;
}

/** @returns the secret by which this browser is known from now on; null when it is known already */
async function noteSignIn(
  desk: Desk,
  { context, state }: Turn,
  account: KnownAccount,
  known: KnownBrowser | undefined,
): Promise<string | null> {
  const { userId, role, username, email } = account;
  const kind = role === 'patient' ? 'patient' : 'staff';
  const nameIndex = desk.names.index(kind === 'patient' ? { username } : { email });
  const label = deviceOf(context.get('User-Agent'));
  return desk.kernel.db().transaction(async (trx) => {
    // An app's device has a secret of its own; a browser is known by its cookie.
    const { first } = await desk.devices.noteVerified(trx, userId, null);
    // A code from paper is for whoever lost a device: who found that device is signed out there.
    const fromPaper = state.proofs.includes('recovery-code');
    if (fromPaper) await desk.ends.everywhere(trx, [userId]);
    // Forgotten with the others, this one is remembered anew.
    if (known && !fromPaper) {
      await desk.browsers.seen(trx, known.id);
      return null;
    }
    const { id, token } = await desk.browsers.remember(trx, { userId, nameIndex, kind, label });
    if (!first) await desk.tellOfDevice(trx, account, { id, label });
    return token;
  });
}
