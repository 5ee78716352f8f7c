const TOKEN_ENDPOINT = '/oauth/token';
export const CLIENT_ID = 'console';

/** Kept in memory only: whoever sits down at this computer later finds nothing. */
export interface Tokens {
  access: string;
  refresh: string;
  /** Says to the issuer whose session to end. */
  id: string;
}

/** The issuer said no, as opposed to being out of reach. */
export class SignInRefused extends Error {}

/** @throws SignInRefused; TypeError without a network */
export async function requestTokens(
  grant: Readonly<Record<string, string>>,
  send: typeof fetch = fetch,
): Promise<Tokens> {
  const body = new URLSearchParams({ client_id: CLIENT_ID, ...grant });
  const response = await send(TOKEN_ENDPOINT, { method: 'POST', body });
  if (response.status >= 500) throw new TypeError('the issuer is not well');
  if (!response.ok) throw new SignInRefused();
  return tokensIn(await response.json(), grant['id_token'] ?? '');
}

function tokensIn(reply: unknown, lastId: string): Tokens {
  const fields = reply as { access_token?: unknown; refresh_token?: unknown; id_token?: unknown };
  const { access_token: access, refresh_token: refresh, id_token: id = lastId } = fields;
  if (typeof access !== 'string' || typeof refresh !== 'string' || typeof id !== 'string') {
    throw new SignInRefused();
  }
  return { access, refresh, id };
}
