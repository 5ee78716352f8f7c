import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import Provider, { type Configuration } from 'oidc-provider';

export const OUTSIDE_CLIENT = { clientId: 'daktari', clientSecret: 'a-secret-of-the-tests-only' } as const;

export interface SignedInOutside {
  subject: string;
  amr?: string[];
  acr?: string;
}

/** What a hostile provider makes of the id token that an honest one would give. */
export type Forge = (claims: JWTPayload, sign: Signer) => string | Promise<string>;
export interface Signer {
  honest(claims: JWTPayload): Promise<string>;
  /** By a key that is not among this issuer's, under the name of one that is. */
  foreign(claims: JWTPayload): Promise<string>;
}

export interface OutsideProviderServer {
  issuer: string;
  /** Who is in front of its pages from now on; null: they turn everybody away. */
  person: SignedInOutside | null;
  forge: Forge | null;
  /** Its token endpoint says that it can't. */
  failing: boolean;
  /** Answers nothing at all until it is started again. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** Walks through its pages as a browser does; returns the address to which it sends people back. */
  walk(address: string): Promise<URL>;
  stop(): Promise<void>;
}

/** A real OpenID provider of somebody else, which also does what no honest one would. */
export async function outsideProvider(): Promise<OutsideProviderServer> {
  const keys = await generateKeyPair('RS256', { extractable: true });
  const foreign = await generateKeyPair('RS256');
  const port = await freePort();
  const issuer = `http://localhost:${port}`;
  const privateJwk = { ...(await exportJWK(keys.privateKey)), kid: 'theirs', alg: 'RS256', use: 'sig' };
  const state: Pick<OutsideProviderServer, 'person' | 'forge' | 'failing'> = {
    person: null,
    forge: null,
    failing: false,
  };
  const signBy = (key: CryptoKey) => (claims: JWTPayload) =>
    new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'theirs' }).sign(key);
  const sign: Signer = { honest: signBy(keys.privateKey), foreign: signBy(foreign.privateKey) };
  const provider = new Provider(issuer, configuration(privateJwk));

  trustEveryWayBack(provider);
  provider.use(async (context, next) => {
    if (context.path.startsWith('/interaction/')) {
      const details = await provider.interactionDetails(context.req, context.res);
      const result = await decided(provider, details, state.person);
      context.redirect(await provider.interactionResult(context.req, context.res, result));
      return;
    }
    if (context.path === '/token' && state.failing) {
      context.status = 503;
      return;
    }
    await next();
    const body = context.body as { id_token?: string } | undefined;
    if (context.path !== '/token' || !state.forge || typeof body?.id_token !== 'string') return;
    const claims = JSON.parse(
      Buffer.from(body.id_token.split('.')[1] ?? '', 'base64url').toString('utf8'),
    ) as JWTPayload;
    context.body = { ...body, id_token: await state.forge(claims, sign) };
  });

  const answer = provider.callback();
  let server = createServer((request, response) => void answer(request, response));
  const listen = (): Promise<void> => new Promise((ready) => server.listen(port, '127.0.0.1', ready));
  const close = (): Promise<void> =>
    new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  await listen();
  return Object.assign(state, {
    issuer,
    pause: close,
    resume: async () => {
      server = createServer((request, response) => void answer(request, response));
      await listen();
    },
    walk: (address: string) => walk(issuer, address),
    stop: close,
  });
}

function configuration(jwk: object): Configuration {
  return {
    clients: [
      {
        client_id: OUTSIDE_CLIENT.clientId,
        client_secret: OUTSIDE_CLIENT.clientSecret,
        // The product's port is known only once it runs, and it has to know this provider before.
        redirect_uris: ['https://daktari.example/oauth/outside/hospital'],
      },
    ],
    jwks: { keys: [jwk] },
    pkce: { required: () => true },
    claims: { openid: ['sub', 'amr', 'acr'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['cookies-of-the-outside-provider'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, sub) => ({
      accountId: sub,
      // The address of somebody else: nothing may come of it.
      claims: () => ({ sub, email: 'hassan@mwangaza.example', email_verified: true }),
    }),
  };
}

/** Ours is the other side of this: only what the product sends is what comes back. */
function trustEveryWayBack({ Client }: Provider): void {
  Client.prototype.redirectUriAllowed = () => true;
}

async function decided(
  provider: Provider,
  { prompt, params, session }: Awaited<ReturnType<Provider['interactionDetails']>>,
  person: SignedInOutside | null,
) {
  if (person === null) return { error: 'access_denied' };
  const { subject, amr, acr } = person;
  if (prompt.name === 'login') {
    return { login: { accountId: subject, ...(amr ? { amr } : {}), ...(acr ? { acr } : {}) } };
  }
  const grant = new provider.Grant({
    accountId: session?.accountId ?? subject,
    clientId: String(params['client_id']),
  });
  grant.addOIDCScope('openid');
  return { consent: { grantId: await grant.save() } };
}

/** A browser that knows nothing yet. */
async function walk(issuer: string, address: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let url = new URL(address);
  for (let hops = 0; hops < 12; hops += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { headers: { Cookie: cookie }, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get('Location');
    if (location === null) throw new Error(`no way on from ${url.href}: ${await response.text()}`);
    url = new URL(location, url);
    if (url.origin !== issuer) return url;
  }
  throw new Error('the provider sends people in circles');
}

function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((ready) => {
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => ready(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
