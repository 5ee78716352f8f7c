import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Browser, Page, TokenReply } from './issuer-client';
import { requestTokens } from './issuer-client';
import { decide, passThrough, switchesIn, type Person } from './sign-in-pages';

const JWT_BEARER = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** An app of another maker, by the letter of SMART App Launch 2.2: it knows the FHIR base and its client id, no more. */
export interface SmartApp {
  base: string;
  clientId: string;
  redirectUri: string;
  /** How it signs in at the token endpoint: parameters and headers. */
  signIn(): Promise<{ body?: Record<string, string>; headers?: Record<string, string> }>;
}

export interface Launch {
  url: URL;
  body: URLSearchParams;
  verifier: string;
  state: string;
}

/** `changes` writes over the parameters; null leaves one out. */
export function launch(app: SmartApp, scope: string, changes: Record<string, string | null> = {}): Launch {
  const verifier = randomBytes(32).toString('base64url');
  const state = randomUUID();
  const parameters: Record<string, string | null> = {
    response_type: 'code',
    client_id: app.clientId,
    redirect_uri: app.redirectUri,
    scope,
    state,
    aud: `${app.base}/fhir`,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    // The page that takes a password; the other door sends a code first.
    door: 'staff',
    ...changes,
  };
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value !== null) body.set(name, value);
  const url = new URL(`${app.base}/oauth/auth`);
  url.search = body.toString();
  return { url, body, verifier, state };
}

/** Signs in and comes to what the app asks: a record, or what it may see. */
export async function askedPage(agent: Browser, asked: Launch, person: Person): Promise<Page> {
  return passThrough(agent, await agent.go(asked.url), person);
}

/** All that is switched on, but what is in `off`. */
export function allow(agent: Browser, page: Page, off: readonly string[] = []): Promise<Page> {
  const on = switchesIn(page).filter((each) => !off.includes(each));
  return decide(agent, page, [...on.map((each) => ['scope', each] as const), ['decision', 'allow']]);
}

export async function codeTokens(
  app: SmartApp,
  { verifier, state }: Launch,
  back: Page,
): Promise<TokenReply> {
  const { searchParams } = back.url;
  if (searchParams.get('state') !== state) throw new Error(`not the way back: ${back.url.href} ${back.text}`);
  return tokenRequest(app, {
    grant_type: 'authorization_code',
    code: searchParams.get('code') ?? '',
    redirect_uri: app.redirectUri,
    code_verifier: verifier,
  });
}

export function refresh(
  app: SmartApp,
  token: unknown,
  more: Record<string, string> = {},
): Promise<TokenReply> {
  return tokenRequest(app, { grant_type: 'refresh_token', refresh_token: String(token), ...more });
}

export async function tokenRequest(app: SmartApp, grant: Record<string, string>): Promise<TokenReply> {
  const { body = {}, headers = {} } = await app.signIn();
  return requestTokens(app.base, { ...grant, ...body }, headers);
}

/** A key pair, its public part for the CMS, and the assertions that it signs. */
export async function appKey(alg: 'ES384' | 'RS384' = 'ES384') {
  const { publicKey, privateKey } = await generateKeyPair(alg);
  const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', use: 'sig', alg }] };
  const assertion = (
    clientId: string,
    aud: string,
    { header = {}, claims = {} }: { header?: object; claims?: object } = {},
  ): Promise<string> => {
    const now = Math.floor(Date.now() / 1000);
    const all = { iss: clientId, sub: clientId, aud, jti: randomUUID(), exp: now + 290, ...claims };
    return new SignJWT(all).setProtectedHeader({ alg, kid: 'k1', typ: 'JWT', ...header }).sign(privateKey);
  };
  return { jwks, assertion };
}

export function signedBy(assertion: string): Record<string, string> {
  return { client_assertion_type: JWT_BEARER, client_assertion: assertion };
}

/** What a token says, without a look at who signed it. */
export function claimsIn(token: unknown): Record<string, unknown> {
  const [, payload = ''] = String(token).split('.');
  return JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
}
