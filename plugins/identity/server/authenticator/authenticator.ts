import { invalidToken, type Authenticator, type Credentials } from '../../../../src/access/authenticator';
import { BACKGROUND_HEADER, type SessionLimits } from '../../../../src/access/session-limits';
import { loadPrincipal, type Principal } from '../../../../src/access/principal';
import type { Clock } from '../../../../src/kernel/clock';
import type { Db } from '../../../../src/kernel/db';
import { loadProgram } from '../apps/service-account';
import type { Addresses } from '../config';
import { isFirstParty } from '../issuer/clients';
import { isIdle } from '../sessions/idle';
import type { Sessions } from '../sessions/store';
import type { ProofWanted } from './dpop';
import type { VerifiedToken } from './verify-token';

export interface AuthenticatorParts {
  db(): Db;
  /** Real milliseconds. */
  now(): number;
  /** Domain time, by which licences end. */
  calendar: Pick<Clock, 'now'>;
  addresses: Pick<Addresses, 'origin' | 'api' | 'fhir'>;
  verify(token: string): Promise<VerifiedToken | null>;
  checkProof(proof: string, wanted: ProofWanted): Promise<string | null>;
  sessions: Pick<Sessions, 'seen'>;
  limits: SessionLimits;
}

const AUTHORIZATION = /^(Bearer|DPoP) ([\w.~+/=-]+)$/i;
const SEEN_EVERY_MS = 60_000;

/** Token, proof, and one statement: what was ended, blocked or changed since the token was given is seen there. */
export function createAuthenticator(parts: AuthenticatorParts): Authenticator {
  async function isHolder(request: Credentials, scheme: string, token: string, verified: VerifiedToken) {
    const bound = scheme.toLowerCase() === 'dpop';
    // A bound token shown as a bearer's was stolen, or its client has been talked out of its proofs.
    if (verified.thumbprint === null || !bound) return verified.thumbprint === null && !bound;
    const proof = request.headers['dpop'];
    if (typeof proof !== 'string') return false;
    const url = new URL(request.url, parts.addresses.origin).pathname;
    const wanted = { method: request.method, url: parts.addresses.origin + url, accessToken: token };
    return (await parts.checkProof(proof, wanted)) === verified.thumbprint;
  }

  return {
    principalOf: async (request) => {
      const header = request.headers.authorization;
      if (header === undefined) return null;
      const [, scheme = '', token = ''] = (typeof header === 'string' && AUTHORIZATION.exec(header)) || [];
      const verified = token === '' ? null : await parts.verify(token);
      if (!verified || !opens(verified, request)) throw invalidToken();
      if (!(await isHolder(request, scheme, token, verified))) throw invalidToken();
      const principal = await principalOf(verified, request.headers[BACKGROUND_HEADER] !== undefined);
      if (!principal) throw invalidToken();
      return principal;
    },
  };

  /** Our own apps act for whoever signed in, at both of our APIs; apps of others at that for which they were let in. */
  function opens(verified: VerifiedToken, { url }: Credentials): boolean {
    const { api, fhir, origin } = parts.addresses;
    const { pathname } = new URL(url, origin);
    if (pathname !== '/fhir' && !pathname.startsWith('/fhir/')) return verified.audience === api;
    const isOurs = verified.holder === 'person' && isFirstParty(verified.claims.clientId);
    return verified.audience === fhir || (verified.audience === api && isOurs);
  }

  async function principalOf(verified: VerifiedToken, isBackground: boolean): Promise<Principal | null> {
    if (verified.holder === 'program') return loadProgram(parts.db(), verified.claims);
    const times = { realMs: parts.now(), now: parts.calendar.now() };
    const loaded = await loadPrincipal(parts.db(), verified.claims, times);
    if (!loaded) return null;
    const { principal, lastSeenAt } = loaded;
    const { clientId, id } = principal.session;
    if (isIdle({ clientId, lastSeenAt }, parts.limits, times.realMs)) throw invalidToken('session_idle');
    if (!isBackground && times.realMs - lastSeenAt >= SEEN_EVERY_MS) await parts.sessions.seen(id);
    return principal;
  }
}
