import { errors, type AccessToken, type ClientCredentials, type KoaContextWithOIDC } from 'oidc-provider';
import type { Db } from '../../../../src/kernel/db';
import { findAccount } from '../issuer/accounts';
import { isFirstParty } from '../issuer/clients';
import type { AppPatients } from './app-patients';
import { needsRecord } from './domain/smart-scope';

interface ContextParts {
  patients: Pick<AppPatients, 'of'>;
  reading(): Db;
}

/**
 * What our tokens say beside what all tokens say: their grant, and of an app of others the one patient that it was let in
 * to. So the door of the FHIR API need not ask anybody whose record it is.
 * @throws InvalidGrant once the record may not be given any more: the child has grown up, the guardian is none now
 */
export function tokenClaims({ patients, reading }: ContextParts) {
  return async (
    context: Pick<KoaContextWithOIDC, 'oidc'>,
    token: AccessToken | ClientCredentials,
  ): Promise<Record<string, unknown> | undefined> => {
    if (!('grantId' in token) || token.grantId === undefined) return undefined;
    const { grantId, accountId, clientId = '' } = token;
    // Our own app is given tokens outside of any request, too: there is no context then.
    if (isFirstParty(clientId) || !scopesIn(context.oidc, token).some(needsRecord)) return { gid: grantId };
    const account = await findAccount(reading(), { subject: accountId });
    const patient = account && (await patients.of(reading(), grantId, account));
    if (!patient) throw new errors.InvalidGrant('the record may not be given any more');
    return { gid: grantId, patient };
  };
}

/** What SMART wants beside the tokens: all scopes that an app has now, and which patient it was let in to. */
export function withLaunchContext({
  oidc,
  body,
}: Pick<KoaContextWithOIDC, 'oidc' | 'body'>): Record<string, unknown> {
  const { AccessToken: token } = oidc.entities;
  const patient = token?.extra?.patient;
  return {
    ...(Object(body) as Record<string, unknown>),
    scope: token ? scopesIn(oidc, token).join(' ') : '',
    ...(patient === undefined ? {} : { patient }),
  };
}

/** Those of signing in, which the provider leaves out beside a resource, and those of the data. */
function scopesIn({ entities, params }: KoaContextWithOIDC['oidc'], token: AccessToken): string[] {
  const { AuthorizationCode: code, RefreshToken: refresh } = entities;
  const asked = typeof params?.scope === 'string' ? new Set(params.scope.split(' ')) : null;
  const signIn = [...(code?.scopes ?? refresh?.scopes ?? [])]
    .filter((scope) => !scope.includes('/') || scope === 'launch/patient')
    .filter((scope) => asked?.has(scope) ?? true);
  return [...new Set([...signIn, ...token.scopes])];
}
