import { createHash, randomBytes } from 'node:crypto';
import { passThrough, type Person } from './sign-in-pages';

export interface Tokens {
  access: string;
  refresh: string;
  idToken: string;
}
export interface TokenReply {
  status: number;
  headers: Headers;
  body: Record<string, unknown>;
}

/** One request to the token endpoint, as an app sends it. */
export async function requestTokens(
  base: string,
  grant: Readonly<Record<string, string>>,
  headers: Record<string, string> = {},
): Promise<TokenReply> {
  const body = new URLSearchParams(grant);
  const response = await fetch(`${base}/oauth/token`, { method: 'POST', body, headers });
  const parsed = (await response.json()) as Record<string, unknown>;
  return { status: response.status, headers: response.headers, body: parsed };
}

export function tokensIn({ body }: TokenReply): Tokens {
  const { access_token: access, refresh_token: refresh, id_token: idToken } = body;
  return { access: String(access), refresh: String(refresh), idToken: String(idToken) };
}

export function passwordGrant(base: string, phone: string, password: string): Promise<TokenReply> {
  const grant_type = 'urn:daktari:grant:password';
  return requestTokens(base, { grant_type, client_id: 'patient-app', phone, password });
}

export function refreshGrant(base: string, token: string, client = 'patient-app'): Promise<TokenReply> {
  return requestTokens(base, { grant_type: 'refresh_token', client_id: client, refresh_token: token });
}

/** A browser without scripts: keeps cookies by name and path, and follows redirects within the product. */
export interface Browser {
  cookies: Map<string, { value: string; path: string }>;
  go(url: string | URL, options?: Sent): Promise<Page>;
}
/** Headers go with the first request alone, not where it leads. */
type Sent = Omit<RequestInit, 'headers'> & { headers?: Record<string, string> };
export interface Page {
  url: URL;
  status: number;
  headers: Headers;
  text: string;
}

/** @param within paths that it follows redirects to; an app's own address is only looked at */
export function browser(base: string, within: readonly string[] = ['/oauth/']): Browser {
  const cookies: Browser['cookies'] = new Map();

  function keep(headers: Headers, from: URL): void {
    for (const line of headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      const path = /;\s*path=([^;]+)/i.exec(line)?.[1] ?? from.pathname;
      if (value === '' || /expires=thu, 01 jan 1970/i.test(line)) cookies.delete(`${name} ${path}`);
      else cookies.set(`${name} ${path}`, { value, path });
    }
  }
  function cookieFor({ pathname }: URL): string {
    return [...cookies]
      .filter(([, { path }]) => pathname === path || pathname.startsWith(path.replace(/\/?$/, '/')))
      .map(([key, { value }]) => `${key.split(' ')[0] ?? ''}=${value}`)
      .join('; ');
  }

  return {
    cookies,
    go: async (start, options = {}) => {
      let url = new URL(start, base);
      let request = options;
      for (let hops = 0; hops < 12; hops += 1) {
        const headers = { Accept: 'text/html', ...request.headers, Cookie: cookieFor(url) };
        const response = await fetch(url, { ...request, headers, redirect: 'manual' });
        keep(response.headers, url);
        const location = response.headers.get('Location');
        const text = await response.text();
        if (location === null) return { url, status: response.status, headers: response.headers, text };
        url = new URL(location, url);
        if (!within.some((path) => url.href.startsWith(base + path))) {
          return { url, status: response.status, headers: response.headers, text };
        }
        request = {};
      }
      throw new Error(`too many redirects from ${String(start)}`);
    },
  };
}

export interface CodeRequest {
  verifier: string;
  redirectUri: string;
  url: URL;
}

/** An authorization request of the console with PKCE; `changes` writes over its parameters, null leaves one out. */
export function codeRequest(base: string, changes: Record<string, string | null> = {}): CodeRequest {
  const verifier = randomBytes(32).toString('base64url');
  const redirectUri = `${base}/console/signed-in`;
  const parameters: Record<string, string | null> = {
    client_id: 'console',
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: 'openid api',
    state: 'state-of-the-test',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...changes,
  };
  const url = new URL(`${base}/oauth/auth`);
  for (const [name, value] of Object.entries(parameters))
    if (value !== null) url.searchParams.set(name, value);
  return { verifier, redirectUri, url };
}

export function csrfIn({ text }: Pick<Page, 'text'>): string {
  return /name="csrf" value="([^"]+)"/.exec(text)?.[1] ?? '';
}

/** From the console's request to its code, in `agent`. */
export async function codeOf(agent: Browser, request: CodeRequest, person: Person): Promise<string> {
  const page = await agent.go(request.url);
  const back = await passThrough(agent, page, person);
  const code = back.url.searchParams.get('code');
  if (code === null)
    throw new Error(`no code for ${person.name}: ${back.status} ${back.url.href} ${back.text}`);
  return code;
}

export function codeGrant(
  base: string,
  { verifier, redirectUri }: Pick<CodeRequest, 'verifier' | 'redirectUri'>,
  code: string,
): Promise<TokenReply> {
  return requestTokens(base, {
    grant_type: 'authorization_code',
    client_id: 'console',
    redirect_uri: redirectUri,
    code,
    code_verifier: verifier,
  });
}

/** Staff in a browser of their own. */
export async function staffTokens(
  base: string,
  name: string,
  password: string,
  agent: Browser = browser(base),
): Promise<Tokens> {
  const request = codeRequest(base);
  const reply = await codeGrant(base, request, await codeOf(agent, request, { name, password }));
  if (reply.status !== 200) throw new Error(`${name} can't sign in: ${JSON.stringify(reply.body)}`);
  return tokensIn(reply);
}
