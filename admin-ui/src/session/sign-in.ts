import { newProof, randomText } from './pkce';
import { CLIENT_ID, requestTokens, SignInRefused, type Tokens } from './tokens';

export const BASE = '/console';
const SIGNED_IN = `${BASE}/signed-in`;
const KEPT = 'daktari.console.sign-in';

/** What one trip to the issuer has to remember; good for that trip alone, and no token. */
interface Trip {
  state: string;
  verifier: string;
  /** Where in the console somebody wanted to go. */
  backTo: string;
}

export interface Browser {
  location: Pick<Location, 'origin' | 'pathname' | 'search' | 'assign'>;
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
}

/**
 * Leads to the issuer. Where the browser's session still stands it leads straight back, else to the staff door, so that a
 * reload asks for nothing during a working day.
 */
export async function leaveToSignIn({ location, storage }: Browser, language: string): Promise<void> {
  const { verifier, challenge } = await newProof();
  const trip: Trip = { state: randomText(), verifier, backTo: placeOf(location.pathname + location.search) };
  storage.setItem(KEPT, JSON.stringify(trip));
  const query = new URLSearchParams({
    client_id: CLIENT_ID,
    response_type: 'code',
    redirect_uri: location.origin + SIGNED_IN,
    scope: 'openid api',
    state: trip.state,
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ui_locales: language,
  });
  location.assign(`/oauth/auth?${query.toString()}`);
}

export function isComingBack({ location }: Pick<Browser, 'location'>): boolean {
  return location.pathname === SIGNED_IN;
}

/**
 * The second half of the trip. The answer must belong to a trip that began in this tab: a link that somebody else made
 * (log-in CSRF) has no state of ours. @throws SignInRefused
 */
export async function comeBack(
  { location, storage }: Browser,
  send: typeof fetch = fetch,
): Promise<{ tokens: Tokens; backTo: string }> {
  const trip = tripIn(storage.getItem(KEPT));
  storage.removeItem(KEPT);
  const answer = new URLSearchParams(location.search);
  const code = answer.get('code');
  if (trip === null || code === null || answer.get('state') !== trip.state) throw new SignInRefused();
  const tokens = await requestTokens(
    {
      grant_type: 'authorization_code',
      code,
      redirect_uri: location.origin + SIGNED_IN,
      code_verifier: trip.verifier,
    },
    send,
  );
  return { tokens, backTo: trip.backTo };
}

/** Inside the console and nowhere else; its own two pages of signing in and out are no place to come back to. */
function placeOf(address: string): string {
  const inside = address.startsWith(`${BASE}/`) ? address : `${BASE}/`;
  const [pathname = ''] = inside.split('?');
  return [SIGNED_IN, `${BASE}/signed-out`].includes(pathname) ? `${BASE}/` : inside;
}

function tripIn(kept: string | null): Trip | null {
  if (kept === null) return null;
  try {
    const { state, verifier, backTo } = JSON.parse(kept) as Partial<Trip>;
    if (typeof state !== 'string' || typeof verifier !== 'string' || typeof backTo !== 'string') return null;
    return { state, verifier, backTo: placeOf(backTo) };
  } catch {
    return null;
  }
}
