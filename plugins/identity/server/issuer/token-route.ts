import type { Context } from 'koa';
import type Provider from 'oidc-provider';
import { errors, type KoaContextWithOIDC } from 'oidc-provider';
import type { Addresses } from '../config';
import type { ProofWanted } from '../authenticator/dpop';
import { beginSession, type BeginParts } from '../sessions/begin-session';
import { signInEntry } from '../../../../src/access/audit';
import type { NoteVerified } from '../devices/tell-of-device';
import { deviceOf } from '../sessions/device';
import { withLaunchContext } from '../apps/launch-context';
import { loadProgram } from '../apps/service-account';
import { findAccount } from './accounts';
import { isFirstParty } from './clients';
import { PAYLOADS_TABLE, refreshTokenRow } from './adapter';
import type { Grant, Refusal } from './grants/outcome';
import { openTokens } from './open-tokens';
import { openSuccessor, sealSuccessor } from './successor';
import type { Units } from './unit';

export interface TokenRouteParts extends BeginParts {
  addresses: Addresses;
  units: Units;
  grants: ReadonlyMap<string, Grant>;
  /** Told apart from the session that a grant opens: it belongs in the same transaction. */
  noteVerified: NoteVerified;
  checkProof(proof: string, wanted: ProofWanted): Promise<string | null>;
}

/** The token endpoint: one transaction a request, a session for each grant, a lost reply given again. */
export function addTokenRoute(provider: Provider, parts: TokenRouteParts): void {
  const { units, addresses } = parts;

  provider.use(async (context, next) => {
    if (context.path !== '/token' || context.method !== 'POST') {
      await next();
      return;
    }
    const answered = units.run(
      async () => {
        await next();
        // Middlewares around the provider's own see its context once it is through.
        const served = context as KoaContextWithOIDC;
        // SMART wants it beside Cache-Control, for caches of HTTP 1.0.
        served.set('Pragma', 'no-cache');
        if (served.status === 200) await noteTokens(served, parts);
        else repeatReply(served, units);
        return served.status;
      },
      (status) => status < 500,
    );
    // What is refused after the provider is through takes its tokens back.
    await answered.catch((error: unknown) => {
      if (!(error instanceof errors.InvalidGrant)) throw error;
      refuse(context, { status: 400, error: error.error, description: error.error_detail ?? '' });
    });
  });

  for (const [name, { parameters, check }] of parts.grants) {
    provider.registerGrantType(
      name,
      async (context) => {
        const { client } = context.oidc;
        if (!client) throw new errors.InvalidClient('client is needed');
        // Before the proof is noted: that begins the transaction, and a password is compared outside of it.
        const outcome = await check(context, context.ip);
        if (outcome.kind === 'refused') {
          refuse(context, outcome.refusal);
          return;
        }
        const accountId = outcome.account.subject;
        const thumbprint = await thumbprintOf(context, parts);
        const { reply, grantId } = await openTokens(provider, addresses, {
          accountId,
          client,
          grantType: name,
          thumbprint,
        });
        const opened = { accountId, grantId, clientId: client.clientId, browserUid: null };
        const sessionId = await begin(context, parts, opened);
        const device = { sessionId, secret: outcome.device, label: deviceOf(context.get('User-Agent')) };
        await parts.noteVerified(await units.joined(), outcome.account, device);
        context.set('Cache-Control', 'no-store');
        context.body = reply;
      },
      [...parameters],
    );
  }
}

/** In the words of RFC 6749, 5.2; what the provider's own errors have no room for stands beside them. */
function refuse(context: Context, { status, error, description, headers, more }: Refusal): void {
  context.status = status;
  context.set({ 'Cache-Control': 'no-store', ...headers });
  context.body = { error, error_description: description, ...more };
}

async function thumbprintOf(context: KoaContextWithOIDC, parts: TokenRouteParts): Promise<string | null> {
  const proof = context.get('DPoP');
  if (proof === '') return null;
  const wanted = { method: 'POST', url: `${parts.addresses.issuer}/token`, accessToken: null };
  const thumbprint = await parts.checkProof(proof, wanted);
  if (thumbprint === null) throw new errors.InvalidDpopProof('not a fresh proof for this endpoint');
  return thumbprint;
}

/** After the provider's own grants: the session goes on, and a refresh keeps its reply for the grace. */
async function noteTokens(context: KoaContextWithOIDC, parts: TokenRouteParts): Promise<void> {
  const { entities, params } = context.oidc;
  const { Account, AccessToken, Client, ClientCredentials, RotatedRefreshToken } = entities;
  if (ClientCredentials && Client) await noteProgram(Client.clientId, parts);
  if (!Account || !AccessToken?.grantId || !Client) return;
  if (!isFirstParty(Client.clientId)) context.body = withLaunchContext(context);
  await begin(context, parts, {
    accountId: Account.accountId,
    grantId: AccessToken.grantId,
    clientId: Client.clientId,
    browserUid: AccessToken.sessionUid ?? null,
  });
  const shown = params?.refresh_token;
  if (!RotatedRefreshToken || typeof shown !== 'string') return;
  const db = await parts.units.writing();
  await db(PAYLOADS_TABLE)
    .where(refreshTokenRow(shown))
    .update({ successor: sealSuccessor(shown, context.body) });
}

/** A backend service signs in each time that it asks for a token. */
async function noteProgram(clientId: string, { units, audit }: TokenRouteParts): Promise<void> {
  const trx = await units.joined();
  const issuedAt = Math.floor(Date.now() / 1000);
  const program = await loadProgram(trx, { clientId, scopes: [], issuedAt });
  if (!program) throw new errors.InvalidClient('not approved');
  await audit().write(trx, signInEntry(program));
}

async function begin(
  context: KoaContextWithOIDC,
  parts: TokenRouteParts,
  {
    accountId,
    ...tokens
  }: { accountId: string; grantId: string; clientId: string; browserUid: string | null },
): Promise<string | null> {
  const trx = await parts.units.joined();
  const account = await findAccount(trx, { subject: accountId });
  if (!account) throw new errors.InvalidGrant('nobody may sign in here');
  const isRefresh = context.oidc.params?.grant_type === 'refresh_token';
  const inBrowser = isRefresh ? null : tokens.browserUid;
  // The provider asks that itself only of those who want no token for later.
  if (inBrowser !== null && !(await parts.sessions.isSignedIn(trx, account.userId, inBrowser))) {
    throw new errors.InvalidGrant('signed out meanwhile');
  }
  return beginSession(parts, trx, { ...tokens, account, isRefresh, userAgent: context.get('User-Agent') });
}

/** The provider has refused a refresh token as used; who shows it within the grace gets its one successor again. */
function repeatReply(context: KoaContextWithOIDC, units: Units): void {
  const sealed = units.notedSuccessor();
  const shown = context.oidc?.params?.refresh_token;
  if (sealed === null || typeof shown !== 'string') return;
  context.status = 200;
  context.body = openSuccessor(shown, sealed);
}
